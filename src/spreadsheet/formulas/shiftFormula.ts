import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { printReference, readReference, type Corner, type Reference } from "../references";
import { joinTokens, tokenize, type Token } from "./tokens";

function shiftCorner(at: Corner, rows: number, columns: number): Corner | null {
  const row = at.fixedRow ? at.row : at.row + rows;
  const column = at.fixedColumn ? at.column : at.column + columns;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return null;
  return { ...at, row, column };
}

function shiftReference(reference: Reference, rows: number, columns: number): Reference | null {
  // Whole columns have no rows that could move, whole rows no columns.
  const down = reference.shape === "columns" ? 0 : rows;
  const right = reference.shape === "rows" ? 0 : columns;
  const start = shiftCorner(reference.start, down, right);
  if (!start) return null;
  if (reference.end === null) return { ...reference, start };
  const end = shiftCorner(reference.end, down, right);
  return end ? { ...reference, start, end } : null;
}

function shiftToken(token: Token, rows: number, columns: number): { readonly text: string } {
  if (token.kind !== "area") return token;
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  const shifted = shiftReference(readReference(token.local)!, rows, columns);
  return { text: prefix + (shifted ? printReference(shifted) : "#REF!") };
}

/**
 * The formula as Excel fills it into a cell that lies `rows` further down and `columns` further right: references
 * without "$" move along, and those that would leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinTokens(tokenize(formula).map((token) => shiftToken(token, rows, columns)));
}
