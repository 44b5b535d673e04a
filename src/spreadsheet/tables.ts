import { shiftFormula } from "./formulas/shiftFormula";
import type { Rect, SheetState, TableColumnState, TableState } from "./state";

/** The rows between header and totals. A table always has at least one. */
export function bodyRect(table: TableState): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}

/** The part of an area of a table that lies in one of its columns. */
export function columnRect(table: TableState, column: TableColumnState, area: Rect): Rect {
  return { ...area, column: table.area.column + table.columns.indexOf(column), columns: 1 };
}

/** The table that has a cell of its body in this place, or null. */
export function tableWithBodyCell(sheet: SheetState, row: number, column: number): TableState | null {
  const found = sheet.tables.find((table) => {
    const body = bodyRect(table);
    return (
      row >= body.row &&
      row < body.row + body.rows &&
      column >= body.column &&
      column < body.column + body.columns
    );
  });
  return found ?? null;
}

/** Finds which columns of a table are calculated: every body cell holds the same formula, filled down. */
export function detectCalculatedColumns(sheet: SheetState, table: TableState): void {
  const body = bodyRect(table);
  for (const column of table.columns) detectCalculatedColumn(sheet, column, columnRect(table, column, body));
}

function detectCalculatedColumn(sheet: SheetState, column: TableColumnState, cells: Rect): void {
  const first = sheet.cells.get(cells.row, cells.column)?.formula;
  let same = first !== undefined;
  let any = false;
  // A formula without relative references reads the same in every row and need not be filled down to compare.
  const steady = first !== undefined && shiftFormula(first, 1, 0) === first;
  for (let y = 0; y < cells.rows && (same || !any); y += 1) {
    const formula = sheet.cells.get(cells.row + y, cells.column)?.formula;
    any ||= formula !== undefined;
    same &&= formula !== undefined && formula === (steady ? first : shiftFormula(first!, y, 0));
  }
  if (same) column.calculatedFormula = first!;
  else if (!any) delete column.calculatedFormula;
}
