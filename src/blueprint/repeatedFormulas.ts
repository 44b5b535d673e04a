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

/** Parts that are no addresses, whole columns and rows, and addresses. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<whole>(?<![\p{L}\p{N}_.$])\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)(?![\p{L}\p{N}_.(]))|(?<![\p{L}\p{N}_.$])(?<fixedColumn>\$?)(?<letters>[A-Z]{1,3})(?<fixedRow>\$?)(?<row>\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

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

/** A formula in R1C1 notation; undefined for one with references to whole columns or rows. */
function relative(formula: string, row: number, column: number): string | undefined {
  let hasWhole = false;
  const text = formula.replace(PARTS, (...match) => {
    const groups = match.at(-1) as Partial<
      Record<"whole" | "fixedColumn" | "letters" | "fixedRow" | "row", string>
    >;
    if (groups.whole !== undefined) hasWhole = true;
    if (groups.letters === undefined || groups.row === undefined) return match[0];
    return (
      reference("R", Number(groups.row) - 1, row, groups.fixedRow === "$") +
      reference("C", columnNumber(groups.letters), column, groups.fixedColumn === "$")
    );
  });
  return hasWhole ? undefined : text;
}

function reference(letter: "R" | "C", target: number, own: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${target + 1}`;
  return target === own ? letter : `${letter}[${target - own}]`;
}
