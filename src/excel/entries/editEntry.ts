/** Changes cells of one entry, which is recognised by what it holds. */
import { cellAddress } from "../../blueprint/formula";
import { cellValueOf } from "../../blueprint/entries";
import type { TableId } from "../../model/entities";
import type { CellContent } from "../cells";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { detectMovedColumns, retryIfColumnsMove } from "../movedColumns";
import { formatAfterEntry } from "../numberFormats";
import { mayHaveWritten, readBack, requestError } from "../outcome";
import { Requests } from "../requests";
import { requireColumns } from "../workbookTables";
import type { NewEntry, WrittenEntry } from "./addEntries";
import { changeAllRows } from "./changeRows";
import type { EditableEntry, EntryCells, ListedEntry } from "./listEntries";
import { readEntryTable, type EntryTable } from "./entryTable";
import { findEntry, type FoundEntry } from "./findEntry";
import { takeBackPart } from "./settleChanges";
import { contentsOf, EMPTY_CELL, type RowCells, type TableCell } from "./tableRows";
import { changeOptions } from "./undoAddedRows";

/** What came of a change of an entry. */
export type EditResult =
  | {
      readonly kind: "edited";
      readonly entry: WrittenEntry;
      /** its row and its values now, by which it is read again */
      readonly now: Pick<ListedEntry, "row" | "cells">;
    }
  /** somebody changed or deleted it since it was read: nothing was written */
  | { readonly kind: "outdated" };

/** Other people may change the same row at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/** Cells to write, by the ids of their columns. */
type CellsById = ReadonlyMap<string, TableCell>;

/**
 * Writes the changed values of an entry that was read, and nothing else: `undefined` empties a cell. Four round trips, more
 * where its row moved. Its row is found again by all that people filled in; where any of it is another value by now, nothing
 * is written. Throws a WorkbookError: what `addEntries` throws before it writes, and `outcomeUnknown`.
 */
export async function editEntry(
  entry: EditableEntry,
  changes: NewEntry,
  clock: Clock = systemClock,
): Promise<EditResult> {
  const planOf = (found: FoundEntry, table: EntryTable): Plan | null => {
    const cells = newCells(found, table, changes);
    if (found.isSame) return { cells, former: formerCells(found, table, cells) };
    // An earlier attempt, whose answer was lost, may have arrived.
    return isWritten(found, table, entry.cells, cells)
      ? { cells, former: new Map([...cells].map(([id, cell]) => [id, formerCell(entry.cells[id], cell)])) }
      : null;
  };
  return changeEntry(entry.table, entry, new Set(Object.keys(changes)), planOf, clock);
}

/** What to write into the row of an entry, and what it held, by the ids of the columns. */
interface Plan {
  readonly cells: CellsById;
  readonly former: CellsById;
}

function formerCells({ cells }: FoundEntry, { entered }: EntryTable, written: CellsById): CellsById {
  return new Map(
    entered.flatMap(({ column, caption }) =>
      written.has(column.id) ? [[column.id, cells.get(caption) ?? EMPTY_CELL] as const] : [],
    ),
  );
}

function formerCell(content: CellContent = "", { format }: TableCell): TableCell {
  return { content, value: content, format };
}

/** Whether a row holds what is to be written, and is otherwise the entry that was read. */
function isWritten(
  { cells }: FoundEntry,
  { entered }: EntryTable,
  read: EntryCells,
  written: CellsById,
): boolean {
  return entered.every(
    ({ column: { id }, caption }) =>
      (cells.get(caption)?.value ?? "") === (written.get(id)?.value ?? read[id] ?? ""),
  );
}

/** Finds an entry and writes cells of it. `planOf` returns null where the row that was found is not to be changed. */
async function changeEntry(
  id: TableId,
  sought: { readonly row: number; readonly cells: EntryCells },
  columns: ReadonlySet<string>,
  planOf: (found: FoundEntry, table: EntryTable) => Plan | null,
  clock: Clock,
): Promise<EditResult> {
  const requests = new Requests(clock);
  try {
    return await retryIfColumnsMove(async () => {
      const table = await readEntryTable(requests, id);
      requireColumns(table, table.language, columns);
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const found = await findEntry(requests, table, sought);
        const plan = found && planOf(found, table);
        if (!found || !plan) return { kind: "outdated" };
        const isDone = await writeCells(requests, table, found, plan.cells);
        if (!isDone) continue;
        const now = { row: found.row, cells: cellsAfter(table, found, plan) };
        return { kind: "edited", entry: writtenEntry(table, found, plan, now.cells, clock), now };
      }
      throw new WorkbookError("rowTaken", { sheet: table.sheet });
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function newCells({ cells }: FoundEntry, { entered, language }: EntryTable, changes: NewEntry): CellsById {
  return new Map(
    entered.flatMap(({ column: { id, kind }, caption }) => {
      if (!Object.hasOwn(changes, id)) return [];
      const content = cellValueOf(kind, changes[id], language) ?? "";
      const { format } = cells.get(caption) ?? EMPTY_CELL;
      return [[id, { content, value: content, format: formatAfterEntry(kind, content, format) }] as const];
    }),
  );
}

/** Writes cells of a row that was found; false where it is another one by now, and nothing was written. */
async function writeCells(
  requests: Requests,
  table: EntryTable,
  { row, cells: before }: FoundEntry,
  cells: CellsById,
): Promise<boolean> {
  const entered = table.entered.map(({ caption }) => caption);
  const written = byCaption(table, cells);
  const former = new Map([...written.keys()].map((caption) => [caption, before.get(caption) ?? EMPTY_CELL]));
  const change = { holds: contentsOf(before, entered), cells: written, former, row };
  try {
    const changing = changeAllRows(requests, table.id, [change], changeOptions(table));
    const { missing } = await detectMovedColumns(table.id, changing);
    return missing.length === 0;
  } catch (error) {
    if (!mayHaveWritten(error)) throw error;
    const isDone = await readBack(() => takeBackPart(requests, table, [change]), requests.clock);
    if (isDone) return true;
    throw requestError(error);
  }
}

function byCaption({ entered }: EntryTable, cells: CellsById): RowCells {
  return new Map(
    entered.flatMap(({ column, caption }) => {
      const cell = cells.get(column.id);
      return cell ? [[caption, cell] as const] : [];
    }),
  );
}

function cellsAfter({ entered }: EntryTable, { cells }: FoundEntry, { cells: written }: Plan): EntryCells {
  return Object.fromEntries(
    entered.map(({ column, caption }) => [
      column.id,
      (written.get(column.id) ?? cells.get(caption) ?? EMPTY_CELL).value,
    ]),
  );
}

/** An entry after its cells were written, and how to put back what they held. */
function writtenEntry(
  table: EntryTable,
  { row }: FoundEntry,
  { cells: written, former }: Plan,
  cells: EntryCells,
  clock: Clock,
): WrittenEntry {
  const { sheet, header, firstRow, entered } = table;
  const address = (column: number) => cellAddress(firstRow + row, header.column + column);
  const undo = async () => {
    const outcome = await changeEntry(
      table.id,
      { row, cells },
      new Set(written.keys()),
      (found, current) =>
        found.hasSameKey && holdsWritten(found, current, written) ? { cells: former, former: written } : null,
      clock,
    );
    if (outcome.kind === "edited") return;
    const changed = entered.filter(({ column }) => written.has(column.id));
    throw new WorkbookError("entryChanged", {
      cells: changed.map(({ index }) => `${sheet}!${address(index)}`),
    });
  };
  return {
    sheet,
    address: `${address(0)}:${address(header.captions.length - 1)}`,
    row: firstRow + row + 1,
    undo,
  };
}

/** Whether the cells that were written still hold what was written. */
function holdsWritten({ cells }: FoundEntry, { entered }: EntryTable, written: CellsById): boolean {
  return entered.every(({ column, caption }) => {
    const content = written.get(column.id)?.content;
    return content === undefined || (cells.get(caption)?.content ?? "") === content;
  });
}
