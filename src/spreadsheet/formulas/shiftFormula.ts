import { MAX_COLUMNS, MAX_ROWS } from "../rects";
import { printReference, parseReference, type Corner, type Reference } from "../references";
import { joinTokens, tokenize, type Token } from "./tokens";

function shiftCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.fixedRow ? corner.row : corner.row + rows;
  const column = corner.fixedColumn ? corner.column : corner.column + columns;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return null;
  return { ...corner, row, column };
}

function shiftReference(reference: Reference, rows: number, columns: number): Reference | null {
  // References to whole columns are not shifted by rows, references to whole rows not by columns.
  const rowOffset = reference.shape === "columns" ? 0 : rows;
  const columnOffset = reference.shape === "rows" ? 0 : columns;
  const start = shiftCorner(reference.start, rowOffset, columnOffset);
  if (!start) return null;
  if (reference.end === null) return { ...reference, start };
  const end = shiftCorner(reference.end, rowOffset, columnOffset);
  return end ? { ...reference, start, end } : null;
}

function shiftToken(token: Token, rows: number, columns: number): { readonly text: string } {
  if (token.kind !== "area") return token;
  const prefix = token.text.slice(0, token.text.length - token.local.length);
  const shifted = shiftReference(token.reference ?? parseReference(token.local), rows, columns);
  return { text: prefix + (shifted ? printReference(shifted) : "#REF!") };
}

/**
 * The formula as Excel fills it into a cell `rows` further down and `columns` further right: references without "$"
 * move along, and those that would leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinTokens(tokenize(formula).map((token) => shiftToken(token, rows, columns)));
}
