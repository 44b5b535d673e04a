import { MAX_ROWS } from "../../spreadsheet/rects";
import type { SheetState } from "../../spreadsheet/state";
import type { CellSource } from "./cellSource";
import { firstOf, isFixed, isRelative, lastOf, type CellsReference } from "./references";
import { mergeRows, type DifferingRows } from "./changedRows";
import { FormulaBlock, type GraphColumn, type Read, type Rows } from "./formulaBlocks";
import type { RowShift } from "./engine";
import { ALL_REFERENCES, OWN_ROW } from "./expression";
import type { Template } from "./templates";

/** reads of more columns than this are registered with the sheet instead of with each column */
const MAX_LISTED_COLUMNS = 64;

/** Rows of a column that hold the same formula. */
export interface FormulaRows extends Rows {
  readonly template: Template;
}

/**
 * Calculates a row of a block and returns whether its value has changed. A circular cell reads itself, directly or
 * indirectly.
 */
type Compute = (block: FormulaBlock, index: number, isCircular: boolean) => boolean;

/** Cells that moved within their columns in this pass: those of some columns, from a row on. */
interface MovedCells extends Rows {
  readonly sheetKey: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface GraphSheet {
  readonly sheet: SheetState;
  readonly columns: Map<number, GraphColumn>;
  readonly wideReads: Set<Read>;
}

/** A cell on the path of the depth-first search, with the position at which the search in its reads continues. */
interface Visit {
  readonly block: FormulaBlock;
  readonly index: number;
  /** its index on the path */
  readonly depth: number;
  read: number;
  column: number;
  /** index among the column's blocks; -1 before the search in the column begins */
  blockIndex: number;
  /** whether the current read contains cells that are themselves being visited */
  meetsVisited: boolean;
  /** the lowest path index of a cell that it reads, directly or indirectly (Tarjan's low-link) */
  lowest: number;
}

/** A circular cell that was left, while the first cell of its circle is still being visited. */
interface OpenCell {
  readonly block: FormulaBlock;
  readonly index: number;
  /** the lowest path index of a cell that it reads, directly or indirectly */
  lowest: number;
  readonly isChanged: boolean;
}

const overlap = (a: Rows, first: number, last: number): boolean => a.first <= last && a.last >= first;

/** Binary search: the index of the first range in ascending order that ends at or below a row. */
function firstIndexEndingAtOrBelow(rows: readonly Rows[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.last < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indexes of a block's rows in which a relative reference covers at least one of some rows. */
function affectedIndexes(
  { reference: { rows, within } }: Read,
  block: FormulaBlock,
  { first, last }: Rows,
): Rows {
  let from = block.first;
  let to = block.last;
  if (rows.first > last) to = Math.min(to, last - rows.firstOffset);
  if (rows.last < first) from = Math.max(from, first - rows.lastOffset);
  if (within) {
    from = Math.max(from, within.row);
    to = Math.min(to, within.row + within.rows - 1);
  }
  return { first: from - block.first, last: to - block.first };
}

/**
 * Which formulas read which cells: finds what has to be calculated after a change, and in what order. Consecutive
 * equal formulas of a column are one block, so that a hundred thousand rows cost no more than their states.
 */
export class DependencyGraph {
  private readonly sheets = new Map<string, GraphSheet>();
  private readonly fixedReads = new Map<string, Read>();
  private readonly volatile = new Set<FormulaBlock>();
  /** whether circular cells were ever found */
  private hasCircular = false;
  private moved: MovedCells | null = null;
  private pass = 0;
  /** the blocks with rows that are pending, or were in the last pass */
  private dirty = new Set<FormulaBlock>();
  private changedColumns: GraphColumn[] = [];
  /** the columns whose readers were marked in this pass */
  private markedColumns: GraphColumn[] = [];
  /** circular cells that were left, with those of inner circles last */
  private readonly open: OpenCell[] = [];

  constructor(
    sheets: ReadonlyMap<string, SheetState>,
    private readonly source: CellSource,
  ) {
    for (const [key, sheet] of sheets)
      this.sheets.set(key, { sheet, columns: new Map(), wideReads: new Set() });
  }

  /** Adds a sheet, without formulas so far. */
  addSheet(key: string, sheet: SheetState): void {
    this.sheets.set(key, { sheet, columns: new Map(), wideReads: new Set() });
  }

  /** Removes the formulas of a sheet that is about to be removed. */
  clearSheet(key: string): void {
    for (const column of this.sheetOf(key).columns.values()) {
      column.blocks.forEach((block) => this.unlink(block));
      column.blocks = [];
    }
  }

  /** Removes a sheet that no formula reads any more. */
  removeSheet(key: string): void {
    const { columns } = this.sheetOf(key);
    this.changedColumns = this.changedColumns.filter((column) => columns.get(column.column) !== column);
    this.sheets.delete(key);
  }

  /** Whether a sheet was added. */
  hasSheet(key: string): boolean {
    return this.sheets.has(key);
  }

  /** The rows of formulas with some templates, by column. */
  rowsWith(templates: {
    readonly size: number;
    has(template: Template): boolean;
  }): Map<GraphColumn, FormulaRows[]> {
    const byColumn = new Map<GraphColumn, FormulaRows[]>();
    if (templates.size === 0) return byColumn;
    for (const { columns } of this.sheets.values()) {
      for (const column of columns.values()) {
        const found = column.blocks.filter(({ template }) => templates.has(template));
        if (found.length > 0)
          byColumn.set(
            column,
            found.map(({ first, last, template }) => ({ first, last, template })),
          );
      }
    }
    return byColumn;
  }

  /** The formulas within some rows of a column, in ascending order. */
  formulasWithin({ blocks }: GraphColumn, { first, last }: Rows): FormulaRows[] {
    const found: FormulaRows[] = [];
    for (let index = firstIndexEndingAtOrBelow(blocks, first); index < blocks.length; index += 1) {
      const block = blocks[index]!;
      if (block.first > last) break;
      const rows = { first: Math.max(block.first, first), last: Math.min(block.last, last) };
      found.push({ ...rows, template: block.template });
    }
    return found;
  }

  /** The rows of a column whose formulas used what means something else now when they were calculated. */
  private rowsUsing(column: GraphColumn, { bits, endBits, end, ...rows }: DifferingRows): Rows[] {
    return this.rowsWhere(column, rows, (block) => (index) => {
      if (block.hasUsed(index, bits) || block.hasUsedExtent(index, endBits)) return true;
      return block.hasUsed(index, endBits) && block.lastRowUsed(index) > end;
    });
  }

  /** The rows of a column whose formulas meet a condition, which is made for each block, by their index in it. */
  private rowsWhere(
    column: GraphColumn,
    rows: Rows,
    conditionIn: (block: FormulaBlock) => (index: number) => boolean,
  ): Rows[] {
    const found: Rows[] = [];
    this.forEachBlock(column, rows, (block, first, last) => {
      const holds = conditionIn(block);
      for (let index = first; index <= last; index += 1) {
        if (!holds(index)) continue;
        const row = block.first + index;
        const before = found[found.length - 1];
        if (before?.last === row - 1) found[found.length - 1] = { first: before.first, last: row };
        else found.push({ first: row, last: row });
      }
    });
    return found;
  }

  private sheetOf(key: string): GraphSheet {
    const found = this.sheets.get(key);
    if (!found) throw new Error(`there is no sheet ${key}`);
    return found;
  }

  /** The columns of a range that contain formulas or are read by formulas. */
  columnsWithin(sheetKey: string, first: number, last: number): GraphColumn[] {
    const { columns } = this.sheetOf(sheetKey);
    if (last - first > columns.size) {
      return [...columns.values()].filter(({ column }) => column >= first && column <= last);
    }
    const found: GraphColumn[] = [];
    for (let column = first; column <= last; column += 1) {
      const graphColumn = columns.get(column);
      if (graphColumn) found.push(graphColumn);
    }
    return found;
  }

  column(sheetKey: string, column: number): GraphColumn {
    const { sheet, columns } = this.sheetOf(sheetKey);
    let found = columns.get(column);
    if (!found) {
      const source = this.source.columnOf(sheetKey, column);
      const alone: GraphColumn[] = [];
      found = {
        sheet,
        sheetKey,
        column,
        source,
        alone,
        blocks: [],
        readers: new Set(),
        unmarked: null,
        changedRows: [],
      };
      alone.push(found);
      columns.set(column, found);
    }
    return found;
  }

  /** Replaces the formulas of some rows of a column. */
  replace(column: GraphColumn, { first, last }: Rows, formulaRows: readonly FormulaRows[]): void {
    const { blocks } = column;
    const from = firstIndexEndingAtOrBelow(blocks, first - 1);
    let to = from;
    const parts: FormulaRows[] = [];
    const after: FormulaRows[] = [];
    for (let block = blocks[to]; block && block.first <= last + 1; block = blocks[(to += 1)]) {
      const { template } = block;
      if (block.first < first)
        parts.push({ first: block.first, last: Math.min(block.last, first - 1), template });
      if (block.last > last)
        after.push({ first: Math.max(block.first, last + 1), last: block.last, template });
    }
    const newRows = joinFormulaRows([...parts, ...formulaRows, ...after]);
    const oldBlocks = blocks.slice(from, to);
    const isUnchanged = ({ first: row, last: end, template }: FormulaBlock, index: number) => {
      const other = newRows[index];
      return row === other?.first && end === other.last && template === other.template;
    };
    if (oldBlocks.length === newRows.length && oldBlocks.every(isUnchanged)) return;
    oldBlocks.forEach((block) => this.unlink(block));
    const newBlocks = newRows.map(
      (part) => new FormulaBlock(column, part.first, part.last - part.first + 1, part.template),
    );
    takeUsed(oldBlocks, newBlocks);
    // Not spread into a call: there may be more blocks than a call accepts arguments.
    column.blocks = blocks.slice(0, from).concat(newBlocks, blocks.slice(to));
    newBlocks.forEach((block) => this.link(block));
  }

  /**
   * Moves the formulas below some inserted or deleted cells, and marks what reads cells that moved, except what moved
   * along with them. Returns false where it cannot: where there were circular cells, whose values say nothing about what
   * they refer to.
   */
  shiftRows(sheetKey: string, { area, kind }: RowShift): boolean {
    if (this.hasCircular) return false;
    const [offset, firstMoved] =
      kind === "insert" ? [area.rows, area.row] : [-area.rows, area.row + area.rows];
    for (const column of this.columnsWithin(sheetKey, area.column, area.column + area.columns - 1)) {
      const index = firstIndexEndingAtOrBelow(column.blocks, area.row);
      const before = column.blocks.slice(index);
      const after = before.flatMap((block) => [
        ...this.movedBlock(block, { first: block.first, last: Math.min(block.last, area.row - 1) }, 0),
        ...this.movedBlock(block, { first: Math.max(block.first, firstMoved), last: block.last }, offset),
      ]);
      before.forEach((block) => this.unlink(block));
      column.blocks = column.blocks.slice(0, index).concat(after);
      after.forEach((block) => this.link(block));
    }
    return true;
  }

  /** Rows of a block as a block at another place; none if there are no rows. */
  private movedBlock(block: FormulaBlock, { first, last }: Rows, offset: number): FormulaBlock[] {
    if (first > last) return [];
    const moved = new FormulaBlock(block.column, first + offset, last - first + 1, block.template);
    moved.takeUsed(block, offset);
    return [moved];
  }

  /**
   * Marks what a shift has changed: formulas that moved away from what they use, and what reads cells that moved or were
   * deleted, unless it moved along with them.
   */
  markShifted(sheetKey: string, { area, kind }: RowShift): void {
    const first = kind === "insert" ? area.row + area.rows : area.row;
    const [firstColumn, lastColumn] = [area.column, area.column + area.columns - 1];
    const rows = { first, last: MAX_ROWS - 1 };
    this.moved = { sheetKey, firstColumn, lastColumn, ...rows };
    for (const column of this.columnsWithin(sheetKey, firstColumn, lastColumn)) {
      this.markForced(column, this.rowsMovedAway(column, rows));
      const pending: { readonly column: GraphColumn; readonly rows: Rows }[] = [];
      this.markReaders(column, rows, pending, (read, block) => this.firstMovedAlong(read, block));
      this.markReadersPending(pending);
    }
  }

  /** The rows of a column, among those that moved, whose formulas used their own row or cells that did not move along. */
  private rowsMovedAway(column: GraphColumn, rows: Rows): Rows[] {
    return this.rowsWhere(column, rows, (block) => {
      const ends = block.reads.map((read) =>
        read.fixed ? 0 : this.firstMovedAlong(read, block) - block.first,
      );
      return (index) => {
        const isAway = (end: number, position: number): boolean =>
          index < end && block.hasUsed(index, block.readBits[position] ?? ALL_REFERENCES);
        return block.hasUsed(index, OWN_ROW) || ends.some(isAway);
      };
    });
  }

  /** The first row of a block from which on all that a read covers moved along with the block. */
  private firstMovedAlong({ reference, firstColumn, lastColumn }: Read, { column }: FormulaBlock): number {
    const { moved } = this;
    const isAlong =
      moved !== null &&
      isRelative(reference.rows) &&
      reference.sheetKey === moved.sheetKey &&
      column.sheetKey === moved.sheetKey &&
      Math.min(firstColumn, column.column) >= moved.firstColumn &&
      Math.max(lastColumn, column.column) <= moved.lastColumn;
    return isAlong ? Math.max(moved.first, moved.first - reference.rows.firstOffset) : Infinity;
  }

  /** Begins a calculation: nothing is pending and nothing has changed. */
  beginPass(): void {
    this.pass += 1;
    this.moved = null;
    this.open.length = 0;
    for (const block of this.dirty) block.reset();
    for (const column of this.changedColumns) column.changedRows = [];
    for (const column of this.markedColumns) column.unmarked = null;
    this.dirty = new Set();
    this.changedColumns = [];
    this.markedColumns = [];
  }

  /** Marks every formula as pending. */
  markAllPending(): void {
    for (const { columns } of this.sheets.values()) {
      for (const { blocks } of columns.values()) {
        for (const block of blocks) {
          block.markAllPending();
          block.forced = "all";
          this.dirty.add(block);
        }
      }
    }
  }

  /**
   * Marks rows of a column as changed (`rows` in ascending order): their formulas are always computed, and all direct
   * and indirect readers become pending.
   */
  markChanged(column: GraphColumn, rows: readonly Rows[]): void {
    column.changedRows = [...rows];
    this.changedColumns.push(column);
    this.markForced(column, rows);
  }

  /**
   * Marks the formulas of some rows that mean something else than before: those whose value depended on that are
   * computed, their readers only if a value changes. A cell that was circular shows 0, whatever its formula: where there
   * were such cells, every reader is computed.
   */
  markReplaced(column: GraphColumn, rows: readonly DifferingRows[]): void {
    if (this.hasCircular) this.markChanged(column, mergeRows([...column.changedRows, ...rows]));
    else {
      this.markForced(
        column,
        rows.flatMap((each) => this.rowsUsing(column, each)),
      );
      // The others may have become circular.
      this.markPending(column, rows);
    }
  }

  private markForced(column: GraphColumn, rows: readonly Rows[]): void {
    for (const each of rows) {
      this.forEachBlock(column, each, (block, first, last) => this.forceRows(block, first, last));
    }
    this.markReadersPending(rows.map((each) => ({ column, rows: each })));
  }

  private markPending(column: GraphColumn, rows: readonly Rows[]): void {
    for (const each of rows) {
      this.forEachBlock(column, each, (block, first, last) =>
        this.markRowsPending(block, { first, last }, []),
      );
    }
    this.markReadersPending(rows.map((each) => ({ column, rows: each })));
  }

  /** Calls `visit` for the part of each block, by indexes, that is within some rows. */
  private forEachBlock(
    { blocks }: GraphColumn,
    { first, last }: Rows,
    visit: (block: FormulaBlock, first: number, last: number) => void,
  ): void {
    for (let index = firstIndexEndingAtOrBelow(blocks, first); index < blocks.length; index += 1) {
      const block = blocks[index]!;
      if (block.first > last) break;
      visit(block, Math.max(first - block.first, 0), Math.min(last, block.last) - block.first);
    }
  }

  /** Marks the volatile formulas as pending. */
  markVolatilePending(): void {
    for (const block of this.volatile) {
      this.forceRows(block, 0, block.count - 1);
      this.markReadersPending([{ column: block.column, rows: block }]);
    }
  }

  private forceRows(block: FormulaBlock, from: number, to: number): void {
    if (block.forced !== "all") {
      if (from === 0 && to === block.count - 1) block.forced = "all";
      else {
        block.forced ??= new Set();
        for (let index = from; index <= to; index += 1) block.forced.add(index);
      }
    }
    this.markRowsPending(block, { first: from, last: to }, []);
  }

  /** Marks all direct and indirect readers of some cells as pending. */
  private markReadersPending(cells: { readonly column: GraphColumn; readonly rows: Rows }[]): void {
    for (let next = cells.pop(); next; next = cells.pop()) {
      this.markReaders(next.column, next.rows, cells);
    }
  }

  /**
   * Marks the direct readers of some rows of a column as pending, and adds them to `changed`.
   * @param firstUnaffected the first row of a block of readers that is not affected, nor are those below it
   */
  private markReaders(
    column: GraphColumn,
    rows: Rows,
    changed: { readonly column: GraphColumn; readonly rows: Rows }[],
    firstUnaffected?: (read: Read, block: FormulaBlock) => number,
  ): void {
    const { wideReads } = this.sheetOf(column.sheetKey);
    if (column.unmarked === null) {
      column.unmarked = [...column.readers];
      this.markedColumns.push(column);
    }
    const readers = column.unmarked;
    let left = 0;
    for (const read of readers) {
      this.markReadersOf(read, rows, changed, firstUnaffected);
      if (!this.isMarked(read)) readers[left++] = read;
    }
    readers.length = left;
    for (const read of wideReads) {
      if (column.column >= read.firstColumn && column.column <= read.lastColumn)
        this.markReadersOf(read, rows, changed, firstUnaffected);
    }
  }

  /** Whether all formulas of a read are pending. */
  private isMarked({ fixed, markedInPass, readers }: Read): boolean {
    if (fixed) return markedInPass === this.pass;
    const [block] = readers;
    return block?.pending === block?.count;
  }

  private markReadersOf(
    read: Read,
    rows: Rows,
    changed: { readonly column: GraphColumn; readonly rows: Rows }[],
    firstUnaffected: (read: Read, block: FormulaBlock) => number = () => Infinity,
  ): void {
    const { reference } = read;
    if (!read.fixed) {
      for (const block of read.readers) {
        const { first, last } = affectedIndexes(read, block, rows);
        const end = firstUnaffected(read, block) - block.first;
        this.markRowsPending(block, { first, last: Math.min(last, end - 1) }, changed);
      }
      return;
    }
    if (read.markedInPass === this.pass || !overlap(reference.rows, rows.first, rows.last)) return;
    read.markedInPass = this.pass;
    for (const block of read.readers)
      this.markRowsPending(block, { first: 0, last: block.count - 1 }, changed);
  }

  private markRowsPending(
    block: FormulaBlock,
    { first, last }: Rows,
    changed: { readonly column: GraphColumn; readonly rows: Rows }[],
  ): void {
    if (block.pending === block.count || first > last) return;
    this.dirty.add(block);
    let start = -1;
    for (let index = first; index <= last + 1; index += 1) {
      const isNewlyPending = index <= last && block.markPending(index);
      if (isNewlyPending && start < 0) start = index;
      if (!isNewlyPending && start >= 0) {
        changed.push({
          column: block.column,
          rows: { first: block.first + start, last: block.first + index - 1 },
        });
        start = -1;
      }
    }
  }

  /** Visits the pending cells in topological order: each after those that it reads. Pauses after each. */
  *computePending(compute: Compute): Generator<void> {
    for (const block of this.dirty) {
      for (
        let index = block.nextPending(0, block.count - 1);
        index >= 0;
        index = block.nextPending(index + 1, block.count - 1)
      ) {
        // An explicit stack: a chain of references down a long column exceeds the depth of recursion.
        const path: Visit[] = [newVisit(block, index, 0)];
        for (let top = path[0]; top; top = path[path.length - 1]) {
          const next = this.findPendingRead(top, path);
          if (next) path.push(next);
          else {
            path.pop();
            this.finish(top, path[top.depth - 1], compute);
            yield;
          }
        }
      }
    }
  }

  /** Calculates a cell if it has to be; `before` is the one that reads it, if any. */
  private finish({ block, index, depth, lowest }: Visit, before: Visit | undefined, compute: Compute): void {
    if (before && lowest < depth) before.lowest = Math.min(before.lowest, lowest);
    const isCircular = lowest <= depth;
    if (isCircular) this.hasCircular = true;
    const isChanged = (isCircular || this.mustCompute(block, index)) && compute(block, index, isCircular);
    if (lowest < depth) this.leaveOpen({ block, index, lowest, isChanged }, depth);
    else {
      block.finishVisit(index, isChanged);
      if (isCircular) this.closeCircle(depth);
    }
  }

  /** Keeps a circular cell open until the first cell of its circle is left: what reads it until then is circular, too. */
  private leaveOpen(cell: OpenCell, depth: number): void {
    for (const other of this.open) if (other.lowest >= depth) other.lowest = cell.lowest;
    this.open.push(cell);
  }

  /** Finishes the cells of the circle that begins at an index of the path. */
  private closeCircle(depth: number): void {
    for (let last = this.open.at(-1); last && last.lowest >= depth; last = this.open.at(-1)) {
      last.block.finishVisit(last.index, last.isChanged);
      this.open.pop();
    }
  }

  /** The next pending cell that a cell reads; null when all are calculated or already on the path. */
  private findPendingRead(visit: Visit, path: readonly Visit[]): Visit | null {
    const { block, index } = visit;
    for (; visit.read < block.reads.length; visit.read += 1) {
      const read = block.reads[visit.read]!;
      if (read.computedInPass === this.pass) continue;
      const rows = rowsRead(read, block, index);
      if (!rows) continue;
      const columns = this.columnsOf(read);
      for (; visit.column < columns.length; visit.column += 1, visit.blockIndex = -1) {
        const { blocks } = columns[visit.column]!;
        if (visit.blockIndex < 0)
          visit.blockIndex = blocks.length === 1 ? 0 : firstIndexEndingAtOrBelow(blocks, rows.first);
        for (; visit.blockIndex < blocks.length; visit.blockIndex += 1) {
          const other = blocks[visit.blockIndex]!;
          if (other.first > rows.last) break;
          if (other.pending === 0 && other.visiting === 0) continue;
          const from = Math.max(rows.first, other.first) - other.first;
          const to = Math.min(rows.last, other.last) - other.first;
          const pendingIndex = other.nextPending(from, to);
          if (pendingIndex >= 0) return newVisit(other, pendingIndex, path.length);
          visit.meetsVisited ||= other.isVisiting(from, to);
        }
      }
      if (visit.meetsVisited) visit.lowest = Math.min(visit.lowest, this.lowestDepthRead(read, rows, path));
      else if (read.fixed) read.computedInPass = this.pass;
      visit.meetsVisited = false;
      visit.column = 0;
      visit.blockIndex = -1;
    }
    return null;
  }

  /** The first index on the path that the cells that a read covers lead to. */
  private lowestDepthRead(read: Read, rows: Rows, path: readonly Visit[]): number {
    const covers = ({ block: { column, first }, index }: Visit | OpenCell): boolean => {
      const row = first + index;
      return (
        column.sheetKey === read.reference.sheetKey &&
        column.column >= read.firstColumn &&
        column.column <= read.lastColumn &&
        row >= rows.first &&
        row <= rows.last
      );
    };
    const onPath = path.findIndex(covers);
    const lowest = onPath < 0 ? Infinity : onPath;
    return this.open.reduce((least, cell) => (covers(cell) ? Math.min(least, cell.lowest) : least), lowest);
  }

  /**
   * Whether a cell has to be computed: it is forced, it was circular, or a cell that its value depends on has changed in
   * this pass.
   */
  private mustCompute(block: FormulaBlock, index: number): boolean {
    if (block.isForced(index) || block.wasCircular(index)) return true;
    return block.reads.some((read, position) => {
      const bit = block.readBits[position] ?? ALL_REFERENCES;
      if (!block.hasUsed(index, bit) || !this.isReadChanged(read, block, index)) return false;
      if (block.hasUsedExtent(index, bit)) return true;
      const rows = rowsRead(read, block, index);
      const used = rows && { first: rows.first, last: Math.min(rows.last, block.lastRowUsed(index)) };
      return used !== null && this.isChangedFor(read, block, index, used);
    });
  }

  /** Whether a cell of those that a row of a block reads has changed in this pass. */
  private isReadChanged(read: Read, block: FormulaBlock, index: number): boolean {
    if (read.comparedInPass === this.pass) return read.changed;
    const rows = rowsRead(read, block, index);
    const changed = rows !== null && this.isChangedFor(read, block, index, rows);
    if (read.computedInPass === this.pass) {
      read.comparedInPass = this.pass;
      read.changed = changed;
    }
    return changed;
  }

  /** Whether some rows of the cells that a read covers have changed in this pass for a row of a block. */
  private isChangedFor(read: Read, block: FormulaBlock, index: number, rows: Rows): boolean {
    const { moved } = this;
    const areMoved =
      moved?.sheetKey === read.reference.sheetKey &&
      overlap(moved, rows.first, rows.last) &&
      read.firstColumn <= moved.lastColumn &&
      read.lastColumn >= moved.firstColumn &&
      block.first + index < this.firstMovedAlong(read, block);
    return areMoved || this.columnsOf(read).some((column) => hasChanged(column, rows));
  }

  private columnsOf(read: Read): readonly GraphColumn[] {
    return read.columns ?? this.columnsWithin(read.reference.sheetKey, read.firstColumn, read.lastColumn);
  }

  private link(block: FormulaBlock): void {
    if (block.template.isVolatile) this.volatile.add(block);
    const { reads } = block.template;
    const own = reads.map(({ reference }) => this.readOf(reference, block));
    block.reads = own.filter((read) => read !== null);
    block.readBits = reads.filter((_, index) => own[index] !== null).map(({ bit }) => bit);
  }

  private unlink(block: FormulaBlock): void {
    this.volatile.delete(block);
    this.dirty.delete(block);
    for (const read of block.reads) {
      if (read.readers instanceof Set) {
        read.readers.delete(block);
        if (read.readers.size > 0) continue;
        this.fixedReads.delete(read.key);
      }
      this.sheetOf(read.reference.sheetKey).wideReads.delete(read);
      for (const column of read.columns ?? []) {
        column.readers.delete(read);
        column.unmarked = null;
      }
    }
  }

  /** Some columns, from left to right. */
  private columnsFrom(sheetKey: string, first: number, last: number): readonly GraphColumn[] {
    if (first === last) return this.column(sheetKey, first).alone;
    return Array.from({ length: last - first + 1 }, (_, index) => this.column(sheetKey, first + index));
  }

  /** The read of a reference in the formulas of a block; null where the reference is not valid. */
  private readOf(reference: CellsReference, block: FormulaBlock): Read | null {
    const formulaColumn = block.column.column;
    const { sheetKey, rows, within } = reference;
    if (within && (formulaColumn < within.column || formulaColumn >= within.column + within.columns))
      return null;
    const firstColumn = firstOf(reference.columns, formulaColumn);
    const lastColumn = lastOf(reference.columns, formulaColumn);
    const fixed = isFixed(rows) && !within;
    const key = fixed ? [sheetKey, rows.first, rows.last, firstColumn, lastColumn].join() : "";
    const sharedRead = fixed ? this.fixedReads.get(key) : undefined;
    if (sharedRead) {
      if (sharedRead.readers instanceof Set) sharedRead.readers.add(block);
      return sharedRead;
    }
    const isWide = lastColumn - firstColumn >= MAX_LISTED_COLUMNS;
    const columns = isWide ? [] : this.columnsFrom(sheetKey, firstColumn, lastColumn);
    const read: Read = {
      reference,
      readers: fixed ? new Set([block]) : [block],
      columns: isWide ? null : columns,
      firstColumn,
      lastColumn,
      fixed,
      key,
      markedInPass: 0,
      computedInPass: 0,
      comparedInPass: 0,
      changed: false,
    };
    if (fixed) this.fixedReads.set(key, read);
    if (isWide) this.sheetOf(sheetKey).wideReads.add(read);
    for (const column of columns) {
      column.readers.add(read);
      column.unmarked = null;
    }
    return read;
  }
}

function newVisit(block: FormulaBlock, index: number, depth: number): Visit {
  block.beginVisit(index);
  return { block, index, depth, read: 0, column: 0, blockIndex: -1, meetsVisited: false, lowest: Infinity };
}

/** The rows that a reference covers in one row of a block; null where it is not valid. */
function rowsRead({ reference: { rows, within } }: Read, block: FormulaBlock, index: number): Rows | null {
  const row = block.first + index;
  if (within && (row < within.row || row >= within.row + within.rows)) return null;
  return { first: firstOf(rows, row), last: lastOf(rows, row) };
}

/** Whether rows of a column have changed in this pass, by entry or by calculation. */
function hasChanged({ changedRows, blocks }: GraphColumn, { first, last }: Rows): boolean {
  const changedRange =
    changedRows[changedRows.length === 0 ? 0 : firstIndexEndingAtOrBelow(changedRows, first)];
  if (changedRange && changedRange.first <= last) return true;
  for (
    let blockIndex = firstIndexEndingAtOrBelow(blocks, first);
    blockIndex < blocks.length;
    blockIndex += 1
  ) {
    const block = blocks[blockIndex]!;
    if (block.first > last) return false;
    if (block.hasChanged(Math.max(first - block.first, 0), Math.min(last, block.last) - block.first))
      return true;
  }
  return false;
}

/**
 * Formulas that remain, with other references at most, have used what they used until they are calculated again. Both
 * lists are in ascending order.
 */
function takeUsed(before: readonly FormulaBlock[], after: readonly FormulaBlock[]): void {
  for (const block of after) {
    const first = firstIndexEndingAtOrBelow(before, block.first);
    for (let index = first, old = before[index]; old && old.first <= block.last; old = before[(index += 1)]) {
      if (old.template.meaning.shape === block.template.meaning.shape) block.takeUsed(old);
    }
  }
}

/** Merges adjacent rows (in ascending order) that have the same template. */
function joinFormulaRows(formulaRows: readonly FormulaRows[]): FormulaRows[] {
  const joined: FormulaRows[] = [];
  for (const part of formulaRows) {
    const before = joined[joined.length - 1];
    if (before && before.last === part.first - 1 && before.template === part.template) {
      joined[joined.length - 1] = { ...before, last: part.last };
    } else joined.push(part);
  }
  return joined;
}
