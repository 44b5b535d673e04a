/**
 * Formulas that a file holds once for several cells: below each other, or beside each other, with the same formula in
 * R1C1 notation.
 */
import { filledFormula, type FilledFormula } from "../../../spreadsheet/formulas/shiftFormula";
import { tokenizeExpression, type Token } from "../../../spreadsheet/formulas/tokens";
import type { Rect, SheetState } from "../../../spreadsheet/state";

/** The shared formula of a cell. */
export interface SharedFormula {
  readonly index: number;
  /** the cells that share it; set for the first of them, which holds the formula */
  readonly area?: Rect;
}

/** The shared formulas of a sheet's cells; undefined for a cell whose formula is its own. */
export type SharedFormulas = (row: number, column: number) => SharedFormula | undefined;

/** Kinds of tokens that Excel does not take in a shared formula: structured references, array constants, errors. */
const UNSHARED = new Set<Token["kind"]>(["structured", "openBrace", "closeBrace", "error", "unknown"]);
/** Operators between references that it does not take, and @, which files leave out. */
const UNSHARED_OPERATORS = new Set([":", "#", "@"]);
/** Functions with names of their own (LAMBDA, LET), and those of cubes. */
const UNSHARED_FUNCTION = /^(?:LAMBDA|LET|CUBE.*)$/i;

/**
 * Whether Excel takes a formula as a shared one. [MS-XLSB] 2.5.98.98 (SharedParsedFormula) lists what it may not contain;
 * structured references are left out because of reports that Excel finds such files damaged.
 */
export function isShareable(formula: string): boolean {
  const tokens = tokenizeExpression(formula);
  return tokens.every(
    ({ kind, text, sheet }, index) =>
      sheet === undefined &&
      !UNSHARED.has(kind) &&
      !(kind === "operator" && UNSHARED_OPERATORS.has(text)) &&
      !(kind === "function" && UNSHARED_FUNCTION.test(text)) &&
      // A space may be the intersection of two references, and parentheses may hold a union.
      kind !== "space" &&
      !(kind === "open" && tokens[index - 1]?.kind !== "function" && holdsComma(tokens, index)),
  );
}

/** Whether there is a comma directly inside the parentheses that open at an index. */
function holdsComma(tokens: readonly Token[], open: number): boolean {
  let depth = 0;
  for (const { kind } of tokens.slice(open)) {
    if (kind === "open") depth += 1;
    else if (kind === "close") depth -= 1;
    else if (kind === "comma" && depth === 1) return true;
    if (depth === 0) return false;
  }
  return false;
}

/** Cells in a line whose formulas are filled from the first of them. */
interface Run {
  readonly area: Rect;
  readonly filled: FilledFormula;
  readonly isShareable: boolean;
}

/** Collects the runs of one direction, cell by cell. */
class RunCollector {
  /** the runs of each line, in order */
  private readonly lines = new Map<number, Run[]>();

  constructor(private readonly direction: "down" | "along") {}

  add(row: number, column: number, formula: string): void {
    const [line] = this.placeOf(row, column);
    const runs = this.lines.get(line) ?? [];
    const last = runs.at(-1);
    if (last && this.continues(last, row, column, formula)) runs[runs.length - 1] = this.extended(last);
    else {
      const area = { row, column, rows: 1, columns: 1 };
      runs.push({ area, filled: filledFormula(formula), isShareable: isShareable(formula) });
    }
    this.lines.set(line, runs);
  }

  /** The shared run of several cells that a cell belongs to. */
  runAt(row: number, column: number): Run | undefined {
    const [line, position] = this.placeOf(row, column);
    const runs = this.lines.get(line) ?? [];
    let [from, to] = [0, runs.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const run = runs[middle];
      if (run && this.endOf(run) > position) to = middle;
      else from = middle + 1;
    }
    const run = runs[from];
    const isInside = run && run.area.row <= row && run.area.column <= column;
    return isInside && run.isShareable && run.area.rows * run.area.columns > 1 ? run : undefined;
  }

  private continues({ area, filled }: Run, row: number, column: number, formula: string): boolean {
    const [rows, columns] = [row - area.row, column - area.column];
    const isNext = this.direction === "down" ? rows === area.rows : columns === area.columns;
    return isNext && filled.isAt(formula, rows, columns);
  }

  private extended(run: Run): Run {
    const { rows, columns } = run.area;
    const size = this.direction === "down" ? { rows: rows + 1 } : { columns: columns + 1 };
    return { ...run, area: { ...run.area, ...size } };
  }

  private endOf({ area }: Run): number {
    return this.direction === "down" ? area.row + area.rows : area.column + area.columns;
  }

  /** The line of a cell, and its position in it. */
  private placeOf(row: number, column: number): readonly [number, number] {
    return this.direction === "down" ? [column, row] : [row, column];
  }
}

/**
 * Finds the formulas of a sheet that are shared: first down the columns, then along the rows.
 * @param isFormula whether the file holds the formula of a cell that has one
 */
export function sharedFormulasOf(
  sheet: SheetState,
  isFormula: (row: number, column: number) => boolean,
): SharedFormulas {
  const down = new RunCollector("down");
  const along = new RunCollector("along");
  const formulas = function* () {
    for (const { row, column, cell } of sheet.cells.entries()) {
      if (cell.formula !== undefined && isFormula(row, column)) yield [row, column, cell.formula] as const;
    }
  };
  for (const [row, column, formula] of formulas()) down.add(row, column, formula);
  for (const [row, column, formula] of formulas()) {
    if (!down.runAt(row, column)) along.add(row, column, formula);
  }
  const indexes = new Map<Run, number>();
  return (row, column) => {
    const run = down.runAt(row, column) ?? along.runAt(row, column);
    if (!run) return undefined;
    const isFirst = run.area.row === row && run.area.column === column;
    const index = indexes.get(run) ?? indexes.size;
    indexes.set(run, index);
    return isFirst ? { index, area: run.area } : { index };
  };
}
