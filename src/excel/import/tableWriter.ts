import { singleValue } from "../apply/cellFormat";
import { queueRecalculation } from "../calculation";
import { EMPTY_CELL, type TableCell } from "../entries/tableRows";
import { queueColumnFormats } from "../clearRows";
import { elementAt, lastOf, valueAt } from "../../model/collections";
import type { CellInput } from "../../blueprint/types";
import { newObservationKey, type NewObservation } from "../../model/import/rowReader";
import { NUMBER_FIELDS } from "../../model/import/fields";
import { throwIfAborted } from "../cancel";
import type { CellContent } from "../cells";
import { readEntryTable } from "../entries/entryTable";
import { excelCode, lastTraceMessage, WorkbookError } from "../errors";
import { knownCaptions, haveMoved, movedError, detectMovedColumns, queueCaptions } from "../movedColumns";
import type { Requests, RetryPolicy } from "../requests";
import { isBlank, writableRanges, type RowRange } from "../rowRanges";
import {
  findAddedRows,
  identifyingColumns,
  contentByPlace,
  removeAddedRows,
  type AddedRows,
  type ContentOf,
  type PlaceBelow,
} from "./removeAddedRows";
import type { ObservationTable } from "./importContext";
import { RowBatch } from "./rowBatch";
import type { CellPage } from "../cellPages";
import {
  contentOf,
  singleColumns,
  enteredColumnGroups,
  formatRows,
  observationCells,
  originContents,
  writeFormatted,
  type EnteredColumns,
  type Origin,
} from "./observationRows";
import { Replacements } from "./replacements";
import { restoreEntries } from "./restoreEntries";
import {
  areBlank,
  restoreRows,
  queueFormerArea,
  takenRowsOf,
  writtenContent,
  type Cells,
  type FormerArea,
  type TakenRow,
} from "../restoreRows";
import { findFreeRows, type TableBody, type RowsNeeded } from "./freeRows";
import type { OutcomeCounts } from "./importDryRun";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { keyOfRow, rowsOfColumn, rowsOfGroup, TABLE } from "./observationTable";

/** The bytes for the formats of a page inside the table in a request. */
const FORMATTED_PAGE_BYTES = 25_000;
/** The maximum number of rows by which imported rows may have moved because of inserted or deleted rows. */
const SEARCH_MARGIN_ROWS = 200;
const SIGNIFICANT_DIGITS = 12;
/** The fields by which rows of one key differ. */
const FIGURE_FIELDS = [...NUMBER_FIELDS, "status"] as const;
/** Who entered a row and when: written if the table has columns for it. */
export const ORIGIN_FIELDS = ["enteredBy", "enteredOn"] as const;

/** The marks of a request: what it is about to look for. */
const ROWS = "rows";
const COLUMNS = "columns";

/** Adjacent columns, by index within the table. */
interface Span {
  readonly first: number;
  readonly columns: { readonly length: number };
}

/** A figure with the row and field that it is in; Excel may keep less than all digits of a number. */
function figureKey(key: string, field: string, figure: CellContent): string {
  const text = typeof figure === "number" ? Number(figure.toPrecision(SIGNIFICANT_DIGITS)) : figure;
  return [key, field, text].join("\n");
}

/** From the first entered column to the last: rows below the table are written as one range. */
function spanOf(groups: readonly EnteredColumns[]): Span {
  const { first } = elementAt(groups, 0);
  const last = lastOf(groups);
  return { first, columns: { length: last.first + last.columns.length - first } };
}

/** What rows held before they were written: by column, or the used part of their area. */
type FormerCells = { readonly columns: readonly Excel.Range[] } | FormerArea;

/** The filled rows of columns that were loaded with their contents. */
function takenRowsOfColumns(columns: readonly Excel.Range[], rows: number): readonly TakenRow[] {
  return Array.from({ length: rows }, (_, index) => ({
    index,
    before: columns.map(({ values, formulasR1C1 }) => ({
      ...EMPTY_CELL,
      value: valueAt(values as CellContent[][], index, 0),
      content: valueAt(formulasR1C1 as CellContent[][], index, 0),
    })),
  })).filter(({ before }) => !areBlank(before));
}

/** Rows to write, 0-based within the table's body. */
interface Rows {
  readonly first: number;
  readonly cells: readonly CellInput[][];
}

/**
 * Writes observations into the table: first into its free rows, then below it. All rows below except the first are
 * written before the table is extended; the first is written last, because Excel may auto-expand a table over a row
 * written directly below it. The response to each request contains the former contents, and other people's entries are
 * put back at once. Rows inside the table are written column by column, by their captions; those below it by the
 * positions of the columns, so each response contains the captions as well.
 */
export class TableWriter {
  private readonly groups: readonly EnteredColumns[];
  private readonly columns: readonly EnteredColumns[];
  private readonly needed: RowsNeeded;
  private readonly replacements: Replacements;
  private readonly rowsWithin: RowBatch;
  private readonly rowsBelow: RowBatch;
  private readonly keys = new Set<string>();
  /** the figures and origins that were written, each with its key and field */
  private readonly figures = new Set<string>();
  /** the contents that state the origin of the rows */
  private readonly origins = new Set<CellContent>();
  /** whether a request that cleared rows failed, and may have left some of their cells */
  private mayBeHalfCleared = false;
  /** the cells of the first row below the table */
  private firstBelow: CellInput[] | undefined;
  /** the number of rows that were there when an undo began */
  private found: number | undefined;
  private body: TableBody = { row: 0, rows: 0, hasHiddenRows: false, formulas: new Map() };
  private added = 0;
  private sentWithin = 0;
  private sentBelow = 0;
  private hasWritten = false;
  private hasCommitted = false;
  /** whether columns moved before a request wrote rows: figures may be below the caption of another figure */
  private mayBeMisplaced = false;
  /** whether a request has written rows into the table that remain */
  private hasRowsWithin = false;
  /** the number of rows of the table when it grew, if known */
  private grownFrom: number | undefined;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    counts: Pick<OutcomeCounts, "new">,
    /** queues the record of the import before the first rows are written, with those below the table */
    private readonly queueRecord: (context: Excel.RequestContext, below?: Excel.Range) => void,
    private readonly isAutomatic: boolean,
  ) {
    this.groups = enteredColumnGroups(table.entered);
    this.columns = singleColumns(this.groups);
    this.replacements = new Replacements(requests, retry, table, isAutomatic);
    const spare = Math.min(counts.new, table.rows - table.usedRows);
    this.needed = { spare, below: counts.new - spare };
    this.rowsWithin = new RowBatch(
      async (pages, sent) => {
        await this.send(
          pages.map((page) => this.within(page)),
          { before: (context) => this.queueRecord(context) },
        );
        this.sentWithin = sent;
      },
      FORMATTED_PAGE_BYTES,
      () => this.body.hasHiddenRows,
    );
    this.rowsBelow = new RowBatch(async (pages, sent) => {
      const parts = pages.map(({ first, cells }) => ({ first: this.body.rows + first + 1, cells }));
      await this.send(parts, {
        before: (context) => {
          // Later on, the name of these rows is where they are.
          const below =
            this.sentBelow === 0
              ? rowsOfGroup(context, spanOf(this.groups), this.body.rows + 1, this.needed.below - 1)
              : undefined;
          this.queueRecord(context, below);
        },
      });
      this.sentBelow = sent;
    });
  }

  /** The number of rows written. */
  get sent(): number {
    return this.sentWithin + this.sentBelow;
  }

  /** Where rows are written below the table. */
  get placeBelow(): PlaceBelow {
    const { first, columns } = spanOf(this.groups);
    return { firstColumn: first, columns: columns.length, rows: this.needed.below };
  }

  /** The 0-based sheet row of the first new observation. */
  get firstRow(): number {
    return this.body.row + this.table.usedRows;
  }

  /** The 1-based sheet rows of the new observations. */
  placed(): { rows?: { first: number; last: number } } {
    if (this.added === 0) return {};
    return { rows: { first: this.firstRow + 1, last: this.firstRow + this.added } };
  }

  /** Locates the rows to fill. One round trip. Throws a WorkbookError before anything is written. */
  async locateFreeRows(): Promise<void> {
    this.body = await findFreeRows(this.requests, this.retry, this.table, this.groups, this.needed);
  }

  /** Adds an observation; sends a request if it is full. */
  async add(observation: NewObservation, origin: Origin): Promise<void> {
    const index = this.added;
    this.added += 1;
    const key = newObservationKey(observation);
    this.keys.add(key);
    for (const id of FIGURE_FIELDS) {
      const figure = contentOf(observation, id);
      if (figure !== undefined) this.figures.add(figureKey(key, id, figure));
    }
    for (const [id, content] of Object.entries(originContents(origin))) {
      this.figures.add(figureKey(key, id, content));
      this.origins.add(content);
    }
    const cells = this.groups.flatMap((run) => observationCells(run, observation, origin));
    if (index === this.needed.spare) this.firstBelow = cells;
    else await (index < this.needed.spare ? this.rowsWithin : this.rowsBelow).add(cells);
  }

  /** Adds an observation that replaces another. */
  replace(row: number, observation: NewObservation, origin: Origin): void {
    this.replacements.add(row, observation, origin);
  }

  /** Sends the remaining rows below the table. */
  async end(): Promise<void> {
    await this.rowsBelow.end();
  }

  /** Writes the replacements, after all of them were added, and reports the number written. */
  async replaceAll(onSent: (rows: number) => void): Promise<void> {
    await this.replacements.write(onSent);
  }

  /**
   * Extends the table over all rows, fills its computed columns, and removes the record of the import as the last
   * action. One round trip; returns false if there are no new rows, without one.
   */
  async commit(queueRemoveRecord: (context: Excel.RequestContext) => void): Promise<boolean> {
    const within = await this.rowsWithin.takeRest();
    this.hasCommitted = true;
    if (this.added === 0) return false;
    const { firstBelow } = this;
    if (firstBelow) this.grownFrom = this.body.rows;
    await this.send(
      [
        ...within.map((page) => this.within(page)),
        ...(firstBelow ? [{ first: this.body.rows, cells: [firstBelow] }] : []),
      ],
      {
        before: (context) => {
          this.queueRecord(context);
          if (!firstBelow) return;
          // Before the table extends its rules over the row.
          queueColumnFormats(rowsOfGroup(context, spanOf(this.groups), this.body.rows, 1));
          // Before the first row below is written: Excel may extend a table over a row directly below it.
          this.growOver(context);
        },
        after: (context) => {
          // After the first row below is written, since that sets its number formats.
          if (firstBelow) this.formatGrown(context);
          for (const [caption, formula] of this.body.formulas) {
            for (const { first, rows } of this.addedRanges())
              rowsOfColumn(context, caption, first, rows).formulasR1C1 = singleValue(formula);
          }
          queueRemoveRecord(context);
          queueRecalculation(context, this.isAutomatic);
        },
      },
    );
    return true;
  }

  /** The ranges in which the computed cells of all new rows are written: no row below the table is hidden. */
  private addedRanges(): readonly RowRange[] {
    const first = this.table.usedRows;
    if (!this.body.hasHiddenRows) return [{ first, rows: this.added }];
    const { spare } = this.needed;
    const within = Array.from({ length: Math.min(spare, this.added) }, (_, index) => first + index);
    const below = { first: first + spare, rows: this.added - within.length };
    return [...writableRanges(within, true), ...(below.rows > 0 ? [below] : [])];
  }

  /**
   * Removes all rows, wherever they are now, and restores what was replaced. Other people's concurrent changes stay. It
   * can be repeated.
   */
  async undo(retry: RetryPolicy): Promise<void> {
    await this.replacements.undo(retry);
    if (this.hasWritten) await removeAddedRows(this.requests, this.addedRows(), retry);
  }

  /**
   * Takes a finished import back, as `undo` does. Returns the number of rows that were left because somebody changed or
   * deleted them. It can be repeated. The record comes back with the first change, so that work that is cut off can be
   * finished later.
   */
  async takeBack(retry: RetryPolicy): Promise<number> {
    this.found ??= await this.countAdded(retry);
    const queueRecord = (context: Excel.RequestContext) => this.queueRecord(context);
    await this.replacements.undo(retry, queueRecord);
    await this.requests.send(queueRecord, retry);
    try {
      if (this.hasWritten) await removeAddedRows(this.requests, this.addedRows(), retry);
    } catch (error) {
      this.mayBeHalfCleared = true;
      throw error;
    }
    return this.added - this.found + this.replacements.unrestored;
  }

  /** Whether the last request was sent. */
  get isCommitting(): boolean {
    return this.hasCommitted;
  }

  /** Whether all new rows are in the table. */
  async areAllAdded(): Promise<boolean> {
    return (await this.countAdded()) >= this.keys.size;
  }

  private async countAdded(retry?: RetryPolicy): Promise<number> {
    if (this.added === 0) return 0;
    const table = await readEntryTable(this.requests, TABLE, retry);
    return (await findAddedRows(this.requests, table, this.addedRows(), retry)).length;
  }

  private addedRows(): AddedRows {
    const ids = [...KEY_FIELDS, ...FIGURE_FIELDS, ...ORIGIN_FIELDS];
    return {
      columns: identifyingColumns(this.table.entered, ids),
      below: this.placeBelow,
      requiresColumns: this.hasRowsWithin,
      grownFrom: this.grownFrom,
      isAdded: (content, row) => this.isAdded(content, row),
    };
  }

  /** Whether a row holds what was added; a request that stopped may have left some of its cells empty. */
  private isAdded(content: ContentOf, row: number | undefined): boolean {
    const key = keyOfRow(content);
    if (!this.keys.has(key)) return this.mayBeHalfCleared && this.isHalfCleared(content);
    const figures = FIGURE_FIELDS.filter((id) => !isBlank(content(id)));
    const isFigure = (id: string) =>
      (this.mayBeMisplaced ? FIGURE_FIELDS : [id]).some((written) =>
        this.figures.has(figureKey(key, written, content(id))),
      );
    if (!figures.every(isFigure)) return false;
    const isOrigin = (id: string) => this.figures.has(figureKey(key, id, content(id)));
    if (ORIGIN_FIELDS.every(isOrigin)) return true;
    // A row without origin, or without figures, may have been there before.
    const { usedRows } = this.table;
    const firstRow = figures.length > 0 ? usedRows - SEARCH_MARGIN_ROWS : usedRows;
    return (
      (row === undefined || row >= firstRow) &&
      ORIGIN_FIELDS.every((id) => isBlank(content(id)) || isOrigin(id))
    );
  }

  /** Whether a row holds nothing but a part of the origin, and of what is before it: its first cells were cleared. */
  private isHalfCleared(content: ContentOf): boolean {
    const found = ORIGIN_FIELDS.map(content).filter((each) => !isBlank(each));
    return isBlank(content("indicator")) && found.length > 0 && found.every((each) => this.origins.has(each));
  }

  private within({ first, cells }: CellPage): Rows {
    return { first: this.table.usedRows + first, cells };
  }

  /**
   * Writes rows in one request, whose response contains the former contents. Throws a WorkbookError `rowTaken` where
   * somebody entered something, or where the table has more or fewer rows than it had, `columnChanged` where its
   * columns moved; what other people entered is then back in its row, wherever that is.
   */
  private async send(
    parts: readonly Rows[],
    more: {
      readonly before: (context: Excel.RequestContext) => void;
      readonly after?: (context: Excel.RequestContext) => void;
    },
  ): Promise<void> {
    throwIfAborted(this.retry.signal);
    this.hasWritten = true;
    const writing = this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const item = context.workbook.tables.getItem(TABLE);
      const header = queueCaptions(item);
      const body = item.getDataBodyRange();
      body.load("rowIndex,rowCount");
      // Excel stops the request here, before anything is written, where the table has more or fewer rows than it had,
      context.trace(ROWS);
      body
        .getCell(this.body.rows - 1, 0)
        .getIntersection(body.getLastRow())
        .load("address");
      // or where a column no longer exists.
      context.trace(COLUMNS);
      const former = parts.map((part) => this.queueFormer(context, part));
      more.before(context);
      for (const part of parts) this.write(context, part);
      more.after?.(context);
      return { header, body, former };
    }, this.retry);
    const { header, body, former } = await detectMovedColumns(TABLE, this.detectOtherRows(writing));
    const taken = former.map((each, index) =>
      "columns" in each
        ? takenRowsOfColumns(each.columns, elementAt(parts, index).cells.length)
        : takenRowsOf(each),
    );
    const isTaken = taken.some((rows) => rows.length > 0);
    this.body = { ...this.body, row: body.rowIndex };
    if (this.grownFrom !== undefined) this.grownFrom = body.rowCount;

    const found = knownCaptions(this.table);
    const isMoved = haveMoved(found, header);
    this.hasRowsWithin ||= parts.some((part) => this.isWithin(part));
    if (!isTaken && !isMoved) return;
    // What this import wrote is removed by its undo.
    for (const [index, part] of parts.entries()) await this.restoreOthers(part, elementAt(taken, index));
    if (!isMoved) throw new WorkbookError("rowTaken", { sheet: this.table.sheet });
    this.mayBeMisplaced = true;
    throw movedError(found, header);
  }

  /** Waits for a request that compares the size of the table. Throws a WorkbookError `rowTaken` where it is another one. */
  private async detectOtherRows<T>(request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (error) {
      if (excelCode(error) !== "ItemNotFound" || lastTraceMessage(error) !== ROWS) throw error;
      // The request has not extended the table.
      this.grownFrom = undefined;
      throw new WorkbookError("rowTaken", { sheet: this.table.sheet }, { cause: error });
    }
  }

  /** Writes rows: cells inside the table already have its formats, those below may have any. */
  private write(context: Excel.RequestContext, part: Rows): void {
    if (!this.isWithin(part)) {
      this.writeBelow(context, part);
      return;
    }
    let taken = 0;
    for (const { run, range } of this.rangesOf(context, part)) {
      const from = taken;
      taken += run.columns.length;
      const groupCells = part.cells.map((row) => row.slice(from, taken));
      writeFormatted(range, run, groupCells);
    }
  }

  /** Writes rows below the table by a single action, so that a request that stops leaves whole rows or none. */
  private writeBelow(context: Excel.RequestContext, { first, cells }: Rows): void {
    const span = spanOf(this.groups);
    const range = rowsOfGroup(context, span, first, cells.length);
    if (this.grownFrom === undefined) queueColumnFormats(range);
    // Cells of text format would keep a leading apostrophe.
    range.numberFormat = singleValue("General");
    range.values = cells.map((row) => {
      const wide = Array<CellInput>(span.columns.length).fill(null);
      let taken = 0;
      for (const { first: start, columns } of this.groups) {
        for (let index = 0; index < columns.length; index += 1) {
          wide[start - span.first + index] = elementAt(row, taken);
          taken += 1;
        }
      }
      return wide;
    });
  }

  private isWithin({ first }: Rows): boolean {
    return first < this.body.rows;
  }

  private rangesOf(context: Excel.RequestContext, { first, cells }: Rows) {
    return this.columns.map((run) => ({
      run,
      range: rowsOfColumn(context, elementAt(run.captions, 0), first, cells.length),
    }));
  }

  /** Queues what rows hold before they are written: by column within the table, below it the used part. */
  private queueFormer(context: Excel.RequestContext, part: Rows): FormerCells {
    if (this.isWithin(part)) {
      const columns = this.rangesOf(context, part).map(({ range }) => range);
      for (const column of columns) column.load("values,formulasR1C1");
      return { columns };
    }
    return queueFormerArea(this.below(context, { first: part.first, rows: part.cells.length }));
  }

  /** Puts back what other people had entered into the rows of a part. */
  private async restoreOthers(part: Rows, taken: readonly TakenRow[]): Promise<void> {
    if (taken.length === 0) return;
    const added = this.addedRows();
    const ids = this.groups.flatMap(({ columns }) => columns.map(({ id }) => id));
    const keyOf = ({ index }: TakenRow) => {
      const written = new Map<string, CellInput>(
        ids.map((id, column) => [id, elementAt(elementAt(part.cells, index), column)]),
      );
      return keyOfRow((id) => writtenContent(written.get(id) ?? ""));
    };
    if (this.isWithin(part)) {
      const rows = taken.map((each) => ({
        key: keyOf(each),
        row: part.first + each.index,
        before: new Map<string, TableCell>(ids.map((id, column) => [id, elementAt(each.before, column)])),
      }));
      await restoreEntries(this.requests, rows, added.isAdded);
      return;
    }
    const rangeOf = (context: Excel.RequestContext, rows: RowRange) => this.below(context, rows);
    const first = Math.max(0, part.first - SEARCH_MARGIN_ROWS);
    const rows = { first, rows: part.first + part.cells.length + SEARCH_MARGIN_ROWS - first };
    const overwritten = taken.map((each) => {
      const key = keyOf(each);
      const isHere = (cells: Cells) => {
        const content = contentByPlace(
          added,
          cells.map(({ value }) => value),
        );
        return added.isAdded(content, undefined) && keyOfRow(content) === key;
      };
      return { row: part.first + each.index, before: each.before, isHere };
    });
    await restoreRows(this.requests, { rows, rangeOf }, overwritten);
  }

  /** Rows below the table, in the columns that are written there. */
  private below(context: Excel.RequestContext, { first, rows }: RowRange): Excel.Range {
    return rowsOfGroup(context, spanOf(this.groups), first, rows);
  }

  /**
   * Extends the table over all rows below it: relative to its size, since rows may have been inserted into it or deleted.
   * The row directly below it is still blank, so that Excel has not extended it by itself.
   */
  private growOver({ workbook }: Excel.RequestContext): void {
    const item = workbook.tables.getItem(TABLE);
    item.resize(item.getRange().getResizedRange(this.needed.below, 0));
  }

  /** Gives the rows that the table has grown over the formats of its columns. */
  private formatGrown(context: Excel.RequestContext): void {
    for (const run of this.groups)
      formatRows(rowsOfGroup(context, run, this.body.rows, this.needed.below), run);
  }
}
