import type { CellContent } from "../model/check/types";
export { isoOf as isoDateOf } from "../model/days";

export type { CellContent };

/** 2200-01-01 */
const LAST_SERIAL = 109_575;

/** A cell that was read: its value, its displayed text, and whether it is an error. */
export interface ReadCell {
  readonly value: CellContent;
  readonly text: string;
  readonly isError: boolean;
}

/** The cell of a column that does not exist. */
export const BLANK_CELL: ReadCell = { value: "", text: "", isError: false };

/** The cells of a range, row by row; values, text and valueTypes must be loaded. */
export function readCells({ values, text, valueTypes }: Excel.Range): ReadCell[][] {
  return (values as CellContent[][]).map((row, rowIndex) =>
    row.map((value, index) => ({
      value,
      text: text[rowIndex]?.[index] ?? "",
      isError: valueTypes[rowIndex]?.[index] === "Error",
    })),
  );
}

/** The address of a cell with its sheet, quoted where formulas need it: "'Données 2'!B4". */
export function addressOnSheet(sheet: string, address: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}

/** Whether a number is the serial of a supported day; others have no ISO form. */
export function isDaySerial(serial: number): boolean {
  return serial >= 1 && serial < LAST_SERIAL;
}
