import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import {
  isCellError,
  type Cell,
  type CellValue,
  type Rect,
  type SheetState,
  type TableState,
} from "../../spreadsheet/state";
import { bodyRect } from "../../spreadsheet/tables";
import { compare } from "../calc/values";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readInteger, readOneOf, readRecord } from "./arguments";
import { requireUnprotected } from "./protection";
import { isFiltered } from "./tableFilters";

/** By which column of the sorted cells rows are sorted, counted from 0. */
export interface SortKey {
  readonly column: number;
  readonly isAscending: boolean;
}

/** Sorts the rows of a table's body, as `sortRows` does. */
export function sortTable(
  sheet: SheetState,
  table: TableState,
  keys: readonly SortKey[],
  context: HostContext,
): void {
  if (isFiltered(table))
    throw new HostError("NotImplemented", "The embedded host sorts no table that is filtered.");
  sortRows(sheet, bodyRect(table), keys, context);
}

/**
 * Sorts rows by some columns, the first one first, as Excel does: numbers before texts before truth values before
 * errors, empty cells always last, equal cells in the order that they had. Contents and styles move; validations and
 * conditional formats stay. References in the rows move along as in a copy; those from elsewhere stay.
 */
export function sortRows(
  sheet: SheetState,
  body: Rect,
  keys: readonly SortKey[],
  context: HostContext,
): void {
  requireUnprotected(sheet, "allowSort");
  if (sheet.merges.some(({ row, rows }) => row + rows > body.row && row < body.row + body.rows)) {
    throw new HostError("MergedRangeConflict", "Rows with merged cells cannot be sorted.");
  }
  const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
  const valueAt = (row: number, column: number) => sheet.cells.get(row, body.column + column)?.value ?? "";
  const compareRows = (a: number, b: number) =>
    keys.reduce(
      (order, { column, isAscending }) =>
        order || compareKeys(valueAt(a, column), valueAt(b, column), isAscending),
      0,
    );
  const sorted = [...rows].sort(compareRows);
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

/**
 * The keys of the client's sort fields, for cells of some columns. Throws a HostError `InvalidArgument` for a field that is
 * none, `NotImplemented` for one by colour, icon or part of a value, and for sorting by case or along columns.
 */
export function readSortKeys([fields, matchCase]: readonly unknown[], columns: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0)
    throw new HostError("InvalidArgument", "Sorting needs at least one field.");
  if (matchCase === true)
    throw new HostError("NotImplemented", "The embedded host does not sort by upper and lower case.");
  return fields.map((field): SortKey => {
    const { key, sortOn, ascending, dataOption, subField } = readRecord("fields", field);
    readOneOf("sortOn", sortOn ?? "Value", ["Value"], ["CellColor", "FontColor", "Icon"]);
    readOneOf("dataOption", dataOption ?? "Normal", ["Normal"], ["TextAsNumber"]);
    if (typeof subField === "string" && subField !== "")
      throw new HostError("NotImplemented", "The embedded host sorts by whole values only.");
    return {
      column: readInteger("key", key, 0, columns - 1),
      isAscending: readBoolean("ascending", ascending ?? true),
    };
  });
}
