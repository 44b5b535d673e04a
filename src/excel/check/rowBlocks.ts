import type { TableId } from "../../model/entities";

/** Rows of one table that are close to each other: read and written as one range. */
export interface RowBlock<Entry> {
  readonly table: TableId;
  /** 0-based, in the table's body */
  readonly first: number;
  readonly last: number;
  readonly rows: readonly { readonly row: number; readonly entry: Entry }[];
}

/** The maximum gap between two rows of a block: including a few rows is cheaper than another range. */
const MAX_GAP_ROWS = 20;
/** The size of a batch, far below 4 MB even with the longest texts. */
const MAX_ROWS = 1_000;
const MAX_BLOCKS = 200;

/** Groups rows that are close to each other in one table. */
export function blocksOf<Entry>(
  entries: readonly Entry[],
  tableOf: (entry: Entry) => TableId,
  rowOf: (entry: Entry) => number,
): readonly RowBlock<Entry>[] {
  const placed = entries.map((entry) => ({ entry, table: tableOf(entry), row: rowOf(entry) }));
  placed.sort((one, other) => one.table.localeCompare(other.table) || one.row - other.row);
  const blocks: {
    table: TableId;
    first: number;
    last: number;
    rows: { row: number; entry: Entry }[];
  }[] = [];
  for (const { entry, table, row } of placed) {
    const block = blocks.at(-1);
    if (block?.table === table && row - block.last <= MAX_GAP_ROWS && row - block.first < MAX_ROWS) {
      block.last = row;
      block.rows.push({ row, entry });
    } else blocks.push({ table, first: row, last: row, rows: [{ row, entry }] });
  }
  return blocks;
}

/** Blocks in batches of limited size, each for one request. */
export function batchesOf<Entry>(blocks: readonly RowBlock<Entry>[]): readonly RowBlock<Entry>[][] {
  const batches: RowBlock<Entry>[][] = [];
  let rows = 0;
  for (const block of blocks) {
    const size = block.last - block.first + 1;
    const batch = batches.at(-1);
    if (batch && batch.length < MAX_BLOCKS && rows + size <= MAX_ROWS) {
      batch.push(block);
      rows += size;
    } else {
      batches.push([block]);
      rows = size;
    }
  }
  return batches;
}
