import type { SheetState } from "../../spreadsheet/state";
import type { SourceColumn } from "./cellSource";
import type { CellsReference } from "./references";
import type { Template } from "./templates";

/** How far a formula's cell has come in a calculation. */
const STATE = { idle: 0, waiting: 1, visiting: 2, same: 3, changed: 4 } as const;

/** shorter stretches are looked through one by one, which costs less than a search */
const SHORT = 16;

/** Rows from one to another. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Cells of one column, one below the other, that hold the same formula. */
export class Run {
  /** a STATE for each row, from the first on */
  private readonly states: Uint8Array;
  waiting = 0;
  visiting = 0;
  changed = 0;
  /** no row before this one waits */
  private firstWaiting = 0;
  /** the rows to compute even if nothing that they read is another */
  forced: Set<number> | "all" | null = null;
  readonly reads: Read[] = [];

  constructor(
    readonly column: GraphColumn,
    readonly first: number,
    readonly count: number,
    readonly template: Template,
  ) {
    this.states = new Uint8Array(count);
  }

  get last(): number {
    return this.first + this.count - 1;
  }

  /** Nothing waits and nothing is known to have changed. */
  reset(): void {
    this.states.fill(STATE.idle);
    this.waiting = 0;
    this.visiting = 0;
    this.changed = 0;
    this.firstWaiting = 0;
    this.forced = null;
  }

  /** Lets every row wait. */
  awaitAll(): void {
    this.states.fill(STATE.waiting);
    this.waiting = this.count;
  }

  /** Lets a row wait, counted from the first; false when it does already. */
  await(index: number): boolean {
    if (this.states[index] !== STATE.idle) return false;
    this.states[index] = STATE.waiting;
    this.waiting += 1;
    return true;
  }

  visit(index: number): void {
    this.states[index] = STATE.visiting;
    this.waiting -= 1;
    this.visiting += 1;
  }

  settle(index: number, changed: boolean): void {
    this.states[index] = changed ? STATE.changed : STATE.same;
    this.visiting -= 1;
    if (changed) this.changed += 1;
  }

  isForced(index: number): boolean {
    return this.forced !== null && (this.forced === "all" || this.forced.has(index));
  }

  /** The first row that waits among those from one to another, counted from the first; -1 where none does. */
  nextWaiting(from: number, to: number): number {
    if (this.waiting === 0) return -1;
    if (to - from < SHORT) return this.search(STATE.waiting, from, to);
    this.firstWaiting = this.states.indexOf(STATE.waiting, this.firstWaiting);
    return this.firstWaiting >= from && this.firstWaiting <= to
      ? this.firstWaiting
      : this.firstWaiting > to
        ? -1
        : this.search(STATE.waiting, from, to);
  }

  /** Whether a row among those from one to another is being visited. */
  isVisiting(from: number, to: number): boolean {
    return this.visiting > 0 && this.search(STATE.visiting, from, to) >= 0;
  }

  /** Whether a row among those from one to another has another value than before. */
  hasChanged(from: number, to: number): boolean {
    return this.changed > 0 && this.search(STATE.changed, from, to) >= 0;
  }

  private search(state: number, from: number, to: number): number {
    if (to - from < SHORT) {
      for (let index = from; index <= to; index += 1) if (this.states[index] === state) return index;
      return -1;
    }
    const found = this.states.subarray(from, to + 1).indexOf(state);
    return found < 0 ? -1 : from + found;
  }
}

/** A column of a sheet, as the graph knows it. */
export interface GraphColumn {
  readonly sheet: SheetState;
  readonly sheetKey: string;
  readonly column: number;
  readonly source: SourceColumn;
  /** from the top down, without overlap */
  runs: Run[];
  readonly readers: Set<Read>;
  /** the rows that were given other contents in this pass, from the top down, without overlap */
  given: Rows[];
}

/** What formulas read: fixed cells, shared by all that read them, or cells counted from each row of one run. */
export interface Read {
  readonly reference: CellsReference;
  readonly readers: Set<Run>;
  /** the columns, from the left; null where they are too many to be listed */
  readonly columns: readonly GraphColumn[] | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** whether the rows are the same for every reader */
  readonly fixed: boolean;
  /** by which it is found among fixed cells */
  readonly key: string;
  /** of fixed cells: the passes in which all readers were told to wait, everything was computed, and what came of it */
  toldIn: number;
  settledIn: number;
  comparedIn: number;
  changed: boolean;
}
