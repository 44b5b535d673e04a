import { rectOf, readReference } from "../../spreadsheet/references";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import type { RangeTarget } from "./targets";

/** Validation of property values and method arguments. */

function invalidArgument(argumentName: string, value: unknown): HostError {
  return new HostError(
    "InvalidArgument",
    `${JSON.stringify(value) ?? String(value)} is not valid for ${argumentName}.`,
  );
}

/** A finite number from `minimum` to `maximum`. */
export function readNumber(argumentName: string, value: unknown, minimum: number, maximum: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < minimum || value > maximum) {
    throw invalidArgument(argumentName, value);
  }
  return value;
}

/** A whole number from `minimum` to `maximum`. */
export function readInteger(argumentName: string, value: unknown, minimum: number, maximum: number): number {
  const number = readNumber(argumentName, value, minimum, maximum);
  if (!Number.isInteger(number)) throw invalidArgument(argumentName, value);
  return number;
}

export function readBoolean(argumentName: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument(argumentName, value);
  return value;
}

/** A text of at most `maxLength` characters. */
export function readText(argumentName: string, value: unknown, maxLength: number): string {
  if (typeof value !== "string" || value.length > maxLength) throw invalidArgument(argumentName, value);
  return value;
}

/**
 * One of an enumeration's values. Values that Excel has but the host does not support are refused as not implemented,
 * so that the host's limits are not mistaken for Excel's.
 */
export function readOneOf<const T extends string>(
  argumentName: string,
  value: unknown,
  supported: readonly T[],
  unsupported: readonly string[] = [],
): T {
  const found = supported.find((name) => name === value);
  if (found !== undefined) return found;
  if (typeof value === "string" && unsupported.includes(value)) {
    throw new HostError("NotImplemented", `The embedded host does not play ${argumentName} "${value}".`);
  }
  throw invalidArgument(argumentName, value);
}

/** A plain object: options or a rule. */
export function readRecord(argumentName: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument(argumentName, value);
  return value as Readonly<Record<string, unknown>>;
}

/** Whether an argument is a Range that the client passed by reference. */
export function isRangeArgument(value: unknown): value is { readonly self: RangeTarget } {
  return (
    typeof value === "object" &&
    value !== null &&
    "definition" in value &&
    (value.definition as { type?: unknown }).type === "Range"
  );
}

/** An argument that may be a Range or an address; an address without a sheet is on `defaultSheet`. */
export function readRange(
  argumentName: string,
  value: unknown,
  defaultSheet: SheetState,
  workbook: WorkbookState,
): RangeTarget {
  if (isRangeArgument(value)) return value.self;
  const found = typeof value === "string" ? readAddress(value, defaultSheet, workbook) : null;
  if (!found) throw invalidArgument(argumentName, value);
  return found;
}

/** The cells that an address ("A1:B2", "Sheet!$A$1", "A:C") names, or null where it names none. */
export function readAddress(
  text: string,
  defaultSheet: SheetState,
  workbook: WorkbookState,
): RangeTarget | null {
  const tokens = tokenize(text.replace(/^=/, "").trim());
  const token = tokens[0];
  if (tokens.length !== 1 || token?.kind !== "area") return null;
  const reference = readReference(token.local);
  const sheet = token.sheet === undefined ? defaultSheet : findSheet(token.sheet, workbook);
  return reference && sheet ? { sheet, area: rectOf(reference) } : null;
}

/** The sheet of a name, ignoring case, as in Excel. */
export function findSheet(name: string, workbook: WorkbookState): SheetState | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Refuses a range of another sheet. */
export function rectOnSheet(
  argumentName: string,
  value: unknown,
  sheet: SheetState,
  workbook: WorkbookState,
): Rect {
  const range = readRange(argumentName, value, sheet, workbook);
  if (range.sheet !== sheet) throw invalidArgument(argumentName, value);
  return range.area;
}
