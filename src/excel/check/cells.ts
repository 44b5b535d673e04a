import type { CellContent, CheckedCell } from "../../model/check/types";
import { jsonBytes } from "../bytes";
import type { Reading } from "../readPages";

/** The cells of a range, of which values and valueTypes were loaded. */
export function cellsOf({ values, valueTypes }: Excel.Range): readonly (readonly CheckedCell[])[] {
  return (values as CellContent[][]).map((row, at) =>
    row.map((value, index) => ({ value, isError: valueTypes[at]?.[index] === "Error" })),
  );
}

/** What the check reads of a cell: the text that it shows would double the answers, and formulas never read it. */
export const CHECKED_CELLS: Reading<CheckedCell> = {
  ask: (range) => range.load("values,valueTypes"),
  cells: cellsOf,
  bytes: ({ values, valueTypes }) => jsonBytes([values, valueTypes]),
};
