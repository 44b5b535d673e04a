import { findTable } from "../../spreadsheet/formulas/structuredReferences";
import type { NameState, SheetState, TableState, WorkbookState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import { looksLikeReference } from "../../spreadsheet/addresses";
import { findSheet } from "./arguments";

const longestSheetName = 31;
const longestName = 255;

function refusal(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

/** A sheet's name that Excel takes and that no other sheet has. */
export function requireSheetName(workbook: WorkbookState, name: unknown, renamed?: SheetState): string {
  if (typeof name !== "string" || name === "") throw refusal("A sheet's name cannot be empty.");
  if (name.length > longestSheetName) {
    throw refusal(`A sheet's name has at most ${longestSheetName} characters: "${name}" has ${name.length}.`);
  }
  if (/[/\\?*:[\]]/.test(name)) throw refusal(`A sheet's name has none of / \\ ? * : [ ]: "${name}".`);
  if (/^'|'$/.test(name)) {
    throw refusal(`A sheet's name neither begins nor ends with an apostrophe: "${name}".`);
  }
  if (name.toLowerCase() === "history") throw refusal('"History" is a name that Excel keeps for itself.');
  const taken = findSheet(name, workbook);
  if (taken && taken !== renamed) {
    throw new HostError("ItemAlreadyExists", `There is a sheet named "${name}" already.`);
  }
  return name;
}

/** The name among some, whatever its case. */
export function findName(names: readonly NameState[], name: string): NameState | undefined {
  return names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The name that a formula on a sheet means: the sheet's own before the workbook's. */
export function resolveName(name: string, sheet: SheetState, workbook: WorkbookState): NameState | undefined {
  const wanted = name.toLowerCase();
  const is = (one: NameState): boolean => one.name.toLowerCase() === wanted;
  return sheet.names.find(is) ?? workbook.names.find(is);
}

/** The first of "Table1", "Table2", … that is not taken. */
export function freeName(base: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!isTaken(`${base}${number}`)) return `${base}${number}`;
}

/** Refuses a text that can name neither a table nor cells. */
function requireIdentifier(name: unknown): string {
  const valid =
    typeof name === "string" &&
    name.length <= longestName &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !looksLikeReference(name);
  if (!valid) throw refusal(`${JSON.stringify(name)} cannot be a name.`);
  return name;
}

/**
 * A table's name that Excel takes: no table and no name of the workbook has it yet. Excel answers a name that is
 * taken as it answers one that is malformed.
 */
export function requireTableName(workbook: WorkbookState, name: unknown, renamed?: TableState): string {
  const valid = requireIdentifier(name);
  const table = findTable(workbook, valid)?.table;
  if ((table && table !== renamed) || findName(workbook.names, valid)) {
    throw refusal(`Something is named "${valid}" already.`);
  }
  return valid;
}

/** A name that Excel takes in a scope: a sheet, or the workbook (null). */
export function requireDefinedName(workbook: WorkbookState, sheet: SheetState | null, name: unknown): string {
  const valid = requireIdentifier(name);
  if (findName((sheet ?? workbook).names, valid)) {
    throw new HostError("ItemAlreadyExists", `There is a name "${valid}" already.`);
  }
  if (findTable(workbook, valid)) throw refusal(`"${valid}" is the name of a table.`);
  return valid;
}
