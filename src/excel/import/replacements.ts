import { elementAt } from "../../model/collections";
import type { CellInput, TableId } from "../../blueprint/types";
import { FURTHER_FIELDS, NUMBER_FIELDS } from "../../model/import/fields";
import { newObservationKey, type NewObservation } from "../../model/import/rowReader";
import { jsonBytes } from "../bytes";
import { throwIfAborted } from "../cancel";
import type { CellContent } from "../cells";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import {
  captionsOf,
  knownCaptions,
  haveMoved,
  movedError,
  detectMovedColumns,
  queueCaptions,
} from "../movedColumns";
import { shapeOf, visitPages } from "../readPages";
import { WorkbookError } from "../errors";
import type { LocatedTable } from "../workbookTables";
import type { Requests, RetryPolicy } from "../requests";
import type { ObservationTable } from "./importContext";
import {
  contentOf,
  observationCells,
  writeFormatted,
  type EnteredColumns,
  type Origin,
} from "./observationRows";
import {
  toWritable,
  BLANK_CELL_STATE,
  cellsBy,
  keyOfRow,
  restoreCell,
  rowsOfColumn,
  rowsOfGroup,
  TABLE,
  CELL_STATE_READER,
  type CellState,
} from "./observationTable";

/** The overhead of a replaced row in a request and its response: a few ranges and their formats. */
const REPLACED_BYTES = 5_000;
/** The overhead of a row that is restored cell by cell. */
const CELLWISE_BYTES = 25_000;
const FRAME_BYTES = 20_000;

/** The index of a cell in its row, and the caption of its column; a cell outside the table has none. */
interface ColumnPosition {
  readonly index: number;
  readonly caption: string | undefined;
}

type WrittenField = (typeof NUMBER_FIELDS)[number] | (typeof FURTHER_FIELDS)[number];

/** A row to be replaced, and its former contents. */
interface ReplacedRow {
  readonly row: number;
  readonly observation: NewObservation;
  before: readonly CellState[];
  isWritten: boolean;
}

/**
 * Overwrites values of the table. Concurrent changes by other people are kept: a row that has changed before it is
 * written aborts the work, and an undo skips rows that were changed afterwards.
 */
export class Replacements {
  private readonly all: ReplacedRow[] = [];
  private readonly cell: ReturnType<typeof cellsBy<CellState>>;

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    private readonly groups: readonly EnteredColumns[],
    private readonly origin: Origin,
  ) {
    this.cell = cellsBy(table.entered, BLANK_CELL_STATE);
  }

  /** Adds an observation that replaces another. */
  add(row: number, observation: NewObservation): void {
    this.all.push({ row, observation, before: [], isWritten: false });
  }

  /** Writes all replacements that were added, and reports the number written. Throws a WorkbookError `rowTaken`. */
  async write(onSent: (rows: number) => void): Promise<void> {
    await this.read();
    let sent = 0;
    for (const some of requestsOf(this.all, (each) => this.cellsToWrite(each))) {
      throwIfAborted(this.retry.signal);
      await this.writeSome(some);
      sent += some.length;
      onSent(sent);
    }
  }

  /** Whether replacements may have been written. */
  get areWritten(): boolean {
    return this.all.some(({ isWritten }) => isWritten);
  }

  /** Restores the rows that still hold what was written, wherever they are in the table now. */
  async undo(now: LocatedTable, retry: RetryPolicy): Promise<void> {
    const written = this.all.filter(({ isWritten }) => isWritten);
    if (written.length === 0) return;
    const places = await this.rowsHolding(written, now);
    const back = written.flatMap((each) => {
      const found = places.get(each) ?? [];
      const row = found.includes(each.row) ? each.row : found.length === 1 ? found[0] : undefined;
      return row === undefined ? [] : [{ ...each, row }];
    });
    const columns = this.table.entered.flatMap(({ column, index }) => {
      const found = now.entered.find((each) => each.column.id === column.id);
      return found ? [{ index, caption: found.caption }] : [];
    });
    await this.restoreRows(back, columns, retry);
  }

  /** Reads the rows that are to be replaced; the entire table is read, in as few responses as possible. */
  private async read(): Promise<void> {
    if (this.all.length === 0) return;
    const byRow = new Map(this.all.map((each) => [each.row, each]));
    const { cell } = this;
    const visit = (_: TableId, first: number, rows: readonly (readonly CellState[])[]) =>
      rows.forEach((cells, index) => {
        const replaced = byRow.get(first + index);
        if (!replaced) return;
        if (keyOfRow((id) => cell(cells, id).value) !== newObservationKey(replaced.observation))
          throw this.rowTakenError();
        replaced.before = cells;
      });
    await visitPages(this.requests, [shapeOf(this.table)], CELL_STATE_READER, visit, this.retry.signal);
  }

  /** Writes rows in one request, whose response contains their previous contents. */
  private async writeSome(some: readonly ReplacedRow[]): Promise<void> {
    for (const each of some) each.isWritten = true;
    const writing = this.requests.send((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const header = queueCaptions(context.workbook.tables.getItem(TABLE));
      const ranges = some.map((each) => {
        const found = this.groups.map((run) => {
          const range = rowsOfGroup(context, run, each.row, 1);
          CELL_STATE_READER.load(range);
          return range;
        });
        this.cellsToWrite(each).forEach((cells, part) => {
          const run = elementAt(this.groups, part);
          writeFormatted(rowsOfGroup(context, run, each.row, 1), run, [cells]);
        });
        return found;
      });
      return { header, ranges };
    }, this.retry);
    const { header, ranges } = await detectMovedColumns(TABLE, writing);
    const formerCells = some.map((each, index) => ({
      ...each,
      before: this.joinGroups(elementAt(ranges, index)),
    }));
    const found = knownCaptions(this.table);
    const isMoved = haveMoved(found, header);
    const isSame = formerCells.every(({ before }, index) =>
      sameContents(before, elementAt(some, index).before, this.table),
    );
    if (isSame && !isMoved) return;
    for (const each of some) each.isWritten = false;
    // The overwritten columns may not be the intended ones.
    const captions = captionsOf(header);
    const written = this.table.entered.map(({ index }) => ({ index, caption: captions[index] }));
    await this.restoreRows(formerCells, written, { endless: true });
    throw isMoved ? movedError(found, header) : this.rowTakenError();
  }

  /** Restores rows, each cell in the column that has its caption now. */
  private async restoreRows(
    rows: readonly ReplacedRow[],
    columns: readonly ColumnPosition[],
    retry: RetryPolicy,
  ): Promise<void> {
    for (const some of requestsOf(rows, (each) => this.cellsToRestore(each), CELLWISE_BYTES)) {
      const sending = this.requests.send((context) => {
        for (const { row, before } of some) {
          for (const { index, caption } of columns) {
            const cell =
              caption === undefined
                ? rowsOfGroup(context, { first: index, columns: { length: 1 } }, row, 1)
                : rowsOfColumn(context, caption, row, 1);
            restoreCell(cell, elementAt(before, index));
          }
        }
      }, retry);
      await detectMovedColumns(TABLE, sending);
    }
  }

  /** The cells of a row by their indexes in the table, from groups of columns that were read separately. */
  private joinGroups(ranges: readonly Excel.Range[]): readonly CellState[] {
    const cells: CellState[] = [];
    this.groups.forEach(({ first }, part) =>
      elementAt(CELL_STATE_READER.cells(elementAt(ranges, part)), 0).forEach(
        (cell, index) => (cells[first + index] = cell),
      ),
    );
    return cells;
  }

  /** The rows of the table that still hold what was written. */
  private async rowsHolding(
    written: readonly ReplacedRow[],
    now: LocatedTable,
  ): Promise<ReadonlyMap<ReplacedRow, number[]>> {
    const byKey = new Map(written.map((each) => [newObservationKey(each.observation), each]));
    const places = new Map<ReplacedRow, number[]>();
    const cell = cellsBy(now.entered, BLANK_CELL_STATE);
    const existingColumns = new Set<string>(now.entered.map(({ column }) => column.id));
    const visit = (_: TableId, first: number, rows: readonly (readonly CellState[])[]) =>
      rows.forEach((cells, index) => {
        const each = byKey.get(keyOfRow((id) => cell(cells, id).value));
        if (!each || !this.holds((id) => cell(cells, id).value, existingColumns, each)) return;
        const known = places.get(each);
        if (known) known.push(first + index);
        else places.set(each, [first + index]);
      });
    await visitPages(this.requests, [shapeOf(now)], CELL_STATE_READER, visit);
    return places;
  }

  /** Whether a row holds what was written, in the columns that still exist. */
  private holds(
    content: (id: WrittenField) => CellContent,
    existingColumns: ReadonlySet<string>,
    { observation, before }: ReplacedRow,
  ): boolean {
    const isGiven = (id: WrittenField, expected: unknown) =>
      !existingColumns.has(id) || content(id) === expected;
    return (
      NUMBER_FIELDS.every((id) => isGiven(id, observation[id] ?? "")) &&
      FURTHER_FIELDS.every((id) => isGiven(id, contentOf(observation, id) ?? this.cell(before, id).value))
    );
  }

  /** The new cells of a row, by groups of columns; further fields that the file does not have keep their values. */
  private cellsToWrite({ observation, before }: ReplacedRow): CellInput[][] {
    return this.groups.map((run) => {
      const formerCells = toWritable(cellsOfGroup(run, before));
      return observationCells(run, observation, this.origin).map((cell, index) => {
        const isKept = cell === "" && FURTHER_FIELDS.some((id) => id === elementAt(run.columns, index).id);
        return isKept ? elementAt(formerCells, index) : cell;
      });
    });
  }

  private cellsToRestore({ before }: ReplacedRow): CellInput[][] {
    return this.groups.map((run) => toWritable(cellsOfGroup(run, before)));
  }

  private rowTakenError(): WorkbookError {
    return new WorkbookError("rowTaken", { sheet: this.table.sheet });
  }
}

function cellsOfGroup({ first, columns }: EnteredColumns, cells: readonly CellState[]): readonly CellState[] {
  return cells.slice(first, first + columns.length);
}

/** Whether the entries are unchanged. */
function sameContents(
  now: readonly CellState[],
  before: readonly CellState[],
  { entered }: ObservationTable,
): boolean {
  return entered.every(({ index }) => elementAt(now, index).formula === elementAt(before, index).formula);
}

/** Rows in batches that fit into one request and its response. */
function* requestsOf<Row>(
  all: readonly Row[],
  cellsOf: (row: Row) => CellInput[][],
  rowBytes = REPLACED_BYTES,
): Generator<readonly Row[], void, undefined> {
  let some: Row[] = [];
  let bytes = 0;
  for (const each of all) {
    // The response contains the former contents twice: as values and as formulas.
    const more = 2 * jsonBytes(cellsOf(each)) + rowBytes;
    if (some.length > 0 && bytes + more > MAX_REQUEST_BYTES - FRAME_BYTES) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(each);
    bytes += more;
  }
  if (some.length > 0) yield some;
}
