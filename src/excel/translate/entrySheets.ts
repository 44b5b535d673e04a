/** Sheets that people fill in: what of them is Ensemble's, found where it is by now, in the other language. */
import { rectOfReference } from "../../blueprint/formula";
import type { Rect, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { elementAt, findOrThrow } from "../../model/collections";
import { readRange } from "../readRange";
import { plainText } from "../plainText";
import type { Requests } from "../requests";
import { isComputed } from "../repair/compareWorkbook";
import type { FoundSheet } from "../upgrade/inventory";
import { cellsOf, placedCells, placeKey, withFoundReferences, type PlacedCells } from "./placedCells";
import type { TranslatedWorkbook } from "./translatedWorkbook";

/** A sheet that people fill in, in both languages, with the cells that were found. */
export interface EntrySheet {
  readonly found: FoundSheet;
  readonly before: SheetBlueprint;
  readonly after: SheetBlueprint;
  readonly places: PlacedCells;
  /** the named cells of the blueprint, by their place in it, where they are by now */
  readonly named: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

/** As many rows and columns as people insert above a table before titles are not looked for any more. */
const FURTHER = { rows: 40, columns: 12 };

/** Reads the cells outside tables of the sheets that people fill in. One round trip a sheet. */
export async function readEntrySheets(
  requests: Requests,
  { inventory, sheets, former, mixed, blueprint }: TranslatedWorkbook,
): Promise<readonly EntrySheet[]> {
  const read: EntrySheet[] = [];
  for (const after of blueprint.sheets.filter((sheet) => !isComputed(sheet))) {
    const found = sheets.get(after.id);
    if (!found) continue;
    const before = sheetIn(former, after.id);
    const tables = inventory.tables
      .filter(({ sheet }) => sheet === found.name)
      .map(({ header, rows }) => ({
        ...{ row: header.row, column: header.column },
        ...{ rows: rows + 1, columns: header.captions.length },
      }));
    const cells = await readRange(requests, found.id, areaOf(after, tables));
    read.push({
      ...{ found, before, after },
      places: placedCells([after, before, ...mixed.map((each) => sheetIn(each, after.id))], cells, tables),
      named: namedPlaces(after, blueprint, inventory.names, found.name),
    });
  }
  return read;
}

function sheetIn({ sheets }: WorkbookBlueprint, id: SheetBlueprint["id"]): SheetBlueprint {
  return findOrThrow(sheets, (sheet) => sheet.id === id);
}

/** The area in which cells of a sheet are looked for: as far as its tables have moved, and further. */
function areaOf(sheet: SheetBlueprint, tables: readonly Rect[]): Rect {
  const ends = [...cellsOf(sheet).values()];
  // Of several tables, the one that has moved furthest may be any.
  const moved = sheet.tables.flatMap(({ row, column, columns }) =>
    tables.map((now) => ({
      rows: now.row - row,
      columns: now.column + now.columns - (column + columns.length),
    })),
  );
  const furthest = (sizes: readonly number[]) => Math.max(0, ...sizes);
  return {
    ...{ row: 0, column: 0 },
    rows: furthest(ends.map(({ row }) => row)) + furthest(moved.map(({ rows }) => rows)) + FURTHER.rows,
    columns:
      furthest(ends.map(({ column }) => column)) +
      furthest(moved.map(({ columns }) => columns)) +
      FURTHER.columns,
  };
}

function namedPlaces(
  { name: sheetName }: SheetBlueprint,
  { names }: WorkbookBlueprint,
  found: ReadonlyMap<string, string>,
  foundName: string,
): EntrySheet["named"] {
  return new Map(
    names.flatMap(({ name, formula }) => {
      const expected = rectOfReference(formula, sheetName);
      const now = rectOfReference(found.get(name.toLowerCase()), foundName);
      return expected && now ? [[placeKey(expected.row, expected.column), now] as const] : [];
    }),
  );
}

/** Where a cell of the blueprint is by now; undefined if it was not found. */
export function placeOf(
  { places, named }: EntrySheet,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | undefined {
  const key = placeKey(row, column);
  return named.get(key) ?? places.get(key);
}

/** Where the cells of an area are by now: one area if they have moved together, else a cell each. */
export function areasOf(sheet: EntrySheet, { row, column, rows, columns }: Rect): readonly Rect[] {
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const cell = { row: row + Math.floor(index / columns), column: column + (index % columns) };
    const place = placeOf(sheet, cell.row, cell.column);
    return place && { cell, place };
  }).flatMap((each) => each ?? []);
  const shifts = new Set(
    cells.map(({ cell, place }) => placeKey(place.row - cell.row, place.column - cell.column)),
  );
  if (cells.length === rows * columns && shifts.size === 1)
    return [{ row: elementAt(cells, 0).place.row, column: elementAt(cells, 0).place.column, rows, columns }];
  return cells.map(({ place }) => ({ row: place.row, column: place.column, rows: 1, columns: 1 }));
}

/** A cell that gets another content. */
interface CellText {
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly content: string;
}

/** The cells of a sheet whose text or formula is of the former language. */
function changedTexts({ before, after, places }: EntrySheet): readonly CellText[] {
  const former = cellsOf(before);
  return [...cellsOf(after)].flatMap(([key, { content }]) => {
    const cell = places.get(key);
    const was = former.get(key)?.content ?? "";
    if (!cell || was === content) return [];
    const now = withFoundReferences(content, was, cell.found);
    return now === cell.found
      ? []
      : [{ row: cell.row, column: cell.column, found: cell.found, content: now }];
  });
}

/** Other people may move rows at the same moment; after this many attempts the work is interrupted. */
const MAX_ATTEMPTS = 5;

/**
 * Writes titles, labels and help in the other language, until none of the former one is left. Returns false where others move them all
 * the time.
 * @param read reads the workbook again, with the captions that it has by now
 */
export async function translateTexts(
  requests: Requests,
  read: () => Promise<readonly EntrySheet[]>,
): Promise<boolean> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    let overwritten = 0;
    for (const sheet of await read()) overwritten += await writeTexts(requests, sheet);
    if (overwritten === 0) return true;
  }
  return false;
}

/** Returns the number of cells that held something else by then, which is put back. */
async function writeTexts(requests: Requests, sheet: EntrySheet): Promise<number> {
  const texts = changedTexts(sheet);
  if (texts.length === 0) return 0;
  const write = (
    cells: readonly { readonly row: number; readonly column: number; readonly content: unknown }[],
  ) =>
    requests.send(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet.found.id);
      return cells.map(({ row, column, content }) => {
        const cell = () => worksheet.getRangeByIndexes(row, column, 1, 1);
        const before = cell().load("formulas");
        cell().formulas = [[typeof content === "string" ? written(content) : content]];
        return before;
      });
    });
  const before = await write(texts);
  const overwritten = texts.flatMap(({ row, column, found }, index) => {
    const content: unknown = elementAt(before, index).formulas[0]?.[0];
    return content === found ? [] : [{ row, column, content }];
  });
  if (overwritten.length > 0) await write(overwritten);
  return overwritten.length;
}

function written(content: string): string {
  return content.startsWith("=") ? content : plainText(content);
}
