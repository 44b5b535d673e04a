import { elementAt, getOrThrow, lastOf } from "../../model/collections";
import { cellValueOf } from "../../blueprint/entries";
import { cellAddress } from "../../blueprint/formula";
import type { TableId } from "../../blueprint/types";
import { isPreparedRow } from "../../model/entities";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import { jsonBytes } from "../bytes";
import { queueRecalculation } from "../calculation";
import { changeRows, type RowChange } from "./changeRows";
import { systemClock, type Clock } from "../clock";
import { readEntryTable, type EntryTable } from "./entryTable";
import { newRowFormulas } from "./newRowFormulas";
import { fittingFormat } from "../numberFormats";
import {
  bodyOfColumn,
  detectMovedColumns,
  haveMoved,
  knownCaptions,
  movedError,
  requireCaptions,
  retryIfColumnsMove,
} from "../movedColumns";
import { readBackEntries, mayHaveWritten, requestError } from "../outcome";
import { plainText } from "../plainText";
import { toWorkbookError, WorkbookError } from "../errors";
import { Requests } from "../requests";
import { isBlank, writableRanges } from "../rowRanges";
import { requireColumns } from "../workbookTables";
import {
  columnFormulas,
  contentsOf,
  EMPTY_CELL,
  fetchAllRows,
  queueRows,
  readRows,
  type Content,
  type RowCells,
  type RowContents,
  type TableRows,
} from "./tableRows";
import { changeOptions, computedCaptions, undoAddedRows, type WrittenRow } from "./undoAddedRows";
import { findWrittenRows, type FoundRow } from "./writtenRows";

/** An entry by the properties of the model, as an initiative file holds it. */
export type NewEntry = Readonly<Record<string, string | number | boolean | undefined>>;

/** Entries that were written, and how to take that back. */
export interface WrittenEntry {
  readonly sheet: string;
  /** the cells of the first entry, "B7:H7" */
  readonly address: string;
  /** the 1-based sheet row of the first entry */
  readonly row: number;
  /**
   * Removes what was added, or puts back what was changed, wherever the rows are now. Added entries: three round trips for
   * each request that added some, the last ones first. Throws a WorkbookError `entryChanged` with the cells where they were
   * changed or deleted since; then nothing of what that request wrote is taken back.
   */
  undo(): Promise<void>;
}

/** Entries that were added. */
export interface AddedEntries extends WrittenEntry {
  /** the rows that are not removed again, for an undo together with other changes */
  written(): readonly WrittenRow[];
}

/**
 * The number of rows at the end of a table that are searched for free ones: reading a very long table takes seconds.
 */
const TAIL_ROWS = 200;
/** Other people may fill the same rows at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/**
 * Entries whose outcome is unknown, by table: before the same ones are added again, the table is searched for them.
 * Lives as long as the pane.
 */
const unknownOutcomes = new Map<TableId, Attempt>();

/**
 * Adds entries to a table: to its rows without entries, first to last, then to new rows below, by which the table is
 * resized. Texts stay texts. The computed cells of these rows get the formulas of their columns. Three round trips for as
 * many as fit into one request; where one fails, those of the requests before it are removed again.
 *
 * What somebody else writes into the same rows meanwhile is restored, and other rows are used; columns that somebody
 * moves meanwhile are located again. After a failed request the table is read again: entries that arrived nevertheless
 * are a success, and parts of them are removed.
 *
 * Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing`, `columnsMissing`, `columnsUnconfirmed`,
 * `sheetProtected`, `noRoomBelow`, `rowTaken`, `columnChanged`, `cellBeingEdited`, `accessDenied`, `excelRefused`; then
 * nothing was added. `entriesUnknown`: the entries may have been added; adding the same ones again looks first.
 */
export async function addEntries(
  id: TableId,
  entries: readonly NewEntry[],
  clock: Clock = systemClock,
): Promise<AddedEntries> {
  const parts: AddedRows[] = [];
  const undo = async (): Promise<void> => {
    for (let last = parts.at(-1); last; last = parts.at(-1)) {
      await undoAddedRows(id, last.rows, clock);
      parts.pop();
    }
  };
  try {
    for (let count = 0; count < entries.length; count += lastOf(parts).rows.length)
      parts.push(await addSome(id, entries.slice(count), clock));
  } catch (error) {
    const [first] = parts;
    if (first) await undoOrSay(undo, first.table.sheet);
    throw toWorkbookError(error);
  }
  const { rows, table } = elementAt(parts, 0);
  const { sheet, row, column, captions } = table;
  const first = row + elementAt(rows, 0).row;
  const address = `${cellAddress(first, column)}:${cellAddress(first, column + captions.length - 1)}`;
  return { sheet, address, row: first + 1, written: () => parts.flatMap((part) => part.rows), undo };
}

/** Removes what was added before a request failed. Throws a WorkbookError `entriesUnknown` where that fails too. */
async function undoOrSay(undo: () => Promise<void>, sheet: string): Promise<void> {
  try {
    await undo();
  } catch (cause) {
    throw new WorkbookError("entriesUnknown", { sheet }, { cause });
  }
}

/** Adds the first of some entries: as many as fit into one request. */
async function addSome(id: TableId, entries: readonly NewEntry[], clock: Clock): Promise<AddedRows> {
  const requests = new Requests(clock);
  const unknown = unknownOutcomes.get(id);
  const isSame = (some: readonly NewEntry[]) =>
    JSON.stringify(some) === JSON.stringify(entries.slice(0, some.length));
  if (unknown && isSame(unknown.entries)) {
    const arrived = await unknown.settle(requests, clock);
    if (arrived) return arrived;
  }
  return retryIfColumnsMove(async () => {
    for (let attempt = 1; ; attempt += 1) {
      const table = await readEntryTable(requests, id);
      requireColumns(table, table.language, columnsIn(entries));
      const all = await findTargetRows(requests, table, entries);
      const some = entries.slice(0, fittingCount(table, all, entries));
      const added = await new Attempt(table, firstOf(all, some.length), some).run(requests, clock);
      if (added) return added;
      if (attempt === MAX_ATTEMPTS) throw new WorkbookError("rowTaken", { sheet: table.sheet });
    }
  });
}

/** The overhead of a request in bytes, and that of a cell, for its number format and its place in the request. */
const FRAME_BYTES = 100_000;
const CELL_BYTES = 60;

/** How many of some entries fit into one request, one at least. */
function fittingCount(
  { header }: EntryTable,
  { formulas }: TargetRows,
  entries: readonly NewEntry[],
): number {
  const rowBytes = jsonBytes([...formulas.values()]) + header.captions.length * CELL_BYTES;
  let bytes = FRAME_BYTES;
  const beyond = entries.findIndex((entry) => {
    bytes += rowBytes + jsonBytes(entry);
    return bytes > MAX_REQUEST_BYTES;
  });
  return beyond < 0 ? entries.length : Math.max(1, beyond);
}

/** The first of some target rows. */
function firstOf(all: TargetRows, count: number): TargetRows {
  const free = all.free.slice(0, count);
  return { ...all, free, grow: count - free.length };
}

/** The columns that entries have a value for. */
function columnsIn(entries: readonly NewEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => Object.keys(entry).filter((column) => entry[column] !== undefined)),
  );
}

/** The target rows of entries: existing free rows, and the number of rows that the table grows by. */
interface TargetRows {
  /** the 0-based indexes of the free rows */
  readonly free: readonly number[];
  readonly grow: number;
  /** the last rows of the table when the target rows were chosen */
  readonly tail: TableRows;
  /** the formulas of the computed columns, by caption, in R1C1 notation */
  readonly formulas: ReadonlyMap<string, string>;
}

async function findTargetRows(
  requests: Requests,
  table: EntryTable,
  entries: readonly NewEntry[],
): Promise<TargetRows> {
  const count = entries.length;
  const first = Math.max(0, table.rows - TAIL_ROWS);
  const loading = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const below = item.getDataBodyRange().getRowsBelow(count);
    below.load("formulas,address");
    item.load("showTotals");
    const tail = queueRows(item, first, table.rows - first, false);
    return { item, tail, below };
  });
  const { item, below, ...loaded } = await detectMovedColumns(table.id, loading);
  requireCaptions(knownCaptions(table), loaded.tail.header);
  const tail = readRows(loaded.tail);
  // Rows may have been deleted since the table was located.
  const rows = tail.rows.slice(0, Math.max(0, tail.rowCount - first));
  const free = freeRows(rows, table, entries).map((row) => first + row);
  const grow = count - free.length;
  const isBelowFilled = (below.formulas as unknown[][]).slice(0, grow).some((row) => !row.every(isBlank));
  if (isBelowFilled || (grow > 0 && item.showTotals)) {
    throw new WorkbookError("noRoomBelow", { sheet: tail.sheet, cells: localAddress(below.address) });
  }
  return {
    free,
    grow,
    tail: { ...tail, rows },
    formulas: await newRowFormulas(columnFormulas(rows, computedCaptions(table)), table),
  };
}

/**
 * The free rows for entries, in ascending order and at most one for each: the row that is prepared for the entry, else the
 * next blank one. Without a free row for an entry, those after it have none either.
 */
function freeRows(
  rows: readonly RowCells[],
  table: EntryTable,
  entries: readonly NewEntry[],
): readonly number[] {
  const free: number[] = [];
  const filled = rows.map((cells) =>
    table.entered.filter(({ caption }) => !isBlank(cells.get(caption)?.content ?? "")),
  );
  for (const entry of entries) {
    const after = free.at(-1) ?? -1;
    const isPreparedFor = (columns: EntryTable["entered"], row: number): boolean => {
      const [only] = columns;
      if (
        row <= after ||
        !only ||
        !isPreparedRow(
          table.id,
          columns.map(({ column }) => column.id),
        )
      )
        return false;
      const content = elementAt(rows, row).get(only.caption)?.content ?? "";
      return content === cellValueOf(only.column.kind, entry[only.column.id], table.language);
    };
    const prepared = filled.findIndex(isPreparedFor);
    const row =
      prepared < 0 ? filled.findIndex((columns, index) => index > after && columns.length === 0) : prepared;
    if (row < 0) break;
    free.push(row);
  }
  return free;
}

/** Rows that were written, and the table right after. */
interface AddedRows {
  readonly rows: readonly WrittenRow[];
  readonly table: TableRows;
}

/** One attempt to write entries into given rows. */
class Attempt {
  /** the contents of each entry in the entered columns, by caption, as Excel will show them */
  private readonly contents: readonly RowContents[];

  constructor(
    private readonly table: EntryTable,
    private readonly targets: TargetRows,
    readonly entries: readonly NewEntry[],
  ) {
    this.contents = entries.map(
      (entry) =>
        new Map(
          table.entered.map(({ column, caption }) => [
            caption,
            cellValueOf(column.kind, entry[column.id], table.language) ?? "",
          ]),
        ),
    );
  }

  /** Writes the entries. Undefined if somebody else had written into the cells, which are then restored. */
  async run(requests: Requests, clock: Clock): Promise<AddedRows | undefined> {
    try {
      return await this.write(requests);
    } catch (error) {
      if (!mayHaveWritten(error)) throw error;
      unknownOutcomes.set(this.table.id, this);
      const arrived = await this.settle(requests, clock);
      if (arrived) return arrived;
      throw requestError(error);
    }
  }

  /**
   * After a failed request: the rows if they have arrived, else undefined; what was written of them is removed. Throws
   * a WorkbookError `entriesUnknown` if the workbook cannot be read or changed.
   */
  async settle(requests: Requests, clock: Clock): Promise<AddedRows | undefined> {
    const arrived = await readBackEntries(() => this.readBack(requests), clock, this.table.sheet);
    unknownOutcomes.delete(this.table.id);
    return arrived;
  }

  /** The number of existing rows that are filled. */
  private get freeCount(): number {
    return this.targets.free.length;
  }

  private isAdded(entry: number): boolean {
    return entry >= this.freeCount;
  }

  /** The 0-based index in the body of the row of an entry, if no rows have moved. */
  private rowOf(entry: number): number {
    return this.targets.free[entry] ?? this.targets.tail.rowCount + entry - this.freeCount;
  }

  /** The cells of a target row when it was chosen: those of a new row have the formats of the last one. */
  private cellsBefore(entry: number): RowCells {
    const { tail } = this.targets;
    if (!this.isAdded(entry)) return elementAt(tail.rows, this.rowOf(entry) - tail.first);
    return new Map(
      [...lastOf(tail.rows)].map(([caption, { format }]) => [caption, { ...EMPTY_CELL, format }]),
    );
  }

  private async write(requests: Requests): Promise<AddedRows | undefined> {
    const { table, targets } = this;
    const { free, grow } = targets;
    const found = knownCaptions(table);
    const runs = writableRanges(free, table.hasHiddenRows);
    const requiredCaptions = grow > 0 ? found.captions : table.columns.map(({ caption }) => caption);
    const writing = requests.send((context) => {
      const item = context.workbook.tables.getItem(table.id);
      // A column that no longer exists stops the request here, before anything is written.
      for (const caption of requiredCaptions) bodyOfColumn(item, caption).load("rowCount");
      // Each row is read before it is written, so that what somebody wrote since it was chosen is not lost.
      const before = runs.map(({ first, rows }) => queueRows(item, first, rows));
      const below = grow > 0 ? item.getDataBodyRange().getRowsBelow(grow) : undefined;
      below?.load("formulasR1C1,values,numberFormat");
      const header = item.getHeaderRowRange();
      header.load("values");
      // Nothing was written below the table yet by which Excel could have extended it.
      if (grow > 0) item.resize(item.getRange().getResizedRange(grow, 0));
      const parts = [
        ...runs.map(({ first, rows }) => ({
          entries: free.flatMap((row, entry) => (row >= first && row < first + rows ? [entry] : [])),
          rangeOf: (body: Excel.Range) => body.getCell(first, 0).getAbsoluteResizedRange(rows, 1),
        })),
        ...(grow > 0
          ? [
              {
                entries: Array.from({ length: grow }, (_, index) => this.freeCount + index),
                rangeOf: (body: Excel.Range) => body.getRowsBelow(-grow),
              },
            ]
          : []),
      ];
      for (const { entries, rangeOf } of parts) {
        this.queueCells(entries, (caption) => rangeOf(bodyOfColumn(item, caption)));
      }
      const after = [
        ...runs.map(({ first, rows }) => queueRows(item, first, rows)),
        ...(grow > 0 ? [{ ...queueRows(item, 0, 1), cells: queueCells(item.getDataBodyRange(), grow) }] : []),
      ];
      queueRecalculation(context, table.isAutomatic);
      return { header, before, below, after };
    });
    const loaded = await detectMovedColumns(table.id, writing);
    const afterParts = loaded.after.map(readRows);
    const now = elementAt(afterParts, 0);
    const after = afterParts.flatMap(({ rows }) => rows);
    const added = Array.from({ length: grow }, (_, index) => now.rowCount - grow + index);
    const rowNow = (entry: number) => free[entry] ?? elementAt(added, entry - this.freeCount);
    const before = [
      ...loaded.before.flatMap((each) => readRows(each).rows),
      ...(loaded.below ? rowsBelow(loaded.below, now.captions) : []),
    ];
    // Somebody may have deleted rows, so that a free row is now one that the table grew by.
    const rowsBefore = now.rowCount - grow;
    const isBeyond = (entry: number) => !this.isAdded(entry) && rowNow(entry) >= rowsBefore;
    const isMoved = haveMoved(found, loaded.header);
    const isTaken = before.some((cells, entry) =>
      this.isAdded(entry)
        ? [...cells.values()].some(({ content }) => !isBlank(content))
        : table.entered.some(({ caption }) => {
            const [content, chosen] = [cells, this.cellsBefore(entry)].map(
              (each) => each.get(caption)?.content ?? "",
            );
            return content !== chosen && !(isBlank(content) && isBlank(chosen));
          }),
    );
    if (isMoved || isTaken || free.some((_, entry) => isBeyond(entry))) {
      const changes = before.flatMap((cells, entry) =>
        isBeyond(entry) && grow > 0
          ? []
          : [this.restoring(cells, elementAt(after, entry), rowNow(entry), entry)],
      );
      await changeRows(requests, table.id, changes, {
        ...changeOptions(table),
        retry: { endless: true },
      });
      if (isMoved) throw movedError(found, loaded.header);
      return undefined;
    }
    return { table: now, rows: this.writtenRows(after, (entry) => elementAt(before, entry), rowNow) };
  }

  /** Queues the cells of neighbouring rows: formats of new rows, formulas of computed columns, then the entries. */
  private queueCells(entries: readonly number[], rangeOf: (caption: string) => Excel.Range): void {
    const { table, targets } = this;
    const formatOf = (entry: number, caption: string) =>
      this.cellsBefore(entry).get(caption)?.format ?? EMPTY_CELL.format;
    if (entries.some((entry) => this.isAdded(entry))) {
      for (const caption of table.header.captions) {
        rangeOf(caption).numberFormat = entries.map((entry) => [formatOf(entry, caption)]);
      }
    }
    for (const [caption, formula] of targets.formulas) {
      rangeOf(caption).formulasR1C1 = entries.map(() => [formula]);
    }
    for (const { column, caption } of table.entered) {
      const contents = entries.map((entry) => getOrThrow(elementAt(this.contents, entry), caption));
      if (contents.every((content) => content === "")) continue;
      const formats = entries.map((entry) => formatOf(entry, caption));
      const fitting = formats.map((format) =>
        column.kind === "number" || column.kind === "date" ? fittingFormat(column.kind, format) : null,
      );
      const range = rangeOf(caption);
      if (fitting.some((format) => format !== null)) range.numberFormat = fitting.map((format) => [format]);
      range.values = contents.map((content, index) => [writableContent(content, elementAt(formats, index))]);
    }
  }

  /** The change that gives a row back what it held before this attempt. */
  private restoring(before: RowCells, after: RowCells, row: number, entry: number): RowChange {
    const captions = this.table.columns.map(({ caption }) => caption);
    const isAdded = this.isAdded(entry);
    return {
      holds: contentsOf(
        after,
        this.table.entered.map(({ caption }) => caption),
      ),
      // A new row that cannot be cut off again keeps the formulas of the table.
      cells: new Map(
        (isAdded ? this.table.entered.map(({ caption }) => caption) : captions).map((caption) => [
          caption,
          before.get(caption) ?? EMPTY_CELL,
        ]),
      ),
      row,
      ...(isAdded && { added: { cellsBelow: before } }),
    };
  }

  private writtenRows(
    after: readonly RowCells[],
    beforeOf: (entry: number) => RowCells,
    rowOf: (entry: number) => number,
  ): WrittenRow[] {
    return after.map((cells, entry) => ({
      contents: new Map(
        this.table.entered.map(({ column, caption }) => [column.id, cells.get(caption)?.content ?? ""]),
      ),
      former: new Map(
        this.table.entered.map(({ column, caption }) => [
          column.id,
          beforeOf(entry).get(caption) ?? EMPTY_CELL,
        ]),
      ),
      row: rowOf(entry),
      isAdded: this.isAdded(entry),
    }));
  }

  /** Looks for the rows after a failed request; removes what was written of them unless all are complete. */
  private async readBack(requests: Requests): Promise<AddedRows | undefined> {
    const { table, targets } = this;
    const now = await fetchAllRows(requests, table.id);
    const expected = this.contents.map((contents, entry) => ({ contents, row: this.rowOf(entry) }));
    const found = findWrittenRows(expected, now, targets.tail.rows);
    const rowOf = (entry: number) => elementAt(found, entry).row ?? this.rowOf(entry);
    const cellsOf = (entry: number) => now.rows[rowOf(entry)] ?? new Map<string, never>();
    if (found.every(({ state }) => state === "whole")) {
      await this.completeFormulas(requests, now, found);
      const after = found.map((_, entry) => cellsOf(entry));
      return { table: now, rows: this.writtenRows(after, (entry) => this.cellsBefore(entry), rowOf) };
    }
    const isGrown = now.rowCount > targets.tail.rowCount;
    const changes = found.flatMap(({ state }, entry): RowChange[] => {
      const cells = cellsOf(entry);
      // A new row may be there without any entry; in an existing one, only formulas were restored.
      const isBlankRow = table.entered.every(({ caption }) => isBlank(cells.get(caption)?.content ?? ""));
      if (state === "none" && !(this.isAdded(entry) && isGrown && isBlankRow)) return [];
      if (rowOf(entry) >= now.rowCount) return [];
      const before = this.isAdded(entry) ? new Map<string, never>() : this.cellsBefore(entry);
      return [this.restoring(before, cells, rowOf(entry), entry)];
    });
    if (changes.length > 0) {
      await changeRows(requests, table.id, changes, changeOptions(table));
    }
    return undefined;
  }

  /** Writes the formulas of rows that a request wrote before its answer was lost, where they are missing. */
  private async completeFormulas(
    requests: Requests,
    now: TableRows,
    found: readonly FoundRow[],
  ): Promise<void> {
    const { formulas } = this.targets;
    const changes = found.flatMap(({ row }): RowChange[] => {
      const cells = row === undefined ? undefined : now.rows[row];
      if (row === undefined || !cells) return [];
      const missing = [...formulas].filter(([caption, formula]) => cells.get(caption)?.content !== formula);
      if (missing.length === 0) return [];
      const entered = this.table.entered.map(({ caption }) => caption);
      const formulaCell = (caption: string, content: string) => ({
        content,
        value: "",
        format: cells.get(caption)?.format ?? EMPTY_CELL.format,
      });
      return [
        {
          holds: contentsOf(cells, entered),
          cells: new Map(missing.map(([caption, content]) => [caption, formulaCell(caption, content)])),
          row,
        },
      ];
    });
    if (changes.length > 0) {
      await changeRows(requests, this.table.id, changes, changeOptions(this.table));
    }
  }
}

/** Queues the last rows of a table's body. */
function queueCells(body: Excel.Range, rows: number): Excel.Range {
  const cells = body.getRowsBelow(-rows);
  cells.load("formulasR1C1,values,numberFormat");
  return cells;
}

/** Cells below a table, by the captions above them. */
function rowsBelow(range: Excel.Range, captions: readonly string[]): RowCells[] {
  const contents = range.formulasR1C1 as Content[][];
  return contents.map(
    (row, index) =>
      new Map(
        row.map((content, column) => [
          elementAt(captions, column),
          {
            content,
            value: elementAt(elementAt(range.values as Content[][], index), column),
            format: elementAt(elementAt(range.numberFormat as string[][], index), column),
          },
        ]),
      ),
  );
}

/**
 * The value to write so that a cell with a number format holds exactly this value. Cells with the text format keep
 * texts unchanged.
 */
function writableContent(content: Content, format: string): Content {
  return typeof content === "string" && format !== "@" ? plainText(content) : content;
}

/** "B7:H7" of "Data!B7:H7". */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
