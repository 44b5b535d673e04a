import type { Cell, CellError, CellValue } from "../../spreadsheet/state";
import { CELL_ERRORS, isCellError } from "../../spreadsheet/state";

/** The longest text that a cell accepts. */
export const MAX_TEXT_LENGTH = 32767;

const errorNames: ReadonlySet<string> = new Set(CELL_ERRORS);

/** The error that a text names ("#N/A"), or null. */
export function errorNamed(text: string): CellError | null {
  const name = text.trim().toUpperCase();
  return errorNames.has(name) ? { error: name as CellError["error"] } : null;
}

/** Whether a rule holds whose formula gives this value. */
export function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** A value in `Range.values`: errors are represented by their names. */
export function valueOnWire(value: CellValue): string | number | boolean {
  return isCellError(value) ? value.error : value;
}

/** A cell in `Range.formulas`: its formula, else its value. */
export function formulaOnWire(cell: Cell | undefined): string | number | boolean {
  if (!cell) return "";
  return cell.formula ?? valueOnWire(cell.value);
}

/** Excel.RangeValueType of a value. */
export function valueTypeOf(cell: Cell | undefined): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (!cell || (cell.value === "" && cell.formula === undefined)) return "Empty";
  if (isCellError(cell.value)) return "Error";
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  return "String";
}
