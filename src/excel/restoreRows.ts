/**
 * Puts rows back that were written over because other people moved rows. They move meanwhile too, so that each is looked
 * for by what it has held since; see `changeVerified`.
 */
import { elementAt, getOrThrow } from "../model/collections";
import { changeVerified, type Overwritten, type VerifiedWork } from "./changeVerified";
import type { CellInput } from "../blueprint/types";
import type { CellContent } from "./cells";
import {
  EMPTY_CELL,
  queueTableCells,
  TABLE_CELL_READER,
  toWritable,
  type TableCell,
} from "./entries/tableRows";
import { WorkbookError } from "./errors";
import type { Requests, RetryPolicy } from "./requests";
import { isBlank, rowRanges, type RowRange } from "./rowRanges";

/** The cells of a row of a range. */
export type Cells = readonly TableCell[];

/** Where rows are looked for. */
export interface RowPlaces {
  /** the rows to look through, numbered as `rangeOf` does */
  readonly rows: RowRange;
  /** Queues a range of rows, in all columns of the row. */
  rangeOf(context: Excel.RequestContext, rows: RowRange): Excel.Range;
}

/** A row that was written over. */
export interface OverwrittenRow {
  /** its number when it was written over, as `rangeOf` counts */
  readonly row: number;
  /** what it held before */
  readonly before: Cells;
  /** Whether cells are those that it has held since. */
  isHere(cells: Cells): boolean;
}

/** Other people may move rows between any two requests; after this many attempts the work fails. */
const MAX_ATTEMPTS = 6;
const ROWS_PER_REQUEST = 1_000;
const RETRY: RetryPolicy = { endless: true };

/** An area that is about to be written, and the part of it that is filled, which is cheap to read where there is none. */
export interface FormerArea {
  readonly area: Excel.Range;
  readonly used: Excel.Range;
}

/** Queues what an area holds. */
export function queueFormerArea(area: Excel.Range): FormerArea {
  const used = area.getUsedRangeOrNullObject(true);
  area.load("rowIndex,columnIndex,columnCount");
  used.load("rowIndex,columnIndex");
  queueTableCells(used);
  return { area, used };
}

/** A row that was filled when it was written. */
export interface TakenRow {
  /** its 0-based place in the area */
  readonly index: number;
  readonly before: Cells;
}

/** The filled rows of an area, in all of its columns. */
export function takenRowsOf({ area, used }: FormerArea): readonly TakenRow[] {
  if (used.isNullObject) return [];
  const left = used.columnIndex - area.columnIndex;
  return TABLE_CELL_READER.cells(used)
    .map((cells, row) => ({
      index: used.rowIndex - area.rowIndex + row,
      before: Array.from({ length: area.columnCount }, (_, column) => cells[column - left] ?? EMPTY_CELL),
    }))
    .filter(({ before }) => !areBlank(before));
}

/** The content of a cell as Excel keeps what was written: without the apostrophe of a plain text. */
export function writtenContent(cell: CellInput): CellContent {
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : (cell ?? "");
}

/** Whether nothing is in cells. */
export function areBlank(cells: Cells): boolean {
  return cells.every(({ content }) => isBlank(content));
}

/**
 * Puts back what rows held, wherever they are now: one round trip, more where they have moved. Throws a WorkbookError
 * `rowTaken` if one of them is not found any more, or an error of Excel.
 */
export async function restoreRows(
  requests: Requests,
  places: RowPlaces,
  overwritten: readonly OverwrittenRow[],
): Promise<void> {
  let isFirst = true;
  const work: VerifiedWork<OverwrittenRow, ReadonlyMap<number, OverwrittenRow>> = {
    find: async (changes) => {
      // The request that writes reads the rows as well: at first they are expected where they were.
      const found = isFirst
        ? new Map(changes.map((change) => [change.row, change]))
        : placesOf(changes, await readRows(requests, places));
      isFirst = false;
      const located = new Set(found.values());
      return {
        found: found.size > 0 ? found : undefined,
        missing: changes.filter((change) => !located.has(change)),
      };
    },
    write: (found) => writeRows(requests, places, found),
    restore: (restores) => Promise.resolve(restores),
  };
  const missing = await changeVerified(work, overwritten, { retry: RETRY, maxAttempts: MAX_ATTEMPTS });
  if (missing.length > 0) throw new WorkbookError("rowTaken");
}

/** Assigns each row the nearest place with what it has held since; no place is taken twice. */
function placesOf(
  changes: readonly OverwrittenRow[],
  rows: ReadonlyMap<number, Cells>,
): ReadonlyMap<number, OverwrittenRow> {
  const found = new Map<number, OverwrittenRow>();
  for (const change of changes) {
    const [nearest] = [...rows]
      .filter(([row, cells]) => !found.has(row) && change.isHere(cells))
      .map(([row]) => row)
      .sort((one, other) => Math.abs(one - change.row) - Math.abs(other - change.row));
    if (nearest !== undefined) found.set(nearest, change);
  }
  return found;
}

async function readRows(
  requests: Requests,
  { rows: { first, rows }, rangeOf }: RowPlaces,
): Promise<ReadonlyMap<number, Cells>> {
  const read = new Map<number, Cells>();
  for (let from = first; from < first + rows; from += ROWS_PER_REQUEST) {
    const window = { first: from, rows: Math.min(ROWS_PER_REQUEST, first + rows - from) };
    const range = await requests.send((context) => queueTableCells(rangeOf(context, window)), RETRY);
    TABLE_CELL_READER.cells(range).forEach((cells, index) => read.set(from + index, cells));
  }
  return read;
}

/** Writes rows in one request. Returns those that were other ones by then. */
async function writeRows(
  requests: Requests,
  { rangeOf }: RowPlaces,
  found: ReadonlyMap<number, OverwrittenRow>,
): Promise<readonly Overwritten<OverwrittenRow>[]> {
  const runs = rowRanges([...found.keys()].sort((one, other) => one - other));
  const loaded = await requests.send(
    (context) =>
      runs.map((run) => {
        const range = queueTableCells(rangeOf(context, run));
        const rows = Array.from({ length: run.rows }, (_, index) => getOrThrow(found, run.first + index));
        // Cells with the text format would keep a leading apostrophe.
        range.numberFormat = rows.map(({ before }) => before.map(() => "General"));
        range.formulasR1C1 = rows.map(({ before }) => before.map(toWritable));
        range.numberFormat = rows.map(({ before }) => before.map(({ format }) => format));
        return range;
      }),
    RETRY,
  );
  return runs.flatMap((run, part) =>
    TABLE_CELL_READER.cells(elementAt(loaded, part)).flatMap((cells, index) => {
      const row = run.first + index;
      const change = getOrThrow(found, row);
      if (change.isHere(cells)) return [];
      const isHere = (now: Cells) => isSame(now, change.before);
      return [{ change, restore: { row, before: cells, isHere } }];
    }),
  );
}

function isSame(one: Cells, other: Cells): boolean {
  return one.every(({ content }, index) => content === other[index]?.content);
}
