/** What can be said of rectangles of cells. */
import type { Rect } from "./types";

/** Whether a cell is in a rectangle. */
export function isWithin({ row, column, rows, columns }: Rect, cellRow: number, cellColumn: number): boolean {
  return cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns;
}

/** Whether two rectangles are of the same cells. */
export function isSameRect(one: Rect, other: Rect): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
