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

/** Rectangles of equal formulas: runs in a row, joined with equal runs right below. */
function repeatedIn({ row: firstRow, column: firstColumn, cells }: CellBlock): readonly RepeatedFormula[] {
  const found: RepeatedFormula[] = [];
  /** the rectangles that reach the row above, by their first column */
  let above = new Map<number, number>();
  cells.forEach((line, rowOffset) => {
    const row = firstRow + rowOffset;
    const here = new Map<number, number>();
    for (const { range, formula } of runsIn(line, row, firstColumn)) {
      const index = above.get(range.column);
      const upper = index === undefined ? undefined : found[index];
      if (index !== undefined && upper?.formula === formula && upper.range.columns === range.columns) {
        found[index] = { formula, range: { ...upper.range, rows: upper.range.rows + 1 } };
        here.set(range.column, index);
      } else here.set(range.column, found.push({ range, formula }) - 1);
    }
    above = here;
  });
  return found;
}

function runsIn(line: readonly CellInput[], row: number, firstColumn: number): readonly RepeatedFormula[] {
  const runs: RepeatedFormula[] = [];
  line.forEach((value, offset) => {
    const column = firstColumn + offset;
    const formula =
      typeof value === "string" && value.startsWith("=") ? relative(value, row, column) : undefined;
    if (formula === undefined) return;
    const last = runs.at(-1);
    if (last?.formula === formula && last.range.column + last.range.columns === column) {
      runs[runs.length - 1] = { formula, range: { ...last.range, columns: last.range.columns + 1 } };
    } else runs.push({ formula, range: { row, column, rows: 1, columns: 1 } });
  });
  return runs;
}

/** An address within a formula. */
interface AddressInFormula {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A formula's text in parts; null for one with references to whole columns or rows. */
type FormulaParts = readonly (string | AddressInFormula)[] | null;

/** Blocks repeat formulas, and the workbooks of a process repeat those of others. */
const MAX_CACHED = 32_768;
const partsByFormula = new Map<string, FormulaParts>();

/** A formula in R1C1 notation; undefined for one with references to whole columns or rows. */
function relative(formula: string, row: number, column: number): string | undefined {
  let parts = partsByFormula.get(formula);
  if (parts === undefined) {
    parts = split(formula);
    if (partsByFormula.size >= MAX_CACHED) partsByFormula.clear();
    partsByFormula.set(formula, parts);
  }
  if (parts === null) return undefined;
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

function split(formula: string): FormulaParts {
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
