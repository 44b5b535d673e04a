/**
 * Changes cells of rows that are identified by what they hold. Excel has no write under a condition: each request reads
 * what it overwrites, and where rows or columns moved since they were found, what was there is put back.
 */
import { elementAt, getOrThrow } from "../../model/collections";
import type { CellContent } from "../../model/check/types";
import type { RowEntries } from "../../model/issues/issue";
import { bodyOfColumn, detectMovedColumns } from "../movedColumns";
import { WorkbookError } from "../errors";
import { queueRecalculation } from "../calculation";
import { changeVerified, type Overwritten, type VerifiedWork } from "../changeVerified";
import { isUnknown, sendOrReadBack } from "../outcome";
import type { Requests, RetryPolicy } from "../requests";
import { rangeOfRows, writableRanges } from "../rowRanges";
import {
  isSameState,
  newFormat,
  queueChanges,
  type CellChange,
  type MadeChange,
  type PlannedCell,
  type SkipReason,
} from "./cellChange";
import { shownBy } from "./cells";
import { captionsIn, findRows, queueBlock, rowState, type RowCellChanges, type RowState } from "./findRows";
import { batchesOf, blocksOf, type RowBlock } from "./rowBlocks";

/** A row that was found, and the cells of it that can be changed. */
interface PlannedRow {
  readonly change: RowCellChanges;
  readonly state: RowState;
  readonly cells: ReadonlyMap<string, PlannedCell>;
}

export interface WriteOptions {
  /** whether Excel calculates by itself */
  readonly isAutomatic: boolean;
  /** whether something was written already, which must not stay half done */
  readonly hasBegun: boolean;
}

/** The outcome of an attempt. */
export interface CellsResult {
  readonly made: readonly MadeChange[];
  readonly skipped: readonly SkippedChange[];
  /** rows that moved between reading and writing: to be tried again */
  readonly moved: readonly RowCellChanges[];
  /** why the work broke off; the rest was not done */
  readonly failure?: unknown;
}

interface SkippedChange {
  readonly change: CellChange;
  readonly reason: SkipReason;
}

/** Other people may move rows between any two requests; after this many attempts it is not known what was put back. */
const MAX_ATTEMPTS = 6;

/**
 * Changes cells that still hold what was found: two round trips, more for many rows and where rows moved. Throws an error
 * of Excel before anything is changed, the error that `retryIfColumnsMove` catches, and a WorkbookError `outcomeUnknown`
 * where it is not known what was changed.
 */
export async function changeCells(
  requests: Requests,
  changes: readonly RowCellChanges[],
  { isAutomatic, hasBegun }: WriteOptions,
): Promise<CellsResult> {
  const found = await findRows(requests, changes, { endless: hasBegun });
  const made: MadeChange[] = [];
  const skipped: SkippedChange[] = [];
  const moved: RowCellChanges[] = [];
  const planned = changes.flatMap((change) => {
    const state = found.get(change);
    const plan = planOf(change, state);
    skipped.push(...plan.skipped);
    return state && plan.cells.size > 0 ? [{ change, state, cells: plan.cells }] : [];
  });
  const batches = batchesOf(rowBlocks(planned));
  for (const [index, batch] of batches.entries()) {
    const rows = rowsIn(batch);
    const hasWritten = hasBegun || made.length > 0 || moved.length > 0;
    try {
      const { done, overwritten, notDone } = await sendOrReadBack<BatchResult>(
        requests.clock,
        () => writeBatch(requests, batch, isAutomatic, { endless: hasWritten }),
        () => readBack(requests, rows, isAutomatic),
      );
      made.push(...done);
      moved.push(...overwritten.map(({ change }) => change));
      const restores = overwritten.map(({ restore }) => restore);
      await restoreRows(requests, restores, isAutomatic);
      if (notDone === undefined) continue;
      throw notDone;
    } catch (failure) {
      if (isUnknown(failure)) throw failure;
      if (!hasWritten && made.length === 0) throw failure;
      const rest = batches.slice(index).flatMap(rowsIn);
      if (failure instanceof WorkbookError && failure.code === "columnChanged") {
        return { made, skipped, moved: [...moved, ...rest.map(({ change }) => change)] };
      }
      const madeRequests = new Set(made.map(({ requested }) => requested));
      const stopped = rest.flatMap(({ cells }) => [...cells.values()].map(({ change }) => change));
      skipped.push(
        ...stopped
          .filter(({ requested }) => requested && !madeRequests.has(requested))
          .map((change) => ({ change, reason: "stopped" as const })),
      );
      return { made, skipped, moved, failure };
    }
  }
  return { made, skipped, moved };
}

type Batch = readonly RowBlock<readonly [RowCellChanges, PlannedRow]>[];

function rowsIn(batch: Batch): readonly PlannedRow[] {
  return batch.flatMap(({ rows }) => rows.map(({ entry: [, row] }) => row));
}

function rowBlocks(rows: readonly PlannedRow[]) {
  return blocksOf(
    rows.map((row) => [row.change, row] as const),
    ([{ table }]) => table,
    ([, { state }]) => state.row,
  );
}

/** The cells of a row that can be changed, and why the others cannot. */
function planOf(change: RowCellChanges, state: RowState | undefined) {
  const cells = new Map<string, PlannedCell>();
  const skipped: CellsResult["skipped"][number][] = [];
  for (const [caption, cell] of change.cells) {
    const reason = state ? reasonOf(cell, state, caption) : "row";
    if (reason !== undefined) skipped.push({ change: cell, reason });
    else if (state) cells.set(caption, { change: cell, state: getOrThrow(state.cells, caption) });
  }
  return { cells, skipped };
}

function reasonOf({ from, shownAs }: CellChange, state: RowState, caption: string): SkipReason | undefined {
  const { value, format, isFormula } = getOrThrow(state.cells, caption);
  if (value !== from || (shownAs !== undefined && shownBy(format) !== shownAs)) return "content";
  return isFormula ? "formula" : undefined;
}

/** The changes that were made in a row, in the given columns. */
function madeChangesOf(
  { change, cells }: PlannedRow,
  state: RowState,
  captions: readonly string[] = [...cells.keys()],
): MadeChange[] {
  const entries = Object.fromEntries(
    [...change.ids].map(([caption, id]) => {
      const written = captions.includes(caption) ? cells.get(caption)?.change.to : undefined;
      return [id, written ?? state.values.get(caption) ?? ""];
    }),
  );
  return captions.flatMap((caption) =>
    madeChange(getOrThrow(cells, caption), state.addressOf(caption), entries),
  );
}

/** A change as it is reported; none for what was put back. */
export function madeChange(cell: PlannedCell, address: string, entries: RowEntries = {}): MadeChange[] {
  const { requested } = cell.change;
  if (!requested) return [];
  const place = { sheet: requested.place.sheet, address };
  return [{ requested, place, entries, formerFormat: cell.state.format, newFormat: newFormat(cell) }];
}

/** What a request has done. */
interface BatchResult {
  readonly done: readonly MadeChange[];
  /** rows that had meanwhile been replaced by other rows, which were overwritten by mistake */
  readonly overwritten: readonly Overwritten<RowCellChanges>[];
  /** why some of the cells were not changed */
  readonly notDone?: unknown;
}

async function writeBatch(
  requests: Requests,
  batch: Batch,
  isAutomatic: boolean,
  retry: RetryPolicy | undefined,
): Promise<BatchResult> {
  const sending = requests.send((context) => {
    const { workbook } = context;
    // All is named and read first: a column that no longer exists stops the request before anything is written.
    const loaded = batch.map((block) => queueBlock(workbook, block));
    batch.forEach((block) => queueBlockChanges(workbook, block));
    queueRecalculation(context, isAutomatic);
    return loaded;
  }, retry);
  const loaded = await detectMovedColumns(elementAt(batch, 0).table, sending);
  const done: MadeChange[] = [];
  const overwritten: Overwritten<RowCellChanges>[] = [];
  batch.forEach(({ rows }, index) => {
    for (const {
      row,
      entry: [, planned],
    } of rows) {
      const before = rowState(elementAt(loaded, index), row);
      if (isSameRow(planned, before)) done.push(...madeChangesOf(planned, before));
      else overwritten.push({ change: planned.change, restore: restoreOf(planned, before) });
    }
  });
  return { done, overwritten };
}

function queueBlockChanges({ tables }: Excel.Workbook, { table, first, last, rows }: Batch[number]): void {
  const planned = new Map(rows.map(({ row, entry: [, each] }) => [row, each]));
  const item = tables.getItem(table);
  const hasHiddenRows = rows.some(({ entry: [, { state }] }) => state.hasHiddenRows);
  const runs = hasHiddenRows
    ? writableRanges([...planned.keys()], hasHiddenRows)
    : [{ first, rows: last - first + 1 }];
  for (const caption of captionsIn(rows.map(({ entry: [change] }) => change))) {
    for (const run of runs) {
      const cells = Array.from({ length: run.rows }, (_, index) =>
        planned.get(run.first + index)?.cells.get(caption),
      );
      if (cells.every((cell) => cell === undefined)) continue;
      queueChanges(rangeOfRows(bodyOfColumn(item, caption), run), cells);
    }
  }
}

/** Whether a row is the one that was found, with its columns in the same order and its cells unchanged. */
function isSameRow({ change, state, cells }: PlannedRow, before: RowState): boolean {
  const captions = [...change.entries.keys()];
  const order = (all: readonly string[]) => all.filter((caption) => change.entries.has(caption)).join("\n");
  return (
    before.isBelow === state.isBelow &&
    order(state.captions) === order(before.captions) &&
    captions.every((caption) => state.values.get(caption) === before.values.get(caption)) &&
    [...cells].every(([caption, cell]) => isSameState(cell.state, getOrThrow(before.cells, caption)))
  );
}

/** The change that puts back what another row held before it was written by mistake. */
function restoreOf({ change, cells }: PlannedRow, before: RowState): RowCellChanges {
  const entries = new Map<string, CellContent>(
    [...change.entries.keys()].flatMap((caption) => {
      const written = cells.get(caption)?.change.to ?? before.values.get(caption);
      return written === undefined ? [] : [[caption, written] as const];
    }),
  );
  const restored = [...cells].map(([caption, cell]): [string, CellChange] => {
    const { formula, isFormula, format } = getOrThrow(before.cells, caption);
    const wasFormatted = newFormat(cell) !== null;
    return [
      caption,
      { from: cell.change.to, to: formula, isFormula, format: () => (wasFormatted ? format : null) },
    ];
  });
  return {
    table: change.table,
    ids: change.ids,
    entries,
    row: before.row,
    isBelow: before.isBelow,
    cells: new Map(restored),
  };
}

/**
 * Puts back what other rows held. What somebody has changed again since stays theirs. Throws a WorkbookError
 * `outcomeUnknown` where a row is not found any more.
 */
async function restoreRows(
  requests: Requests,
  changes: readonly RowCellChanges[],
  isAutomatic: boolean,
): Promise<void> {
  const work: VerifiedWork<RowCellChanges, readonly PlannedRow[]> = {
    find: async (pending, retry) => {
      const found = await findRows(requests, pending, retry);
      const planned = pending.flatMap((change) => {
        const state = found.get(change);
        if (!state) throw new WorkbookError("outcomeUnknown");
        const { cells } = planOf(change, state);
        return cells.size > 0 ? [{ change, state, cells }] : [];
      });
      return { found: planned.length > 0 ? planned : undefined, missing: [] };
    },
    write: async (planned, retry) => {
      const all: Overwritten<RowCellChanges>[] = [];
      for (const batch of batchesOf(rowBlocks(planned))) {
        const { overwritten } = await writeBatch(requests, batch, isAutomatic, retry);
        all.push(...overwritten);
      }
      return all;
    },
    restore: (restores) => Promise.resolve(restores),
    goesOnAfter: (error) => !isUnknown(error),
  };
  try {
    const left = await changeVerified(work, changes, { retry: { endless: true }, maxAttempts: MAX_ATTEMPTS });
    if (left.length > 0) throw new WorkbookError("outcomeUnknown");
  } catch (error) {
    throw isUnknown(error) ? error : new WorkbookError("outcomeUnknown", {}, { cause: error });
  }
}

/**
 * After a request that failed: which cells hold their correction all the same. Cells that got only the new format get
 * their former format back. Undefined if no cell is corrected: then the request failed as a whole.
 */
async function readBack(
  requests: Requests,
  rows: readonly PlannedRow[],
  isAutomatic: boolean,
): Promise<BatchResult | undefined> {
  const retry = { endless: true };
  const corrected = new Map(rows.map((row) => [correctedRow(row), row]));
  const after = await findRows(requests, [...corrected.keys()], retry);
  const states = new Map([...after].map(([change, state]) => [corrected.get(change), state]));
  const others = rows.filter((row) => !states.has(row)).map(({ change }) => change);
  const before = await findRows(requests, others, retry);
  const restores: RowCellChanges[] = [];
  let isComplete = true;
  const done = rows.flatMap((row) => {
    const state = states.get(row) ?? before.get(row.change);
    if (!state) throw new WorkbookError("outcomeUnknown");
    const isDone = (caption: string) =>
      getOrThrow(state.cells, caption).value === getOrThrow(row.cells, caption).change.to;
    const captions = [...row.cells.keys()].filter(isDone);
    isComplete &&= captions.length === row.cells.size;
    restores.push(...formatRestores(row, state, (caption) => !isDone(caption)));
    return madeChangesOf(row, state, captions);
  });
  await restoreRows(requests, restores, isAutomatic);
  if (done.length === 0) return undefined;
  const notDone = new WorkbookError("outcomeUnknown");
  return { done, overwritten: [], ...(isComplete ? {} : { notDone }) };
}

/**
 * The change that restores the former formats of those cells of a row that got the new format but not the correction;
 * none if there are no such cells.
 */
function formatRestores(
  { change, cells }: PlannedRow,
  state: RowState,
  isUncorrected: (caption: string) => boolean,
): RowCellChanges[] {
  const formatted = [...cells].flatMap(([caption, cell]): [string, CellChange][] => {
    const { value, formula, isFormula, format } = getOrThrow(state.cells, caption);
    const isFormatted = format !== cell.state.format && format === newFormat(cell);
    if (!isUncorrected(caption) || !isFormatted) return [];
    return [[caption, { from: value, to: formula, isFormula, format: () => cell.state.format }]];
  });
  if (formatted.length === 0) return [];
  const entries = [...change.entries.keys()].map(
    (caption) => [caption, state.values.get(caption) ?? ""] as const,
  );
  return [{ ...change, entries: new Map(entries), row: state.row, cells: new Map(formatted) }];
}

/** A row as it is after its cells were changed. */
function correctedRow({ change, cells }: PlannedRow): RowCellChanges {
  const corrected = [...cells].map(([caption, cell]) => [caption, cell.change] as const);
  return {
    ...change,
    entries: new Map([...change.entries, ...corrected.map(([caption, { to }]) => [caption, to] as const)]),
    cells: new Map(corrected),
  };
}
