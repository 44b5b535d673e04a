import { useState } from "react";
import { cellAddress } from "../../blueprint/formula";
import { listEntries, type ListedEntry, type NewEntry } from "../../excel";
import type { TableId } from "../../model/entities";
import { issueAt, type FormIssue } from "../../model/issues/issue";
import { repeatedEntryIssue } from "../../model/rules/repeatedEntry";

/** The issue of an entry that repeats another one of its table. */
export interface RepeatedEntry {
  readonly issue: FormIssue | null;
  /** Looks for it in the workbook; `own` is the entry that is edited, as it was read. */
  find(values: NewEntry, own?: ListedEntry): Promise<FormIssue | null>;
  reset(): void;
}

/** Looks, before an entry is written, whether another one of the table is the same by what identifies it. */
export function useRepeatedEntry(table: TableId, captionOf: (field: string) => string): RepeatedEntry {
  const [issue, setIssue] = useState<FormIssue | null>(null);
  const find = async (values: NewEntry, own?: ListedEntry) => {
    // Observations are looked up by their key: a table of them may be very long.
    if (table === "Observations") return null;
    const { sheet, firstRow, firstColumn, entries } = await listEntries(table);
    const ownNow = own && nearestEqual(entries, own);
    const others = entries
      .filter((entry) => entry !== ownNow)
      .map((entry) => ({
        values: entry.values,
        sheetRow: firstRow + entry.row,
        address: `${sheet}!${cellAddress(firstRow - 1 + entry.row, firstColumn)}`,
      }));
    const found = repeatedEntryIssue(table, values, others, captionOf);
    const repeated = found ? issueAt({ kind: "form", field: found.field } as const, found) : null;
    setIssue(repeated);
    return repeated;
  };
  return { issue, find, reset: () => setIssue(null) };
}

/** The entry with the cells of one that was read, wherever its row is now: the nearest one. */
function nearestEqual(entries: readonly ListedEntry[], { row, cells }: ListedEntry): ListedEntry | undefined {
  const [nearest] = entries
    .filter((entry) => Object.entries(cells).every(([id, content]) => entry.cells[id] === content))
    .sort((one, other) => Math.abs(one.row - row) - Math.abs(other.row - row));
  return nearest;
}
