import type { CellContent, CheckedCell, ShownAs } from "../../model/check/types";
import { jsonBytes } from "../bytes";
import type { CellReader } from "../readPages";
import { isDateOrTimeFormat, isPercentFormat } from "../numberFormats";

/** The cells of a range with loaded values and valueTypes. */
export function cellsOf({ values, valueTypes }: Excel.Range): readonly (readonly CheckedCell[])[] {
  return (values as CellContent[][]).map((row, rowIndex) =>
    row.map((value, index) => ({ value, isError: valueTypes[rowIndex]?.[index] === "Error" })),
  );
}

/** The cells of columns of numbers, with loaded numberFormat. */
function numbersOf(range: Excel.Range): readonly (readonly CheckedCell[])[] {
  const { numberFormat } = range;
  return cellsOf(range).map((row, rowIndex) =>
    row.map((cell, index) => {
      const shownAs = typeof cell.value === "number" && shownBy(numberFormat[rowIndex]?.[index]);
      return shownAs ? { ...cell, shownAs } : cell;
    }),
  );
}

/** How a number format shows a number, if not as a plain number. */
export function shownBy(format: unknown): ShownAs | undefined {
  if (typeof format !== "string" || format === "General") return undefined;
  if (isPercentFormat(format)) return "percent";
  return isDateOrTimeFormat(format) ? "date" : undefined;
}

/**
 * Reads cells for the check: not the displayed text, which would double the responses and which formulas never read,
 * but the formats of numbers, which show what was meant.
 */
export const CHECKED_CELLS: CellReader<CheckedCell> = {
  load: (range, isOfNumbers) =>
    isOfNumbers ? range.load("values,valueTypes,numberFormat") : range.load("values,valueTypes"),
  cells: (range, isOfNumbers) => (isOfNumbers ? numbersOf(range) : cellsOf(range)),
  bytes: (range, isOfNumbers) =>
    jsonBytes([range.values, range.valueTypes, ...(isOfNumbers ? [range.numberFormat] : [])]),
};
