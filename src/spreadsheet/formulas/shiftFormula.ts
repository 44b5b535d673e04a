import { MAX_COLUMNS, MAX_ROWS } from "../rects";
import { columnLetters, printReference, parseReference, type Corner, type Reference } from "../references";
import { isAsciiLetter, tokenize, type Token } from "./tokens";

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

/** A reference in a formula with at least one relative corner, which shifts when the formula is filled. */
interface RelativeReference {
  /** the sheet, as written */
  readonly prefix: string;
  readonly reference: Reference;
}

function isRelative({ start, end }: Reference): boolean {
  return [start, end ?? start].some(({ fixedRow, fixedColumn }) => !fixedRow || !fixedColumn);
}

function shiftedText({ prefix, reference }: RelativeReference, rows: number, columns: number): string {
  const shifted = shiftReference(reference, rows, columns);
  return prefix + (shifted ? printReference(shifted) : "#REF!");
}

/** A relative row number or column within a formula. */
interface RelativeIndex {
  readonly axis: "row" | "column";
  readonly index: number;
}

/** A formula's text in parts, so that it is put together quickly for many cells. */
interface FormulaParts {
  /** the relative references, and the texts between them */
  readonly byReference: readonly (string | RelativeReference)[];
  /** the relative indexes of these, and the texts between them: for offsets that leave all references within the sheet */
  readonly byIndex: readonly (string | RelativeIndex)[];
  /** the offsets up to which all references are within the sheet */
  readonly rowOffsets: Bounds;
  readonly columnOffsets: Bounds;
}

/** The least and the greatest of some numbers. */
interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

const isWithin = (value: number, { least, greatest }: Bounds): boolean => value >= least && value <= greatest;

function isWithinSheet({ rowOffsets, columnOffsets }: FormulaParts, rows: number, columns: number): boolean {
  return isWithin(rows, rowOffsets) && isWithin(columns, columnOffsets);
}

/** The offsets that leave all relative indexes within an axis of a length. */
function offsetsWithin(
  parts: readonly (string | RelativeIndex)[],
  axis: RelativeIndex["axis"],
  length: number,
): Bounds {
  let [least, greatest] = [-Infinity, Infinity];
  for (const part of parts) {
    if (typeof part === "string" || part.axis !== axis) continue;
    least = Math.max(least, -part.index);
    greatest = Math.min(greatest, length - 1 - part.index);
  }
  return { least, greatest };
}

function cornerParts(
  { row, column, fixedRow, fixedColumn }: Corner,
  shape: Reference["shape"],
): (string | RelativeIndex)[] {
  const parts: (string | RelativeIndex)[] = [];
  if (shape !== "rows") {
    if (fixedColumn) parts.push(`$${columnLetters(column)}`);
    else parts.push({ axis: "column", index: column });
  }
  if (shape !== "columns") {
    if (fixedRow) parts.push(`$${row + 1}`);
    else parts.push({ axis: "row", index: row });
  }
  return parts;
}

function partsOfReference({
  prefix,
  reference: { shape, start, end },
}: RelativeReference): (string | RelativeIndex)[] {
  const parts = [prefix, ...cornerParts(start, shape)];
  return end ? [...parts, ":", ...cornerParts(end, shape)] : parts;
}

/** Joins the texts that are next to each other. */
function joinTexts(parts: readonly (string | RelativeIndex)[]): (string | RelativeIndex)[] {
  const joined: (string | RelativeIndex)[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}

/** By the tokens of a formula: kept as long as the tokenizer keeps these. */
const partsByTokens = new WeakMap<readonly Token[], FormulaParts>();

function formulaParts(formula: string): FormulaParts {
  const tokens = tokenize(formula);
  let parts = partsByTokens.get(tokens);
  if (!parts) partsByTokens.set(tokens, (parts = splitAtReferences(tokens)));
  return parts;
}

function splitAtReferences(tokens: readonly Token[]): FormulaParts {
  const byReference: (string | RelativeReference)[] = [];
  let text = "";
  for (const token of tokens) {
    const reference = token.kind === "area" ? (token.reference ?? parseReference(token.local)) : undefined;
    if (!reference || !isRelative(reference)) text += token.text;
    else {
      const prefix = token.text.slice(0, token.text.length - token.local.length);
      byReference.push(text, { prefix, reference });
      text = "";
    }
  }
  byReference.push(text);
  const byIndex = joinTexts(
    byReference.flatMap((part) => (typeof part === "string" ? [part] : partsOfReference(part))),
  );
  return {
    byReference,
    byIndex,
    rowOffsets: offsetsWithin(byIndex, "row", MAX_ROWS),
    columnOffsets: offsetsWithin(byIndex, "column", MAX_COLUMNS),
  };
}

function textAt({ byReference }: FormulaParts, rows: number, columns: number): string {
  let text = "";
  for (const part of byReference) text += typeof part === "string" ? part : shiftedText(part, rows, columns);
  return text;
}

/** The text for offsets that leave all references within the sheet. Joined, it is one flat string, which is compared quickly. */
function textWithin({ byIndex }: FormulaParts, rows: number, columns: number): string {
  const texts: (string | number)[] = [];
  for (const part of byIndex) {
    if (typeof part === "string") texts.push(part);
    else texts.push(part.axis === "row" ? part.index + rows + 1 : columnLetters(part.index + columns));
  }
  return texts.join("");
}

const [ZERO, NINE, HASH] = ["0".charCodeAt(0), "9".charCodeAt(0), "#".charCodeAt(0)];

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The index after a number that is written in a text from an index on; -1 if another one is. */
function endOfNumber(text: string, from: number, number: number): number {
  let index = from;
  let written = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isDigit(code) || (index === from && code === ZERO)) break;
    written = written * 10 + code - ZERO;
  }
  return index > from && written === number ? index : -1;
}

/**
 * Whether a formula, filled into other cells, may become another one, by the first characters in which they differ. False
 * saves splitting the formula, which takes longer.
 */
function mayBecome(formula: string, other: string, columns: number): boolean {
  let index = 0;
  while (index < formula.length && formula.charCodeAt(index) === other.charCodeAt(index)) index += 1;
  const [code, otherCode] = [formula.charCodeAt(index), other.charCodeAt(index)];
  if (isDigit(code) || isDigit(otherCode) || otherCode === HASH) return true;
  return columns !== 0 && (isAsciiLetter(code) || isAsciiLetter(otherCode));
}

/** Whether a text is that of the parts, with all references within the sheet. */
function isTextOf(parts: FormulaParts["byIndex"], text: string, rows: number, columns: number): boolean {
  let position = 0;
  for (const part of parts) {
    if (typeof part !== "string" && part.axis === "row") {
      position = endOfNumber(text, position, part.index + rows + 1);
      if (position < 0) return false;
      continue;
    }
    const expected = typeof part === "string" ? part : columnLetters(part.index + columns);
    if (!text.startsWith(expected, position)) return false;
    position += expected.length;
  }
  return position === text.length;
}

/** A formula as Excel fills it into other cells. */
export interface FilledFormula {
  /** the formula `rows` further down and `columns` further right */
  at(rows: number, columns: number): string;
  /** whether this is the formula there */
  isAt(formula: string, rows: number, columns: number): boolean;
  /** whether all its references are on the sheet there: one that is not becomes #REF! */
  staysOnSheet(rows: number, columns: number): boolean;
}

/** `shiftFormula` for one formula and many cells. */
export function filledFormula(formula: string): FilledFormula {
  let split: FormulaParts | null = null;
  return {
    at: (rows, columns) => {
      if (rows === 0 && columns === 0) return formula;
      split ??= formulaParts(formula);
      // The same string, not another one of the same text: two references to it are compared at once.
      if (split.byReference.length === 1) return formula;
      return isWithinSheet(split, rows, columns)
        ? textWithin(split, rows, columns)
        : textAt(split, rows, columns);
    },
    isAt: (other, rows, columns) => {
      if (rows === 0 && columns === 0) return other === formula;
      if (!split && formula !== other && !mayBecome(formula, other, columns)) return false;
      split ??= formulaParts(formula);
      if (split.byReference.length === 1) return other === formula;
      return isWithinSheet(split, rows, columns)
        ? isTextOf(split.byIndex, other, rows, columns)
        : textAt(split, rows, columns) === other;
    },
    staysOnSheet: (rows, columns) => isWithinSheet((split ??= formulaParts(formula)), rows, columns),
  };
}

/**
 * The formula as Excel fills it into a cell `rows` further down and `columns` further right: relative references
 * are shifted, and those that would leave the sheet become #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return filledFormula(formula).at(rows, columns);
}
