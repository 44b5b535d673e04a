import { readXlsx, type OpenedWorkbook, type ReadOptions } from "../xlsx";
import { checkFormula } from "./calc/checkFormula";

/**
 * Reads the bytes of an .xlsx file for `createHost`. A formula that the host cannot calculate is replaced by the value
 * that the file holds for it. Throws an XlsxError, whose code is the reason, for a file that cannot be read.
 */
export function openWorkbook(
  bytes: Uint8Array,
  options: Omit<ReadOptions, "canCalculate"> = {},
): OpenedWorkbook {
  return readXlsx(bytes, {
    ...options,
    canCalculate: (formula, workbook, cellRef) => checkFormula(formula, workbook, cellRef) === null,
  });
}
