/** Puts back what other people had in rows of the table that an import wrote over, wherever these rows are by then. */
import { changeRows, type RowChange } from "../entries/changeRows";
import { readEntryTable } from "../entries/entryTable";
import { EMPTY_CELL, fetchAllRows, type TableCell, type TableRows } from "../entries/tableRows";
import { changeOptions } from "../entries/undoAddedRows";
import { detectMovedColumns, retryIfColumnsMove } from "../movedColumns";
import type { Requests, RetryPolicy } from "../requests";
import { keyOfRow, TABLE } from "./observationTable";
import type { AddedRows, ContentOf } from "./removeAddedRows";

/** A row of the table that an observation was written over. */
export interface WrittenOver {
  /** the key of the observation */
  readonly key: string;
  /** the 0-based row of the body at that time */
  readonly row: number;
  /** what the row held before, by the ids of its columns */
  readonly before: ReadonlyMap<string, Pick<TableCell, "content" | "value">>;
}

const RETRY: RetryPolicy = { endless: true };
/** Other people may move rows between any two requests; after this many attempts the rest stays as it is. */
const MAX_ATTEMPTS = 6;

/**
 * Puts back what rows held. Each is found by the observation that was written over it; one that somebody has changed or
 * deleted since stays as it is. Throws an error of Excel or of columns that moved.
 */
export async function restoreEntries(
  requests: Requests,
  rows: readonly WrittenOver[],
  isAdded: AddedRows["isAdded"],
): Promise<void> {
  let pending = rows;
  for (let attempt = 1; pending.length > 0 && attempt <= MAX_ATTEMPTS; attempt += 1) {
    pending = await retryIfColumnsMove(async () => {
      const table = await readEntryTable(requests, TABLE, RETRY);
      const captions = new Map<string, string>(
        table.entered.map(({ column, caption }) => [column.id, caption]),
      );
      const now = await fetchAllRows(requests, TABLE, RETRY);
      const changes = changesIn(now, pending, captions, isAdded);
      const options = { ...changeOptions(table), retry: RETRY, known: now };
      const changing = changeRows(requests, TABLE, [...changes.keys()], options);
      const missing = await detectMovedColumns(TABLE, changing);
      return missing.flatMap((change) => changes.get(change) ?? []);
    });
  }
}

/** The changes by which rows get back what they held, among those that were just read. */
function changesIn(
  { rows }: TableRows,
  writtenOver: readonly WrittenOver[],
  captions: ReadonlyMap<string, string>,
  isAdded: AddedRows["isAdded"],
): ReadonlyMap<RowChange, WrittenOver> {
  const changes = new Map<RowChange, WrittenOver>();
  for (const each of writtenOver) {
    const distance = (row: number) => Math.abs(row - each.row);
    const [nearest] = [...rows.entries()]
      .filter(([row, cells]) => {
        const content: ContentOf = (id) => cells.get(captions.get(id) ?? "")?.value ?? "";
        return isAdded(content, row) && keyOfRow(content) === each.key;
      })
      .sort(([one], [other]) => distance(one) - distance(other));
    if (!nearest) continue;
    const [row, cells] = nearest;
    const columns = [...each.before].flatMap(([id, former]) => {
      const caption = captions.get(id);
      const cell = caption === undefined ? undefined : cells.get(caption);
      return caption !== undefined && cell ? [{ caption, cell, former }] : [];
    });
    const change: RowChange = {
      holds: new Map(columns.map(({ caption, cell }) => [caption, cell.content])),
      cells: new Map(
        columns.map(({ caption, cell, former }) => [
          caption,
          { ...EMPTY_CELL, ...former, format: cell.format },
        ]),
      ),
      row,
    };
    changes.set(change, each);
  }
  return changes;
}
