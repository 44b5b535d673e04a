/**
 * After a merge, a row that was changed may hold the same as one that was not. Where one of the two is deleted later, nobody can
 * say which: an undo must then leave the other one alone.
 */
import type { TableId } from "../../model/entities";
import type { NamedEntries } from "../../model/names/rename";
import { retryIfColumnsMove } from "../movedColumns";
import type { Requests } from "../requests";
import { locateTables, metadataOf, queueMetadata, queueTable } from "../workbookTables";
import { visitEntries, type FoundName, type NameRow } from "./findName";

/** By contents of rows, how many rows of a table hold them. */
type RowCounts = ReadonlyMap<string, number>;

/** Rows that will hold the same as a row that stays as it is. */
export interface Twins {
  readonly rows: readonly NameRow[];
  readonly tables: readonly TableId[];
  /** the numbers of equal rows after the rename */
  readonly counts: RowCounts;
}

/** The rows to change that will hold the same as a row that is not changed. */
export function twinsOf({ references, unchanged }: FoundName): Twins {
  const counts = new Map<string, number>();
  for (const { table, entries } of unchanged) {
    const key = contentKey(table.id, entries);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = references.filter((row) => counts.has(keyAfter(row)));
  const twins = new Map<string, number>();
  for (const key of rows.map(keyAfter)) twins.set(key, (twins.get(key) ?? counts.get(key) ?? 0) + 1);
  return { rows, tables: [...new Set(rows.map(({ table }) => table.id))], counts: twins };
}

/** Whether as many rows hold the same as after the rename. */
export async function areTwinsUnchanged(requests: Requests, { tables, counts }: Twins): Promise<boolean> {
  const found = await retryIfColumnsMove(async () => {
    const loaded = await requests.send(({ workbook }) => ({
      metadata: queueMetadata(workbook),
      tables: tables.map((id) => queueTable(workbook, id)),
    }));
    const numbers = new Map<string, number>();
    await visitEntries(
      requests,
      locateTables(metadataOf(loaded.metadata), loaded.tables),
      ({ entered }) => entered,
      (table, _, entries) => {
        const key = contentKey(table.id, entries);
        if (counts.has(key)) numbers.set(key, (numbers.get(key) ?? 0) + 1);
      },
    );
    return numbers;
  });
  return [...counts].every(([key, count]) => found.get(key) === count);
}

function keyAfter({ table, entries, changes }: NameRow): string {
  return contentKey(table.id, { ...entries, ...Object.fromEntries(changes) });
}

function contentKey(table: TableId, entries: NamedEntries): string {
  return JSON.stringify([
    table,
    ...Object.keys(entries)
      .sort()
      .map((field) => [field, entries[field]]),
  ]);
}
