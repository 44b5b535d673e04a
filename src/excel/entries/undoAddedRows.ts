import { getOrThrow } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import type { TableId } from "../../model/entities";
import { changeAllRows, changeRows, type ChangeRowsOptions, type RowChange } from "./changeRows";
import type { Clock } from "../clock";
import { readEntryTable, type EntryTable } from "./entryTable";
import { toWorkbookError, WorkbookError } from "../errors";
import { readBackEntries, mayHaveWritten, requestError } from "../outcome";
import { retryIfColumnsMove } from "../movedColumns";
import { Requests } from "../requests";
import { EMPTY_CELL, fetchAllRows, type Content, type TableCell, type TableRows } from "./tableRows";
import { requireColumns } from "../workbookTables";
import { findWrittenRows } from "./writtenRows";

/** A row into which an entry was written. */
export interface WrittenRow {
  /** the contents of the entered columns right after, by the ids of the columns */
  readonly contents: ReadonlyMap<string, Content>;
  /** the cells of the entered columns before */
  readonly former: ReadonlyMap<string, TableCell>;
  /** the 0-based index in the table's body */
  readonly row: number;
  /** whether the table grew by this row */
  readonly isAdded: boolean;
}

/**
 * Removes added entries, wherever their rows are now: the entered cells are emptied, and rows that the table grew by
 * are cut off again while they are its last ones. Rows that existed before are never deleted.
 */
export async function undoAddedRows(
  id: TableId,
  written: readonly WrittenRow[],
  clock: Clock,
): Promise<void> {
  const requests = new Requests(clock);
  try {
    await retryIfColumnsMove(async () => {
      const table = await readEntryTable(requests, id);
      requireColumns(table, table.language, filledColumns(written));
      try {
        await clearRows(requests, table, clearingChanges(table, written));
      } catch (error) {
        if (!mayHaveWritten(error)) throw error;
        const isDone = await readBackEntries(() => finish(requests, table, written), clock, table.sheet);
        if (!isDone) throw requestError(error);
      }
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function filledColumns(written: readonly WrittenRow[]): ReadonlySet<string> {
  return new Set(
    written.flatMap(({ contents }) => [...contents].flatMap(([id, content]) => (content === "" ? [] : [id]))),
  );
}

/** The changes that clear added rows, or cut them off. */
export function clearingChanges(table: EntryTable, written: readonly WrittenRow[]): readonly RowChange[] {
  return written.map(({ contents, former, row, isAdded }) => ({
    holds: new Map(table.entered.map(({ column, caption }) => [caption, contents.get(column.id) ?? ""])),
    cells: new Map(
      table.entered.map(({ column, caption }) => [caption, former.get(column.id) ?? EMPTY_CELL]),
    ),
    row,
    ...(isAdded && { added: { cellsBelow: new Map<string, TableCell>() } }),
  }));
}

/** Clears rows. Throws a WorkbookError `entryChanged` where one is changed or missing; then no row is cleared. */
async function clearRows(
  requests: Requests,
  table: EntryTable,
  changes: readonly RowChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { missing, table: now } = await changeAllRows(requests, table.id, changes, changeOptions(table));
  if (missing.length > 0) {
    throw new WorkbookError("entryChanged", { cells: missing.flatMap((each) => changedCells(each, now)) });
  }
}

/** The captions of a table's columns of formulas. */
export function computedCaptions({ columns }: Pick<EntryTable, "columns">): ReadonlySet<string> {
  return new Set(columns.filter(({ column }) => !column.entered).map(({ caption }) => caption));
}

export function changeOptions(
  table: Pick<EntryTable, "columns" | "isAutomatic" | "hasHiddenRows">,
): ChangeRowsOptions {
  const { isAutomatic, hasHiddenRows } = table;
  return { computed: computedCaptions(table), isAutomatic, hasHiddenRows };
}

/** The cells that differ from what was written; all cells of a row that is not there any more. */
function changedCells({ holds, row }: RowChange, now: TableRows): string[] {
  const { sheet, captions, first, rows } = now;
  const address = (column: number) => cellAddress(now.row + row, now.column + column);
  const cells = rows[row - first];
  const isSame = (caption: string) => cells?.get(caption)?.content === holds.get(caption);
  const isThere = [...holds].some(([caption, content]) => content !== "" && isSame(caption));
  if (!isThere) return [`${sheet}!${address(0)}:${address(captions.length - 1)}`];
  return captions.flatMap((caption, column) =>
    holds.has(caption) && !isSame(caption) ? [`${sheet}!${address(column)}`] : [],
  );
}

/** After a failed request: clears what is left. Returns false if nothing was cleared before, so that the undo failed. */
async function finish(
  requests: Requests,
  table: EntryTable,
  written: readonly WrittenRow[],
): Promise<boolean> {
  const changes = clearingChanges(table, written);
  const now = await fetchAllRows(requests, table.id);
  const found = findWrittenRows(
    changes.map(({ holds, row }) => ({ contents: holds, row })),
    now,
  );
  if (found.every(({ state }) => state === "whole")) return false;
  const left = changes.flatMap((change, index): RowChange[] => {
    const { row = change.row } = found[index] ?? {};
    const cells = now.rows[row - now.first];
    if (!cells) return [];
    const holds = new Map(
      [...change.holds.keys()].map((caption) => [caption, getOrThrow(cells, caption).content] as const),
    );
    const isOurs = [...holds].every(
      ([caption, content]) => content === "" || content === change.holds.get(caption),
    );
    return isOurs ? [{ ...change, holds, row }] : [];
  });
  if (left.length > 0) {
    await changeRows(requests, table.id, left, changeOptions(table));
  }
  return true;
}
