import { everywhere } from "../apply/cellFormat";
import { queueRecalculation } from "../calculation";
import { queueResize } from "../entries/tableRows";
import { elementAt, findOrThrow, lastOf, valueAt } from "../../model/collections";
import type { CellInput } from "../../blueprint/types";
import { newObservationKey, type NewObservation } from "../../model/import/rowReader";
import { throwIfAborted } from "../cancel";
import type { CellContent } from "../cells";
import { WorkbookError } from "../errors";
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
} from "../movedColumns";
import type { Requests, RetryPolicy } from "../requests";
import { isBlank, rowRanges } from "../rowRanges";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import type { ObservationTable } from "./importContext";
import { RowBatch, type Page } from "./rowBatch";
import {
  singleColumns,
  enteredColumnGroups,
  formatRows,
  observationCells,
  writeFormatted,
  type EnteredColumns,
  type Origin,
} from "./observationRows";
import { Replacements } from "./replacements";
import { isFilled, findFreeRows, type TableBody, type RowsNeeded } from "./freeRows";
import type { OutcomeCounts } from "./importDryRun";
import { KEY_FIELDS, type KeyField } from "../../model/rules/observationKey";
import { writableContents, keyOfRow, rowsOfColumn, rowsOfGroup, TABLE } from "./observationTable";

/** The bytes for the formats of a page inside the table in a request. */
const FORMATTED_PAGE_BYTES = 25_000;
/** The maximum number of rows by which imported rows may have moved because of inserted or deleted rows. */
const SEARCH_MARGIN_ROWS = 200;
/** The number of rows read per request when an import is undone. */
const KEYS_PER_REQUEST = 10_000;
const SHEET_ROWS = 1_048_576;

/** Whether two tables have the same columns in the same order. */
function sameCaptions(one: LocatedTable, other: LocatedTable): boolean {
  return JSON.stringify(one.header.captions) === JSON.stringify(other.header.captions);
}

/** Adjacent columns, by index within the table. */
interface Span {
  readonly first: number;
  readonly columns: { readonly length: number };
}

/** A row that holds what this import added, and the columns between which it was written. */
interface AddedRow {
  readonly row: number;
  readonly span: Span;
}

/** From the first entered column to the last: rows below the table are written as one range. */
function spanOf(groups: readonly EnteredColumns[]): Span {
  const { first } = elementAt(groups, 0);
  const last = lastOf(groups);
  return { first, columns: { length: last.first + last.columns.length - first } };
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
 * restored at once. Rows inside the table are written column by column, by their captions; those below it by the
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
  private firstBelow: NewObservation | undefined;
  private body: TableBody = { row: 0, rows: 0, columns: 0, formulas: new Map() };
  private added = 0;
  private sentWithin = 0;
  private sentBelow = 0;
  private hasWritten = false;
  private hasCommitted = false;
  /** whether a request has written rows that remain */
  private hasRows = false;
  /** the number of rows of the table when it grew, if known */
  private grownFrom: number | undefined;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    counts: OutcomeCounts,
    private readonly origin: Origin,
    /** queues the record of the import before the first rows are written, with those below the table */
    private readonly queueRecord: (context: Excel.RequestContext, below?: Excel.Range) => void,
    private readonly isAutomatic: boolean,
  ) {
    this.groups = enteredColumnGroups(table.entered);
    this.columns = singleColumns(this.groups);
    this.replacements = new Replacements(requests, retry, table, this.groups, origin);
    const spare = Math.min(counts.new, table.rows - table.usedRows);
    this.needed = { spare, below: counts.new - spare };
    this.rowsWithin = new RowBatch(async (pages, sent) => {
      await this.send(
        pages.map((page) => this.within(page)),
        { before: (context) => this.queueRecord(context) },
      );
      this.sentWithin = sent;
    }, FORMATTED_PAGE_BYTES);
    this.rowsBelow = new RowBatch(async (pages, sent) => {
      const parts = pages.map(({ first, cells }) => ({ first: this.body.rows + first + 1, cells }));
      await this.send(parts, {
        before: (context) => {
          const allColumns = { first: 0, columns: { length: this.body.columns } };
          this.queueRecord(
            context,
            rowsOfGroup(context, allColumns, this.body.rows + 1, this.needed.below - 1),
          );
        },
      });
      this.sentBelow = sent;
    });
  }

  /** The number of rows written. */
  get sent(): number {
    return this.sentWithin + this.sentBelow;
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
  async add(observation: NewObservation): Promise<void> {
    const index = this.added;
    this.added += 1;
    this.keys.add(newObservationKey(observation));
    if (index === this.needed.spare) this.firstBelow = observation;
    else await (index < this.needed.spare ? this.rowsWithin : this.rowsBelow).add(this.cellsOf(observation));
  }

  /** Adds an observation that replaces another. */
  replace(row: number, observation: NewObservation): void {
    this.replacements.add(row, observation);
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
        ...(firstBelow ? [{ first: this.body.rows, cells: [this.cellsOf(firstBelow)] }] : []),
      ],
      {
        before: (context) => {
          this.queueRecord(context);
          // Before the first row below is written: Excel may extend a table over a row directly below it.
          if (firstBelow) this.growOver(context);
        },
        after: (context) => {
          // After the first row below is written, since that clears its formats.
          if (firstBelow) this.formatGrown(context);
          for (const [caption, formula] of this.body.formulas) {
            rowsOfColumn(context, caption, this.table.usedRows, this.added).formulasR1C1 =
              everywhere(formula);
          }
          queueRemoveRecord(context);
          queueRecalculation(context, this.isAutomatic);
        },
      },
    );
    return true;
  }

  /**
   * Removes all rows, wherever they are now, and restores what was replaced. Other people's concurrent changes stay.
   */
  async undo(retry: RetryPolicy): Promise<void> {
    if (!this.hasWritten && !this.replacements.areWritten) return;
    await retryIfColumnsMove(() => this.removeAddedRows(retry));
  }

  /** Whether the last request was sent. */
  get isCommitting(): boolean {
    return this.hasCommitted;
  }

  /** Whether all new rows are in the table. */
  async areAllAdded(): Promise<boolean> {
    if (this.added === 0) return true;
    const loaded = await this.requests.send(({ workbook }) => ({
      metadata: queueMetadata(workbook),
      table: queueTable(workbook, TABLE),
    }));
    const now = elementAt(locateTables(metadataOf(loaded.metadata), [loaded.table]), 0);
    const from = Math.max(0, this.table.usedRows - SEARCH_MARGIN_ROWS);
    const found = await this.findAddedRows(now, now, from, now.rows, {});
    return found.length >= this.keys.size;
  }

  private async removeAddedRows(retry: RetryPolicy): Promise<void> {
    const { below } = this.needed;
    const loaded = await this.requests.send(
      ({ workbook }) => ({ metadata: queueMetadata(workbook), table: queueTable(workbook, TABLE) }),
      retry,
    );
    const now = elementAt(locateTables(metadataOf(loaded.metadata), [loaded.table]), 0);
    const isKnown = KEY_FIELDS.every((id) => now.entered.some(({ column }) => column.id === id));
    // Without the key columns the rows of this import cannot be identified.
    if (!isKnown && (this.hasRows || this.replacements.areWritten)) throw new WorkbookError("columnsMissing");
    await this.replacements.undo(now, retry);
    if (!this.hasWritten) return;
    const isGrown = this.grownFrom !== undefined && now.rows >= this.grownFrom + below;
    const blankRows = isGrown ? await this.shrink(now, retry) : [];
    if (!isKnown) return;
    const rows = now.rows - (isGrown ? below : 0);
    const last = Math.min(rows + below + SEARCH_MARGIN_ROWS, SHEET_ROWS - now.firstRow);
    const from = Math.max(0, this.table.usedRows - SEARCH_MARGIN_ROWS);
    const within = await this.findAddedRows(now, now, from, Math.min(rows, last), retry);
    // Cells below a table do not move if a column is inserted into the table, only if one is inserted into the sheet.
    const under = [
      ...(await this.findAddedRows(now, now, Math.max(from, rows), last, retry)),
      ...(sameCaptions(now, this.table)
        ? []
        : await this.findAddedRows(this.table, now, Math.max(from, rows), last, retry)),
    ];
    // If the table was extended over the rows, it filled all its columns.
    const all: Span = { first: 0, columns: { length: now.header.captions.length } };
    const cleared = isGrown
      ? [...under.map(({ row }) => row), ...blankRows].map((row) => ({ row, span: all }))
      : under;
    const emptying = this.requests.send((context) => {
      for (const run of rowRanges(within.map(({ row }) => row))) {
        for (const { caption } of now.entered) {
          rowsOfColumn(context, caption, run.first, run.rows).clear("Contents");
        }
      }
      for (const span of new Set(cleared.map((each) => each.span))) {
        const rows = cleared.filter((each) => each.span === span).map(({ row }) => row);
        for (const run of rowRanges(rows)) rowsOfGroup(context, span, run.first, run.rows).clear();
      }
    }, retry);
    await detectMovedColumns(TABLE, emptying);
  }

  /**
   * Takes the rows by which the table has grown out of it. Returns those in which nobody entered anything: they hold
   * formulas that the table filled in.
   */
  private async shrink(now: LocatedTable, retry: RetryPolicy): Promise<number[]> {
    const { below } = this.needed;
    const captions = now.entered.map(({ caption }) => caption);
    const sending = this.requests.send(({ workbook }) => {
      const item = workbook.tables.getItem(TABLE);
      const columns = captions.map((caption) => {
        const cells = bodyOfColumn(item, caption).getRowsBelow(-below);
        cells.load("formulas");
        return cells;
      });
      const body = item.getDataBodyRange();
      body.load("rowCount");
      queueResize(item, now.rows - below);
      return { columns, body };
    }, retry);
    const { columns, body } = await detectMovedColumns(TABLE, sending);
    if (body.rowCount !== now.rows) {
      // Somebody added or deleted rows meanwhile.
      const size = Math.max(1, body.rowCount - below);
      await this.requests.send(({ workbook }) => queueResize(workbook.tables.getItem(TABLE), size), retry);
    }
    const first = body.rowCount - below;
    return Array.from({ length: below }, (_, index) => index)
      .filter((index) => columns.every(({ formulas }) => isBlank((formulas as unknown[][])[index]?.[0])))
      .map((index) => first + index);
  }

  /**
   * The rows that hold what this import added, by the column indexes of a located table.
   */
  private async findAddedRows(
    { entered }: LocatedTable,
    now: LocatedTable,
    from: number,
    to: number,
    retry: RetryPolicy,
  ): Promise<AddedRow[]> {
    const columnOf = (id: string) => findOrThrow(entered, ({ column }) => column.id === id).index;
    const span = spanOf(enteredColumnGroups(entered));
    const found: AddedRow[] = [];
    for (let first = from; first < to; first += KEYS_PER_REQUEST) {
      const rows = Math.min(KEYS_PER_REQUEST, to - first);
      const asking = this.requests.send((context) => {
        const item = context.workbook.tables.getItem(TABLE);
        const body = item.getDataBodyRange();
        const columns = KEY_FIELDS.map((id) => {
          const range = body.getCell(first, columnOf(id)).getAbsoluteResizedRange(rows, 1);
          range.load("values");
          return range;
        });
        return { header: queueCaptions(item), columns };
      }, retry);
      const { header, columns } = await detectMovedColumns(TABLE, asking);
      requireCaptions(knownCaptions(now), header);
      for (let row = 0; row < rows; row += 1) {
        const content = (id: KeyField) =>
          valueAt(elementAt(columns, KEY_FIELDS.indexOf(id)).values as CellContent[][], row, 0);
        if (this.keys.has(keyOfRow(content))) found.push({ row: first + row, span });
      }
    }
    return found;
  }

  private cellsOf(observation: NewObservation): CellInput[] {
    return this.groups.flatMap((run) => observationCells(run, observation, this.origin));
  }

  private within({ first, cells }: Page): Rows {
    return { first: this.table.usedRows + first, cells };
  }

  /**
   * Writes rows in one request, whose response contains the former contents. Throws a WorkbookError `rowTaken` where
   * somebody entered something, or where the table has more or fewer rows than it had, `columnChanged` where its
   * columns moved; the former contents are then restored.
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
      // A column that no longer exists stops the request here, before anything is written.
      const formerCells = parts.map((part) =>
        this.rangesOf(context, part).map(({ range }) => {
          range.load("values,formulas");
          return range;
        }),
      );
      more.before(context);
      for (const part of parts) this.write(context, part);
      more.after?.(context);
      return { header, body, formerCells };
    }, this.retry);
    const { header, body, formerCells } = await detectMovedColumns(TABLE, writing);
    const isTaken = formerCells.some((ranges) => ranges.some(isFilled));
    this.body = { ...this.body, row: body.rowIndex };
    if (this.grownFrom !== undefined) this.grownFrom = body.rowCount;

    const found = knownCaptions(this.table);
    const isMoved = haveMoved(found, header);
    if (!isTaken && !isMoved && body.rowCount === this.body.rows) {
      this.hasRows = true;
      return;
    }
    const width = captionsOf(header).length;
    const puttingBack = this.requests.send(
      (context) =>
        parts.forEach((part, index) =>
          this.restoreCells(context, part, elementAt(formerCells, index), width),
        ),
      { endless: true },
    );
    await detectMovedColumns(TABLE, puttingBack);
    if (isMoved) throw movedError(found, header);
    throw new WorkbookError("rowTaken", { sheet: this.table.sheet });
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
    range.clear("Formats");
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

  private rangesOf(context: Excel.RequestContext, part: Rows) {
    const { first, cells } = part;
    return this.isWithin(part)
      ? this.columns.map((run) => ({
          run,
          range: rowsOfColumn(context, elementAt(run.captions, 0), first, cells.length),
        }))
      : this.groups.map((run) => ({ run, range: rowsOfGroup(context, run, first, cells.length) }));
  }

  /**
   * After a concurrent edit: restores what other people entered. Rows below the table in which nobody entered anything
   * are cleared completely; if the table was extended over them, with the formulas that it filled in.
   */
  private restoreCells(
    context: Excel.RequestContext,
    part: Rows,
    formerCells: readonly Excel.Range[],
    width: number,
  ): void {
    if (!this.isWithin(part) && !formerCells.some(isFilled)) {
      const all: Span = { first: 0, columns: { length: width } };
      const span = this.grownFrom === undefined ? spanOf(this.groups) : all;
      rowsOfGroup(context, span, part.first, part.cells.length).clear();
      return;
    }
    this.rangesOf(context, part).forEach(({ run, range }, index) => {
      writeFormatted(range, run, writableContents(elementAt(formerCells, index)));
    });
  }

  /** Extends the table over all rows below it. */
  private growOver({ workbook }: Excel.RequestContext): void {
    queueResize(workbook.tables.getItem(TABLE), this.body.rows + this.needed.below);
  }

  /** Gives the rows that the table has grown over the formats of its columns. */
  private formatGrown(context: Excel.RequestContext): void {
    for (const run of this.groups)
      formatRows(rowsOfGroup(context, run, this.body.rows, this.needed.below), run);
  }
}
