import type { TableId } from "../../blueprint/types";
import { cellValueOf } from "../../blueprint/entries";
import { cellAddress } from "../../blueprint/formula";
import { getOrThrow } from "../../model/collections";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { detectMovedColumns, isColumnsMoved, retryIfColumnsMove } from "../movedColumns";
import { formatAfterEntry } from "../numberFormats";
import { mayHaveWritten, readBackEntries, requestError } from "../outcome";
import { Requests } from "../requests";
import { requireColumns } from "../workbookTables";
import { addEntries, type AddedEntries, type NewEntry } from "./addEntries";
import { changeAllRows, type RowChange } from "./changeRows";
import type { EntryRow } from "./entryRows";
import { readEntryTable, type EntryTable } from "./entryTable";
import { finishPart, isEmpty, takeBackPart, type Settle, type UndoableChange } from "./settleChanges";
import { EMPTY_CELL, type RowCells, type TableCell, type TableRows } from "./tableRows";
import { changeOptions, clearingChanges, type WrittenRow } from "./undoAddedRows";

/** What to do with the rows of a table. */
export interface EntryChanges {
  readonly add: readonly NewEntry[];
  /** fields to write into rows that were read; "" empties one */
  readonly change: readonly { readonly row: EntryRow; readonly values: NewEntry }[];
  /** rows to empty; an empty row counts for nothing, and the next entry goes into it */
  readonly remove: readonly EntryRow[];
}

/** Entries that were saved, and how to take all of it back. */
export interface SavedEntries {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /**
   * Takes all of it back, or nothing, wherever the rows are now. Two round trips. Throws a WorkbookError `rowsChanged` where
   * one of the rows was changed or deleted since.
   */
  undo(): Promise<void>;
}

/** The cells of a row before and after, by the ids of the columns that people fill in. */
interface CellsChange {
  readonly row: number;
  readonly before: ReadonlyMap<string, TableCell>;
  readonly after: ReadonlyMap<string, TableCell>;
}

/**
 * Adds, changes and empties rows of a table: all of it or nothing. Rows that were read are found again by what they hold.
 * Three round trips for the changes, and those of `addEntries`.
 *
 * Throws a WorkbookError: `rowsChanged` with the sheet where somebody changed or deleted one of the rows since it was read;
 * those of `addEntries`; nothing is saved then. `entriesUnknown`: something may have been saved.
 */
export async function saveEntries(
  id: TableId,
  { add, change, remove }: EntryChanges,
  clock: Clock = systemClock,
): Promise<SavedEntries> {
  try {
    const rows = new ChangingRows(id, clock);
    const changes = await rows.make(change, remove);
    const added = add.length > 0 ? await addOrTakeBack(rows, changes, add) : undefined;
    return {
      ...{ added: add.length, changed: change.length, removed: remove.length },
      undo: () => rows.takeBack(changes, added?.written() ?? []),
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Adds entries; if that fails, the changes before are taken back. Throws what `addEntries` throws. */
async function addOrTakeBack(
  rows: ChangingRows,
  changes: readonly CellsChange[],
  add: readonly NewEntry[],
): Promise<AddedEntries> {
  try {
    return await addEntries(rows.id, add, rows.clock);
  } catch (error) {
    await rows.takeBack(changes, []).catch((cause: unknown) => {
      throw new WorkbookError("entriesUnknown", { sheet: rows.sheet }, { cause });
    });
    throw error;
  }
}

/** Changes of rows of a table that are made, and taken back, in one request. */
class ChangingRows {
  /** the name of the table's sheet, as soon as it is known */
  sheet = "";

  constructor(
    readonly id: TableId,
    readonly clock: Clock,
  ) {}

  /** Changes and empties rows. Throws a WorkbookError `rowsChanged`; then nothing is changed. */
  async make(
    change: EntryChanges["change"],
    remove: EntryChanges["remove"],
  ): Promise<readonly CellsChange[]> {
    let made: readonly CellsChange[] = [];
    if (change.length + remove.length === 0) return made;
    await this.run((table) => {
      made = [...change.map(({ row, values }) => changedRow(table, row, values)), ...remove.map(emptiedRow)];
      return changesIn(table, made);
    }, takeBackPart);
    return made;
  }

  /** Takes changes and added rows back. Throws a WorkbookError `rowsChanged`; then nothing is taken back. */
  async takeBack(made: readonly CellsChange[], added: readonly WrittenRow[]): Promise<void> {
    if (made.length + added.length === 0) return;
    const reversed = made.map(({ row, before, after }) => ({ row, before: after, after: before }));
    await this.run((table) => {
      const cleared = clearingChanges(table, added).map((change) => ({ ...change, former: NO_CELLS }));
      return joined(changesIn(table, reversed), cleared);
    }, finishPart);
  }

  /** Makes changes; after a failed request `settle` finds out, or sees to it, that all are made, or none. */
  private async run(
    changesOf: (table: EntryTable) => readonly UndoableChange[],
    settle: Settle,
  ): Promise<void> {
    const { id, clock } = this;
    const requests = new Requests(clock);
    try {
      await retryIfColumnsMove(async () => {
        const table = await readEntryTable(requests, id);
        this.sheet = table.sheet;
        const changes = changesOf(table);
        try {
          const changing = changeAllRows(requests, id, changes, changeOptions(table));
          const { missing, table: now } = await detectMovedColumns(id, changing);
          if (missing.length > 0) throw changedError(missing, now);
        } catch (error) {
          if (!mayHaveWritten(error) || isColumnsMoved(error)) throw error;
          const settling = () => settle(requests, table, changes);
          if (!(await readBackEntries(settling, clock, table.sheet))) throw requestError(error);
        }
      });
    } catch (error) {
      throw toWorkbookError(error);
    }
  }
}

const NO_CELLS: RowCells = new Map();

/** Rows that were emptied before entries were added into them get back what they held in place of those entries. */
function joined(
  reversed: readonly UndoableChange[],
  cleared: readonly UndoableChange[],
): readonly UndoableChange[] {
  const refilled = new Map(reversed.filter(({ holds }) => isEmpty(holds)).map((each) => [each.row, each]));
  const replaced = cleared.map((change): UndoableChange => {
    const emptied = change.added === undefined ? refilled.get(change.row) : undefined;
    if (!emptied) return change;
    refilled.delete(change.row);
    return { ...change, cells: new Map([...change.cells, ...emptied.cells]) };
  });
  const left = new Set(refilled.values());
  return [...reversed.filter((each) => !isEmpty(each.holds) || left.has(each)), ...replaced];
}

function changesIn(table: EntryTable, changes: readonly CellsChange[]): readonly UndoableChange[] {
  const written = new Set(changes.flatMap((each) => [...writtenColumns(each)]));
  requireColumns(table, table.language, written);
  return changes.map((each) => rowChangeOf(table, each));
}

function changedError(missing: readonly RowChange[], { sheet, row, column }: TableRows): WorkbookError {
  const cells = missing.map((each) => `${sheet}!${cellAddress(row + each.row, column)}`);
  return new WorkbookError("rowsChanged", { sheet, cells });
}

function changedRow(table: EntryTable, { row, cells }: EntryRow, values: NewEntry): CellsChange {
  const after = new Map(cells);
  for (const { column } of table.entered) {
    const value = values[column.id];
    if (value === undefined) continue;
    const content = value === "" ? "" : (cellValueOf(column.kind, value, table.language) ?? "");
    const { format } = cells.get(column.id) ?? EMPTY_CELL;
    after.set(column.id, { content, value: content, format: formatAfterEntry(column.kind, content, format) });
  }
  return { row, before: cells, after };
}

function emptiedRow({ row, cells }: EntryRow): CellsChange {
  const after = new Map([...cells].map(([id, { format }]) => [id, { ...EMPTY_CELL, format }]));
  return { row, before: cells, after };
}

/** The ids of the columns that a change writes: the others stay as they are. */
function writtenColumns({ before, after }: CellsChange): ReadonlySet<string> {
  return new Set(
    [...after].filter(([id, { content }]) => before.get(id)?.content !== content).map(([id]) => id),
  );
}

/** A change by the captions that the table has now; columns that are missing now do not identify a row. */
function rowChangeOf({ entered }: EntryTable, change: CellsChange): UndoableChange {
  const ids = writtenColumns(change);
  const known = entered.filter(({ column }) => change.before.has(column.id));
  const written = known.filter(({ column }) => ids.has(column.id));
  const cellsOf = (cells: CellsChange["before"]): RowCells =>
    new Map(written.map(({ column, caption }) => [caption, getOrThrow(cells, column.id)]));
  return {
    holds: new Map(
      known.map(({ column, caption }) => [caption, getOrThrow(change.before, column.id).content]),
    ),
    cells: cellsOf(change.after),
    former: cellsOf(change.before),
    row: change.row,
  };
}
