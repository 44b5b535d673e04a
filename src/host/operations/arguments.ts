import { rectOf, readReference } from "../../spreadsheet/references";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { Rect, SheetState, WorkbookState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import type { RangeTarget } from "./targets";

/** What a property or a method was given, held against what Excel takes there. */

function refuse(what: string, value: unknown): HostError {
  return new HostError(
    "InvalidArgument",
    `${JSON.stringify(value) ?? String(value)} is not valid for ${what}.`,
  );
}

/** A finite number from `least` to `most`. */
export function readNumber(what: string, value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) {
    throw refuse(what, value);
  }
  return value;
}

/** A whole number from `least` to `most`. */
export function readWhole(what: string, value: unknown, least: number, most: number): number {
  const number = readNumber(what, value, least, most);
  if (!Number.isInteger(number)) throw refuse(what, value);
  return number;
}

export function readBoolean(what: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw refuse(what, value);
  return value;
}

/** A text of at most `longest` characters. */
export function readText(what: string, value: unknown, longest: number): string {
  if (typeof value !== "string" || value.length > longest) throw refuse(what, value);
  return value;
}

/**
 * One of an enumeration's names. Names that Excel has but the host does not play are refused as not implemented,
 * so that nobody takes the host's limit for Excel's.
 */
export function readOneOf<const T extends string>(
  what: string,
  value: unknown,
  played: readonly T[],
  unplayed: readonly string[] = [],
): T {
  const found = played.find((name) => name === value);
  if (found !== undefined) return found;
  if (typeof value === "string" && unplayed.includes(value)) {
    throw new HostError("NotImplemented", `The embedded host does not play ${what} "${value}".`);
  }
  throw refuse(what, value);
}

/** A plain object, as options and rules come. */
export function readRecord(what: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(what, value);
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

/** An argument that may be a Range or an address; an address without a sheet lies on `home`. */
export function readRange(
  what: string,
  value: unknown,
  home: SheetState,
  workbook: WorkbookState,
): RangeTarget {
  if (isRangeArgument(value)) return value.self;
  const found = typeof value === "string" ? readAddress(value, home, workbook) : null;
  if (!found) throw refuse(what, value);
  return found;
}

/** The cells that an address ("A1:B2", "Sheet!$A$1", "A:C") names, or null where it names none. */
export function readAddress(text: string, home: SheetState, workbook: WorkbookState): RangeTarget | null {
  const tokens = tokenize(text.replace(/^=/, "").trim());
  const token = tokens[0];
  if (tokens.length !== 1 || token?.kind !== "area") return null;
  const reference = readReference(token.local);
  const sheet = token.sheet === undefined ? home : findSheet(token.sheet, workbook);
  return reference && sheet ? { sheet, area: rectOf(reference) } : null;
}

/** The sheet of a name, whatever its case, as Excel finds it. */
export function findSheet(name: string, workbook: WorkbookState): SheetState | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Refuses what does not lie on the sheet that it is meant for. */
export function areaOnSheet(what: string, value: unknown, sheet: SheetState, workbook: WorkbookState): Rect {
  const range = readRange(what, value, sheet, workbook);
  if (range.sheet !== sheet) throw refuse(what, value);
  return range.area;
}
