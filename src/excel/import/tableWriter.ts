import type { CellInput } from "../../blueprint/types";
import { observationKey, type NewObservation } from "../../model/import/rowReader";
import { isDaySerial, isoDateOf } from "../cells";
import { plainText } from "../plainText";
import { ReadRefusal } from "../refusals";
import type { Patience, Requests } from "../requests";
import type { ObservationTable } from "./basis";
import { RowBatch } from "./batch";
import {
  enteredRuns,
  formatRows,
  observationCells,
  writeFormatted,
  type EnteredRun,
  type Origin,
} from "./observationRows";
import { lookAgain, lookForRoom, TABLE, type Place, type Wanted } from "./room";
import type { Counts } from "./survey";

/** Rows that are replaced in one request, each a few ranges of its own. */
const REPLACED_ROWS = 500;
/** What the formats of a page inside the table take of a request. */
const FORMATTED_PAGE_BYTES = 5_000;

/** A row to be replaced, and what stood in it, run by run. */
interface Replaced {
  readonly row: number;
  readonly observation: NewObservation;
  before: readonly CellInput[][];
}

/**
 * Writes observations into the table: first into its rows without entries, then below it. All but the first of those
 * below are written before the table takes them in; that one goes last, since Excel may let a table grow over a row
 * that is written directly under it.
 */
export class TableWriter {
  private readonly runs: readonly EnteredRun[];
  private readonly wanted: Wanted;
  private readonly replaced: Replaced[] = [];
  private readonly rowsWithin: RowBatch;
  private readonly rowsBelow: RowBatch;
  private firstBelow: NewObservation | undefined;
  private place: Place = { row: 0, column: 0, rows: 0, columns: 0 };
  private added = 0;
  private sentWithin = 0;
  private sentBelow = 0;
  private hasWritten = false;

  constructor(
    private readonly requests: Requests,
    private readonly patience: Patience,
    private readonly table: ObservationTable,
    counts: Counts,
    private readonly origin: Origin,
  ) {
    this.runs = enteredRuns(table.entered);
    const spare = Math.min(counts.new, table.rows - table.usedRows);
    this.wanted = { spare, below: counts.new - spare };
    this.rowsWithin = new RowBatch(
      requests,
      patience,
      (context, first, rows) => this.writeWithin(context, first, rows),
      (rows) => (this.sentWithin = rows),
      FORMATTED_PAGE_BYTES,
    );
    this.rowsBelow = new RowBatch(
      requests,
      patience,
      (context, first, rows) => this.writeBelow(context, first + 1, rows),
      (rows) => (this.sentBelow = rows),
    );
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

  /** Looks whether there is room. One round trip. Refuses with a ReadRefusal before anything is written. */
  async look(): Promise<void> {
    this.place = await lookForRoom(this.requests, this.patience, this.table, this.runs, this.wanted);
  }

  /** Takes an observation; full requests are sent. */
  async add(observation: NewObservation): Promise<void> {
    const index = this.added;
    this.added += 1;
    if (index === this.wanted.spare) this.firstBelow = observation;
    else await (index < this.wanted.spare ? this.rowsWithin : this.rowsBelow).add(this.cellsOf(observation));
  }

  /** Notes an observation that takes the place of another. */
  replace(row: number, observation: NewObservation): void {
    this.replaced.push({ row, observation, before: [] });
  }

  /** Sends what is left below the table. */
  async end(): Promise<void> {
    await this.rowsBelow.end();
  }

  /** Lets the table take all rows in. Two round trips, more for very many that are replaced. */
  async commit(): Promise<void> {
    const within = await this.rowsWithin.rest();
    if (this.added === 0 && this.replaced.length === 0) return;
    if (this.sent > 0) {
      const left = {
        first: this.table.usedRows + this.sentWithin,
        rows: this.wanted.spare - this.sentWithin + 1,
      };
      const room = this.wanted.below > 0 ? left.rows : left.rows - 1;
      if (room > 0)
        await lookAgain(this.requests, this.patience, this.table, this.runs, this.place, {
          ...left,
          rows: room,
        });
    }
    await this.readReplaced();
    for (const some of chunksOf(this.replaced)) {
      await this.send((context) => some.forEach((each) => this.writeReplaced(context, each)));
    }
    await this.send((context) => {
      for (const { first, cells } of within) this.writeWithin(context, first, cells);
      if (this.firstBelow) this.growOver(context, this.firstBelow);
    });
  }

  /** Takes all rows away again and puts back what was replaced. Two round trips. */
  async undo(patience: Patience): Promise<void> {
    if (!this.hasWritten) return;
    const { place, wanted } = this;
    const size = await this.requests.send(({ workbook }) => {
      const body = workbook.tables.getItem(TABLE).getDataBodyRange();
      body.load("rowCount");
      return body;
    }, patience);
    await this.requests.send((context) => {
      const item = context.workbook.tables.getItem(TABLE);
      if (size.rowCount > place.rows) item.resize(this.box(context, -1, 0, place.rows + 1, place.columns));
      if (wanted.below > 0) this.box(context, place.rows, 0, wanted.below, place.columns).clear();
      for (const run of wanted.spare > 0 ? this.runs : []) {
        this.box(context, this.table.usedRows, run.first, wanted.spare, run.columns.length).clear("Contents");
      }
    }, patience);
    for (const some of chunksOf(this.replaced.filter(({ before }) => before.length > 0))) {
      await this.requests.send((context) => {
        for (const { row, before } of some) {
          this.runs.forEach((run, part) =>
            writeFormatted(this.rowOf(context, row, run), run, [before[part]!]),
          );
        }
      }, patience);
    }
  }

  private cellsOf(observation: NewObservation): CellInput[] {
    return this.runs.flatMap((run) => observationCells(run, observation, this.origin));
  }

  private async send(queue: (context: Excel.RequestContext) => void): Promise<void> {
    this.hasWritten = true;
    await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      queue(context);
    }, this.patience);
  }

  /** Cells of the table's sheet, counted from the first of its body. */
  private box(
    { workbook }: Excel.RequestContext,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): Excel.Range {
    const sheet = workbook.tables.getItem(TABLE).worksheet;
    return sheet.getRangeByIndexes(this.place.row + row, this.place.column + column, rows, columns);
  }

  private rowOf(context: Excel.RequestContext, row: number, run: EnteredRun): Excel.Range {
    return this.box(context, row, run.first, 1, run.columns.length);
  }

  /** Writes rows into the table, counted from its first one without entries. */
  private writeWithin(context: Excel.RequestContext, first: number, rows: CellInput[][]): void {
    this.hasWritten = true;
    this.eachRun(rows, (run, cells) => {
      const range = this.box(
        context,
        this.table.usedRows + first,
        run.first,
        cells.length,
        run.columns.length,
      );
      writeFormatted(range, run, cells);
    });
  }

  /** Writes rows below the table, counted from the first one under it. */
  private writeBelow(context: Excel.RequestContext, first: number, rows: CellInput[][]): void {
    this.hasWritten = true;
    this.eachRun(rows, (run, cells) => {
      const range = this.box(context, this.place.rows + first, run.first, cells.length, run.columns.length);
      // Formats of entries that stood here once would change what is written.
      range.clear("Formats");
      range.values = cells;
    });
  }

  private eachRun(rows: CellInput[][], write: (run: EnteredRun, cells: CellInput[][]) => void): void {
    let taken = 0;
    for (const run of this.runs) {
      const from = taken;
      taken += run.columns.length;
      write(
        run,
        rows.map((row) => row.slice(from, from + run.columns.length)),
      );
    }
  }

  /** Writes the row that closes the gap, and lets the table grow over all that stand below it. */
  private growOver(context: Excel.RequestContext, first: NewObservation): void {
    const { place } = this;
    const { below } = this.wanted;
    this.writeBelow(context, 0, [this.cellsOf(first)]);
    context.workbook.tables
      .getItem(TABLE)
      .resize(this.box(context, -1, 0, place.rows + 1 + below, place.columns));
    for (const run of this.runs)
      formatRows(this.box(context, place.rows, run.first, below, run.columns.length), run);
  }

  /** Writes the figures over those that stand there; of a status and a note that the file does not give, the old ones stay. */
  private writeReplaced(context: Excel.RequestContext, { row, observation, before }: Replaced): void {
    this.runs.forEach((run, part) => {
      const cells = observationCells(run, observation, this.origin).map((cell, index) => {
        const { id } = run.columns[index]!;
        return cell === "" && (id === "status" || id === "note") ? (before[part]![index] ?? "") : cell;
      });
      writeFormatted(this.rowOf(context, row, run), run, [cells]);
    });
  }

  private async readReplaced(): Promise<void> {
    for (const some of chunksOf(this.replaced)) {
      const ranges = await this.requests.send(
        (context) =>
          some.map(({ row }) =>
            this.runs.map((run) => {
              const range = this.rowOf(context, row, run);
              range.load("formulas,values");
              return range;
            }),
          ),
        this.patience,
      );
      some.forEach((each, index) => {
        this.requireSame(each.observation, ranges[index]!);
        each.before = ranges[index]!.map(asEntered);
      });
    }
  }

  /** Refuses to replace a row that is another since the table was read: somebody moved it, or wrote over it. */
  private requireSame(
    { indicator, partner, period, group }: NewObservation,
    ranges: readonly Excel.Range[],
  ): void {
    const cell = (id: string): unknown => {
      const part = this.runs.findIndex(({ columns }) => columns.some((column) => column.id === id));
      const place = this.runs[part]!.columns.findIndex((column) => column.id === id);
      return (ranges[part]!.values as unknown[][])[0]![place];
    };
    const day = cell("period");
    const found = observationKey(
      String(cell("indicator")),
      String(cell("partner")),
      typeof day === "number" && isDaySerial(day) ? isoDateOf(day) : "",
      String(cell("group")),
    );
    if (found !== observationKey(indicator, partner, period, group)) {
      throw new ReadRefusal("rowTaken", { sheet: this.table.sheet });
    }
  }
}

function chunksOf(all: readonly Replaced[]): readonly (readonly Replaced[])[] {
  return Array.from({ length: Math.ceil(all.length / REPLACED_ROWS) }, (_, index) =>
    all.slice(index * REPLACED_ROWS, (index + 1) * REPLACED_ROWS),
  );
}

/** The cells of a row as they are handed to Excel to stand there again: formulas, and texts as texts. */
function asEntered({ formulas, values }: Excel.Range): CellInput[] {
  const [row = []] = formulas as CellInput[][];
  return row.map((each, index) =>
    typeof each === "string" && each === values[0]?.[index] ? plainText(each) : each,
  );
}
