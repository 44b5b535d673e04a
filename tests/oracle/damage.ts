/**
 * What a workbook must say of its tables when they are damaged, from the state of their cells, by docs/rules.md alone: calculated
 * cells without a formula or with an error, and rows that a table did not take in.
 */
import type { TableId } from "../../src/model/entities";
import {
  isCellError,
  type SheetState,
  type TableState,
  type WorkbookState,
} from "../../src/spreadsheet/state";

/** How many of each calculated column, by "Observations.usable", and of each table, by "Observations"; without zeros. */
export interface ExpectedDamage {
  readonly formulas: Readonly<Record<string, number>>;
  readonly outside: Readonly<Record<string, number>>;
}

/** How far below a table rows are looked for, and in how many of its columns that people fill in. */
const ROWS_BELOW = 1000;
const COLUMNS_BELOW = 8;

/** A column of a table. */
interface Column {
  readonly id: string;
  /** whether people fill it in */
  readonly entered: boolean;
}

type Columns = Readonly<Record<TableId, readonly Column[]>>;

/** The expected damage of the tables of a workbook, whose columns are where Ensemble made them. */
export function expectedDamage(workbook: WorkbookState, columns: Columns): ExpectedDamage {
  const formulas: Record<string, number> = {};
  const outside: Record<string, number> = {};
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      const id = table.name as TableId;
      columns[id].forEach(({ id: column, entered }, index) => {
        const count = entered ? 0 : lackingFormulas(sheet, table, columns[id], index);
        if (count > 0) formulas[`${id}.${column}`] = count;
      });
      const rows = rowsBelow(sheet, table, columns[id]) + rowsBeside(sheet, table);
      if (rows > 0) outside[id] = rows;
    }
  }
  return { formulas, outside };
}

function isBlank(sheet: SheetState, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return cell === undefined || (cell.value === "" && cell.formula === undefined);
}

function lackingFormulas(
  sheet: SheetState,
  { area }: TableState,
  columns: readonly Column[],
  index: number,
): number {
  let count = 0;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const column = area.column + index;
    const cell = sheet.cells.get(row, column);
    if (cell?.formula !== undefined && !isCellError(cell.value)) continue;
    const isRowEntered = columns.some(
      ({ entered }, offset) => entered && !isBlank(sheet, row, area.column + offset),
    );
    if (isRowEntered || !isBlank(sheet, row, column)) count += 1;
  }
  return count;
}

function rowsBelow(sheet: SheetState, { area }: TableState, columns: readonly Column[]): number {
  const first = area.row + area.rows;
  const isBelow = (other: TableState) => other.area.row >= first && other.area.column <= area.column;
  // Above the header of the next table is its title.
  const limit = Math.min(
    first + ROWS_BELOW,
    ...sheet.tables.filter(isBelow).map((other) => other.area.row - 1),
  );
  let count = 0;
  for (let row = first; row < limit; row += 1) {
    const filled = (places: readonly number[]) =>
      places.filter((column) => !isBlank(sheet, row, column)).length;
    const all = Array.from({ length: area.columns }, (_, offset) => area.column + offset);
    const entered = columns.flatMap((column, offset) => (column.entered ? [area.column + offset] : []));
    if (row === first ? filled(all) > 0 : filled(entered.slice(0, COLUMNS_BELOW)) >= 2) count += 1;
  }
  return count;
}

function rowsBeside(sheet: SheetState, { area }: TableState): number {
  const beside = area.column + area.columns;
  let count = 0;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (!isBlank(sheet, row, beside) && !isBlank(sheet, row, beside + 1)) count += 1;
  }
  return count;
}
