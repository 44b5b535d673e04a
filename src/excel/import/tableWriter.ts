import type { CellInput } from "../../blueprint/types";
import { keyOf, type NewObservation } from "../../model/import/rowReader";
import { throwIfAborted } from "../cancel";
import type { CellContent } from "../cells";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { runsOfRows } from "../rowRuns";
import type { ObservationTable } from "./basis";
import { RowBatch, type Page } from "./batch";
import {
  enteredRuns,
  formatRows,
  observationCells,
  writeFormatted,
  type EnteredRun,
  type Origin,
} from "./observationRows";
import { Replacements } from "./replacements";
import { isFilled, lookForRoom, type Place, type Wanted } from "./room";
import type { Counts } from "./survey";
import { KEY_FIELDS, type KeyField } from "../../model/rules/observationKey";
import { contentsOf, keyOfRow, rowsOfRun, TABLE } from "./tableRows";

/** What the formats of a page inside the table take of a request. */
const FORMATTED_PAGE_BYTES = 5_000;
/** Rows by which those of an import may have moved since they were written, where somebody inserts or deletes some. */
const SLACK = 200;
/** Rows whose keys are read at once when an import is taken away. */
const KEYS_AT_ONCE = 10_000;
const SHEET_ROWS = 1_048_576;

/** Rows that are to be written, counted from the first of the table's body. */
interface Rows {
  readonly first: number;
  readonly cells: readonly CellInput[][];
}

/**
 * Writes observations into the table: first into its rows without entries, then below it. All but the first of those
 * below are written before the table takes them in; that one goes last, since Excel may let a table grow over a row
 * that is written directly under it. Each request tells what stood where it wrote, and what somebody else entered there
 * stands again at once.
 */
export class TableWriter {
  private readonly runs: readonly EnteredRun[];
  private readonly wanted: Wanted;
  private readonly replacements: Replacements;
  private readonly rowsWithin: RowBatch;
  private readonly rowsBelow: RowBatch;
  private readonly keys = new Set<string>();
  private firstBelow: NewObservation | undefined;
  private place: Place = { row: 0, rows: 0, columns: 0 };
  private added = 0;
  private sentWithin = 0;
  private sentBelow = 0;
  private hasWritten = false;
  /** how many rows the table had when it grew, as far as is known */
  private grownFrom: number | undefined;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    counts: Counts,
    private readonly origin: Origin,
  ) {
    this.runs = enteredRuns(table.entered);
    this.replacements = new Replacements(requests, retry, table, this.runs, origin);
    const spare = Math.min(counts.new, table.rows - table.usedRows);
    this.wanted = { spare, below: counts.new - spare };
    this.rowsWithin = new RowBatch(async (pages, sent) => {
      await this.send(pages.map((page) => this.within(page)));
      this.sentWithin = sent;
    }, FORMATTED_PAGE_BYTES);
    this.rowsBelow = new RowBatch(async (pages, sent) => {
      await this.send(pages.map(({ first, cells }) => ({ first: this.place.rows + first + 1, cells })));
      this.sentBelow = sent;
    });
  }

  /** Rows that stand on the sheet. */
  get sent(): number {
    return this.sentWithin + this.sentBelow;
  }

  /** The row of the sheet, from zero, where the first new observation goes. */
  get firstRow(): number {
    return this.place.row + this.table.usedRows;
  }

  /** The rows of the sheet that new observations take, from one. */
  placed(): { rows?: { first: number; last: number } } {
    if (this.added === 0) return {};
    return { rows: { first: this.firstRow + 1, last: this.firstRow + this.added } };
  }

  /** Looks whether there is room. One round trip. Throws a WorkbookError before anything is written. */
  async look(): Promise<void> {
    this.place = await lookForRoom(this.requests, this.retry, this.table, this.runs, this.wanted);
  }

  /** Takes an observation; full requests are sent. */
  async add(observation: NewObservation): Promise<void> {
    const index = this.added;
    this.added += 1;
    this.keys.add(keyOf(observation));
    if (index === this.wanted.spare) this.firstBelow = observation;
    else await (index < this.wanted.spare ? this.rowsWithin : this.rowsBelow).add(this.cellsOf(observation));
  }

  /** Notes an observation that takes the place of another. */
  replace(row: number, observation: NewObservation): void {
    this.replacements.note(row, observation);
  }

  /** Sends what is left below the table. */
  async end(): Promise<void> {
    await this.rowsBelow.end();
  }

  /** Writes the figures that take the place of others, once all that stand there are known; tells how many are written. */
  async replaceAll(onSent: (rows: number) => void): Promise<void> {
    await this.replacements.write(onSent);
  }

  /** Lets the table take all rows in. One round trip. */
  async commit(): Promise<void> {
    const within = await this.rowsWithin.rest();
    if (this.added === 0) return;
    const { firstBelow } = this;
    if (firstBelow) this.grownFrom = this.place.rows;
    await this.send(
      [
        ...within.map((page) => this.within(page)),
        ...(firstBelow ? [{ first: this.place.rows, cells: [this.cellsOf(firstBelow)] }] : []),
      ],
      (context) => firstBelow && this.growOver(context),
    );
  }

  /**
   * Takes all rows away again, wherever they are by now, and puts back what was replaced. What somebody else entered
   * or changed meanwhile stays.
   */
  async undo(retry: RetryPolicy): Promise<void> {
    if (!this.hasWritten && !this.replacements.areWritten) return;
    const { below } = this.wanted;
    const size = await this.requests.send(({ workbook }) => {
      const body = workbook.tables.getItem(TABLE).getDataBodyRange();
      body.load("rowIndex,rowCount");
      return body;
    }, retry);
    await this.replacements.undo(size.rowCount, retry);
    if (!this.hasWritten) return;
    const isGrown = this.grownFrom !== undefined && size.rowCount >= this.grownFrom + below;
    if (isGrown) {
      await this.requests.send(({ workbook }) => {
        const item = workbook.tables.getItem(TABLE);
        item.resize(item.getRange().getResizedRange(-below, 0));
      }, retry);
    }
    const rows = size.rowCount - (isGrown ? below : 0);
    const last = Math.min(rows + below + SLACK, SHEET_ROWS - size.rowIndex);
    const ours = await this.rowsOfOurs(Math.max(0, this.table.usedRows - SLACK), last, retry);
    await this.requests.send((context) => {
      for (const run of runsOfRows(ours.filter((row) => row < rows))) {
        for (const columns of this.runs) rowsOfRun(context, columns, run.first, run.rows).clear("Contents");
      }
      for (const run of runsOfRows(ours.filter((row) => row >= rows))) {
        const whole = { first: 0, columns: { length: this.place.columns } };
        rowsOfRun(context, whole, run.first, run.rows).clear();
      }
    }, retry);
  }

  /** The rows that hold what this import added. */
  private async rowsOfOurs(from: number, to: number, retry: RetryPolicy): Promise<number[]> {
    const columnOf = (id: string) => this.table.entered.find(({ column }) => column.id === id)!.index;
    const found: number[] = [];
    for (let first = from; first < to; first += KEYS_AT_ONCE) {
      const rows = Math.min(KEYS_AT_ONCE, to - first);
      const columns = await this.requests.send((context) => {
        const body = context.workbook.tables.getItem(TABLE).getDataBodyRange();
        return KEY_FIELDS.map((id) => {
          const range = body.getCell(first, columnOf(id)).getAbsoluteResizedRange(rows, 1);
          range.load("values");
          return range;
        });
      }, retry);
      for (let row = 0; row < rows; row += 1) {
        const content = (id: KeyField) =>
          (columns[KEY_FIELDS.indexOf(id)]!.values as CellContent[][])[row]![0]!;
        if (this.keys.has(keyOfRow(content))) found.push(first + row);
      }
    }
    return found;
  }

  private cellsOf(observation: NewObservation): CellInput[] {
    return this.runs.flatMap((run) => observationCells(run, observation, this.origin));
  }

  private within({ first, cells }: Page): Rows {
    return { first: this.table.usedRows + first, cells };
  }

  /**
   * Writes rows in one request, which tells what stood there right before. Throws a WorkbookError `rowTaken` where
   * somebody entered something, or where the table has more or fewer rows than it had; their entries then stand again.
   */
  private async send(parts: readonly Rows[], more?: (context: Excel.RequestContext) => void): Promise<void> {
    throwIfAborted(this.retry.signal);
    this.hasWritten = true;
    const { body, stood } = await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const body = context.workbook.tables.getItem(TABLE).getDataBodyRange();
      body.load("rowIndex,rowCount");
      const stood = parts.map(({ first, cells }) =>
        this.runs.map((run) => {
          const range = rowsOfRun(context, run, first, cells.length);
          range.load("values,formulas");
          return range;
        }),
      );
      for (const part of parts) this.write(context, part);
      more?.(context);
      return { body, stood };
    }, this.retry);
    const isTaken = stood.some((ranges) => ranges.some(isFilled));
    this.place = { ...this.place, row: body.rowIndex };
    if (this.grownFrom !== undefined) this.grownFrom = body.rowCount;

    if (!isTaken && body.rowCount === this.place.rows) return;
    await this.requests.send(
      (context) => parts.forEach((part, index) => this.putBack(context, part, stood[index]!)),
      { endless: true },
    );
    throw new WorkbookError("rowTaken", { sheet: this.table.sheet });
  }

  /** Writes rows: those inside the table bear its formats already, those below bear whatever stood there once. */
  private write(context: Excel.RequestContext, { first, cells }: Rows): void {
    let taken = 0;
    for (const run of this.runs) {
      const from = taken;
      taken += run.columns.length;
      const range = rowsOfRun(context, run, first, cells.length);
      const own = cells.map((row) => row.slice(from, taken));
      if (first < this.place.rows) {
        writeFormatted(range, run, own);
      } else {
        range.clear("Formats");
        range.values = own;
      }
    }
  }

  /** Somebody else was faster: what they entered stands again where they did. */
  private putBack(
    context: Excel.RequestContext,
    { first, cells }: Rows,
    stood: readonly Excel.Range[],
  ): void {
    this.runs.forEach((run, part) => {
      writeFormatted(rowsOfRun(context, run, first, cells.length), run, contentsOf(stood[part]!));
    });
  }

  /** Lets the table grow over all that stand below it. */
  private growOver(context: Excel.RequestContext): void {
    const { below } = this.wanted;
    const item = context.workbook.tables.getItem(TABLE);
    item.resize(item.getRange().getResizedRange(below, 0));
    for (const run of this.runs) formatRows(rowsOfRun(context, run, this.place.rows, below), run);
  }
}
