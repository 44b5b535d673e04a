import { isEntireColumn } from "../../spreadsheet/rects";
import { bodyRect } from "../../spreadsheet/tables";
import { columnStyle, setColumnStyle, setStyle, styleAt } from "../../spreadsheet/styles";
import type { Rect, SheetState } from "../../spreadsheet/state";

/**
 * Gives inserted rows of cells the formats of the row above, as Excel does; in a table whose first row they are, those
 * of the row that was the first.
 */
export function formatInsertedRows(sheet: SheetState, area: Rect): void {
  const tables = sheet.tables.map(bodyRect).filter(({ row }) => row === area.row);
  const isFirstOfTable = (column: number): boolean =>
    tables.some((body) => column >= body.column && column < body.column + body.columns);
  const copyFrom = (source: number, applies: (column: number) => boolean): void => {
    for (const { column, cell } of [...sheet.cells.within({ ...area, row: source, rows: 1 })]) {
      if (!cell.style || !applies(column)) continue;
      for (let row = area.row; row < area.row + area.rows; row += 1) setStyle(sheet, row, column, cell.style);
    }
  };
  if (area.row > 0) copyFrom(area.row - 1, (column) => !isFirstOfTable(column));
  if (tables.length > 0) copyFrom(area.row + area.rows, isFirstOfTable);
}

/** Gives inserted columns of cells the formats of another column, the one at their left by default. */
export function formatInsertedColumns(sheet: SheetState, area: Rect, source = area.column - 1): void {
  if (source < 0) return;
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  if (isEntireColumn(area)) {
    for (const column of columns) setColumnStyle(sheet, column, columnStyle(sheet, source));
    for (const { row, cell } of [...sheet.cells.within({ ...area, column: source, columns: 1 })]) {
      if (cell.style) for (const column of columns) setStyle(sheet, row, column, cell.style);
    }
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (const column of columns) setStyle(sheet, row, column, styleAt(sheet, row, source));
  }
}
