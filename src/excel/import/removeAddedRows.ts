/**
 * Removes rows that an import added, wherever they are now. Excel has no write under a condition: each request reads what
 * it clears, what was not of the import is put back at once, and its rows are looked for again.
 */
import { SHEET_ROWS } from "../../blueprint/formula";
import type { CellContent } from "../cells";
import { changeRows, type RowChange } from "../entries/changeRows";
import { readEntryTable, type EntryTable } from "../entries/entryTable";
import { EMPTY_CELL, fetchRows, type RowCells, type TableRows } from "../entries/tableRows";
import { changeOptions, computedCaptions } from "../entries/undoAddedRows";
import { WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { shapeOf, VALUE_READER, visitPages } from "../readPages";
import type { Requests, RetryPolicy } from "../requests";
import { isBlank, type RowRange } from "../rowRanges";
import type { LocatedColumn } from "../../blueprint/locateColumns";
import type { LocatedTable } from "../workbookTables";
import { cellsBy, TABLE } from "./observationTable";
import { formatOfEntry } from "./observationRows";
import { clearFoundRows } from "./clearFoundRows";

/** The defined name of the rows that an import writes below the table; it follows them when rows move. */
export const ROWS_NAME = "EnsembleUnfinishedImportRows";

/** The content of a column of a row, by the id of the column. */
export type ContentOf = (id: string) => CellContent;

/** Where an import writes below the table. */
export interface PlaceBelow {
  /** the first column, from the first one of the table, and the number of columns */
  readonly firstColumn: number;
  readonly columns: number;
  /** the number of rows; 0 if the table has room for all */
  readonly rows: number;
}

/** Rows that an import may have added. */
export interface AddedRows {
  /** the columns by which its rows are recognised, by id, counted from the first one that is written below the table */
  readonly columns: Readonly<Record<string, number>>;
  readonly below: PlaceBelow;
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
/** The maximum number of rows by which rows below the table may have moved because of inserted or deleted rows. */
const SEARCH_MARGIN_ROWS = 200;

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
  await removeNamedRows(requests, added, retry);
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
    const { columns, grownFrom = table.rows, isAdded, requiresColumns } = added;
    const isThere = (id: string) => table.entered.some(({ column }) => column.id === id);
    if (requiresColumns && !Object.keys(columns).every(isThere)) throw new WorkbookError("columnsMissing");
    const ours: number[] = [];
    await visitRows(requests, table, columns, retry, (row, content) => {
      if (isAdded(content, row)) ours.push(row);
    });
    // The rows that the table has grown by may be blank, or written while somebody moved columns.
    const grown = Array.from(
      { length: Math.max(0, table.rows - grownFrom) },
      (_, index) => grownFrom + index,
    );
    if (ours.length === 0 && (grown.length === 0 || attempt > 1)) return;
    const rows = [...new Set([...ours, ...grown])].sort((one, other) => other - one);
    for (const window of windowsOf(rows)) {
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
function changesIn(now: TableRows, table: EntryTable, added: AddedRows) {
  const { grownFrom = Infinity, isAdded, below } = added;
  const captions = new Map<string, string>(table.entered.map(({ column, caption }) => [column.id, caption]));
  // Columns that were renamed meanwhile are found by the next attempt.
  if ([...captions.values()].some((caption) => !now.captions.includes(caption))) return [];
  const columnOf = new Map(table.entered.map(({ column, caption }) => [caption, column]));
  const computed = computedCaptions(table);
  return now.rows.slice(0, Math.max(0, now.rowCount - now.first)).flatMap((cells, index): RowChange[] => {
    const row = now.first + index;
    const cellOf = (caption: string) => cells.get(caption) ?? EMPTY_CELL;
    const isOurs = isAdded((id) => cellOf(captions.get(id) ?? "").value, row);
    const isGrown = row >= grownFrom;
    const isEmpty = () => [...captions.values()].every((caption) => isBlank(cellOf(caption).content));
    const values = now.captions.map((caption) => cellOf(caption).value);
    const isMisplaced = isGrown && !isOurs && isAdded(contentByPlace(added, values, below.firstColumn), row);
    if (!isOurs && !isMisplaced && !(isGrown && isEmpty())) return [];
    const written = isMisplaced
      ? now.captions.filter((caption) => !computed.has(caption))
      : [...captions.values()];
    const emptied: RowCells = new Map(
      written.map((caption) => {
        const column = columnOf.get(caption);
        const { format } = cellOf(caption);
        return [caption, { ...EMPTY_CELL, format: column ? formatOfEntry(column, format) : format }];
      }),
    );
    return [
      {
        holds: new Map(written.map((caption) => [caption, cellOf(caption).content])),
        cells: emptied,
        row,
        ...(isGrown && { added: { cellsBelow: new Map() } }),
      },
    ];
  });
}

/** Clears the rows below the table that have a name. */
async function removeNamedRows(requests: Requests, added: AddedRows, retry: RetryPolicy): Promise<void> {
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
      isFound: (cells) => added.isAdded(contentByPlace(added, cells), undefined),
    },
    retry,
  );
}

/**
 * Clears rows below the table: those without a name any more, and rows of the table that somebody has moved out of it.
 * Cells below a table do not move with its columns, so that they are looked for in the former ones as well.
 */
async function removeRowsBelow(requests: Requests, added: AddedRows, retry: RetryPolicy): Promise<void> {
  const { below, isAdded } = added;
  const table = await readEntryTable(requests, TABLE, retry);
  const indexes = table.entered.map(({ index }) => index);
  const first = Math.min(below.firstColumn, ...indexes);
  const columns = Math.max(below.firstColumn + below.columns, ...indexes.map((index) => index + 1)) - first;
  const cell = cellsBy<CellContent>(
    table.entered.map((each) => ({ ...each, index: each.index - first })),
    "",
  );
  const rows = Math.min(below.rows + SEARCH_MARGIN_ROWS, SHEET_ROWS - table.firstRow - table.rows);
  await clearFoundRows(
    requests,
    {
      // Counted from the end of the table, where rows of it are inserted or deleted meanwhile.
      rows: { first: 0, rows },
      rangeOf: ({ workbook }, run) =>
        workbook.tables
          .getItem(TABLE)
          .getDataBodyRange()
          .getRowsBelow(1)
          .getCell(run.first, first)
          .getAbsoluteResizedRange(run.rows, columns),
      isFound: (cells) =>
        isAdded(contentByPlace(added, cells, below.firstColumn - first), undefined) ||
        isAdded((id) => cell(cells, id), undefined),
    },
    retry,
  );
}

/** The contents of a row that was written by the places of the columns; `first` is the first one of them. */
export function contentByPlace(
  { columns }: Pick<AddedRows, "columns">,
  cells: readonly CellContent[],
  first = 0,
): ContentOf {
  return (id) => {
    const index = columns[id];
    return (index === undefined ? undefined : cells[first + index]) ?? "";
  };
}
