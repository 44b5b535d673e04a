import { elementAt } from "../model/collections";
import type { LocatedColumn } from "../blueprint/locateColumns";
import { fileIssue, type FileIssue } from "../model/issues/issue";
import type { CellContent, ReadCell } from "./cells";
import type { ValueReader } from "./readValue";

type Entry = Record<string, CellContent>;

/**
 * The entries of a table's rows, by the model's properties, and the cells that hold an error; empty rows and those for
 * which `isBlank` holds are omitted.
 */
export function entriesFromRows(
  list: string,
  columns: readonly LocatedColumn[],
  rows: readonly (readonly ReadCell[])[],
  readValue: ValueReader,
  isBlank: (entry: Entry) => boolean,
): { entries: Entry[]; issues: FileIssue[] } {
  const entries: Entry[] = [];
  const issues: FileIssue[] = [];
  for (const row of rows) {
    const entry: Entry = {};
    const errors: FileIssue[] = [];
    for (const { column, index } of columns) {
      const cell = elementAt(row, index);
      const value = readValue(column.kind, cell);
      if (value !== undefined) entry[column.id] = value;
      if (cell.isError) errors.push(errorValueIssue(`$.${list}[${entries.length}].${column.id}`, cell));
    }
    if (Object.keys(entry).length === 0 || isBlank(entry)) continue;
    entries.push(entry);
    issues.push(...errors);
  }
  return { entries, issues };
}

/** The issue of a cell that holds an error value. */
export function errorValueIssue(path: string, { value }: ReadCell): FileIssue {
  return fileIssue("errorValue", path, { value: String(value) });
}
