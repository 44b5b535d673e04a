import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import { isEntireColumn, isEntireRow } from "../../spreadsheet/rects";

/**
 * Maps every cell of an area to a value, row by row. Null for whole rows and columns, as in Excel.
 */
export function readCells<V>(
  sheet: SheetState,
  area: Rect,
  read: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  const rows: V[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const values: V[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      values.push(read(sheet.cells.get(row, column), row, column));
    }
    rows.push(values);
  }
  return rows;
}

/** Whether a cell of an area holds a value or a formula. */
export function hasCellContent(sheet: SheetState, area: Rect): boolean {
  for (const { cell } of sheet.cells.within(area)) {
    if (cell.formula !== undefined || cell.value !== "") return true;
  }
  return false;
}
