import { elementAt, getOrThrow } from "../../model/collections";
import type { TableId } from "../../blueprint/types";
import { FURTHER_FIELDS } from "../../model/import/fields";
import { newObservationKey, type NewObservation } from "../../model/import/rowReader";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { changeRows, type RowChange } from "../entries/changeRows";
import { readEntryTable } from "../entries/entryTable";
import { TABLE_CELL_READER, EMPTY_CELL, type RowCells, type TableCell } from "../entries/tableRows";
import { changeOptions } from "../entries/undoAddedRows";
import { WorkbookError } from "../errors";
import {
  detectMovedColumns,
  haveMoved,
  knownCaptions,
  movedError,
  queueCaptions,
  retryIfColumnsMove,
} from "../movedColumns";
import { shapeOf, visitPages } from "../readPages";
import type { Requests, RetryPolicy } from "../requests";
import type { LocatedTable } from "../workbookTables";
import type { ObservationTable } from "./importContext";
import { cellsBy, keyOfRow, TABLE } from "./observationTable";
import { entryContents, formatOfEntry, type Origin } from "./observationRows";

/** The cells of a row by the ids of their columns. */
type CellsById = ReadonlyMap<string, TableCell>;

/** An observation that replaces another. */
interface Replacement {
  /** the 0-based row of the other */
  readonly row: number;
  readonly observation: NewObservation;
  readonly origin: Origin;
}

/** A row to be replaced: its cells before and after. */
interface ReplacedRow {
  readonly row: number;
  readonly before: CellsById;
  readonly after: CellsById;
}

/** A row of the table that has the key of a replaced one. */
interface Candidate {
  readonly row: number;
  readonly cells: CellsById;
}

/**
 * Overwrites values of the table, each in the row that has its key, wherever that is by then. Concurrent changes by other
 * people are kept: a row that has changed before it is written aborts the work, and an undo skips rows that were changed
 * afterwards.
 */
export class Replacements {
  /** the observations by key, each with the row that was there when the file was compared */
  private readonly all = new Map<string, Replacement>();
  /** the rows to replace, by key; as soon as some may be written */
  private replaced: ReadonlyMap<string, ReplacedRow> = new Map();
  /** the keys of the rows that were restored */
  private readonly restored = new Set<string>();

  constructor(
    private readonly requests: Requests,
    private readonly retry: RetryPolicy,
    private readonly table: ObservationTable,
    private readonly isAutomatic: boolean,
  ) {}

  /** Adds an observation that replaces another. */
  add(row: number, observation: NewObservation, origin: Origin): void {
    this.all.set(newObservationKey(observation), { row, observation, origin });
  }

  /** Writes all replacements that were added, and reports the number written. Throws a WorkbookError `rowTaken`. */
  async write(onSent: (rows: number) => void): Promise<void> {
    if (this.all.size === 0) return;
    const { requests, table, isAutomatic, retry } = this;
    const replaced = await this.rowsToReplace();
    this.replaced = replaced;
    const changes = [...replaced.values()].map(({ row, before, after }) =>
      changeOf(table, row, before, after),
    );
    const options = { ...changeOptions({ ...table, isAutomatic }), retry, onTried: onSent };
    const missing = await detectMovedColumns(
      TABLE,
      changeRows(requests, TABLE, changes, withKnown(options, table, replaced.values())),
    );
    if (missing.length > 0) throw await this.changedError();
  }

  /** Why a row does not hold any more what was read: somebody renamed or moved columns, or changed the row. */
  private async changedError(): Promise<WorkbookError> {
    const header = await this.requests.send(({ workbook }) => queueCaptions(workbook.tables.getItem(TABLE)));
    const found = knownCaptions(this.table);
    return haveMoved(found, header) ? movedError(found, header) : this.rowTakenError();
  }

  /** The number of rows that have not been restored. */
  get unrestored(): number {
    return this.replaced.size - this.restored.size;
  }

  /**
   * Restores the rows that still hold what was written, or a part of it, wherever they are now. It can be repeated.
   * `alsoQueue` is queued into each request that writes.
   */
  async undo(retry: RetryPolicy, alsoQueue?: (context: Excel.RequestContext) => void): Promise<void> {
    if (this.replaced.size === 0) return;
    await retryIfColumnsMove(async () => {
      const table = await readEntryTable(this.requests, TABLE, retry);
      const isThere = (id: string) => table.entered.some(({ column }) => column.id === id);
      // Without the key columns the rows cannot be identified.
      if (!KEY_FIELDS.every(isThere)) throw new WorkbookError("columnsMissing");
      const candidates = await this.rowsWithKeys(table, this.replaced, retry);
      const written = [...this.replaced].flatMap(([key, each]) => {
        const found = (candidates.get(key) ?? []).filter(({ cells }) => isWritten(cells, each));
        const here = found.find(({ row }) => row === each.row) ?? (found.length === 1 ? found[0] : undefined);
        return here ? [{ key, row: here.row, before: here.cells, after: each.before }] : [];
      });
      for (const { key } of written) this.restored.add(key);
      const changes = new Map(
        written.map(({ key, row, before, after }) => [changeOf(table, row, before, after), key]),
      );
      const more = alsoQueue && { alsoQueue };
      const options = withKnown({ ...changeOptions(table), retry, ...more }, table, written);
      const changing = changeRows(this.requests, TABLE, [...changes.keys()], options);
      const missing = await detectMovedColumns(TABLE, changing);
      for (const change of missing) this.restored.delete(getOrThrow(changes, change));
    });
  }

  /** Finds the rows that are to be replaced; the entire table is read, in as few responses as possible. */
  private async rowsToReplace(): Promise<ReadonlyMap<string, ReplacedRow>> {
    const candidates = await this.rowsWithKeys(this.table, this.all, this.retry);
    const rows = [...this.all].map(([key, replacement]): readonly [string, ReplacedRow] => {
      const { row } = replacement;
      const found = candidates.get(key) ?? [];
      const here = found.find((each) => each.row === row) ?? (found.length === 1 ? found[0] : undefined);
      // The row is gone, or it is not known which of several rows is meant.
      if (!here) throw this.rowTakenError();
      return [key, { row: here.row, before: here.cells, after: this.cellsAfter(replacement, here.cells) }];
    });
    return new Map(rows);
  }

  /** The rows of a table that have one of the keys, by key. */
  private async rowsWithKeys(
    table: LocatedTable,
    keys: ReadonlyMap<string, unknown>,
    retry: RetryPolicy,
  ): Promise<ReadonlyMap<string, readonly Candidate[]>> {
    const found = new Map<string, Candidate[]>();
    const cell = cellsBy(table.entered, EMPTY_CELL);
    const visit = (_: TableId, first: number, rows: readonly (readonly TableCell[])[]) =>
      rows.forEach((row, index) => {
        const key = keyOfRow((id) => cell(row, id).value);
        if (!keys.has(key)) return;
        const cells = new Map(
          table.entered.map(({ column, index: place }) => [column.id, elementAt(row, place)] as const),
        );
        found.set(key, [...(found.get(key) ?? []), { row: first + index, cells }]);
      });
    await visitPages(this.requests, [shapeOf(table)], TABLE_CELL_READER, visit, retry);
    return found;
  }

  /** The new cells of a row; further fields that the file does not have keep their values. */
  private cellsAfter({ observation, origin }: Replacement, before: CellsById): CellsById {
    const contents = entryContents(observation, origin);
    return new Map(
      this.table.entered.map(({ column }) => {
        const former = getOrThrow(before, column.id);
        const content = contents[column.id];
        const format = formatOfEntry(column, former.format);
        const isKept = content === undefined && FURTHER_FIELDS.some((id) => id === column.id);
        return [
          column.id,
          isKept ? { ...former, format } : { content: content ?? "", value: content ?? "", format },
        ];
      }),
    );
  }

  private rowTakenError(): WorkbookError {
    return new WorkbookError("rowTaken", { sheet: this.table.sheet });
  }
}

/** The change of a row, in the columns that the table has. */
function changeOf({ entered }: LocatedTable, row: number, before: CellsById, after: CellsById): RowChange {
  const columns = entered.filter(({ column }) => before.has(column.id) && after.has(column.id));
  return {
    holds: new Map(columns.map(({ column, caption }) => [caption, getOrThrow(before, column.id).content])),
    cells: new Map(columns.map(({ column, caption }) => [caption, getOrThrow(after, column.id)])),
    row,
  };
}

/** Options by which rows that were just read are changed without being looked for. */
function withKnown<Options>(
  options: Options,
  { entered }: LocatedTable,
  read: Iterable<{ readonly row: number; readonly before: CellsById }>,
) {
  const rows: RowCells[] = [];
  for (const { row, before } of read) {
    rows[row] = new Map(
      entered.flatMap(({ column, caption }) => {
        const cell = before.get(column.id);
        return cell ? [[caption, cell] as const] : [];
      }),
    );
  }
  return { ...options, known: { first: 0, rows, rowCount: rows.length } };
}

/**
 * Whether a row holds what was written, or some of it, and otherwise what was there before. Cells that only have another
 * format count as written, since a request may stop between the two.
 */
function isWritten(cells: CellsById, { before, after }: ReplacedRow): boolean {
  let isChanged = false;
  for (const [id, { content, format }] of cells) {
    const former = before.get(id);
    if (!former) continue;
    if (content !== former.content && content !== after.get(id)?.content) return false;
    isChanged ||= content !== former.content || format !== former.format;
  }
  return isChanged;
}
