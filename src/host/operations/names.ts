import { findTable } from "../../spreadsheet/formulas/structuredReferences";
import type { NameState, SheetState, TableState, WorkbookState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import { looksLikeReference } from "../../spreadsheet/addresses";
import { findSheet } from "./arguments";

const MAX_SHEET_NAME_LENGTH = 31;
const MAX_NAME_LENGTH = 255;

function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

/** Checks a sheet's name: valid in Excel, and not the name of another sheet. */
export function requireSheetName(workbook: WorkbookState, name: unknown, renamed?: SheetState): string {
  if (typeof name !== "string" || name === "") throw invalidArgument("A sheet's name cannot be empty.");
  if (name.length > MAX_SHEET_NAME_LENGTH) {
    throw invalidArgument(
      `A sheet's name has at most ${MAX_SHEET_NAME_LENGTH} characters: "${name}" has ${name.length}.`,
    );
  }
  if (/[/\\?*:[\]]/.test(name))
    throw invalidArgument(`A sheet's name has none of / \\ ? * : [ ]: "${name}".`);
  if (/^'|'$/.test(name)) {
    throw invalidArgument(`A sheet's name neither begins nor ends with an apostrophe: "${name}".`);
  }
  if (name.toLowerCase() === "history")
    throw invalidArgument('"History" is a name that Excel keeps for itself.');
  const existing = findSheet(name, workbook);
  if (existing && existing !== renamed) {
    throw new HostError("ItemAlreadyExists", `There is a sheet named "${name}" already.`);
  }
  return name;
}

/** Finds a name in a list, ignoring case. */
export function findName(names: readonly NameState[], name: string): NameState | undefined {
  return names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}

/** The name that a formula of a sheet refers to: the sheet's own before the workbook's. */
export function resolveName(name: string, sheet: SheetState, workbook: WorkbookState): NameState | undefined {
  const lowerName = name.toLowerCase();
  const hasName = (candidate: NameState): boolean => candidate.name.toLowerCase() === lowerName;
  return sheet.names.find(hasName) ?? workbook.names.find(hasName);
}

/** The first of "Table1", "Table2", … that is not taken. */
export function unusedName(base: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!isTaken(`${base}${number}`)) return `${base}${number}`;
}

/** Refuses a text that is not valid as a table's name or a defined name. */
function requireIdentifier(name: unknown): string {
  const valid =
    typeof name === "string" &&
    name.length <= MAX_NAME_LENGTH &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !looksLikeReference(name);
  if (!valid) throw invalidArgument(`${JSON.stringify(name)} cannot be a name.`);
  return name;
}

/**
 * Checks a table's name: no other table and no name of the workbook has it. Excel refuses a duplicate name in the same
 * way as a malformed one.
 */
export function requireTableName(workbook: WorkbookState, name: unknown, renamed?: TableState): string {
  const valid = requireIdentifier(name);
  const table = findTable(workbook, valid)?.table;
  if ((table && table !== renamed) || findName(workbook.names, valid)) {
    throw invalidArgument(`Something is named "${valid}" already.`);
  }
  return valid;
}

/** Checks a defined name in its scope: a sheet, or the workbook (null). */
export function requireDefinedName(workbook: WorkbookState, sheet: SheetState | null, name: unknown): string {
  const valid = requireIdentifier(name);
  if (findName((sheet ?? workbook).names, valid)) {
    throw new HostError("ItemAlreadyExists", `There is a name "${valid}" already.`);
  }
  if (findTable(workbook, valid)) throw invalidArgument(`"${valid}" is the name of a table.`);
  return valid;
}
