import type { CellContent } from "../model/check/types";
export { isoOf as isoDateOf } from "../model/days";

export type { CellContent };

/** 2200-01-01 */
const LAST_SERIAL = 109_575;

/** A cell as it is read: what it holds, what it shows, and whether it holds an error. */
export interface ReadCell {
  readonly value: CellContent;
  readonly text: string;
  readonly isError: boolean;
}

/** The cell of a column that does not exist. */
export const BLANK_CELL: ReadCell = { value: "", text: "", isError: false };

/** The cells of a range, of which values, text and valueTypes were loaded, row after row. */
export function readCells({ values, text, valueTypes }: Excel.Range): ReadCell[][] {
  return (values as CellContent[][]).map((row, at) =>
    row.map((value, index) => ({
      value,
      text: text[at]?.[index] ?? "",
      isError: valueTypes[at]?.[index] === "Error",
    })),
  );
}

/** Whether a number can be the serial of a day that initiatives live in; others have no ISO form at all. */
export function isDaySerial(serial: number): boolean {
  return serial >= 1 && serial < LAST_SERIAL;
}
