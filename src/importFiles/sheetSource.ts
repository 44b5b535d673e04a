import { elementAt } from "../model/collections";
import { indexFrom } from "./ordered";
import {
  indistinctSpans,
  joinedCaptions,
  spanningCaptions,
  type CaptionRow,
} from "../model/import/captionRows";
import { guessHeader, type SourceRow } from "../model/import/rows";
import type { CellSource } from "../model/import/source";
import type { Rect } from "../spreadsheet/state";
import type { FilledCell, SheetOfCells } from "../xlsx";
import { cellText, type CellText } from "./cellText";
import { ImportFileError } from "./ImportFileError";
import type { SheetRange } from "./workbookParts";

/** The number of hidden rows and columns that hold something in the range that is read. */
export interface HiddenCounts {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetOptions {
  readonly usesDates1904: boolean;
  readonly includesHidden: boolean;
  /** the 1-based row of the captions, 0 for none; undefined to guess it */
  readonly header?: number | undefined;
}

/** The largest number of cells, blank ones included, of the rows that are read. */
const MAX_AREA_CELLS = 4_000_000;
/** The largest number of cells that merged cells fill, and of columns that they span. */
const MAX_MERGED_CELLS = 1_000_000;
/** The number of rows from which the captions are guessed. */
const SAMPLE_ROWS = 60;

/** A row of the range; its cells are filled in from merged ones. */
interface MutableRow extends SourceRow {
  readonly cells: string[];
  readonly typed: number[];
  merged?: number[];
}

/** The hidden rows and columns of a range that hold something. */
export function hiddenIn({ sheet, area }: SheetRange): HiddenCounts {
  let rows = 0;
  const columns = new Set<number>();
  for (const { isHidden, cells } of rowsWithin(sheet.rows, area)) {
    const filled = cells.filter(({ column }) => isColumnOf(area, column));
    if (isHidden && filled.length > 0) rows += 1;
    for (const { column } of filled) if (sheet.hiddenColumns.has(column)) columns.add(column);
  }
  return { rows, columns: columns.size };
}

/** The cells of a range as a source. Throws an ImportFileError if it is too large. */
export function sheetSource(name: string, range: SheetRange, options: SheetOptions): CellSource {
  const { area, hasHeader } = range;
  const columns = columnsOf(range, options);
  const rows = readRows(range, columns, options);
  const merged = mergedAreas(range, columns, options);
  fillMerged(rows, merged);
  const header = options.header ?? (hasHeader === undefined ? undefined : hasHeader ? area.row + 1 : 0);
  const captionRow = ({ line, cells }: MutableRow): CaptionRow => ({
    cells,
    spans: merged.filter(({ area, columns }) => columns.length > 1 && isRowOf(area, line - 1)),
  });
  const { firstRow, ...found } = findCaptions(rows, columns, header, captionRow);
  return {
    ...{ name, columns, sheet: range.sheet.name },
    ...found,
    titles: titlesAbove(rows, firstRow),
    rows: rows.filter(({ line }) => line > found.header),
  };
}

function columnsOf({ sheet, area }: SheetRange, { includesHidden }: SheetOptions): readonly number[] {
  const all = Array.from({ length: area.columns }, (_, index) => area.column + index);
  return includesHidden ? all : all.filter((column) => !sheet.hiddenColumns.has(column));
}

function readRows(
  { sheet, area }: SheetRange,
  columns: readonly number[],
  { usesDates1904, includesHidden }: SheetOptions,
): readonly MutableRow[] {
  const isRead = new Set(columns);
  const width = widthOf(columns);
  const rows: MutableRow[] = [];
  for (const { row, isHidden, cells } of rowsWithin(sheet.rows, area)) {
    if (isHidden && !includesHidden) continue;
    const filled = cells.filter(({ column }) => isRead.has(column));
    if (filled.length === 0) continue;
    if ((rows.length + 1) * width > MAX_AREA_CELLS) throw new ImportFileError("tooLarge");
    const texts = Array<string>(width).fill("");
    const typed: number[] = [];
    for (const cell of filled) {
      const { text, isTyped } = cellText(cell, usesDates1904);
      texts[cell.column] = text;
      if (isTyped) typed.push(cell.column);
    }
    rows.push({ line: row + 1, cells: texts, typed });
  }
  return rows;
}

/**
 * Repeats the text of merged cells in each of their rows: an indicator or partner beside several figures. Every row with
 * a part of them is marked, since a figure in merged cells would be that of several rows or columns.
 */
function fillMerged(rows: readonly MutableRow[], areas: readonly MergedArea[]): void {
  let filled = 0;
  for (const { area, columns, text, isTyped } of areas) {
    const [column] = columns;
    if (column === undefined) continue;
    for (const row of linesWithin(rows, area)) {
      filled += 1;
      if (filled > MAX_MERGED_CELLS) throw new ImportFileError("tooLarge");
      (row.merged ??= []).push(column);
      if (row.cells[column] !== "") continue;
      row.cells[column] = text;
      if (isTyped) row.typed.push(column);
    }
  }
}

/** Merged cells with a text. */
interface MergedArea extends CellText {
  readonly area: Rect;
  /** its columns that are read */
  readonly columns: readonly number[];
}

/** The merged cells of a range. Their text is that of the first cell, even if its row or column is left out. */
function mergedAreas(
  { sheet }: SheetRange,
  columns: readonly number[],
  { usesDates1904 }: SheetOptions,
): readonly MergedArea[] {
  const firstCells = cellsAt(sheet);
  let spannedColumns = 0;
  return sheet.merges.flatMap((area) => {
    const cell = firstCells(area);
    if (!cell) return [];
    const first = indexFrom(columns, (column) => column >= area.column);
    const end = indexFrom(columns, (column) => column >= area.column + area.columns);
    spannedColumns += end - first;
    if (spannedColumns > MAX_MERGED_CELLS) throw new ImportFileError("tooLarge");
    if (first === end) return [];
    return [{ area, columns: columns.slice(first, end), ...cellText(cell, usesDates1904) }];
  });
}

/** Finds the cell at the top left of an area; each row of the sheet is gone through once. */
function cellsAt({ rows }: SheetOfCells): (area: Rect) => FilledCell | undefined {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const byColumn = new Map<number, ReadonlyMap<number, FilledCell>>();
  return ({ row, column }) => {
    let cells = byColumn.get(row);
    if (!cells) {
      cells = new Map(byRow.get(row)?.cells.map((cell) => [cell.column, cell]));
      byColumn.set(row, cells);
    }
    return cells.get(column);
  };
}

/** The number of cells of each row: up to the last column that is read. */
function widthOf(columns: readonly number[]): number {
  return (columns.at(-1) ?? -1) + 1;
}

/** The texts above the captions, each once. */
function titlesAbove(rows: readonly MutableRow[], firstRow: number): readonly string[] {
  const texts = rows
    .filter(({ line }) => line < firstRow)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  return [...new Set(texts)];
}

/** The row of the captions, as stated or guessed, its first row, and its captions; two rows that only together name periods are one. */
function findCaptions(
  rows: readonly MutableRow[],
  columns: readonly number[],
  stated: number | undefined,
  captionRow: (row: MutableRow) => CaptionRow,
): Pick<CellSource, "header" | "captions" | "spans"> & { readonly firstRow: number } {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const cropped = sample.map(({ line, cells }) => ({
    line,
    cells: columns.map((column) => elementAt(cells, column)),
  }));
  const guessed =
    stated === undefined ? guessHeader(cropped) - 1 : rows.findIndex(({ line }) => line === stated);
  const blank = Array<string>(widthOf(columns)).fill("");
  const row = rows[guessed];
  if (!row) return { header: stated ?? 0, firstRow: 0, captions: blank, spans: [] };
  const lowerRows = stated === undefined ? [guessed, guessed + 1] : [guessed];
  for (const index of lowerRows) {
    const [upper, lower] = [rows[index - 1], rows[index]];
    if (!upper || lower?.line !== upper.line + 1) continue;
    const [above, below] = [captionRow(upper), captionRow(lower)];
    const captions = joinedCaptions(above, below);
    if (!captions) continue;
    return {
      header: lower.line,
      firstRow: upper.line,
      captions,
      spans: indistinctSpans(captions, [...above.spans, ...below.spans]),
    };
  }
  const own = captionRow(row);
  const captions = spanningCaptions(own);
  return { header: row.line, firstRow: row.line, captions, spans: indistinctSpans(captions, own.spans) };
}

function rowsWithin<Row extends { readonly row: number }>(rows: readonly Row[], area: Rect): readonly Row[] {
  return rows.filter(({ row }) => isRowOf(area, row));
}

/** The rows of an area; rows are in ascending order. */
function* linesWithin(rows: readonly MutableRow[], area: Rect): Generator<MutableRow, void, undefined> {
  for (let index = indexFrom(rows, ({ line }) => line > area.row); index < rows.length; index += 1) {
    const row = elementAt(rows, index);
    if (row.line > area.row + area.rows) return;
    yield row;
  }
}

function isRowOf(area: Rect, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

function isColumnOf(area: Rect, column: number): boolean {
  return column >= area.column && column < area.column + area.columns;
}
