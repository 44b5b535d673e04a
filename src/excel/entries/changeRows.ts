/** Changes rows that are recognised by what they hold, whoever sorts, inserts or deletes rows between two requests. */
import { elementAt, getOrThrow } from "../../model/collections";
import type { TableId } from "../../model/entities";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import { jsonBytes } from "../bytes";
import { queueRecalculation } from "../calculation";
import { throwIfAborted } from "../cancel";
import { changeVerified, type Overwritten } from "../changeVerified";
import { queueClear } from "../clearRows";
import { bodyOfColumn } from "../movedColumns";
import type { Requests, RetryPolicy } from "../requests";
import { rowRanges, writableRanges, type RowRange } from "../rowRanges";
import {
  EMPTY_CELL,
  fetchAllRows,
  fetchRows,
  holdsContents,
  queueResize,
  queueRows,
  readRows,
  rowsFromHeader,
  toWritable,
  type RowCells,
  type RowContents,
  type TableCell,
  type TableRows,
} from "./tableRows";

/** A row to change: what it holds now, and what it is to hold. */
export interface RowChange {
  /** the contents by which it is recognised */
  readonly holds: RowContents;
  /** the cells to write */
  readonly cells: RowCells;
  /** the 0-based index in the table's body at which it is expected; the nearest row with the contents is taken */
  readonly row: number;
  /**
   * The row was added to the table, and is cut off again if it is still among the last rows; its cells are then those
   * that were below the table.
   */
  readonly added?: { readonly cellsBelow: RowCells };
}

export interface ChangeRowsOptions {
  readonly retry?: RetryPolicy | undefined;
  /** captions of columns of formulas, whose contents do not keep an added row in the table */
  readonly computed: ReadonlySet<string>;
  /** whether Excel recalculates by itself */
  readonly isAutomatic: boolean;
  /** whether rows of the table are hidden */
  readonly hasHiddenRows: boolean;
  /** rows that were just read, among which the rows to change are looked for first */
  readonly known?: KnownRows;
  /** queues something into each request that writes, before its changes */
  alsoQueue?(context: Excel.RequestContext): void;
  /** receives the number of rows that were tried so far, after each request */
  onTried?(rows: number): void;
}

/** Rows of a table that were just read; rows that are not to be changed may be missing. */
type KnownRows = Pick<TableRows, "first" | "rows" | "rowCount">;

/** Other people may move rows between any two requests; after this many attempts the rest is reported as missing. */
const MAX_ATTEMPTS = 6;
/** The number of rows that are read on either side of the expected ones, before the entire table is. */
const MARGIN_ROWS = 100;
const MAX_WINDOW_ROWS = 1_000;
/** The number of rows over which the rows to change in one request may be spread. */
const MAX_SPREAD_ROWS = MAX_WINDOW_ROWS - 2 * MARGIN_ROWS;
/** The overhead of a cell in a request, and of a row of formulas in its answer, in bytes. */
const CELL_BYTES = 1_800;
const ROW_BYTES = 3_000;
const FRAME_BYTES = 20_000;

/** What came of changing rows. */
interface ChangedRows {
  /** the rows that were not found: somebody changed or deleted them */
  readonly missing: readonly RowChange[];
  /** the rows of the table that were read last */
  readonly table: TableRows;
}

/**
 * Changes rows wherever they are now, the last ones first: two round trips for several hundred rows, more where rows move
 * meanwhile. Returns the rows that were not found: somebody changed or deleted them. Throws an error of Excel, or a
 * CancelledError between two requests.
 */
export async function changeRows(
  requests: Requests,
  id: TableId,
  changes: readonly RowChange[],
  options: ChangeRowsOptions,
): Promise<readonly RowChange[]> {
  const missing: RowChange[] = [];
  let tried = 0;
  for (const some of requestsOf(changes, options.known === undefined ? MAX_SPREAD_ROWS : Infinity)) {
    throwIfAborted(options.retry?.signal);
    // Once rows were cut off, the table is another one than was read.
    const isKnown = tried === 0 || some.every(({ added }) => added === undefined);
    const { known } = options;
    missing.push(...(await changeSome(requests, id, some, isKnown ? known : undefined, options)));
    tried += some.length;
    options.onTried?.(tried);
  }
  return missing;
}

/**
 * Changes all rows or, if one is missing, none. Two round trips, more where rows move meanwhile. Throws an error of
 * Excel.
 */
export async function changeAllRows(
  requests: Requests,
  id: TableId,
  changes: readonly RowChange[],
  options: Omit<ChangeRowsOptions, "known" | "onTried">,
): Promise<ChangedRows> {
  for (let attempt = 1; ; attempt += 1) {
    const { table, places, missing } = await locate(requests, id, changes, options.retry);
    if (missing.length > 0 || attempt > MAX_ATTEMPTS) return { missing, table };
    const { wrong, right } = await write(requests, id, table, places, { ...options, isAllOrNone: true });
    if (wrong.length === 0) return { missing: [], table };
    const restoring = [...wrong, ...right].map(({ restore }) => restore);
    await changeRows(requests, id, restoring, { ...options, retry: { endless: true } });
  }
}

/** Changes rows in one request, and in more where other rows are at their places by then. Returns the missing ones. */
function changeSome(
  requests: Requests,
  id: TableId,
  changes: readonly RowChange[],
  read: KnownRows | undefined,
  options: ChangeRowsOptions,
): Promise<readonly RowChange[]> {
  let known = read;
  return changeVerified<RowChange, LocatedRows>(
    {
      find: async (pending, retry) => {
        const expected = known && { table: known, ...placesOf(pending, known) };
        known = undefined;
        const isFound = expected && expected.places.size > 0;
        const located = isFound ? expected : await locate(requests, id, pending, retry);
        return { found: located.places.size > 0 ? located : undefined, missing: located.missing };
      },
      write: async ({ table, places }, retry) => {
        const { wrong } = await write(requests, id, table, places, { ...options, retry });
        return wrong;
      },
      restore: async (restores, retry) => {
        const places = new Map(restores.map((restore) => [restore, restore.row]));
        const { wrong } = await write(requests, id, NO_ROWS, places, { ...options, retry });
        return wrong.flatMap(({ change, restore }) => [restore, change]);
      },
    },
    changes,
    { retry: options.retry, maxAttempts: MAX_ATTEMPTS },
  );
}

/** Without rows, none is cut off. */
const NO_ROWS: KnownRows = { first: 0, rows: [], rowCount: 0 };

/** Rows for one request each, the last ones first, so that added rows can be cut off in turn. */
function requestsOf(changes: readonly RowChange[], maxSpread: number): RowChange[][] {
  const requests: RowChange[][] = [];
  let bytes = 0;
  let last = 0;
  let former: RowChange | undefined;
  for (const change of [...changes].sort((one, other) => other.row - one.row)) {
    const isNext = former?.row === change.row + 1;
    const contents = 2 * jsonBytes([...change.holds.values()]) + 2 * jsonBytes([...change.cells.values()]);
    const more = ROW_BYTES + contents + (isNext ? 0 : change.cells.size * CELL_BYTES);
    const request = requests.at(-1);
    if (request && bytes + more <= MAX_REQUEST_BYTES - FRAME_BYTES && last - change.row < maxSpread) {
      request.push(change);
      bytes += more;
    } else {
      requests.push([change]);
      bytes = more;
      last = change.row;
    }
    former = change;
  }
  return requests;
}

async function locate(
  requests: Requests,
  id: TableId,
  changes: readonly RowChange[],
  retry: RetryPolicy | undefined,
) {
  const table = await fetchAround(requests, id, changes, retry);
  return { table, ...placesOf(changes, table) };
}

/** Reads the rows around those that are expected, or all rows if one of them is not there. */
async function fetchAround(
  requests: Requests,
  id: TableId,
  changes: readonly RowChange[],
  retry: RetryPolicy | undefined,
): Promise<TableRows> {
  const expected = changes.map(({ row }) => row);
  const first = Math.max(0, Math.min(...expected) - MARGIN_ROWS);
  const rows = Math.max(...expected) + MARGIN_ROWS - first;
  if (rows <= MAX_WINDOW_ROWS) {
    const table = await fetchRows(requests, id, first, rows, retry);
    const isWhole = first === 0 && table.rows.length >= table.rowCount;
    if (isWhole || placesOf(changes, table).missing.length === 0) return table;
  }
  return fetchAllRows(requests, id, retry);
}

/** The index in the body of each row to change. */
type Places = ReadonlyMap<RowChange, number>;

/** Rows to change among those that were read. */
interface LocatedRows {
  readonly table: KnownRows;
  readonly places: Places;
}

/** Assigns each change the nearest row with its contents, below the table only if need be; no row is taken twice. */
function placesOf(
  changes: readonly RowChange[],
  { first, rows, rowCount }: KnownRows,
): { places: Places; missing: RowChange[] } {
  const places = new Map<RowChange, number>();
  const taken = new Set<number>();
  const take = (change: RowChange, row: number) => {
    places.set(change, row);
    taken.add(row);
  };
  const isAt = ({ holds }: RowChange, row: number) => {
    const cells = rows[row - first];
    return cells !== undefined && !taken.has(row) && holdsContents(cells, holds);
  };
  // Rows that did not move come first, so that an equal row elsewhere is not mistaken for them.
  for (const change of changes) if (isAt(change, change.row)) take(change, change.row);
  const missing: RowChange[] = [];
  for (const change of changes) {
    if (places.has(change)) continue;
    const distance = (row: number) => Math.abs(row - change.row) + (row >= rowCount ? MAX_WINDOW_ROWS : 0);
    const found = rows
      .map((_, index) => first + index)
      .filter((row) => isAt(change, row))
      .sort((one, other) => distance(one) - distance(other));
    const [nearest] = found;
    if (nearest === undefined) missing.push(change);
    else take(change, nearest);
  }
  return { places, missing };
}

/** Writes the located rows in one request. Where other rows were there by then, the result says which. */
async function write(
  requests: Requests,
  id: TableId,
  table: KnownRows,
  places: Places,
  {
    computed,
    retry,
    isAutomatic,
    hasHiddenRows,
    isAllOrNone,
    alsoQueue,
  }: ChangeRowsOptions & { readonly isAllOrNone?: boolean },
): Promise<{
  readonly wrong: readonly Overwritten<RowChange>[];
  readonly right: readonly Overwritten<RowChange>[];
}> {
  const cut = rowsToCut(table, places, computed);
  const order = [...places].sort(([, one], [, other]) => one - other);
  const kept = order.filter(([, row]) => !cut.has(row));
  const runs = rowRanges(order.map(([, row]) => row));
  const loaded = await requests.send((context) => {
    const item = context.workbook.tables.getItem(id);
    // A column that no longer exists stops the request here, before anything is written.
    for (const caption of new Set(order.flatMap(([{ cells }]) => [...cells.keys()]))) {
      bodyOfColumn(item, caption).load("rowCount");
    }
    const before = runs.map((run) => queueRows(item, run.first, run.rows));
    alsoQueue?.(context);
    if (cut.size > 0) {
      for (const { first, rows } of writableRanges([...cut].sort(ascending), hasHiddenRows))
        queueClear(rowsFromHeader(item, first, rows));
      for (const [change, row] of order.filter(([, row]) => cut.has(row))) {
        for (const [caption, cell] of change.added?.cellsBelow ?? []) {
          if (cell.content !== "") writeColumn(bodyOfColumn(item, caption), { first: row, rows: 1 }, [cell]);
        }
      }
    }
    for (const { run, columns } of blocksOf(kept, hasHiddenRows)) {
      for (const [caption, cells] of columns) writeColumn(bodyOfColumn(item, caption), run, cells);
    }
    // Last: a request that stops before it leaves nothing below the table.
    if (cut.size > 0) queueResize(item, table.rowCount - cut.size);
    queueRecalculation(context, isAutomatic);
    return before;
  }, retry);
  const before = new Map(
    loaded.flatMap((each) => {
      const { first, rows } = readRows(each);
      return rows.map((cells, index) => [first + index, cells] as const);
    }),
  );
  const size = readRows(elementAt(loaded, 0)).rowCount;
  const isRight = ([{ holds }, row]: readonly [RowChange, number]) =>
    holdsContents(getOrThrow(before, row), holds);
  const isCutWrong = order.some((each) => (isAllOrNone || cut.has(each[1])) && !isRight(each));
  if (cut.size > 0 && (size !== table.rowCount || isCutWrong)) {
    // By the rows that were cut off: others may have been inserted or deleted since. Nothing was written below by which
    // Excel could have extended the table.
    const grown = size - (table.rowCount - cut.size);
    await requests.send(
      ({ workbook }) => {
        const item = workbook.tables.getItem(id);
        item.resize(item.getRange().getResizedRange(grown, 0));
      },
      { endless: true },
    );
  }
  const written = ([change, row]: readonly [RowChange, number]): Overwritten<RowChange> => {
    const overwritten = getOrThrow(before, row);
    const cells = cut.has(row) ? change.added?.cellsBelow : change.cells;
    const captions = [...(cut.has(row) ? overwritten : change.cells).keys()];
    // Formulas that Excel fills in by itself do not identify a row.
    const identifying = captions.filter((caption) => !computed.has(caption));
    const restore = {
      holds: new Map(identifying.map((caption) => [caption, cells?.get(caption)?.content ?? ""])),
      cells: new Map(captions.map((caption) => [caption, overwritten.get(caption) ?? EMPTY_CELL])),
      row,
    };
    return { change, restore };
  };
  return {
    wrong: order.filter((each) => !isRight(each)).map(written),
    right: order.filter(isRight).map(written),
  };
}

const ascending = (one: number, other: number) => one - other;

/** The added rows at the end of the table that hold nothing else: they are cut off rather than emptied. */
function rowsToCut(
  { rowCount, first, rows }: KnownRows,
  places: Places,
  computed: ReadonlySet<string>,
): ReadonlySet<number> {
  const added = new Map([...places].filter(([{ added }]) => added).map(([change, row]) => [row, change]));
  const cut = new Set<number>();
  for (let row = rowCount - 1; row > 0; row -= 1) {
    const change = added.get(row);
    const cells = rows[row - first];
    if (!change || !cells) break;
    const hasMore = [...cells].some(
      ([caption, { content }]) => content !== "" && !change.holds.has(caption) && !computed.has(caption),
    );
    if (hasMore) break;
    cut.add(row);
  }
  return cut;
}

/** Neighbouring rows with the same columns to write, and the cells of each column. */
function blocksOf(kept: readonly (readonly [RowChange, number])[], hasHiddenRows: boolean) {
  const byColumns = new Map<string, (readonly [RowChange, number])[]>();
  for (const each of kept) {
    const key = JSON.stringify([...each[0].cells.keys()]);
    byColumns.set(key, [...(byColumns.get(key) ?? []), each]);
  }
  return [...byColumns.values()].flatMap((same) => {
    const changeAt = new Map(same.map(([change, row]) => [row, change]));
    return writableRanges([...changeAt.keys()], hasHiddenRows).map((run) => {
      const changes = Array.from({ length: run.rows }, (_, index) => getOrThrow(changeAt, run.first + index));
      const captions = [...elementAt(changes, 0).cells.keys()];
      const columns = captions.map(
        (caption) => [caption, changes.map(({ cells }) => getOrThrow(cells, caption))] as const,
      );
      return { run, columns };
    });
  });
}

/** Queues cells of a column with their formats. A cell with the text format would keep a leading apostrophe. */
function writeColumn(body: Excel.Range, { first, rows }: RowRange, cells: readonly TableCell[]): void {
  const range = body.getCell(first, 0).getAbsoluteResizedRange(rows, 1);
  range.numberFormat = cells.map(() => ["General"]);
  range.formulasR1C1 = cells.map((cell) => [toWritable(cell)]);
  range.numberFormat = cells.map(({ format }) => [format]);
}
