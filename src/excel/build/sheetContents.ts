/** What a build writes on a sheet, compared with what is there: whether somebody has written on it since. */
import type { CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { bodyRows } from "../apply/table";
import { ContentDigest } from "../textHash";
import type { Requests, RetryPolicy } from "../requests";

/** Cells of one answer. */
const MAX_CELLS = 50_000;

/** Stands for any formula, and for texts that look like one. */
const FORMULA = "=";

/** The content of a cell for the comparison; undefined for an empty one. */
function contentOf(value: unknown): string | number | boolean | undefined {
  if (typeof value === "string") {
    if (value === "") return undefined;
    return value.startsWith("=") ? FORMULA : value;
  }
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** Calls back for every cell that a build fills, with what it holds then. */
function forEachCell(
  sheet: SheetBlueprint,
  visit: (row: number, column: number, content: string | number | boolean) => void,
): void {
  const visitCells = (row: number, column: number, cells: readonly (readonly CellInput[])[]) =>
    cells.forEach((line, rowOffset) =>
      line.forEach((value, columnOffset) => {
        const content = contentOf(value);
        if (content !== undefined) visit(row + rowOffset, column + columnOffset, content);
      }),
    );
  for (const table of sheet.tables) {
    visitCells(table.row, table.column, [table.columns.map(({ caption }) => caption)]);
    visitCells(table.row + 1, table.column, table.rows);
    table.columns.forEach(({ formula }, index) => {
      if (formula === undefined) return;
      for (let row = 0; row < bodyRows(table); row += 1) {
        visit(table.row + 1 + row, table.column + index, FORMULA);
      }
    });
  }
  for (const { row, column, cells } of [...sheet.blocks, ...(sheet.entries ?? [])])
    visitCells(row, column, cells);
}

/** A hash of all that a build writes on a sheet. */
export function contentDigest(sheet: SheetBlueprint): string {
  const digest = new ContentDigest();
  forEachCell(sheet, (row, column, content) => digest.add(row, column, content));
  return digest.toString();
}

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean;
}

/** A sheet that a build has added. */
export interface BuiltSheet {
  readonly id: string;
  readonly name: string;
  /** the recorded hash of all that the build writes on it */
  readonly digest?: string | undefined;
}

/**
 * The ids of the sheets that hold nothing but what a build wrote on them, or a part of it where the build is known.
 * Two round trips, more for many cells.
 */
export async function untouchedSheets(
  requests: Requests,
  sheets: readonly BuiltSheet[],
  blueprints: readonly SheetBlueprint[],
  retry: RetryPolicy,
): Promise<ReadonlySet<string>> {
  if (sheets.length === 0) return new Set();
  const used = await requests.send(
    ({ workbook }) =>
      sheets.map(({ id }) => {
        const sheet = workbook.worksheets.getItem(id);
        const range = sheet.getUsedRangeOrNullObject(true);
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return { id, range, comments: sheet.comments.getCount() };
      }),
    retry,
  );
  const cells = await readCells(
    requests,
    used.flatMap(({ id, range }) => (range.isNullObject ? [] : pagesOf(id, range))),
    retry,
  );
  return new Set(
    sheets.flatMap(({ id, name, digest }, index) => {
      // Comments are people's: a build writes none.
      if (elementAt(used, index).comments.value > 0) return [];
      const found = cells.get(id) ?? [];
      const blueprint = blueprints.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
      return isWhole(found, digest) || isPart(found, blueprint) ? [id] : [];
    }),
  );
}

function isWhole(cells: readonly FoundCell[], expected: string | undefined): boolean {
  const digest = new ContentDigest();
  for (const { row, column, content } of cells) digest.add(row, column, content);
  return digest.toString() === expected;
}

/** Whether each cell holds what the build writes there. */
function isPart(cells: readonly FoundCell[], blueprint: SheetBlueprint | undefined): boolean {
  if (cells.length === 0) return true;
  if (!blueprint) return false;
  const written = new Map<string, unknown>();
  forEachCell(blueprint, (row, column, content) => written.set(`${row},${column}`, content));
  return cells.every(({ row, column, content }) => written.get(`${row},${column}`) === content);
}

/** Rows of a sheet that are read at once. */
interface Page extends Rect {
  readonly id: string;
}

function pagesOf(id: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Page[] {
  const rowsAtOnce = Math.max(1, Math.floor(MAX_CELLS / columnCount));
  const count = Math.ceil(rowCount / rowsAtOnce);
  return Array.from({ length: count }, (_, index) => ({
    id,
    row: rowIndex + index * rowsAtOnce,
    column: columnIndex,
    rows: Math.min(rowsAtOnce, rowCount - index * rowsAtOnce),
    columns: columnCount,
  }));
}

/** The filled cells by sheet. */
async function readCells(
  requests: Requests,
  pages: readonly Page[],
  retry: RetryPolicy,
): Promise<ReadonlyMap<string, readonly FoundCell[]>> {
  const found = new Map<string, FoundCell[]>();
  for (const batch of batchesOf(pages)) {
    const ranges = await requests.send(
      ({ workbook }) =>
        batch.map(({ id, row, column, rows, columns }) => {
          const range = workbook.worksheets.getItem(id).getRangeByIndexes(row, column, rows, columns);
          range.load("formulas");
          return range;
        }),
      retry,
    );
    batch.forEach(({ id, row, column }, index) => {
      const cells = found.get(id) ?? [];
      found.set(id, cells);
      (elementAt(ranges, index).formulas as unknown[][]).forEach((line, rowOffset) =>
        line.forEach((value, columnOffset) => {
          const content = contentOf(value);
          if (content === undefined) return;
          cells.push({ row: row + rowOffset, column: column + columnOffset, content });
        }),
      );
    });
  }
  return found;
}

/** Pages that fit an answer together. */
function batchesOf(pages: readonly Page[]): Page[][] {
  const batches: Page[][] = [];
  let cells = 0;
  for (const page of pages) {
    const size = page.rows * page.columns;
    const last = batches.at(-1);
    cells += size;
    if (last && cells <= MAX_CELLS) last.push(page);
    else {
      batches.push([page]);
      cells = size;
    }
  }
  return batches;
}
