import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import {
  isCellError,
  type Cell,
  type CellValue,
  type SheetState,
  type TableState,
} from "../../spreadsheet/state";
import { bodyRect } from "../../spreadsheet/tables";
import { compare } from "../calc/values";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { requireUnprotected } from "./protection";
import { isFiltered } from "./tableFilters";

/**
 * Sorts the rows of a table's body by one column, as Excel does: numbers before texts before truth values before
 * errors, empty cells always last, equal cells in the order that they had. Contents and styles move; validations and
 * conditional formats stay. References in the rows move along as in a copy; those from elsewhere stay.
 */
export function sortTable(
  sheet: SheetState,
  table: TableState,
  column: number,
  isAscending: boolean,
  context: HostContext,
): void {
  requireUnprotected(sheet, "allowSort");
  if (isFiltered(table))
    throw new HostError("NotImplemented", "The embedded host sorts no table that is filtered.");
  const body = bodyRect(table);
  if (sheet.merges.some(({ row, rows }) => row + rows > body.row && row < body.row + body.rows)) {
    throw new HostError("MergedRangeConflict", "Rows with merged cells cannot be sorted.");
  }
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const keyOf = (row: number) => sheet.cells.get(row, body.column + column)?.value ?? "";
  const sorted = [...rows].sort((a, b) => compareKeys(keyOf(a), keyOf(b), isAscending));
  const cellsByRow = new Map<number, { column: number; cell: Cell }[]>(rows.map((row) => [row, []]));
  for (const { row, column: cellColumn, cell } of [...sheet.cells.within(body)]) {
    cellsByRow.get(row)?.push({ column: cellColumn, cell });
    sheet.cells.remove(row, cellColumn);
  }
  for (const [index, from] of sorted.entries()) {
    const to = body.row + index;
    for (const { column: cellColumn, cell } of cellsByRow.get(from) ?? []) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, to - from, 0);
      sheet.cells.set(to, cellColumn, cell);
    }
  }
  context.services.cellsChanged(sheet, body, { changeType: "RangeEdited" });
}

function compareKeys(a: CellValue, b: CellValue, isAscending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order =
    isCellError(a) || isCellError(b) ? Number(isCellError(a)) - Number(isCellError(b)) : compare(a, b);
  return isAscending ? order : -order;
}
