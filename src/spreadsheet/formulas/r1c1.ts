/**
 * Formulas in R1C1 notation, in which a formula that is filled down a column is the same text in every cell: "=RC[-1]"
 * is the cell to the left, "=R1C1" is $A$1.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../rects";
import { parseReference, printReference, type Corner, type Reference } from "../references";
import { filledFormula, type FilledFormula } from "./shiftFormula";
import { joinTokens, tokenize } from "./tokens";

/** A formula in A1 notation, as R1C1 notation shows it in a cell (0-based). */
export function toR1C1(formula: string, row: number, column: number): string {
  return joinTokens(
    tokenize(formula).map((token) => {
      if (token.kind !== "area") return token;
      const prefix = token.text.slice(0, token.text.length - token.local.length);
      return { text: prefix + printRelative(parseReference(token.local), row, column) };
    }),
  );
}

/** `toR1C1` for many cells: in each column, a formula that is filled from the one before is not converted again. */
export function manyToR1C1(): typeof toR1C1 {
  const lastOfColumn = new Map<
    number,
    { readonly row: number; readonly filled: FilledFormula; readonly text: string }
  >();
  return (formula, row, column) => {
    const last = lastOfColumn.get(column);
    if (last) {
      const rows = row - last.row;
      if (last.filled.isAt(formula, rows, 0) && last.filled.staysOnSheet(rows, 0)) return last.text;
    }
    const text = toR1C1(formula, row, column);
    lastOfColumn.set(column, { row, filled: filledFormula(formula), text });
    return text;
  };
}

function printRelative({ shape, start, end }: Reference, row: number, column: number): string {
  const rowPart = (corner: Corner) => `R${offsetText(corner.row, corner.fixedRow, row)}`;
  const columnPart = (corner: Corner) => `C${offsetText(corner.column, corner.fixedColumn, column)}`;
  const print = (corner: Corner): string => {
    if (shape === "rows") return rowPart(corner);
    if (shape === "columns") return columnPart(corner);
    return rowPart(corner) + columnPart(corner);
  };
  return end === null ? print(start) : `${print(start)}:${print(end)}`;
}

function offsetText(index: number, isFixed: boolean, origin: number): string {
  if (isFixed) return String(index + 1);
  return index === origin ? "" : `[${index - origin}]`;
}

const OFFSET = String.raw`(?:\[(-?\d+)\]|(\d+))?`;
const REFERENCE = new RegExp(String.raw`^(?:(R)${OFFSET})?(?:(C)${OFFSET})?$`, "i");
/**
 * References, and the tokens that may contain text that only looks like one: strings, quoted sheet names, names and
 * functions, brackets, numbers.
 */
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|` +
    String.raw`(?<reference>(?:R(?:\[-?\d+\]|\d+)?(?:C(?:\[-?\d+\]|\d+)?)?|C(?:\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_.\\([!]))|` +
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*(?:\[(?:[^\[\]]|\[[^\[\]]*\])*\])?|` +
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]|\d[\d.]*(?:E[+-]?\d+)?`,
  "giu",
);

/** A formula in R1C1 notation, as A1 notation shows it in a cell (0-based). References off the sheet become #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of formula.matchAll(PIECES)) {
    const [text] = match;
    const found = match.groups?.["reference"] === text ? REFERENCE.exec(text) : null;
    pieces.push(formula.slice(end, match.index), found ? printAt(found, row, column) : text);
    end = match.index + text.length;
  }
  return pieces.join("") + formula.slice(end);
}

/** A reference, or one side of a reference to whole rows or columns. */
function printAt(reference: RegExpExecArray, row: number, column: number): string {
  const [, rowLetter, rowOffset, rowNumber, columnLetter, columnOffset, columnNumber] = reference;
  const corner: Corner = {
    row: rowNumber === undefined ? row + Number(rowOffset ?? 0) : Number(rowNumber) - 1,
    column: columnNumber === undefined ? column + Number(columnOffset ?? 0) : Number(columnNumber) - 1,
    fixedRow: rowNumber !== undefined,
    fixedColumn: columnNumber !== undefined,
  };
  const isOnSheet =
    corner.row >= 0 && corner.row < MAX_ROWS && corner.column >= 0 && corner.column < MAX_COLUMNS;
  if (!isOnSheet) return "#REF!";
  if (rowLetter !== undefined && columnLetter !== undefined)
    return printReference({ shape: "cells", start: corner, end: null });
  const whole = printReference({
    shape: rowLetter === undefined ? "columns" : "rows",
    start: corner,
    end: corner,
  });
  return whole.slice(0, whole.indexOf(":"));
}
