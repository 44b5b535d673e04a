import type { CellInput, TableId } from "../../blueprint/types";
import { observationKey, type NewObservation } from "../../model/import/rowReader";
import { everywhere } from "../apply/look";
import { jsonBytes } from "../bytes";
import { stopWhenCancelled } from "../cancel";
import { isDaySerial, isoDateOf, type CellContent } from "../cells";
import { LARGEST_REQUEST_BYTES } from "../pack";
import { plainText } from "../plainText";
import { visitPages, type Reading } from "../readPages";
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

/** What a replaced row takes of a request beside its cells: a few ranges and their formats. */
const REPLACED_BYTES = 5_000;
const FRAME_BYTES = 20_000;
/** What the formats of a page inside the table take of a request. */
const FORMATTED_PAGE_BYTES = 5_000;

/** A row to be replaced, and what stood in it, run by run. */
interface Replaced {
  readonly row: number;
  readonly observation: NewObservation;
  before: readonly Before[];
}

/** What stood in a run of cells, as it is handed to Excel to stand there again. */
interface Before {
  readonly cells: CellInput[];
  readonly formats: string[];
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

  /** Writes the figures that take the place of others, once all that stand there are known; tells how many are written. */
  async replaceAll(onSent: (rows: number) => void): Promise<void> {
    await this.readReplaced();
    let sent = 0;
    for (const some of requestsOf(this.replaced, (each) => this.cellsOver(each))) {
      stopWhenCancelled(this.patience.signal);
      await this.send((context) => some.forEach((each) => this.writeReplaced(context, each)));
      sent += some.length;
      onSent(sent);
    }
  }

  /** Lets the table take all rows in. Two round trips at most. */
  async commit(): Promise<void> {
    const within = await this.rowsWithin.rest();
    if (this.added === 0) return;
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
    await this.send((context) => {
      for (const { first, cells } of within) this.writeWithin(context, first, cells);
      if (this.firstBelow) this.growOver(context, this.firstBelow);
    });
  }

  /** Takes all rows away again and puts back what was replaced. Two round trips, more for very many that were replaced. */
  async undo(patience: Patience): Promise<void> {
    if (!this.hasWritten) return;
    const { wanted } = this;
    const size = await this.requests.send(({ workbook }) => {
      const body = workbook.tables.getItem(TABLE).getDataBodyRange();
      body.load("rowIndex,rowCount");
      return body;
    }, patience);
    // Somebody may have put rows in above the table meanwhile.
    this.place = { ...this.place, row: size.rowIndex };
    const { place } = this;
    await this.requests.send((context) => {
      const item = context.workbook.tables.getItem(TABLE);
      if (size.rowCount > place.rows) item.resize(this.box(context, -1, 0, place.rows + 1, place.columns));
      if (wanted.below > 0) this.box(context, place.rows, 0, wanted.below, place.columns).clear();
      for (const run of wanted.spare > 0 ? this.runs : []) {
        this.box(context, this.table.usedRows, run.first, wanted.spare, run.columns.length).clear("Contents");
      }
    }, patience);
    const read = this.replaced.filter(({ before }) => before.length > 0);
    for (const some of requestsOf(read, ({ before }) => before.map(({ cells }) => cells))) {
      await this.requests.send((context) => some.forEach((each) => this.putBack(context, each)), patience);
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
  private writeReplaced(context: Excel.RequestContext, replaced: Replaced): void {
    const cells = this.cellsOver(replaced);
    this.runs.forEach((run, part) =>
      writeFormatted(this.rowOf(context, replaced.row, run), run, [cells[part]!]),
    );
  }

  /** What a row holds once it is replaced, run by run. */
  private cellsOver({ observation, before }: Replaced): CellInput[][] {
    return this.runs.map((run, part) =>
      observationCells(run, observation, this.origin).map((cell, index) => {
        const { id } = run.columns[index]!;
        return cell === "" && (id === "status" || id === "note") ? (before[part]!.cells[index] ?? "") : cell;
      }),
    );
  }

  /** Writes what stood in a row: as texts where it was text, and with the formats that it had. */
  private putBack(context: Excel.RequestContext, { row, before }: Replaced): void {
    this.runs.forEach((run, part) => {
      const { cells, formats } = before[part]!;
      const range = this.rowOf(context, row, run);
      // Cells of text format would keep the apostrophe that makes a text a text elsewhere.
      range.numberFormat = everywhere("General");
      range.values = [cells];
      range.numberFormat = [formats];
    });
  }

  /** Reads what stands in the rows that are to be replaced; the table is read as a whole, in as few answers as Excel gives. */
  private async readReplaced(): Promise<void> {
    if (this.replaced.length === 0) return;
    const byRow = new Map(this.replaced.map((each) => [each.row, each]));
    const shape = {
      table: "Observations",
      columns: this.table.entered.map(({ index }) => index),
      rows: this.table.rows,
    } as const;
    const visit = (_: TableId, first: number, rows: readonly (readonly WholeCell[])[]) =>
      rows.forEach((cells, index) => {
        const replaced = byRow.get(first + index);
        if (!replaced) return;
        this.requireSame(replaced.observation, cells);
        replaced.before = this.runs.map((run) => asEntered(run, cells));
      });
    await visitPages(this.requests, [shape], WHOLE_CELLS, visit, this.patience.signal);
  }

  /** Refuses to replace a row that is another since the table was read: somebody moved it, or wrote over it. */
  private requireSame(
    { indicator, partner, period, group }: NewObservation,
    cells: readonly WholeCell[],
  ): void {
    const value = (id: string) => {
      const { index } = this.table.entered.find(({ column }) => column.id === id)!;
      return cells[index]!.value;
    };
    const day = value("period");
    const found = observationKey(
      String(value("indicator")),
      String(value("partner")),
      typeof day === "number" && isDaySerial(day) ? isoDateOf(day) : "",
      String(value("group")),
    );
    if (found !== observationKey(indicator, partner, period, group)) {
      throw new ReadRefusal("rowTaken", { sheet: this.table.sheet });
    }
  }
}

/** A cell with all that is needed to put it back. */
interface WholeCell {
  readonly value: CellContent;
  readonly formula: CellInput;
  readonly format: string;
}

const WHOLE_CELLS: Reading<WholeCell> = {
  ask: (range) => range.load("values,formulas,numberFormat"),
  cells: ({ values, formulas, numberFormat }) =>
    (values as CellContent[][]).map((row, at) =>
      row.map((value, index) => ({
        value,
        formula: (formulas as CellInput[][])[at]![index]!,
        format: (numberFormat as string[][])[at]![index]!,
      })),
    ),
  bytes: ({ values, formulas, numberFormat }) => jsonBytes([values, formulas, numberFormat]),
};

/** Rows in groups, the cells of each of which Excel takes in one request. */
function* requestsOf(
  all: readonly Replaced[],
  cellsOf: (replaced: Replaced) => CellInput[][],
): Generator<readonly Replaced[], void, undefined> {
  let some: Replaced[] = [];
  let bytes = 0;
  for (const each of all) {
    const more = jsonBytes(cellsOf(each)) + REPLACED_BYTES;
    if (some.length > 0 && bytes + more > LARGEST_REQUEST_BYTES - FRAME_BYTES) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(each);
    bytes += more;
  }
  if (some.length > 0) yield some;
}

/** The cells of a run as they are handed to Excel to stand there again: formulas, and texts as texts. */
function asEntered({ first, columns }: EnteredRun, cells: readonly WholeCell[]): Before {
  const own = cells.slice(first, first + columns.length);
  return {
    cells: own.map(({ formula, value }) =>
      typeof formula === "string" && formula === value ? plainText(formula) : formula,
    ),
    formats: own.map(({ format }) => format),
  };
}
