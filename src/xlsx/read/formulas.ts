import {
  escapeColumnName,
  readStructuredReference,
  tableOf,
} from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import type { WorkbookState, CellRef } from "../../spreadsheet/state";

const FUTURE_PREFIX = /^_xlfn\.(?:_xlws\.)?/i;
/** A function that takes one value of a range, which a person writes as a sign before the range. */
const SINGLE = "_xlfn.single";
const PARAMETER_PREFIX = /^_xlpm\./i;
/** names that stand after @ without brackets of their own */
const BARE_AFTER_AT = /^[\p{L}\p{N}_]+$/u;

/** A reference to the formula's own row leaves its table out, as Excel shows it. */
function fromFileReference(token: Token, workbook: WorkbookState, at: CellRef): string {
  const reference = readStructuredReference(token.text);
  const columns = reference?.columns;
  const thisRow = reference?.parts.length === 1 && reference.parts[0] === "#This Row";
  if (!reference?.table || !thisRow || !columns) return token.text;
  const own = tableOf({ parts: reference.parts }, workbook, at)?.table.name.toLowerCase();
  if (own !== reference.table.toLowerCase()) return token.text;
  const [first, last] = columns.map(escapeColumnName);
  if (first !== last) return `[@[${first}]:[${last}]]`;
  return BARE_AFTER_AT.test(columns[0]) ? `[@${columns[0]}]` : `[@[${first}]]`;
}

function fromFileToken(token: Token, workbook: WorkbookState, at: CellRef): string {
  if (token.kind === "structured") return fromFileReference(token, workbook, at);
  if (token.kind === "function") {
    return token.text.toLowerCase() === SINGLE ? "@" : token.text.replace(FUTURE_PREFIX, "");
  }
  return token.kind === "name" ? token.text.replace(PARAMETER_PREFIX, "") : token.text;
}

/** A formula of a file as a person enters it, with its "=": the prefixes of newer functions gone, this row as @. */
export function fromFileForm(inFile: string, workbook: WorkbookState, at: CellRef): string {
  return `=${joinTokens(tokenize(inFile).map((token) => ({ text: fromFileToken(token, workbook, at) })))}`;
}

/** Whether a formula of a file leads to another workbook. */
export function isExternal(inFile: string): boolean {
  return tokenize(inFile).some(
    ({ kind, text, sheet }) =>
      (kind === "structured" && /^\[\d+\]/.test(text)) || /^(?:.*[\\/])?\[[^\]]+\]/.test(sheet ?? ""),
  );
}

/** Whether the program that opens a workbook can calculate a formula of the cell `at`. */
export type CanCalculate = (formula: string, workbook: WorkbookState, at: CellRef) => boolean;

/** The formula as a person enters it, or undefined where it cannot be calculated. */
export function calculableFormula(
  inFile: string,
  { workbook, canCalculate }: { readonly workbook: WorkbookState; readonly canCalculate: CanCalculate },
  at: CellRef,
): string | undefined {
  const formula = fromFileForm(inFile, workbook, at);
  return canCalculate(formula, workbook, at) ? formula : undefined;
}
