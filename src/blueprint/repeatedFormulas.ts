/**
 * Formulas that a block repeats in adjacent cells. In R1C1 notation their texts are equal, and one text fills a whole
 * rectangle, so that a request holds it once.
 */
import { columnNumber } from "./formula";
import type { CellBlock, CellInput, Rect } from "./types";

/** A rectangle whose cells hold the same formula, in R1C1 notation. */
export interface RepeatedFormula {
  readonly range: Rect;
  readonly formula: string;
}

/** Shorter texts are as cheap in each cell: a rectangle takes an action of its own. */
const MIN_SAVED = 1_000;

/** What holds no address: a text, a quoted sheet name, a reference into a table; and a word, which may begin with one. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}\p{N}_.$]+/gu;
/** Whole columns or rows, from the first character of a word on. */
const WHOLE = /\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)(?![\p{L}\p{N}_.(])/uy;
const ADDRESS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;
/** "$XFD$1048576" */
const MAX_ADDRESS = 12;

/** The block without the formulas that it repeats, in cells that are left out, and those formulas. */
export function splitRepeatedFormulas(block: CellBlock): {
  readonly block: CellBlock;
  readonly repeated: readonly RepeatedFormula[];
} {
  const repeated = repeatedIn(block).filter(
    ({ range, formula }) => (range.rows * range.columns - 1) * formula.length >= MIN_SAVED,
  );
  if (repeated.length === 0) return { block, repeated };
  const cells = block.cells.map((row): CellInput[] => [...row]);
  for (const { range } of repeated) {
    for (let row = 0; row < range.rows; row += 1) {
      cells[range.row - block.row + row]?.fill(
        null,
        range.column - block.column,
        range.column - block.column + range.columns,
      );
    }
  }
  return { block: { ...block, cells }, repeated };
}

/** A rectangle whose cells hold the same formula, by the parts of its text in the first of them. */
interface RepeatedParts {
  readonly range: Rect;
  readonly parts: FormulaParts;
}

/** Rectangles of equal formulas with more than one cell. */
function repeatedIn(block: CellBlock): readonly RepeatedFormula[] {
  return rectanglesIn(block)
    .filter(({ range }) => range.rows * range.columns > 1)
    .map(({ range, parts }) => ({ range, formula: relativeText(parts, range.row, range.column) }));
}

/** Runs in a row, joined with equal runs right below. */
function rectanglesIn({ row: firstRow, column: firstColumn, cells }: CellBlock): readonly RepeatedParts[] {
  const found: RepeatedParts[] = [];
  /** the rectangles that reach the row above, by their first column */
  let above = new Map<number, number>();
  cells.forEach((line, rowOffset) => {
    const row = firstRow + rowOffset;
    const here = new Map<number, number>();
    for (const run of runsIn(line, row, firstColumn)) {
      const { column, columns } = run.range;
      const index = above.get(column);
      const upper = index === undefined ? undefined : found[index];
      if (
        index !== undefined &&
        upper?.range.columns === columns &&
        isFilled(upper, run.parts, row, column)
      ) {
        found[index] = { ...upper, range: { ...upper.range, rows: upper.range.rows + 1 } };
        here.set(column, index);
      } else here.set(column, found.push(run) - 1);
    }
    above = here;
  });
  return found;
}

function runsIn(line: readonly CellInput[], row: number, firstColumn: number): readonly RepeatedParts[] {
  const runs: RepeatedParts[] = [];
  line.forEach((value, offset) => {
    const parts = typeof value === "string" && value.startsWith("=") ? partsOf(value) : null;
    if (parts === null) return;
    const column = firstColumn + offset;
    const last = runs.at(-1);
    if (last && last.range.column + last.range.columns === column && isFilled(last, parts, row, column)) {
      runs[runs.length - 1] = { ...last, range: { ...last.range, columns: last.range.columns + 1 } };
    } else runs.push({ parts, range: { row, column, rows: 1, columns: 1 } });
  });
  return runs;
}

/** Whether a formula in a cell is that of a rectangle, in R1C1 notation. */
function isFilled(
  { range, parts }: RepeatedParts,
  other: FormulaParts,
  row: number,
  column: number,
): boolean {
  if (parts.length !== other.length) return false;
  const [rows, columns] = [row - range.row, column - range.column];
  for (let index = 0; index < parts.length; index += 1) {
    const [one, two] = [parts[index], other[index]];
    if (typeof one !== "object" || typeof two !== "object") {
      if (one !== two) return false;
    } else if (
      one.fixedRow !== two.fixedRow ||
      one.fixedColumn !== two.fixedColumn ||
      one.row + (one.fixedRow ? 0 : rows) !== two.row ||
      one.column + (one.fixedColumn ? 0 : columns) !== two.column
    )
      return false;
  }
  return true;
}

/** An address within a formula. */
interface AddressInFormula {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A formula's text in parts. */
type FormulaParts = readonly (string | AddressInFormula)[];

/** Blocks repeat formulas, and the workbooks of a process repeat those of others. */
const MAX_CACHED = 32_768;
const partsByFormula = new Map<string, FormulaParts | null>();

/** The parts of a formula; null for one with references to whole columns or rows. */
function partsOf(formula: string): FormulaParts | null {
  let parts = partsByFormula.get(formula);
  if (parts === undefined) {
    parts = split(formula);
    if (partsByFormula.size >= MAX_CACHED) partsByFormula.clear();
    partsByFormula.set(formula, parts);
  }
  return parts;
}

/** A formula in R1C1 notation. */
function relativeText(parts: FormulaParts, row: number, column: number): string {
  let text = "";
  for (const part of parts) {
    text +=
      typeof part === "string"
        ? part
        : reference("R", part.row, row, part.fixedRow) +
          reference("C", part.column, column, part.fixedColumn);
  }
  return text;
}

function split(formula: string): FormulaParts | null {
  const parts: (string | AddressInFormula)[] = [];
  let end = 0;
  PARTS.lastIndex = 0;
  for (let found = PARTS.exec(formula); found; found = PARTS.exec(formula)) {
    const [word] = found;
    const after = formula[PARTS.lastIndex];
    if (after === ":" && isWhole(formula, found.index)) return null;
    if (after === "(" || after === "!") continue;
    const address = word.length > MAX_ADDRESS ? null : ADDRESS.exec(word);
    if (!address) continue;
    const [, fixedColumn, letters = "", fixedRow, number] = address;
    parts.push(formula.slice(end, found.index), {
      row: Number(number) - 1,
      column: columnNumber(letters),
      fixedRow: fixedRow !== "",
      fixedColumn: fixedColumn !== "",
    });
    end = PARTS.lastIndex;
  }
  parts.push(formula.slice(end));
  return parts;
}

function isWhole(formula: string, from: number): boolean {
  WHOLE.lastIndex = from;
  return WHOLE.test(formula);
}

function reference(letter: "R" | "C", target: number, own: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${target + 1}`;
  return target === own ? letter : `${letter}[${target - own}]`;
}
