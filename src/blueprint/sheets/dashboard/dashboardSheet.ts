/** The dashboard: the sheet that the workbook opens on. */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../../dashboardRanges";
import { rangeReference } from "../../formula";
import { NAMES } from "../../names";
import type { Page } from "../../pageLayout";
import { printSettings } from "../../sheetFrame";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { FormattedRange, NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { HELPER_COLUMN, HELPER_COLUMNS, WIDTHS } from "./grid";
import { listRows, type ListId } from "./listSection";
import { metricCell, type MetricId } from "./metrics";
import { dashboardPage, dashboardSections } from "./sections";

/** Two pages on Letter and on A4: the first ends before the indicators. */
const SCALE = 57;
/** points */
const MARGINS = 36;

/** The sheet, made of its sections. */
export function dashboardSheet(context: Context, sections = dashboardSections(context)): SheetBlueprint {
  const { localize } = context;
  const page = dashboardPage(sections);
  const content = page.content();
  const title = page.cellsOf("title");
  return {
    id: "dashboard",
    name: localize(SHEETS_HEADINGS_TEXTS).dashboard.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: page.rowHeights,
    ...content,
    formats: [helperFormat(page), ...content.formats],
    freeze: { rows: title.row + title.rows, columns: 0 },
    print: printSettings(context, {
      scale: SCALE,
      breaks: page.breaks,
      sideMargins: MARGINS,
      endMargins: MARGINS,
      titleRows: { from: title.row, to: title.row + title.rows - 1 },
      area: { row: 0, column: 0, rows: page.rows, columns: HELPER_COLUMN },
    }),
    protect: true,
  };
}

/** The defined names of the dashboard's metrics, and of the lists that are on the page. */
export function dashboardNames(
  context: Context,
  sections = dashboardSections(context),
): readonly NameBlueprint[] {
  const page = dashboardPage(sections);
  const named = (name: string, cells: Rect): NameBlueprint => ({
    name,
    formula: rangeReference(context.localize(SHEETS_HEADINGS_TEXTS).dashboard.name, cells),
  });
  const lists = (Object.keys(DASHBOARD_BLOCKS) as ListId[]).filter((id) => page.has(id));
  return [
    ...(Object.keys(DASHBOARD_CELLS) as MetricId[]).map((id) =>
      named(DASHBOARD_CELLS[id], metricCell(page, id)),
    ),
    ...lists.map((id) => named(DASHBOARD_BLOCKS[id].name, listRows(page, id))),
    ...(page.has("damage") ? [named(NAMES.damageText, { ...page.cellsOf("damage"), columns: 1 })] : []),
  ];
}

/** All cells off the printed page look alike. */
function helperFormat(page: Page): FormattedRange {
  return {
    range: { row: 0, column: HELPER_COLUMN, rows: page.rowsWithHelperCells, columns: HELPER_COLUMNS },
    format: { fontColor: COLOURS.muted, horizontal: "Left", vertical: "Center" },
  };
}
