import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import { isEntireColumn, isEntireRow } from "../../spreadsheet/rects";

/**
 * Something of every cell of an area, row by row. Null for whole rows and columns, whose cells Excel does not give
 * one by one.
 */
export function readCells<V>(
  sheet: SheetState,
  area: Rect,
  of: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  const rows: V[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const values: V[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      values.push(of(sheet.cells.get(row, column), row, column));
    }
    rows.push(values);
  }
  return rows;
}
