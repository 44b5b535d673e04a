/**
 * What an earlier schema version wrote above tables: titles, sentences and counts, which stay behind when an upgrade moves
 * a table to a sheet of its own, and lines below titles that have other words now.
 */
import { LANGUAGES } from "../../languages";
import { SHEETS_FORMER_SHEETS_TEXTS } from "../../languages/texts/sheets/formerSheets";
import { elementAt, findOrThrow } from "../../model/collections";
import { rectOfReference } from "../../blueprint/formula";
import type { Rect, SheetId } from "../../blueprint/types";
import type { Requests } from "../requests";
import type { Anchor } from "./anchors";
import { isDateline } from "./datelines";
import type { Inventory } from "./inventory";
import type { TableChange, UpgradeWork } from "./plan";

/** The rows of a sheet's title, of the sentence below it, and of its legend. */
const TITLE_ROWS = 3;

/** Cells that a table leaves behind, and lines above it that are reworded. */
export interface FormerCells {
  /** Excel's id of the sheet */
  readonly sheet: string;
  /** 0-based; one cell each */
  readonly cells: readonly Rect[];
  /** the title and the lines below it, in the sheet's first column, where they are not what they were */
  readonly reworded: readonly { readonly row: number; readonly text: string }[];
  /** the header of the table, before it moves if it does */
  readonly anchor: Anchor;
}

/** Whether a constant is one of Ensemble's, in any language, on a sheet of an earlier schema version. */
export function isFormerText(sheet: SheetId, value: unknown): boolean {
  return LANGUAGES.some((language) => {
    const texts: Readonly<Record<string, readonly string[]>> = SHEETS_FORMER_SHEETS_TEXTS[language];
    return typeof value === "string" && (texts[sheet] ?? []).includes(value);
  });
}

function hasFormerTexts(sheet: SheetId): boolean {
  return LANGUAGES.some((language) => sheet in SHEETS_FORMER_SHEETS_TEXTS[language]);
}

/**
 * Reads what tables that move leave behind, and lines that have other words now: one round trip if tables move, else none.
 */
export async function readFormerCells(
  requests: Requests,
  { tables, sheets, blueprint, renewed }: UpgradeWork,
  { tables: allTables, names }: Pick<Inventory, "tables" | "names">,
): Promise<readonly FormerCells[]> {
  const placed = tables.flatMap((change) => {
    const [id, sheet] = [...sheets].find(([, { name }]) => name === change.found.sheet) ?? [];
    return id && sheet ? [{ change, id, sheet }] : [];
  });
  const isRenewed = (id: SheetId) => renewed.some((each) => each.id === id);
  const moved = placed.filter(({ change }) => change.movesTo && change.found.header.row > 0);
  if (moved.length === 0) return [];
  const kept = placed.filter(
    ({ change, id }) =>
      !change.movesTo && !moved.some((each) => each.id === id) && !isRenewed(id) && hasFormerTexts(id),
  );
  const titleOf = (worksheet: Excel.Worksheet) =>
    worksheet.getRangeByIndexes(0, 0, TITLE_ROWS, 1).load("values");
  const { loaded, keptTitles } = await requests.send(({ workbook }) => ({
    loaded: moved.map(({ change, sheet }) => {
      const { row, column, columns } = headerOf(change);
      const worksheet = workbook.worksheets.getItem(sheet.id);
      return {
        above: worksheet.getRangeByIndexes(0, column, row, columns).load("formulas,values"),
        title: titleOf(worksheet),
      };
    }),
    keptTitles: kept.map(({ sheet }) => titleOf(workbook.worksheets.getItem(sheet.id))),
  }));
  /** A sheet that is written anew gets its legend then. */
  const titleRowsOf = (id: SheetId) => (isRenewed(id) ? TITLE_ROWS - 1 : TITLE_ROWS);
  /** Of the first rows, the lines that are those of an earlier version. */
  const rewordedIn = (id: SheetId, { values }: Excel.Range, rows: number) => {
    const { blocks } = findOrThrow(blueprint.sheets, (sheet) => sheet.id === id);
    const titles = blocks.find(({ row, column }) => row === 0 && column === 0)?.cells ?? [];
    return (values as unknown[][]).slice(0, rows).flatMap(([value], row) => {
      const text = titles[row]?.[0];
      return isFormerText(id, value) && typeof text === "string" && text !== value ? [{ row, text }] : [];
    });
  };
  const keptCells = kept.flatMap(({ change, id, sheet }, index): FormerCells[] => {
    const header = headerOf(change);
    const reworded = rewordedIn(id, elementAt(keptTitles, index), header.row);
    const anchor = { sheet: sheet.id, place: header, of: { table: change.id } };
    return reworded.length > 0 ? [{ sheet: sheet.id, cells: [], reworded, anchor }] : [];
  });
  const movedCells = moved.map(({ change, id, sheet }, index) => {
    const header = headerOf(change);
    const {
      above: { formulas, values },
      title,
    } = elementAt(loaded, index);
    const others = allTables.filter(
      (table) => table.sheet === sheet.name && !moved.some((each) => each.change.id === table.id),
    );
    /** Whether a cell is in a table that stays, or is the report date above it. */
    const stays = (row: number, column: number) =>
      others.some(
        (table) =>
          (row === 0 || (row >= table.header.row && row < table.firstRow + table.rows)) &&
          column >= table.header.column &&
          column < table.header.column + table.header.captions.length,
      );
    const named = namesOf(change, blueprint).flatMap(
      (name) => rectOfReference(names.get(name.toLowerCase()), sheet.name) ?? [],
    );
    const texts = (values as unknown[][]).flatMap((cells, row) =>
      cells.flatMap((value, offset) => {
        const column = header.column + offset;
        const formula = (formulas as unknown[][])[row]?.[offset];
        const isOurs = isFormerText(id, value) ? formula === value : isDateline(formula, blueprint);
        return isOurs && !stays(row, column) ? [{ row, column, rows: 1, columns: 1 }] : [];
      }),
    );
    return {
      sheet: sheet.id,
      // The line of the sheet's own title is above the first table.
      cells: [...named, ...texts].filter(({ row, column }) => row >= titleRowsOf(id) || column > 0),
      reworded: rewordedIn(id, title, titleRowsOf(id)),
      anchor: { sheet: sheet.id, place: header, of: { table: change.id } },
    };
  });
  return [...movedCells, ...keptCells];
}

/** Queues that the cells are cleared and titles reworded, before their tables move. */
export function queueClearing({ workbook }: Excel.RequestContext, former: readonly FormerCells[]): void {
  for (const { sheet, cells, reworded } of former) {
    const worksheet = workbook.worksheets.getItem(sheet);
    for (const { row, column } of cells) worksheet.getRangeByIndexes(row, column, 1, 1).clear();
    for (const { row, text } of reworded) worksheet.getRangeByIndexes(row, 0, 1, 1).values = [[text]];
  }
}

function headerOf({ found: { header } }: TableChange): Rect {
  return { row: header.row, column: header.column, rows: 1, columns: header.captions.length };
}

/** The defined names of the cells above a table on its new sheet. */
function namesOf({ movesTo }: TableChange, { sheets, names }: UpgradeWork["blueprint"]): readonly string[] {
  const { name: sheetName } = findOrThrow(sheets, ({ id }) => id === movesTo?.sheet);
  return names.flatMap(({ name, formula }) => (rectOfReference(formula, sheetName) ? [name] : []));
}
