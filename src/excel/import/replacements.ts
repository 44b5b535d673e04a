import type { CellInput, TableId } from "../../blueprint/types";
import { FURTHER_FIELDS, NUMBER_FIELDS } from "../../model/import/fields";
import { keyOf, type NewObservation } from "../../model/import/rowReader";
import { jsonBytes } from "../bytes";
import { throwIfAborted } from "../cancel";
import { LARGEST_REQUEST_BYTES } from "../pack";
import { visitPages } from "../readPages";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import type { ObservationTable } from "./basis";
import { contentOf, observationCells, writeFormatted, type EnteredRun, type Origin } from "./observationRows";
import {
  asEntered,
  BLANK_WHOLE_CELL,
  cellsBy,
  keyOfRow,
  putBack,
  rowsOfRun,
  TABLE,
  WHOLE_CELLS,
  type WholeCell,
} from "./tableRows";

/** What a replaced row takes of a request and of its answer beside its cells: a few ranges and their formats. */
const REPLACED_BYTES = 5_000;
const FRAME_BYTES = 20_000;

/** A row to be replaced, and what stood in it. */
interface Replaced {
  readonly row: number;
  readonly observation: NewObservation;
  before: readonly WholeCell[];
  isWritten: boolean;
}

/**
 * Writes figures over those that stand in the table. What somebody changes meanwhile is theirs: a row that is another
 * when its turn comes stops it, and one that was changed after its turn is left alone when all is put back.
 */
export class Replacements {
  private readonly all: Replaced[] = [];
  private readonly cell: ReturnType<typeof cellsBy<WholeCell>>;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    private readonly runs: readonly EnteredRun[],
    private readonly origin: Origin,
  ) {
    this.cell = cellsBy(table.entered, BLANK_WHOLE_CELL);
  }

  /** Notes an observation that takes the place of another. */
  note(row: number, observation: NewObservation): void {
    this.all.push({ row, observation, before: [], isWritten: false });
  }

  /** Writes all that were noted; tells how many are written. Throws a WorkbookError `rowTaken`. */
  async write(onSent: (rows: number) => void): Promise<void> {
    await this.read();
    let sent = 0;
    for (const some of requestsOf(this.all, (each) => this.cellsOver(each))) {
      throwIfAborted(this.retry.signal);
      await this.writeSome(some);
      sent += some.length;
      onSent(sent);
    }
  }

  /** Whether some may stand in the table. */
  get areWritten(): boolean {
    return this.all.some(({ isWritten }) => isWritten);
  }

  /** Puts back what stood in the rows that still hold what was written, wherever they are among the table's `rows` by now. */
  async undo(rows: number, retry: RetryPolicy): Promise<void> {
    const written = this.all.filter(({ isWritten }) => isWritten);
    if (written.length === 0) return;
    const places = await this.placesOf(written, rows);
    const back = written.flatMap((each) => {
      const found = places.get(each) ?? [];
      const row = found.includes(each.row) ? each.row : found.length === 1 ? found[0] : undefined;
      return row === undefined ? [] : [{ ...each, row }];
    });
    for (const some of requestsOf(back, (each) => this.cellsBefore(each))) {
      await this.requests.send((context) => some.forEach((each) => this.putBack(context, each)), retry);
    }
  }

  /** Reads what stands in the rows that are to be replaced; the table is read as a whole, in as few answers as Excel gives. */
  private async read(): Promise<void> {
    if (this.all.length === 0) return;
    const byRow = new Map(this.all.map((each) => [each.row, each]));
    const visit = (_: TableId, first: number, rows: readonly (readonly WholeCell[])[]) =>
      rows.forEach((cells, index) => {
        const replaced = byRow.get(first + index);
        if (!replaced) return;
        if (this.keyOf(cells) !== keyOf(replaced.observation)) throw this.taken();
        replaced.before = cells;
      });
    await visitPages(this.requests, [this.shape(this.table.rows)], WHOLE_CELLS, visit, this.retry.signal);
  }

  /** Writes some rows in one request, which tells what stood there right before. */
  private async writeSome(some: readonly Replaced[]): Promise<void> {
    for (const each of some) each.isWritten = true;
    const ranges = await this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      return some.map((each) => {
        const found = this.runs.map((run) => {
          const range = rowsOfRun(context, run, each.row, 1);
          WHOLE_CELLS.ask(range);
          return range;
        });
        this.cellsOver(each).forEach((cells, part) => {
          const run = this.runs[part]!;
          writeFormatted(rowsOfRun(context, run, each.row, 1), run, [cells]);
        });
        return found;
      });
    }, this.retry);
    const stood = some.map((each, index) => ({ ...each, before: this.joined(ranges[index]!) }));
    if (stood.every(({ before }, index) => sameContents(before, some[index]!.before, this.table))) return;
    for (const each of some) each.isWritten = false;
    await this.requests.send((context) => stood.forEach((each) => this.putBack(context, each)), {
      endless: true,
    });
    throw this.taken();
  }

  /** The cells of a row by their places in the table, of which each run was read apart. */
  private joined(ranges: readonly Excel.Range[]): readonly WholeCell[] {
    const cells: WholeCell[] = [];
    this.runs.forEach(({ first }, part) =>
      WHOLE_CELLS.cells(ranges[part]!)[0]!.forEach((cell, index) => (cells[first + index] = cell)),
    );
    return cells;
  }

  /** Where rows stand that still hold what was written. */
  private async placesOf(
    written: readonly Replaced[],
    tableRows: number,
  ): Promise<ReadonlyMap<Replaced, number[]>> {
    const byKey = new Map(written.map((each) => [keyOf(each.observation), each]));
    const places = new Map<Replaced, number[]>();
    const visit = (_: TableId, first: number, rows: readonly (readonly WholeCell[])[]) =>
      rows.forEach((cells, index) => {
        const each = byKey.get(this.keyOf(cells));
        if (!each || !this.holds(cells, each)) return;
        const known = places.get(each);
        if (known) known.push(first + index);
        else places.set(each, [first + index]);
      });
    await visitPages(this.requests, [this.shape(tableRows)], WHOLE_CELLS, visit);
    return places;
  }

  private shape(rows: number) {
    return { table: TABLE, columns: this.table.entered.map(({ index }) => index), rows } as const;
  }

  private keyOf(cells: readonly WholeCell[]): string {
    return keyOfRow((id) => this.cell(cells, id).value);
  }

  private holds(cells: readonly WholeCell[], { observation, before }: Replaced): boolean {
    const isGiven = (id: string, wanted: unknown) => this.cell(cells, id).value === wanted;
    return (
      NUMBER_FIELDS.every((id) => isGiven(id, observation[id] ?? "")) &&
      FURTHER_FIELDS.every((id) => isGiven(id, contentOf(observation, id) ?? this.cell(before, id).value))
    );
  }

  /** What a row holds once it is replaced, run by run; a further field that the file does not give stays as it stood. */
  private cellsOver({ observation, before }: Replaced): CellInput[][] {
    return this.runs.map((run) => {
      const stood = asEntered(cellsOfRun(run, before));
      return observationCells(run, observation, this.origin).map((cell, index) => {
        const isKept = cell === "" && FURTHER_FIELDS.some((id) => id === run.columns[index]!.id);
        return isKept ? stood[index]! : cell;
      });
    });
  }

  private cellsBefore({ before }: Replaced): CellInput[][] {
    return this.runs.map((run) => asEntered(cellsOfRun(run, before)));
  }

  private putBack(context: Excel.RequestContext, { row, before }: Replaced): void {
    for (const run of this.runs) putBack(rowsOfRun(context, run, row, 1), cellsOfRun(run, before));
  }

  private taken(): WorkbookError {
    return new WorkbookError("rowTaken", { sheet: this.table.sheet });
  }
}

function cellsOfRun({ first, columns }: EnteredRun, cells: readonly WholeCell[]): readonly WholeCell[] {
  return cells.slice(first, first + columns.length);
}

/** Whether nothing was entered otherwise meanwhile. */
function sameContents(
  now: readonly WholeCell[],
  before: readonly WholeCell[],
  { entered }: ObservationTable,
): boolean {
  return entered.every(({ index }) => now[index]!.formula === before[index]!.formula);
}

/** Rows in groups, the cells of each of which Excel takes in one request, and gives in its answer. */
function* requestsOf<Row>(
  all: readonly Row[],
  cellsOf: (row: Row) => CellInput[][],
): Generator<readonly Row[], void, undefined> {
  let some: Row[] = [];
  let bytes = 0;
  for (const each of all) {
    // The answer tells what stood there: as values and as formulas.
    const more = 2 * jsonBytes(cellsOf(each)) + REPLACED_BYTES;
    if (some.length > 0 && bytes + more > LARGEST_REQUEST_BYTES - FRAME_BYTES) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(each);
    bytes += more;
  }
  if (some.length > 0) yield some;
}
