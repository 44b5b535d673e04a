import type { IsoDate } from "../model/initiative";

/** What Excel hands out for a cell: an empty one is "", a date its serial number, an error its text ("#N/A"). */
export type CellContent = string | number | boolean;

const DAY = 86_400_000;
/** 2200-01-01 */
const LAST_SERIAL = 109_575;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day of a serial number; times of day are left out. */
export function isoDateOf(serial: number): IsoDate {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** A cell as it is read: what it holds, what it shows, and whether it holds an error. */
export interface ReadCell {
  readonly value: CellContent;
  readonly text: string;
  readonly isError: boolean;
}

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
