import type { SheetState } from "../../spreadsheet/state";
import type { CellSource } from "./cellSource";
import { firstOf, isFixed, lastOf, type CellsReference } from "./references";
import { Run, type GraphColumn, type Read, type Rows } from "./runs";
import type { Template } from "./templates";

/** reads of more columns than these are kept with their sheet instead of with each of their columns */
const WIDE = 64;

/** Rows of a column that hold the same formula. */
export interface FormulaRows extends Rows {
  readonly template: Template;
}

/**
 * Computes a row of a run and gives whether its value is another than before. A circular cell reads itself, through
 * however many others.
 */
type Compute = (run: Run, index: number, isCircular: boolean) => boolean;

interface GraphSheet {
  readonly sheet: SheetState;
  readonly columns: Map<number, GraphColumn>;
  readonly wide: Set<Read>;
}

/** A cell on the way through what it reads: where the search for cells that wait goes on. */
interface Visit {
  readonly run: Run;
  readonly index: number;
  /** its place on the way */
  readonly depth: number;
  read: number;
  column: number;
  /** among the column's runs; -1 before the first is found */
  at: number;
  /** whether the read that is looked through holds cells that are themselves being visited */
  meetsVisited: boolean;
  /** the lowest place on the way that it reads, through however many others */
  lowest: number;
}

const overlap = (a: Rows, first: number, last: number): boolean => a.first <= last && a.last >= first;

/** The place of the first of some rows that do not end above a row. */
function firstFrom(rows: readonly Rows[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.last < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indexes of a run's rows in which a reference counted from the row meets any of some rows. */
function indexesMeeting({ reference: { rows, within } }: Read, run: Run, { first, last }: Rows): Rows {
  let from = run.first;
  let to = run.last;
  if (rows.first > last) to = Math.min(to, last - rows.firstOffset);
  if (rows.last < first) from = Math.max(from, first - rows.lastOffset);
  if (within) {
    from = Math.max(from, within.row);
    to = Math.min(to, within.row + within.rows - 1);
  }
  return { first: from - run.first, last: to - run.first };
}

/**
 * Which formulas read which cells: tells what has to be computed after a change, and in what order. Formulas are kept
 * as runs down a column, so that a hundred thousand rows cost no more than their states.
 */
export class DependencyGraph {
  private readonly sheets = new Map<string, GraphSheet>();
  private readonly fixedReads = new Map<string, Read>();
  private readonly volatile = new Set<Run>();
  private pass = 0;
  /** the runs with rows that wait, or did in the last pass */
  private dirty = new Set<Run>();
  private givenColumns: GraphColumn[] = [];

  constructor(
    sheets: ReadonlyMap<string, SheetState>,
    private readonly source: CellSource,
  ) {
    for (const [key, sheet] of sheets) this.sheets.set(key, { sheet, columns: new Map(), wide: new Set() });
  }

  /** The columns of a sheet that hold formulas or are read by some, among those from one to another. */
  columnsWithin(sheetKey: string, first: number, last: number): GraphColumn[] {
    const { columns } = this.sheets.get(sheetKey)!;
    if (last - first > columns.size) {
      return [...columns.values()].filter(({ column }) => column >= first && column <= last);
    }
    const found: GraphColumn[] = [];
    for (let column = first; column <= last; column += 1) {
      const known = columns.get(column);
      if (known) found.push(known);
    }
    return found;
  }

  column(sheetKey: string, column: number): GraphColumn {
    const { sheet, columns } = this.sheets.get(sheetKey)!;
    let found = columns.get(column);
    if (!found) {
      const source = this.source.columnOf(sheetKey, column);
      found = { sheet, sheetKey, column, source, runs: [], readers: new Set(), given: [] };
      columns.set(column, found);
    }
    return found;
  }

  /** Takes over which formulas some rows of a column now hold. */
  replace(column: GraphColumn, { first, last }: Rows, stretches: readonly FormulaRows[]): void {
    const { runs } = column;
    const from = firstFrom(runs, first - 1);
    let to = from;
    const parts: FormulaRows[] = [];
    const after: FormulaRows[] = [];
    for (let run = runs[to]; run && run.first <= last + 1; run = runs[(to += 1)]) {
      const { template } = run;
      if (run.first < first) parts.push({ first: run.first, last: Math.min(run.last, first - 1), template });
      if (run.last > last) after.push({ first: Math.max(run.first, last + 1), last: run.last, template });
    }
    const wanted = joinedStretches([...parts, ...stretches, ...after]);
    const known = runs.slice(from, to);
    const isSame = (run: Run, index: number) =>
      run.first === wanted[index]!.first &&
      run.last === wanted[index]!.last &&
      run.template === wanted[index]!.template;
    if (known.length === wanted.length && known.every(isSame)) return;
    known.forEach((run) => this.unlink(run));
    const fresh = wanted.map(
      (part) => new Run(column, part.first, part.last - part.first + 1, part.template),
    );
    // Not spread into a call: there may be more than a call can take.
    column.runs = runs.slice(0, from).concat(fresh, runs.slice(to));
    fresh.forEach((run) => this.link(run));
  }

  /** Begins a calculation: nothing waits, and nothing has changed. */
  begin(): void {
    this.pass += 1;
    for (const run of this.dirty) run.reset();
    for (const column of this.givenColumns) column.given = [];
    this.dirty = new Set();
    this.givenColumns = [];
  }

  /** Every formula has to be computed. */
  awaitAll(): void {
    for (const { columns } of this.sheets.values()) {
      for (const { runs } of columns.values()) {
        for (const run of runs) {
          run.awaitAll();
          run.forced = "all";
          this.dirty.add(run);
        }
      }
    }
  }

  /**
   * Rows of a column were given other contents; `rows` from the top down. Formulas among them are computed, and
   * everything that reads them, or reads what reads them, waits.
   */
  give(column: GraphColumn, rows: readonly Rows[]): void {
    column.given = [...rows];
    this.givenColumns.push(column);
    for (const { first, last } of rows) {
      for (let at = firstFrom(column.runs, first); at < column.runs.length; at += 1) {
        const run = column.runs[at]!;
        if (run.first > last) break;
        this.force(run, Math.max(first - run.first, 0), Math.min(last, run.last) - run.first);
      }
    }
    this.reach(rows.map((each) => ({ column, rows: each })));
  }

  /** The formulas that answer anew at every calculation are computed. */
  awaitVolatile(): void {
    for (const run of this.volatile) {
      this.force(run, 0, run.count - 1);
      this.reach([{ column: run.column, rows: run }]);
    }
  }

  private force(run: Run, from: number, to: number): void {
    if (run.forced !== "all") {
      if (from === 0 && to === run.count - 1) run.forced = "all";
      else {
        run.forced ??= new Set();
        for (let index = from; index <= to; index += 1) run.forced.add(index);
      }
    }
    this.awaitRows(run, { first: from, last: to }, []);
  }

  /** Lets everything wait that reads some cells, and what reads that in turn. */
  private reach(cells: { readonly column: GraphColumn; readonly rows: Rows }[]): void {
    for (let next = cells.pop(); next; next = cells.pop()) {
      const { column, rows } = next;
      const { wide } = this.sheets.get(column.sheetKey)!;
      for (const read of column.readers) this.tell(read, rows, cells);
      for (const read of wide) {
        if (column.column >= read.firstColumn && column.column <= read.lastColumn)
          this.tell(read, rows, cells);
      }
    }
  }

  private tell(
    read: Read,
    rows: Rows,
    reached: { readonly column: GraphColumn; readonly rows: Rows }[],
  ): void {
    const { reference } = read;
    if (!read.fixed) {
      for (const run of read.readers) this.awaitRows(run, indexesMeeting(read, run, rows), reached);
      return;
    }
    if (read.toldIn === this.pass || !overlap(reference.rows, rows.first, rows.last)) return;
    read.toldIn = this.pass;
    for (const run of read.readers) this.awaitRows(run, { first: 0, last: run.count - 1 }, reached);
  }

  private awaitRows(
    run: Run,
    { first, last }: Rows,
    reached: { readonly column: GraphColumn; readonly rows: Rows }[],
  ): void {
    if (run.waiting === run.count || first > last) return;
    this.dirty.add(run);
    let start = -1;
    for (let index = first; index <= last + 1; index += 1) {
      const fresh = index <= last && run.await(index);
      if (fresh && start < 0) start = index;
      if (!fresh && start >= 0) {
        reached.push({
          column: run.column,
          rows: { first: run.first + start, last: run.first + index - 1 },
        });
        start = -1;
      }
    }
  }

  /** Goes over the cells that wait so that each comes after those it reads. */
  settle(compute: Compute): void {
    for (const run of this.dirty) {
      for (
        let index = run.nextWaiting(0, run.count - 1);
        index >= 0;
        index = run.nextWaiting(index + 1, run.count - 1)
      ) {
        this.visit(run, index, compute);
      }
    }
  }

  private visit(start: Run, place: number, compute: Compute): void {
    // A way of its own: a chain down a long column is deeper than calls may be nested.
    const way: Visit[] = [begun(start, place, 0)];
    for (let top = way[0]; top; top = way[way.length - 1]) {
      const next = this.findWaiting(top, way);
      if (next) {
        way.push(next);
        continue;
      }
      way.pop();
      const { run, index, depth, lowest } = top;
      const before = way[depth - 1];
      if (before && lowest < depth) before.lowest = Math.min(before.lowest, lowest);
      const isCircular = lowest <= depth;
      run.settle(index, (isCircular || this.isDue(run, index)) && compute(run, index, isCircular));
    }
  }

  /** The next cell that waits among those that a cell reads; null when all are computed, or are on the way. */
  private findWaiting(visit: Visit, way: readonly Visit[]): Visit | null {
    const { run, index } = visit;
    for (; visit.read < run.reads.length; visit.read += 1) {
      const read = run.reads[visit.read]!;
      if (read.settledIn === this.pass) continue;
      const rows = rowsRead(read, run, index);
      if (!rows) continue;
      const columns = this.columnsOf(read);
      for (; visit.column < columns.length; visit.column += 1, visit.at = -1) {
        const { runs } = columns[visit.column]!;
        if (visit.at < 0) visit.at = runs.length === 1 ? 0 : firstFrom(runs, rows.first);
        for (; visit.at < runs.length; visit.at += 1) {
          const other = runs[visit.at]!;
          if (other.first > rows.last) break;
          if (other.waiting === 0 && other.visiting === 0) continue;
          const from = Math.max(rows.first, other.first) - other.first;
          const to = Math.min(rows.last, other.last) - other.first;
          const waiting = other.nextWaiting(from, to);
          if (waiting >= 0) return begun(other, waiting, way.length);
          visit.meetsVisited ||= other.isVisiting(from, to);
        }
      }
      if (visit.meetsVisited) visit.lowest = Math.min(visit.lowest, this.lowestRead(read, rows, way));
      else if (read.fixed) read.settledIn = this.pass;
      visit.meetsVisited = false;
      visit.column = 0;
      visit.at = -1;
    }
    return null;
  }

  /** The first place on the way whose cell is among those read. */
  private lowestRead(read: Read, rows: Rows, way: readonly Visit[]): number {
    return way.findIndex(({ run: { column, first }, index }) => {
      const row = first + index;
      return (
        column.sheetKey === read.reference.sheetKey &&
        column.column >= read.firstColumn &&
        column.column <= read.lastColumn &&
        row >= rows.first &&
        row <= rows.last
      );
    });
  }

  /** Whether a cell has to be computed: of itself, or because something that it reads has changed in this pass. */
  private isDue(run: Run, index: number): boolean {
    if (run.isForced(index)) return true;
    return run.reads.some((read) => {
      if (read.comparedIn === this.pass) return read.changed;
      const rows = rowsRead(read, run, index);
      const changed = rows !== null && this.columnsOf(read).some((column) => hasChanged(column, rows));
      if (read.settledIn === this.pass) {
        read.comparedIn = this.pass;
        read.changed = changed;
      }
      return changed;
    });
  }

  private columnsOf(read: Read): readonly GraphColumn[] {
    return read.columns ?? this.columnsWithin(read.reference.sheetKey, read.firstColumn, read.lastColumn);
  }

  private link(run: Run): void {
    if (run.template.volatile) this.volatile.add(run);
    for (const reference of run.template.reads) {
      const read = this.readOf(reference, run.column.column);
      if (!read) continue;
      read.readers.add(run);
      run.reads.push(read);
    }
  }

  private unlink(run: Run): void {
    this.volatile.delete(run);
    this.dirty.delete(run);
    for (const read of run.reads) {
      read.readers.delete(run);
      if (read.readers.size > 0) continue;
      if (read.fixed) this.fixedReads.delete(read.key);
      this.sheets.get(read.reference.sheetKey)!.wide.delete(read);
      for (const column of read.columns ?? []) column.readers.delete(read);
    }
  }

  /** What a reference reads in a formula of a column; null where it means nothing there. */
  private readOf(reference: CellsReference, own: number): Read | null {
    const { sheetKey, rows, within } = reference;
    if (within && (own < within.column || own >= within.column + within.columns)) return null;
    const firstColumn = firstOf(reference.columns, own);
    const lastColumn = lastOf(reference.columns, own);
    const fixed = isFixed(rows) && !within;
    const key = fixed ? [sheetKey, rows.first, rows.last, firstColumn, lastColumn].join() : "";
    const known = fixed ? this.fixedReads.get(key) : undefined;
    if (known) return known;
    const isWide = lastColumn - firstColumn >= WIDE;
    const columns: GraphColumn[] = [];
    for (let column = firstColumn; !isWide && column <= lastColumn; column += 1) {
      columns.push(this.column(sheetKey, column));
    }
    const read: Read = {
      reference,
      readers: new Set(),
      columns: isWide ? null : columns,
      firstColumn,
      lastColumn,
      fixed,
      key,
      toldIn: 0,
      settledIn: 0,
      comparedIn: 0,
      changed: false,
    };
    if (fixed) this.fixedReads.set(key, read);
    if (isWide) this.sheets.get(sheetKey)!.wide.add(read);
    for (const column of columns) column.readers.add(read);
    return read;
  }
}

function begun(run: Run, index: number, depth: number): Visit {
  run.visit(index);
  return { run, index, depth, read: 0, column: 0, at: -1, meetsVisited: false, lowest: Infinity };
}

/** The rows that a reference means in one row of a run; null where it means nothing there. */
function rowsRead({ reference: { rows, within } }: Read, run: Run, index: number): Rows | null {
  const row = run.first + index;
  if (within && (row < within.row || row >= within.row + within.rows)) return null;
  return { first: firstOf(rows, row), last: lastOf(rows, row) };
}

/** Whether rows of a column hold another value than before, by what was given or by what was computed. */
function hasChanged({ given, runs }: GraphColumn, { first, last }: Rows): boolean {
  const gift = given[given.length === 0 ? 0 : firstFrom(given, first)];
  if (gift && gift.first <= last) return true;
  for (let at = firstFrom(runs, first); at < runs.length; at += 1) {
    const run = runs[at]!;
    if (run.first > last) return false;
    if (run.hasChanged(Math.max(first - run.first, 0), Math.min(last, run.last) - run.first)) return true;
  }
  return false;
}

/** Stretches from the top down, those that touch and hold the same made one. */
function joinedStretches(stretches: readonly FormulaRows[]): FormulaRows[] {
  const joined: FormulaRows[] = [];
  for (const stretch of stretches) {
    const before = joined[joined.length - 1];
    if (before && before.last === stretch.first - 1 && before.template === stretch.template) {
      joined[joined.length - 1] = { ...before, last: stretch.last };
    } else joined.push(stretch);
  }
  return joined;
}
