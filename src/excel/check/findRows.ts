/** Finds rows of tables by what they hold, wherever they are now. */
import { elementAt, getOrThrow } from "../../model/collections";
import type { CellContent } from "../../model/check/types";
import type { TableId } from "../../model/entities";
import { cellAddress } from "../../blueprint/formula";
import { bodyOfColumn, captionsOf, detectMovedColumns, queueCaptions } from "../movedColumns";
import { VALUE_READER, visitPages } from "../readPages";
import { hasHiddenRows, rangeOfRows } from "../rowRanges";
import type { Requests, RetryPolicy } from "../requests";
import { queueState, stateAt, type CellChange, type CellState } from "./cellChange";
import { batchesOf, blocksOf, type RowBlock } from "./rowBlocks";

/** Changes of cells of one row, which is identified by its entries. */
export interface RowCellChanges {
  readonly table: TableId;
  /** the entries by the captions of their columns, those to be changed included */
  readonly entries: ReadonlyMap<string, CellContent>;
  /** the ids of the columns by caption */
  readonly ids: ReadonlyMap<string, string>;
  /** the 0-based index in the table's body at which it is expected */
  readonly row: number;
  /** the row is below the table, where only its place identifies it */
  readonly isBelow?: boolean;
  /** by caption */
  readonly cells: ReadonlyMap<string, CellChange>;
}

/** A row as it was read. */
export interface RowState {
  /** 0-based in the table's body */
  readonly row: number;
  /** whether the table ends above the row */
  readonly isBelow: boolean;
  /** whether rows of the table are hidden */
  readonly hasHiddenRows: boolean;
  readonly captions: readonly string[];
  /** the values of all columns by caption */
  readonly values: ReadonlyMap<string, CellContent>;
  /** the cells to change, by caption */
  readonly cells: ReadonlyMap<string, CellState>;
  /** "E7" */
  addressOf(caption: string): string;
}

/**
 * Finds rows by their entries: where they are expected, else anywhere in their table. Where no row has all of them, one
 * is returned that has those of the other columns, although cells to change hold something else meanwhile. Rows that
 * are not found are omitted. One round trip; three more where rows moved. Throws an error of Excel, or the one that
 * `retryIfColumnsMove` catches.
 */
export async function findRows(
  requests: Requests,
  changes: readonly RowCellChanges[],
  retry?: RetryPolicy,
): Promise<ReadonlyMap<RowCellChanges, RowState>> {
  const found = new Map<RowCellChanges, RowState>();
  const similar = new Map<RowCellChanges, RowState>();
  const taken = new Set<string>();
  const note = (states: ReadonlyMap<RowCellChanges, RowState>) => {
    for (const [change, state] of states) {
      if (taken.has(placeKey(change, state.row))) continue;
      if (hasEntries(change, state.values)) {
        found.set(change, state);
        taken.add(placeKey(change, state.row));
      } else if (hasOtherEntries(change, state.values)) similar.set(change, state);
    }
  };
  note(await readRows(requests, changes, retry));
  const moved = changes.filter((change) => !found.has(change));
  if (moved.length > 0)
    note(await readRows(requests, await searchRows(requests, moved, taken, retry), retry));
  for (const [change, state] of similar) {
    if (!found.has(change) && !taken.has(placeKey(change, state.row))) found.set(change, state);
  }
  return found;
}

function placeKey({ table }: RowCellChanges, row: number): string {
  return `${table} ${row}`;
}

/** Whether a row has all expected entries. */
function hasEntries({ entries }: RowCellChanges, values: ReadonlyMap<string, CellContent>): boolean {
  return [...entries].every(([caption, content]) => values.get(caption) === content);
}

/**
 * Whether a row has the expected entries, apart from the cells to change, and at least half of all. A row that is expected to be
 * empty is none that somebody has begun to fill in.
 */
function hasOtherEntries(
  { entries, cells }: RowCellChanges,
  values: ReadonlyMap<string, CellContent>,
): boolean {
  const filled = [...entries].filter(([, content]) => content !== "");
  const equal = filled.filter(([caption, content]) => values.get(caption) === content);
  return (
    equal.length > 0 &&
    2 * equal.length >= filled.length &&
    [...entries].every(([caption, content]) => cells.has(caption) || values.get(caption) === content)
  );
}

/** Reads the rows at which changes are expected. */
async function readRows(
  requests: Requests,
  changes: readonly (RowCellChanges | readonly [RowCellChanges, number])[],
  retry?: RetryPolicy,
): Promise<ReadonlyMap<RowCellChanges, RowState>> {
  const found = new Map<RowCellChanges, RowState>();
  const placed = changes.map((each) => ("table" in each ? ([each, each.row] as const) : each));
  for (const batch of batchesOf(
    blocksOf(
      placed,
      ([change]) => change.table,
      ([, row]) => row,
    ),
  )) {
    const sending = requests.send(({ workbook }) => batch.map((block) => queueBlock(workbook, block)), retry);
    const loaded = await detectMovedColumns(elementAt(batch, 0).table, sending);
    batch.forEach((block, index) => {
      for (const { row, entry } of block.rows) {
        const state = rowState(elementAt(loaded, index), row);
        if (state.isBelow === (entry[0].isBelow ?? false)) found.set(entry[0], state);
      }
    });
  }
  return found;
}

/** The queued rows of a block, readable by `rowState`. */
export type LoadedBlock = ReturnType<typeof queueBlock>;

/** Queues the rows of a block as they are at this point of the request, and the cells to change. */
export function queueBlock<Entry extends readonly [RowCellChanges, ...unknown[]]>(
  { tables }: Excel.Workbook,
  { table, first, last, rows }: RowBlock<Entry>,
) {
  const item = tables.getItem(table);
  const header = queueCaptions(item);
  header.load("rowIndex,columnIndex");
  const body = item.getDataBodyRange();
  const size = item.getDataBodyRange();
  size.load("rowCount,rowHidden");
  const run = { first, rows: last - first + 1 };
  const values = rangeOfRows(body, run);
  values.load("values");
  const columns = new Map(
    captionsIn(rows.map(({ entry: [change] }) => change)).map(
      (caption) => [caption, queueState(rangeOfRows(bodyOfColumn(item, caption), run))] as const,
    ),
  );
  return { header, size, values, columns, first };
}

/** The captions of the columns in which cells are to be changed. */
export function captionsIn(changes: readonly RowCellChanges[]): readonly string[] {
  return [...new Set(changes.flatMap(({ cells }) => [...cells.keys()]))];
}

/** A row of a loaded block. */
export function rowState({ header, size, values, columns, first }: LoadedBlock, row: number): RowState {
  const captions = captionsOf(header);
  const cells = elementAt(values.values as CellContent[][], row - first);
  return {
    row,
    isBelow: row >= size.rowCount,
    hasHiddenRows: hasHiddenRows(size),
    captions,
    values: new Map(captions.map((caption, index) => [caption, elementAt(cells, index)])),
    cells: new Map([...columns].map(([caption, range]) => [caption, stateAt(range, row - first)])),
    addressOf: (caption) =>
      cellAddress(header.rowIndex + 1 + row, header.columnIndex + captions.indexOf(caption)),
  };
}

/**
 * The rows that have the expected entries: the nearest one, and where none has all of them, the nearest one that has them
 * apart from the cells to change.
 */
async function searchRows(
  requests: Requests,
  changes: readonly RowCellChanges[],
  taken: ReadonlySet<string>,
  retry?: RetryPolicy,
): Promise<readonly (readonly [RowCellChanges, number])[]> {
  const ids = [...new Set(changes.map(({ table }) => table))];
  const loaded = await requests.send(
    ({ workbook }) =>
      ids.map((id) => {
        const table = workbook.tables.getItem(id);
        const body = table.getDataBodyRange();
        body.load("rowCount");
        return { id, header: queueCaptions(table), body };
      }),
    retry,
  );
  const claimed = new Set(taken);
  const found: (readonly [RowCellChanges, number])[] = [];
  for (const { id, header, body } of loaded) {
    const ofTable = changes.filter(({ table }) => table === id);
    const known = new Set(ofTable.flatMap(({ entries }) => [...entries.keys()]));
    const captions = captionsOf(header);
    const columns = captions.flatMap((caption, index) => (known.has(caption) ? [index] : []));
    const wanted = new Map<string, RowIndex>();
    for (const change of ofTable) {
      const fixed = [...change.entries.keys()].filter((caption) => !change.cells.has(caption));
      const name = JSON.stringify(fixed);
      wanted.set(name, wanted.get(name) ?? new RowIndex(fixed));
    }
    await visitPages(
      requests,
      [{ table: id, captions, columns, rows: body.rowCount }],
      VALUE_READER,
      (_, first, rows) =>
        rows.forEach((cells, index) => {
          const values = new Map(
            columns.map((column) => [elementAt(captions, column), elementAt(cells, column)]),
          );
          for (const each of wanted.values()) each.add(first + index, values);
        }),
    );
    for (const change of ofTable) {
      const fixed = [...change.entries.keys()].filter((caption) => !change.cells.has(caption));
      const rows = getOrThrow(wanted, JSON.stringify(fixed))
        .rowsOf(change)
        .filter(({ row }) => !claimed.has(placeKey(change, row)));
      const exact = rows.filter(({ values }) => hasEntries(change, values));
      const nearest = nearestTo(change.row, exact.length > 0 ? exact : rows);
      if (nearest === undefined) continue;
      found.push([change, nearest]);
      if (exact.length > 0) claimed.add(placeKey(change, nearest));
    }
  }
  return found;
}

type IndexedRow = { readonly row: number; readonly values: ReadonlyMap<string, CellContent> };

function nearestTo(expected: number, rows: readonly IndexedRow[]): number | undefined {
  const [nearest] = [...rows].sort(
    (one, other) => Math.abs(one.row - expected) - Math.abs(other.row - expected),
  );
  return nearest?.row;
}

/** The rows of a table by their entries in some columns. */
class RowIndex {
  private readonly rows = new Map<string, IndexedRow[]>();

  constructor(private readonly captions: readonly string[]) {}

  add(row: number, values: ReadonlyMap<string, CellContent>): void {
    const key = this.keyOf(values);
    const rows = this.rows.get(key);
    if (rows) rows.push({ row, values });
    else this.rows.set(key, [{ row, values }]);
  }

  rowsOf({ entries }: RowCellChanges): readonly IndexedRow[] {
    return this.rows.get(this.keyOf(entries)) ?? [];
  }

  private keyOf(values: ReadonlyMap<string, CellContent>): string {
    return JSON.stringify(this.captions.map((caption) => values.get(caption)));
  }
}
