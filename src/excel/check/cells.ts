import type { CellContent, CheckedCell } from "../../model/check/types";
import { jsonBytes } from "../bytes";
import type { CellReader } from "../readPages";
import { isDateOrTimeFormat, isPercentFormat } from "../numberFormats";

/** The cells of a range, of which values and valueTypes were loaded. */
export function cellsOf({ values, valueTypes }: Excel.Range): readonly (readonly CheckedCell[])[] {
  return (values as CellContent[][]).map((row, at) =>
    row.map((value, index) => ({ value, isError: valueTypes[at]?.[index] === "Error" })),
  );
}

/** The same of columns of numbers, of which numberFormat was loaded too. */
function numbersOf(range: Excel.Range): readonly (readonly CheckedCell[])[] {
  const { numberFormat } = range;
  return cellsOf(range).map((row, at) =>
    row.map((cell, index) => {
      const shownAs = typeof cell.value === "number" && shownBy(numberFormat[at]?.[index]);
      return shownAs ? { ...cell, shownAs } : cell;
    }),
  );
}

function shownBy(format: unknown): CheckedCell["shownAs"] {
  if (typeof format !== "string" || format === "General") return undefined;
  if (isPercentFormat(format)) return "percent";
  return isDateOrTimeFormat(format) ? "date" : undefined;
}

/**
 * What the check reads of a cell: the text that it shows would double the answers, and formulas never read it. What a
 * number's format shows of it reveals what was meant.
 */
export const CHECKED_CELLS: CellReader<CheckedCell> = {
  load: (range, isOfNumbers) =>
    isOfNumbers ? range.load("values,valueTypes,numberFormat") : range.load("values,valueTypes"),
  cells: (range, isOfNumbers) => (isOfNumbers ? numbersOf(range) : cellsOf(range)),
  bytes: (range, isOfNumbers) =>
    jsonBytes([range.values, range.valueTypes, ...(isOfNumbers ? [range.numberFormat] : [])]),
};
