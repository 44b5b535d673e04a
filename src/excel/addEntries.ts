import { elementAt, lastOf, valueAt } from "../model/collections";
import { cellValueOf } from "../blueprint/entries";
import type { ColumnKind } from "../blueprint/columns";
import type { CellInput, TableId } from "../blueprint/types";
import { systemClock, type Clock } from "./clock";
import { readEntryTable, type EntryTable } from "./entryTable";
import { fittingFormat } from "./numberFormats";
import {
  bodyOfColumn,
  captionsOf,
  knownCaptions,
  haveMoved,
  movedError,
  detectMovedColumns,
  queueCaptions,
  requireCaptions,
  retryIfColumnsMove,
} from "./movedColumns";
import { plainText } from "./plainText";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { isBlank, rangeOfRows, rowRanges, type RowRange } from "./rowRanges";
import { requireColumns } from "./workbookTables";
import { undoAddedRows, type WrittenRows } from "./undoAddedRows";

/** An entry by the properties of the model, as an initiative file holds it. */
export type NewEntry = Readonly<Record<string, string | number | boolean | undefined>>;

/** Entries that were added, and how to remove them again. */
export interface AddedEntries {
  readonly sheet: string;
  /** the cells of the first entry, "B7:H7" */
  readonly address: string;
  /** the 1-based sheet row of the first entry */
  readonly row: number;
  /**
   * Removes them again. Two round trips. Throws a WorkbookError `entryChanged` where they were changed, moved or
   * deleted since.
   */
  undo(): Promise<void>;
}

/**
 * The number of rows at the end of a table that are searched for free ones: reading a very long table takes seconds.
 */
const TAIL_ROWS = 200;
/** Other people may fill the same rows at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/**
 * Adds entries to a table: to its rows without entries, first to last, then to new rows below, by which the table is
 * resized. Texts stay texts. Three round trips. What somebody else writes into the same rows meanwhile is restored, and
 * other rows are used; columns that somebody moves meanwhile are located again. Throws a WorkbookError: `notEnsemble`,
 * `newerVersion`, `partMissing`, `columnsMissing`, `columnsUnconfirmed`, `sheetProtected`, `noRoomBelow`, `rowTaken`,
 * `columnChanged`, `cellBeingEdited`, `excelRefused`; then nothing was added.
 */
export async function addEntries(
  id: TableId,
  entries: readonly NewEntry[],
  clock: Clock = systemClock,
): Promise<AddedEntries> {
  const requests = new Requests(clock);
  try {
    return await retryIfColumnsMove(async () => {
      for (let attempt = 1; ; attempt += 1) {
        const table = await readEntryTable(requests, id);
        requireColumns(table, table.language, columnsIn(entries));
        const targetRows = await findTargetRows(requests, table, entries.length);
        const written = await write(requests, table, targetRows, entries);
        if (written) return { ...written.place, undo: () => undoAddedRows(table, written.rows, clock) };
        if (attempt === MAX_ATTEMPTS) throw new WorkbookError("rowTaken", { sheet: table.sheet });
      }
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The columns that entries have a value for. */
function columnsIn(entries: readonly NewEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => Object.keys(entry).filter((column) => entry[column] !== undefined)),
  );
}

/** The target rows of entries: existing free rows, and the number of rows that the table grows by. */
interface TargetRows {
  readonly free: readonly RowRange[];
  readonly grow: number;
  /** the number formats of the table's last row, for those that it grows by */
  readonly formats: readonly string[];
  /** the number formats of each free row */
  readonly freeFormats: readonly (readonly string[])[];
}

async function findTargetRows(requests: Requests, table: EntryTable, count: number): Promise<TargetRows> {
  const first = Math.max(0, table.rows - TAIL_ROWS);
  const asking = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const body = item.getDataBodyRange();
    const tail = rangeOfRows(body, { first, rows: table.rows - first });
    const below = body.getRowsBelow(count);
    tail.load("formulas,numberFormat");
    below.load("formulas,address");
    return { header: queueCaptions(item), tail, below };
  });
  const { header, tail, below } = await detectMovedColumns(table.id, asking);
  requireCaptions(knownCaptions(table), header);
  const formats = tail.numberFormat as string[][];
  const free = (tail.formulas as unknown[][])
    .flatMap((row, index) => (table.entered.every((column) => isBlank(row[column.index])) ? [index] : []))
    .slice(0, count);
  const grow = count - free.length;
  if ((below.formulas as unknown[][]).slice(0, grow).some((row) => !row.every(isBlank))) {
    throw new WorkbookError("noRoomBelow", { sheet: table.sheet, cells: localAddress(below.address) });
  }
  return {
    free: rowRanges(free.map((index) => first + index)),
    grow,
    formats: lastOf(formats),
    freeFormats: free.map((index) => elementAt(formats, index)),
  };
}

/** The contents of cells right before they are written. */
interface CellsBeforeWrite {
  readonly header: Excel.Range;
  /** entire rows of each free run */
  readonly before: readonly Excel.Range[];
  /** the cells that the table is to grow over */
  readonly below: Excel.Range | undefined;
}

/**
 * Writes the entries by the captions of their columns. Returns undefined if somebody else had written into the cells,
 * which are then restored; they are also restored if columns moved.
 */
async function write(
  requests: Requests,
  table: EntryTable,
  targetRows: TargetRows,
  entries: readonly NewEntry[],
) {
  const { free, grow } = targetRows;
  const counts = [...free.map(({ rows }) => rows), ...(grow > 0 ? [grow] : [])];
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each, 0));
  const found = knownCaptions(table);
  const requiredCaptions = grow > 0 ? found.captions : table.entered.map(({ caption }) => caption);
  const asking = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const header = queueCaptions(item);
    // A column that no longer exists stops the request here, before anything is written.
    for (const caption of requiredCaptions) load(bodyOfColumn(item, caption), "rowCount");
    const body = item.getDataBodyRange();
    // Each is read before it is written, so that what somebody wrote since the rows were found is not lost.
    const before = free.map((run) => load(rangeOfRows(body, run), "formulas,values"));
    const below = grow > 0 ? load(body.getRowsBelow(grow), "formulas,values") : undefined;
    if (grow > 0) item.resize(item.getRange().getResizedRange(grow, 0));
    const rowsOf = (part: number, body: Excel.Range) =>
      part < free.length ? rangeOfRows(body, elementAt(free, part)) : body.getRowsBelow(-grow);
    if (grow > 0) {
      found.captions.forEach((caption, index) => {
        const added = bodyOfColumn(item, caption).getRowsBelow(-grow);
        added.numberFormat = Array.from({ length: grow }, () => [elementAt(targetRows.formats, index)]);
      });
    }
    counts.forEach((count, part) => {
      const rows = Array.from({ length: count }, (_, index) => elementAt(starts, part) + index);
      for (const { column, caption, index } of table.entered) {
        const formats = rows.map((row) =>
          elementAt(targetRows.freeFormats[row] ?? targetRows.formats, index),
        );
        const cells = rows.map((row, rowIndex) => [
          writableCell(
            cellValueOf(column.kind, elementAt(entries, row)[column.id], table.language),
            elementAt(formats, rowIndex),
          ),
        ]);
        if (cells.every(([cell]) => cell === "")) continue;
        const target = rowsOf(part, bodyOfColumn(item, caption));
        const newFormats = formats.map((format) => [formatToSet(column.kind, format)]);
        if (newFormats.some(([format]) => format !== null)) target.numberFormat = newFormats;
        target.values = cells;
      }
    });
    const size = load(item.getDataBodyRange(), "rowCount");
    const after = counts.map((_, part) =>
      load(rowsOf(part, item.getDataBodyRange()), "formulas,address,rowIndex"),
    );
    return { header, before, below, after, size };
  });
  const loaded = await detectMovedColumns(table.id, asking);
  if (haveMoved(found, loaded.header)) {
    await restoreCells(requests, table, targetRows, loaded);
    throw movedError(found, loaded.header);
  }
  const areBlank = (rows: unknown[][]) =>
    rows.every((row) => table.entered.every((column) => isBlank(row[column.index])));
  const isTaken = loaded.before.some(({ formulas }) => !areBlank(formulas as unknown[][]));
  const isBelowFilled =
    loaded.below !== undefined && !(loaded.below.formulas as unknown[][]).every((row) => row.every(isBlank));
  if (isTaken || isBelowFilled) {
    await restoreCells(requests, table, targetRows, loaded);
    return undefined;
  }
  const rows: WrittenRows = {
    runs: [...free, ...(grow > 0 ? [{ first: loaded.size.rowCount - grow, rows: grow }] : [])],
    formulas: loaded.after.map(({ formulas }) => formulas as unknown[][]),
    grown: grow,
    address: localAddress(elementAt(loaded.after, 0).address),
  };
  const [first] = loaded.after;
  return { rows, place: { sheet: table.sheet, address: rows.address, row: first!.rowIndex + 1 } };
}

/**
 * After a concurrent edit by somebody else: restores the former contents, column by column, and the former size of the
 * table.
 */
async function restoreCells(
  requests: Requests,
  table: EntryTable,
  { free, grow, freeFormats }: TargetRows,
  { header, before, below }: CellsBeforeWrite,
): Promise<void> {
  const currentCaptions = captionsOf(header);
  const sending = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    if (below) {
      const added = item.getDataBodyRange().getRowsBelow(-grow);
      item.resize(item.getRange().getResizedRange(-grow, 0));
      added.clear("Contents");
      const contents = writableContents(below, () => "");
      added.getCell(0, 0).getAbsoluteResizedRange(grow, elementAt(contents, 0).length).formulas = contents;
    }
    free.forEach((run, part) => {
      const formatOf = new Map(
        table.header.captions.map((caption, index) => [caption, valueAt(freeFormats, part, index)]),
      );
      const contents = writableContents(
        elementAt(before, part),
        (column) => formatOf.get(elementAt(currentCaptions, column)) ?? "",
      );
      for (const { caption } of table.entered) {
        const target = rangeOfRows(bodyOfColumn(item, caption), run);
        target.formulas = contents.map((row) => [elementAt(row, currentCaptions.indexOf(caption))]);
      }
    });
  });
  await detectMovedColumns(table.id, sending);
}

/** The contents of cells in the form in which Excel stores them unchanged: formulas, and texts as texts. */
function writableContents(
  { formulas, values }: Excel.Range,
  formatOf: (column: number) => string,
): CellInput[][] {
  return (formulas as CellInput[][]).map((row, rowIndex) =>
    row.map((formula, column) =>
      formula === elementAt(values, rowIndex)[column] ? writableCell(formula, formatOf(column)) : formula,
    ),
  );
}

/** The format that a cell needs, because a cell may have the format of an earlier entry ("45 %"). */
function formatToSet(kind: ColumnKind, format: string): string | null {
  return kind === "number" || kind === "date" ? fittingFormat(kind, format) : null;
}

/**
 * The value to write so that a cell with a number format holds exactly this value. Cells with the text format keep
 * texts unchanged.
 */
function writableCell(value: CellInput, format: string): CellInput {
  if (value === null) return "";
  return typeof value === "string" && format !== "@" ? plainText(value) : value;
}

function load(range: Excel.Range, properties: string): Excel.Range {
  range.load(properties);
  return range;
}

/** "B7:H7" of "Data!B7:H7". */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
