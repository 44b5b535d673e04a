/**
 * Removes rows that an import added, wherever they are now. Excel has no write under a condition: each request reads what
 * it clears, what was not of the import is put back at once, and its rows are looked for again.
 */
import { elementAt } from "../../model/collections";
import type { CellContent } from "../cells";
import { changeRows, type RowChange } from "../entries/changeRows";
import { readEntryTable, type EntryTable } from "../entries/entryTable";
import { EMPTY_CELL, fetchRows, type RowCells, type TableRows } from "../entries/tableRows";
import { changeOptions } from "../entries/undoAddedRows";
import { WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { shapeOf, VALUE_READER, visitPages } from "../readPages";
import type { Requests, RetryPolicy } from "../requests";
import { isBlank, type RowRange } from "../rowRanges";
import type { LocatedColumn } from "../../blueprint/locateColumns";
import type { LocatedTable } from "../workbookTables";
import { cellsBy, TABLE } from "./observationTable";
import { formatOfEntry } from "./observationRows";
import { clearFoundRows } from "./clearRanges";

/** The defined name of the rows that an import writes below the table; it follows them when rows move. */
export const ROWS_NAME = "EnsembleUnfinishedImportRows";

/** The content of a column of a row, by the id of the column. */
export type ContentOf = (id: string) => CellContent;

/** Rows that an import may have added. */
export interface AddedRows {
  /** the columns by which its rows are recognised, by id, counted from the first one that is written below the table */
  readonly columns: Readonly<Record<string, number>>;
  /** whether the rows must be found, so that these columns must still be in the table */
  readonly requiresColumns: boolean;
  /** the number of rows of the table before it grew; undefined if it did not grow */
  readonly grownFrom: number | undefined;
  /** Whether a row is one of them; `row` is its 0-based index in the table's body, undefined below the table. */
  isAdded(content: ContentOf, row: number | undefined): boolean;
}

/** The columns by which rows are recognised, of those that an import writes below the table. */
export function identifyingColumns(
  entered: readonly LocatedColumn[],
  ids: readonly string[],
): AddedRows["columns"] {
  const first = Math.min(...entered.map(({ index }) => index));
  return Object.fromEntries(
    entered
      .filter(({ column }) => ids.includes(column.id))
      .map(({ column, index }) => [column.id, index - first]),
  );
}

/** Other people may move rows between any two requests; after this many attempts the work fails. */
const MAX_ATTEMPTS = 6;
/** The number of rows that are read to be cleared together. */
const WINDOW_ROWS = 800;

/**
 * Removes rows of an import: in the table they are emptied, and cut off where the table has grown by them; below it they
 * are cleared. Throws a WorkbookError: `columnsMissing`, `rowTaken` if people move rows again and again; or an error of
 * Excel.
 */
export async function removeAddedRows(
  requests: Requests,
  added: AddedRows,
  retry: RetryPolicy,
): Promise<void> {
  await retryIfColumnsMove(() => removeRowsWithin(requests, added, retry));
  await removeRowsBelow(requests, added, retry);
}

/** The numbers of the rows of a table that an import added, in ascending order. */
export async function findAddedRows(
  requests: Requests,
  table: LocatedTable,
  { columns, isAdded }: Pick<AddedRows, "columns" | "isAdded">,
  retry?: RetryPolicy,
): Promise<readonly number[]> {
  const found: number[] = [];
  await visitRows(requests, table, columns, retry, (row, content) => {
    if (isAdded(content, row)) found.push(row);
  });
  return found;
}

async function visitRows(
  requests: Requests,
  table: LocatedTable,
  columns: AddedRows["columns"],
  retry: RetryPolicy | undefined,
  visit: (row: number, content: ContentOf) => void,
): Promise<void> {
  const identifying = table.entered.filter(({ column }) => columns[column.id] !== undefined);
  const cell = cellsBy<CellContent>(identifying, "");
  const shape = { ...shapeOf(table), columns: identifying.map(({ index }) => index) };
  await visitPages(
    requests,
    [shape],
    VALUE_READER,
    (_, first, rows) => rows.forEach((cells, index) => visit(first + index, (id) => cell(cells, id))),
    retry,
  );
}

async function removeRowsWithin(requests: Requests, added: AddedRows, retry: RetryPolicy): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const table = await readEntryTable(requests, TABLE, retry);
    const { columns, grownFrom = Infinity, isAdded, requiresColumns } = added;
    const isThere = (id: string) => table.entered.some(({ column }) => column.id === id);
    if (requiresColumns && !Object.keys(columns).every(isThere)) throw new WorkbookError("columnsMissing");
    const ours: number[] = [];
    const blank: number[] = [];
    await visitRows(requests, table, columns, retry, (row, content) => {
      if (isAdded(content, row)) ours.push(row);
      // Rows that the table has grown by before anything was written into them.
      else if (row >= grownFrom && Object.keys(columns).every((id) => isBlank(content(id)))) blank.push(row);
    });
    // Blank rows that could not be cut off stay.
    if (ours.length === 0 && (blank.length === 0 || attempt > 1)) return;
    for (const window of windowsOf([...ours, ...blank].sort((one, other) => other - one))) {
      const now = await fetchRows(requests, TABLE, window.first, window.rows, retry);
      const changes = changesIn(now, table, added);
      await changeRows(requests, TABLE, changes, { ...changeOptions(table), retry, known: now });
    }
  }
  throw new WorkbookError("rowTaken");
}

/** Windows of rows to read together, the last ones first, from row numbers in descending order. */
function windowsOf(rows: readonly number[]): RowRange[] {
  const windows: { first: number; rows: number }[] = [];
  for (const row of rows) {
    const window = windows.at(-1);
    const last = window ? window.first + window.rows - 1 : row;
    if (window && last - row < WINDOW_ROWS) {
      window.first = row;
      window.rows = last - row + 1;
    } else windows.push({ first: row, rows: 1 });
  }
  return windows;
}

/** The changes that empty the rows of the import among those that were just read. */
function changesIn(now: TableRows, table: EntryTable, { grownFrom = Infinity, isAdded }: AddedRows) {
  const captions = new Map<string, string>(table.entered.map(({ column, caption }) => [column.id, caption]));
  // Columns that were renamed meanwhile are found by the next attempt.
  if ([...captions.values()].some((caption) => !now.captions.includes(caption))) return [];
  return now.rows.slice(0, Math.max(0, now.rowCount - now.first)).flatMap((cells, index): RowChange[] => {
    const row = now.first + index;
    const cellOf = (caption: string) => cells.get(caption) ?? EMPTY_CELL;
    const isOurs = isAdded((id) => cellOf(captions.get(id) ?? "").value, row);
    const isGrown = row >= grownFrom;
    const isEmpty = () => [...captions.values()].every((caption) => isBlank(cellOf(caption).content));
    if (!isOurs && !(isGrown && isEmpty())) return [];
    const emptied: RowCells = new Map(
      table.entered.map(({ column, caption }) => [
        caption,
        { ...EMPTY_CELL, format: formatOfEntry(column, cellOf(caption).format) },
      ]),
    );
    return [
      {
        holds: new Map([...captions.values()].map((caption) => [caption, cellOf(caption).content])),
        cells: emptied,
        row,
        ...(isGrown && { added: { cellsBelow: new Map() } }),
      },
    ];
  });
}

/** Clears rows that were written below the table. */
async function removeRowsBelow(
  requests: Requests,
  { columns, isAdded }: AddedRows,
  retry: RetryPolicy,
): Promise<void> {
  const region = await requests.send(({ workbook }) => {
    const range = workbook.names.getItemOrNullObject(ROWS_NAME).getRangeOrNullObject();
    range.load("rowCount,columnCount");
    return range;
  }, retry);
  if (region.isNullObject) return;
  const { rowCount, columnCount } = region;
  await clearFoundRows(
    requests,
    {
      rows: { first: 0, rows: rowCount },
      rangeOf: ({ workbook }, { first, rows }) =>
        workbook.names
          .getItem(ROWS_NAME)
          .getRange()
          .getCell(first, 0)
          .getAbsoluteResizedRange(rows, columnCount),
      isFound: (cells) => isAdded((id) => contentAt(cells, columns[id]), undefined),
    },
    retry,
  );
}

function contentAt(cells: readonly CellContent[], index: number | undefined): CellContent {
  return index === undefined ? "" : elementAt(cells, index);
}
