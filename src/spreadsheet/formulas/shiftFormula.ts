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

type Piece = string | RelativeReference;

/** By the tokens of a formula: kept as long as the tokenizer keeps these. */
const piecesByTokens = new WeakMap<readonly Token[], readonly Piece[]>();

/** The tokens between references joined, so that a formula is put together quickly for many cells. */
function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  let pieces = piecesByTokens.get(tokens);
  if (!pieces) piecesByTokens.set(tokens, (pieces = joinPieces(tokens)));
  return pieces;
}

function joinPieces(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
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

/** A formula as Excel fills it into other cells. */
export interface FilledFormula {
  /** the formula `rows` further down and `columns` further right */
  at(rows: number, columns: number): string;
  /** whether this is the formula there */
  isAt(formula: string, rows: number, columns: number): boolean;
}

/** `shiftFormula` for one formula and many cells. */
export function filledFormula(formula: string): FilledFormula {
  return {
    at: (rows, columns) => {
      if (rows === 0 && columns === 0) return formula;
      let filled = "";
      for (const piece of piecesOf(tokenize(formula)))
        filled += typeof piece === "string" ? piece : shiftPiece(piece, rows, columns);
      return filled;
    },
    isAt: (other, rows, columns) => {
      if (rows === 0 && columns === 0) return other === formula;
      let position = 0;
      for (const piece of piecesOf(tokenize(formula))) {
        const text = typeof piece === "string" ? piece : shiftPiece(piece, rows, columns);
        if (!other.startsWith(text, position)) return false;
        position += text.length;
      }
      return position === other.length;
    },
  };
}

/**
 * The formula as Excel fills it into a cell `rows` further down and `columns` further right: references without "$"
 * move along, and those that would leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return filledFormula(formula).at(rows, columns);
}
