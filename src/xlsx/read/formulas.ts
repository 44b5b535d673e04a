import {
  escapeColumnName,
  readStructuredReference,
  tableOf,
} from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { WorkbookState, CellRef } from "../../spreadsheet/state";

const FUTURE_PREFIX = /^_xlfn\.(?:_xlws\.)?/i;
/** Implicit intersection, which is entered as @ before the range. */
const SINGLE = "_xlfn.single";
const PARAMETER_PREFIX = /^_xlpm\./i;
/** names that may follow @ without brackets */
const BARE_AFTER_AT = /^[\p{L}\p{N}_]+$/u;

/** Omits the table of a reference to the formula's own row, as Excel shows it. */
function fromFileReference(token: Token, workbook: WorkbookState, cellRef: CellRef): string {
  const reference = readStructuredReference(token.text);
  const columns = reference?.columns;
  const isThisRow = reference?.parts.length === 1 && reference.parts[0] === "#This Row";
  if (!reference?.table || !isThisRow || !columns) return token.text;
  const ownTable = tableOf({ parts: reference.parts }, workbook, cellRef)?.table.name.toLowerCase();
  if (ownTable !== reference.table.toLowerCase()) return token.text;
  const [first, last] = columns.map(escapeColumnName);
  if (first !== last) return `[@[${first}]:[${last}]]`;
  return BARE_AFTER_AT.test(columns[0]) ? `[@${columns[0]}]` : `[@[${first}]]`;
}

function fromFileToken(token: Token, workbook: WorkbookState, cellRef: CellRef): string {
  if (token.kind === "structured") return fromFileReference(token, workbook, cellRef);
  if (token.kind === "function") {
    return token.text.toLowerCase() === SINGLE ? "@" : token.text.replace(FUTURE_PREFIX, "");
  }
  return token.kind === "name" ? token.text.replace(PARAMETER_PREFIX, "") : token.text;
}

/**
 * Converts a formula of a file to the form in which it is entered, with its "=": without the prefixes of newer
 * functions, and with @ for this row.
 */
export function fromFileForm(inFile: string, workbook: WorkbookState, cellRef: CellRef): string {
  return `=${joinTokens(tokenize(inFile).map((token) => ({ text: fromFileToken(token, workbook, cellRef) })))}`;
}

/** Whether a formula of a file refers to another workbook. */
export function isExternal(inFile: string): boolean {
  return tokenize(inFile).some(
    ({ kind, text, sheet }) =>
      (kind === "structured" && /^\[\d+\]/.test(text)) || /^(?:.*[\\/])?\[[^\]]+\]/.test(sheet ?? ""),
  );
}

/** Whether the program that opens a workbook can calculate a formula of a cell. */
export type CanCalculate = (formula: string, workbook: WorkbookState, cellRef: CellRef) => boolean;

/** The formula in the form in which it is entered, or undefined if it cannot be calculated. */
export function calculableFormula(
  inFile: string,
  { workbook, canCalculate }: { readonly workbook: WorkbookState; readonly canCalculate: CanCalculate },
  cellRef: CellRef,
): string | undefined {
  const formula = fromFileForm(inFile, workbook, cellRef);
  return canCalculate(formula, workbook, cellRef) ? formula : undefined;
}
