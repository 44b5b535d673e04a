import { filledFormula } from "./formulas/shiftFormula";
import type { Rect, SheetState, TableColumnState, TableState, WorkbookState } from "./state";

/** The rows between header and totals. A table always has at least one. */
export function bodyRect(table: TableState): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}

/** The part of an area of a table that is in one of its columns. */
export function columnRect(table: TableState, column: TableColumnState, area: Rect): Rect {
  return { ...area, column: table.area.column + table.columns.indexOf(column), columns: 1 };
}

/** The table whose body contains a cell, or null. */
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

/** Makes every calculated column of a workbook a column of formulas that are not filled into new rows. */
export function forgetCalculatedColumns(workbook: WorkbookState): void {
  for (const { tables } of workbook.sheets) {
    for (const { columns } of tables) for (const column of columns) delete column.calculatedFormula;
  }
}

/**
 * Detects the calculated columns of a table: those whose body cells all have the same formula, filled down.
 * @param columns those to look at; by default all
 */
export function detectCalculatedColumns(
  sheet: SheetState,
  table: TableState,
  columns?: ReadonlySet<TableColumnState>,
): void {
  const body = bodyRect(table);
  for (const column of table.columns) {
    if (columns?.has(column) === false) continue;
    detectCalculatedColumn(sheet, column, columnRect(table, column, body));
  }
}

function detectCalculatedColumn(sheet: SheetState, column: TableColumnState, cells: Rect): void {
  const first = sheet.cells.get(cells.row, cells.column)?.formula;
  // Whether it is filled down or not, such a column stays what it is.
  if (first === column.calculatedFormula) return;
  if (first !== undefined && isFilledDown(sheet, first, cells)) column.calculatedFormula = first;
  else if (!hasFormula(sheet, cells)) delete column.calculatedFormula;
}

function isFilledDown(sheet: SheetState, first: string, cells: Rect): boolean {
  const filled = filledFormula(first);
  for (let rowOffset = 1; rowOffset < cells.rows; rowOffset += 1) {
    const formula = sheet.cells.get(cells.row + rowOffset, cells.column)?.formula;
    if (formula === undefined || !filled.isAt(formula, rowOffset, 0)) return false;
  }
  return true;
}

function hasFormula(sheet: SheetState, cells: Rect): boolean {
  for (const { cell } of sheet.cells.within(cells)) if (cell.formula !== undefined) return true;
  return false;
}
