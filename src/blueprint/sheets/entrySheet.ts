/** A sheet with one table to fill in: title rows, the table, its frozen panes and print settings. */
import type { Context } from "../context";
import { COLOURS } from "../cellFormats";
import { COLUMNS } from "../columns";
import { hasEntriesOn } from "../hideableSheets";
import {
  columnsArea,
  dateline,
  printSettings,
  TITLE_HEIGHTS,
  titleBlock,
  titleFormats,
  unprintedSettings,
} from "../sheetFrame";
import { HEADER_ROW, headerFormats, visibleColumnCount, tableOf, widthsOf, type TablePlan } from "../table";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import type { HideableSheetId } from "../../model/initiative";
import type { SheetBlueprint, SheetId } from "../types";

interface EntrySheetPlan extends Omit<TablePlan, "row" | "column"> {
  readonly sheet: SheetId;
  /** widths of the computed columns that people see, by id */
  readonly widths: Readonly<Record<string, number>>;
  /** by default the row below the title rows */
  readonly headerRow?: number;
  /** points */
  readonly headerHeight?: number;
  /** number of columns frozen at the left */
  readonly frozen: number;
  /** how many columns print, where not all that people see do; the report date is above the last of them */
  readonly printedColumns?: number;
  /** false: a list that another sheet sums up prints only when somebody asks for it */
  readonly isPrinted?: false;
}

const HEADER_HEIGHT = 32;

/** The blueprint of an entry sheet, which the module of that sheet extends. */
export function entrySheet(plan: EntrySheetPlan, context: Context): SheetBlueprint {
  const { sheet, id, widths, frozen, headerHeight = HEADER_HEIGHT } = plan;
  const row = plan.headerRow ?? HEADER_ROW;
  const shown = visibleColumnCount(id);
  const printed = plan.printedColumns ?? shown;
  const { block, format } = dateline(context, printed - 1);
  const titleRows = { from: 0, to: row };
  return {
    id: sheet,
    name: context.localize(SHEETS_HEADINGS_TEXTS)[sheet].name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: widthsOf(id, widths),
    rowHeights: [...TITLE_HEIGHTS, { row, height: headerHeight }],
    blocks: [titleBlock(sheet, context), block],
    formats: [...titleFormats(), format, ...headerFormats(id, row)],
    merges: [],
    tables: [tableOf({ ...plan, row }, context)],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: row + 1, columns: frozen },
    print:
      plan.isPrinted === false
        ? unprintedSettings(context, COLUMNS[id].length, { titleRows })
        : printSettings(context, { titleRows, area: columnsArea(printed), isPart: printed < shown }),
    protect: false,
  };
}

/** The blueprint of an entry sheet that is hidden until its table has an entry. */
export function sheetOnFirstUse(
  plan: EntrySheetPlan & { readonly sheet: HideableSheetId },
  context: Context,
): SheetBlueprint {
  const sheet = entrySheet(plan, context);
  const { area, ...print } = sheet.print;
  const isUsed = hasEntriesOn(plan.sheet, context.file);
  return {
    ...sheet,
    // LibreOffice prints hidden sheets that have a print area, unless it is blank.
    print: area && (isUsed || plan.isPrinted === false) ? { ...print, area } : print,
  };
}
