import type { SheetState } from "../../spreadsheet/state";
import type { SourceColumn } from "./cellSource";
import type { CellsReference } from "./references";
import type { Template } from "./templates";

/** How far a formula's cell has come in a calculation. */
const STATE = { idle: 0, pending: 1, visiting: 2, same: 3, changed: 4 } as const;

/** shorter stretches are looked through one by one, which costs less than a search */
const MAX_LINEAR_SEARCH = 16;

/** Rows from one to another. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Cells of one column, one below the other, that hold the same formula. */
export class FormulaBlock {
  /** a STATE for each row, from the first on */
  private readonly states: Uint8Array;
  pending = 0;
  visiting = 0;
  changed = 0;
  /** no row before this one waits */
  private firstPending = 0;
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
    this.pending = 0;
    this.visiting = 0;
    this.changed = 0;
    this.firstPending = 0;
    this.forced = null;
  }

  /** Lets every row wait. */
  markAllPending(): void {
    this.states.fill(STATE.pending);
    this.pending = this.count;
  }

  /** Lets a row wait, counted from the first; false when it does already. */
  markPending(index: number): boolean {
    if (this.states[index] !== STATE.idle) return false;
    this.states[index] = STATE.pending;
    this.pending += 1;
    return true;
  }

  beginVisit(index: number): void {
    this.states[index] = STATE.visiting;
    this.pending -= 1;
    this.visiting += 1;
  }

  finishVisit(index: number, changed: boolean): void {
    this.states[index] = changed ? STATE.changed : STATE.same;
    this.visiting -= 1;
    if (changed) this.changed += 1;
  }

  isForced(index: number): boolean {
    return this.forced !== null && (this.forced === "all" || this.forced.has(index));
  }

  /** The first row that waits among those from one to another, counted from the first; -1 where none does. */
  nextPending(from: number, to: number): number {
    if (this.pending === 0) return -1;
    if (to - from < MAX_LINEAR_SEARCH) return this.search(STATE.pending, from, to);
    this.firstPending = this.states.indexOf(STATE.pending, this.firstPending);
    return this.firstPending >= from && this.firstPending <= to
      ? this.firstPending
      : this.firstPending > to
        ? -1
        : this.search(STATE.pending, from, to);
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
    if (to - from < MAX_LINEAR_SEARCH) {
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
  blocks: FormulaBlock[];
  readonly readers: Set<Read>;
  /** the rows that were given other contents in this pass, from the top down, without overlap */
  changedRows: Rows[];
}

/** What formulas read: fixed cells, shared by all that read them, or cells counted from each row of one run. */
export interface Read {
  readonly reference: CellsReference;
  readonly readers: Set<FormulaBlock>;
  /** the columns, from the left; null where they are too many to be listed */
  readonly columns: readonly GraphColumn[] | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** whether the rows are the same for every reader */
  readonly fixed: boolean;
  /** by which it is found among fixed cells */
  readonly key: string;
  /** of fixed cells: the passes in which all readers were told to wait, everything was computed, and what came of it */
  markedInPass: number;
  computedInPass: number;
  comparedInPass: number;
  changed: boolean;
}
