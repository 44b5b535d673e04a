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
  readonly row: number;
  readonly column: number;
  /** the formula of the first cell */
  readonly formula: string;
  /** the number of cells */
  length: number;
  /** whether several cells share a formula that files may share; null until it is asked for */
  isShared: boolean | null;
}

function isShared(run: Run): boolean {
  return (run.isShared ??= run.length > 1 && isShareable(run.formula));
}

/** The runs of a column or a row, in order. */
interface Line {
  readonly runs: Run[];
  /** the formula of the last run, as it is filled */
  filled: FilledFormula | null;
  /** the index of the run that was looked up last: the next one is mostly the same or follows it */
  lookedUp: number;
}

/** Collects the runs of one direction, cell by cell. */
class RunCollector {
  private readonly lines = new Map<number, Line>();

  constructor(private readonly direction: "down" | "along") {}

  /** Adds a formula to a run; returns that run. */
  add(row: number, column: number, formula: string): Run {
    const number = this.direction === "down" ? column : row;
    let line = this.lines.get(number);
    if (!line) this.lines.set(number, (line = { runs: [], filled: null, lookedUp: 0 }));
    const last = line.runs[line.runs.length - 1];
    if (last && line.filled && this.offsetIn(last, row, column) === last.length) {
      if (line.filled.isAt(formula, row - last.row, column - last.column)) {
        last.length += 1;
        return last;
      }
    }
    const run: Run = { row, column, formula, length: 1, isShared: null };
    line.runs.push(run);
    line.filled = filledFormula(formula);
    return run;
  }

  /** The shared run of several cells that a cell belongs to. */
  runAt(row: number, column: number): Run | undefined {
    const line = this.lines.get(this.direction === "down" ? column : row);
    if (!line) return undefined;
    const { runs } = line;
    const contains = (run: Run | undefined): run is Run => {
      const offset = run ? this.offsetIn(run, row, column) : -1;
      return run !== undefined && offset >= 0 && offset < run.length;
    };
    let index = line.lookedUp;
    if (!contains(runs[index])) index += 1;
    if (!contains(runs[index])) index = this.searchRun(runs, row, column);
    const run = runs[index];
    if (!contains(run)) return undefined;
    line.lookedUp = index;
    return isShared(run) ? run : undefined;
  }

  areaOf({ row, column, length }: Run): Rect {
    return this.direction === "down"
      ? { row, column, rows: length, columns: 1 }
      : { row, column, rows: 1, columns: length };
  }

  /** Binary search: the index of the first run that ends at or after a cell. */
  private searchRun(runs: readonly Run[], row: number, column: number): number {
    let [from, to] = [0, runs.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const run = runs[middle];
      if (run && this.offsetIn(run, row, column) < run.length) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  private offsetIn(run: Run, row: number, column: number): number {
    return this.direction === "down" ? row - run.row : column - run.column;
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
  const runs: Run[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    const { formula } = cell;
    if (formula === undefined || !isFormula(row, column)) continue;
    const run = down.add(row, column, formula);
    if (run.length === 1) runs.push(run);
  }
  // What is filled along a row from a formula that files may not share may not be shared either.
  for (const { row, column, formula, length } of runs) if (length === 1) along.add(row, column, formula);
  const indexes = new Map<Run, number>();
  return (row, column) => {
    const downRun = down.runAt(row, column);
    const run = downRun ?? along.runAt(row, column);
    if (!run) return undefined;
    const index = indexes.get(run) ?? indexes.size;
    indexes.set(run, index);
    const isFirst = run.row === row && run.column === column;
    return isFirst ? { index, area: (downRun ? down : along).areaOf(run) } : { index };
  };
}
