import { MAX_COLUMNS, MAX_ROWS } from "../rects";
import { printReference, parseReference, type Corner, type Reference } from "../references";
import { tokenize, type Token } from "./tokens";

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

/** A reference in a formula that moves along. */
interface RelativeReference {
  /** the sheet, as written */
  readonly prefix: string;
  readonly reference: Reference;
}

function isRelative({ start, end }: Reference): boolean {
  return [start, end ?? start].some(({ fixedRow, fixedColumn }) => !fixedRow || !fixedColumn);
}

/** The tokens between references joined, so that a formula is put together quickly for many cells. */
function piecesOf(tokens: readonly Token[]): readonly (string | RelativeReference)[] {
  const pieces: (string | RelativeReference)[] = [];
  let text = "";
  for (const token of tokens) {
    const reference = token.kind === "area" ? (token.reference ?? parseReference(token.local)) : undefined;
    if (!reference || !isRelative(reference)) text += token.text;
    else {
      const prefix = token.text.slice(0, token.text.length - token.local.length);
      pieces.push(text, { prefix, reference });
      text = "";
    }
  }
  return [...pieces, text];
}

function shiftPiece({ prefix, reference }: RelativeReference, rows: number, columns: number): string {
  const shifted = shiftReference(reference, rows, columns);
  return prefix + (shifted ? printReference(shifted) : "#REF!");
}

/** A formula as Excel fills it into a cell `rows` further down and `columns` further right. */
export type FilledFormula = (rows: number, columns: number) => string;

/** `shiftFormula` for one formula and many cells. */
export function filledFormula(formula: string): FilledFormula {
  const pieces = piecesOf(tokenize(formula));
  if (pieces.length === 1) return () => formula;
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    let filled = "";
    for (const piece of pieces)
      filled += typeof piece === "string" ? piece : shiftPiece(piece, rows, columns);
    return filled;
  };
}

/**
 * The formula as Excel fills it into a cell `rows` further down and `columns` further right: references without "$"
 * move along, and those that would leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return filledFormula(formula)(rows, columns);
}
