import type { SheetState } from "../../spreadsheet/state";
import type { SourceColumn } from "./cellSource";
import type { Usage } from "./evaluation";
import { ALL_REFERENCES } from "./expression";
import type { CellsReference } from "./references";
import type { Template } from "./templates";

/** The state of a formula's cell in a calculation. */
const STATE = { idle: 0, pending: 1, visiting: 2, same: 3, changed: 4 } as const;

/** The places of what a calculation of a row used, after the references, and their number. */
const USED = { extents: 1, lastRow: 2, length: 3 } as const;

/** stands for the last row that a circular cell used */
const CIRCULAR = 0xffff_ffff;

/** shorter ranges are searched with a loop, which costs less than `indexOf` on a subarray */
const MAX_LINEAR_SEARCH = 16;

/** A range of rows, both ends included. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Consecutive cells of one column that contain the same formula. */
export class FormulaBlock {
  /** the STATE of each row */
  private readonly states: Uint8Array;
  /**
   * for each row, what its last calculation used: the bits of the references, the bits of those that were used as a
   * whole, and the last row that was used of the others; null as long as none is known
   */
  private used: Uint32Array | null = null;
  pending = 0;
  visiting = 0;
  changed = 0;
  /** no row before this one is pending */
  private firstPending = 0;
  /** the rows to calculate even if nothing that they read has changed */
  forced: Set<number> | "all" | null = null;
  reads: readonly Read[] = [];
  /** the bit of each read among the used references */
  readBits: readonly number[] = [];

  constructor(
    readonly column: GraphColumn,
    readonly first: number,
    readonly count: number,
    readonly template: Template,
  ) {
    this.states = new Uint8Array(count);
  }

  /** What each row used, to be noted. */
  private usedToNote(): Uint32Array {
    if (!this.used) {
      const { count } = this;
      this.used = new Uint32Array(count * USED.length);
      for (let index = 0; index < count; index += 1) {
        this.used[index * USED.length] = ALL_REFERENCES;
        this.used[index * USED.length + USED.extents] = ALL_REFERENCES;
      }
    }
    return this.used;
  }

  /** Notes which references a calculation of a row used. */
  setUsed(index: number, { references, extents, lastRow }: Usage): void {
    const used = this.usedToNote();
    const start = index * USED.length;
    used[start] = references;
    used[start + USED.extents] = extents;
    used[start + USED.lastRow] = lastRow;
  }

  /** Whether the last calculation of a row used one of some references. */
  hasUsed(index: number, bits: number): boolean {
    return ((this.used?.[index * USED.length] ?? ALL_REFERENCES) & bits) !== 0;
  }

  /** The last row that the last calculation of a row used of references that it did not use as a whole. */
  lastRowUsed(index: number): number {
    return this.used?.[index * USED.length + USED.lastRow] ?? 0;
  }

  /** Notes that a row was circular when it was last visited: its value says nothing about what it refers to. */
  setCircular(index: number): void {
    this.setUsed(index, { references: ALL_REFERENCES, extents: ALL_REFERENCES, lastRow: CIRCULAR });
  }

  wasCircular(index: number): boolean {
    return this.lastRowUsed(index) === CIRCULAR;
  }

  /** Whether the last calculation of a row used one of some references as a whole. */
  hasUsedExtent(index: number, bits: number): boolean {
    return ((this.used?.[index * USED.length + USED.extents] ?? ALL_REFERENCES) & bits) !== 0;
  }

  /**
   * Takes over which references the rows of a block used that was at their place, with references of the same order.
   * @param offset by how many rows they moved from there
   */
  takeUsed(before: FormulaBlock, offset = 0): void {
    const first = Math.max(this.first, before.first + offset);
    const last = Math.min(this.last, before.last + offset);
    if (first > last || !before.used) return;
    const from = first - offset - before.first;
    const start = (first - this.first) * USED.length;
    const used = this.usedToNote();
    used.set(before.used.subarray(from * USED.length, (from + last - first + 1) * USED.length), start);
    if (offset <= 0) return;
    // What it has found moved down with it, or stays above.
    for (
      let index = start + USED.lastRow;
      index <= (last - this.first + 1) * USED.length;
      index += USED.length
    )
      used[index] = (used[index] ?? 0) + offset;
  }

  get last(): number {
    return this.first + this.count - 1;
  }

  /** Resets all rows to idle. */
  reset(): void {
    this.states.fill(STATE.idle);
    this.pending = 0;
    this.visiting = 0;
    this.changed = 0;
    this.firstPending = 0;
    this.forced = null;
  }

  /** Marks every row as pending. */
  markAllPending(): void {
    this.states.fill(STATE.pending);
    this.pending = this.count;
  }

  /** Marks a row as pending, by its index in the block; returns false unless it was idle. */
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

  /** The first pending row between two indexes of the block; -1 if there is none. */
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

  /** Whether a row between two indexes of the block is being visited. */
  isVisiting(from: number, to: number): boolean {
    return this.visiting > 0 && this.search(STATE.visiting, from, to) >= 0;
  }

  /** Whether a row between two indexes of the block has changed in this pass. */
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

/** A column of a sheet in the dependency graph. */
export interface GraphColumn {
  readonly sheet: SheetState;
  readonly sheetKey: string;
  readonly column: number;
  readonly source: SourceColumn;
  /** this column alone, for what reads no other */
  readonly alone: readonly GraphColumn[];
  /** in ascending order, without overlap */
  blocks: FormulaBlock[];
  readonly readers: Set<Read>;
  /** the readers that may still have rows to mark in this pass; null before it is known */
  unmarked: Read[] | null;
  /** the rows whose contents were changed in this pass, in ascending order, without overlap */
  changedRows: Rows[];
}

/** What formulas read: fixed cells, shared by all readers, or cells relative to each row of one block. */
export interface Read {
  readonly reference: CellsReference;
  /** all that read the same fixed cells, or the one block whose rows they are relative to */
  readonly readers: Set<FormulaBlock> | readonly [FormulaBlock];
  /** the columns, from left to right; null where there are too many to be listed */
  readonly columns: readonly GraphColumn[] | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** whether the rows are the same for every reader */
  readonly fixed: boolean;
  /** the key among the reads of fixed cells */
  readonly key: string;
  /**
   * for fixed cells: the last pass in which all readers were marked, in which all cells were calculated, and in which
   * changes were looked up, with the result
   */
  markedInPass: number;
  computedInPass: number;
  comparedInPass: number;
  changed: boolean;
}
