import { COLUMNS, type ColumnDefinition } from "../blueprint/columns";
import type { TableId } from "../blueprint/types";
import { fileIssue, type FileIssue } from "../model/issues/issue";
import type { CellContent, ReadCell } from "./cells";
import type { ValueReader } from "./readValue";
import { ReadRefusal } from "./refusals";

type Entry = Record<string, CellContent>;

/** A column that people fill in, and where it stands in its table. */
export interface EnteredColumn {
  readonly column: ColumnDefinition;
  readonly index: number;
}

/** The columns of a table that people fill in. They may stand in any order, with others between. */
export function enteredColumns(table: TableId, captions: readonly string[]): readonly EnteredColumn[] {
  return COLUMNS[table]
    .filter(({ entered }) => entered)
    .map((column) => ({ column, index: indexOf(table, column, captions) }));
}

/**
 * The entries of a table's rows, by the model's properties, and the cells that hold an error; empty rows, and those that
 * count as blank, are left out.
 */
export function entriesOf(
  list: string,
  columns: readonly EnteredColumn[],
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
      const cell = row[index]!;
      const value = readValue(column.kind, cell);
      if (value !== undefined) entry[column.id] = value;
      if (cell.isError) errors.push(errorIn(`$.${list}[${entries.length}].${column.id}`, cell));
    }
    if (Object.keys(entry).length === 0 || isBlank(entry)) continue;
    entries.push(entry);
    issues.push(...errors);
  }
  return { entries, issues };
}

/** The issue that a cell holds an error instead of an entry. */
export function errorIn(path: string, { value }: ReadCell): FileIssue {
  return fileIssue("errorValue", path, { value: String(value) });
}

/** A column is known by its caption in either language: a sheet may have come from a workbook in the other. */
function indexOf(table: TableId, column: ColumnDefinition, captions: readonly string[]): number {
  const known = Object.values(column.captions).map(folded);
  const index = captions.findIndex((caption) => known.includes(folded(caption)));
  if (index < 0) throw new ReadRefusal("partMissing", { names: [`${table}[${column.captions.en}]`] });
  return index;
}

function folded(caption: string): string {
  return caption.trim().toLowerCase();
}
