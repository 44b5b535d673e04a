import type { Rect } from "./state";

/** The size of a sheet in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The intersection of two rectangles, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The difference of two rectangles: at most four rectangles, from top to bottom. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { row: a.row, column: a.column, rows: common.row - a.row, columns: a.columns },
    { row: common.row, column: a.column, rows: common.rows, columns: common.column - a.column },
    { row: common.row, column: right, rows: common.rows, columns: a.column + a.columns - right },
    { row: bottom, column: a.column, rows: a.row + a.rows - bottom, columns: a.columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** The difference of several rectangles and `b`. */
export function subtractAll(areas: readonly Rect[], b: Rect): Rect[] {
  return areas.flatMap((area) => subtract(area, b));
}

export function containsCell(area: Rect, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The area between two corner cells, both included. */
export function rectBetween(row: number, column: number, lastRow: number, lastColumn: number): Rect {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function isEntireColumn(area: Rect): boolean {
  return area.row === 0 && area.rows === MAX_ROWS;
}

export function isEntireRow(area: Rect): boolean {
  return area.column === 0 && area.columns === MAX_COLUMNS;
}

/** Whether an area holds at least one cell and no cell beyond the sheet's edges. */
export function isOnSheet(area: Rect): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** The smallest area that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  return rectBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}

/** Whether every cell of `inner` is in `outer`. */
export function containsRect(outer: Rect, inner: Rect): boolean {
  const common = intersect(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

/** The first of the rectangles that a rule covers, to which its formulas are relative; throws if it covers none. */
export function firstRect(rects: readonly Rect[]): Rect {
  const [first] = rects;
  if (!first) throw new Error("a rule covers no cells");
  return first;
}
