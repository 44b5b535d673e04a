import type { Area } from "./state";

/** The rectangle that two share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of `a` without `b`: at most four rectangles, from the top. */
export function subtract(a: Area, b: Area): Area[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const bottom = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { row: a.row, column: a.column, rows: hole.row - a.row, columns: a.columns },
    { row: hole.row, column: a.column, rows: hole.rows, columns: hole.column - a.column },
    { row: hole.row, column: right, rows: hole.rows, columns: a.column + a.columns - right },
    { row: bottom, column: a.column, rows: a.row + a.rows - bottom, columns: a.columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** What is left of several rectangles without `b`. */
export function subtractAll(areas: readonly Area[], b: Area): Area[] {
  return areas.flatMap((area) => subtract(area, b));
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
