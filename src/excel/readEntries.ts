import { COLUMNS, type ColumnDefinition } from "../blueprint/columns";
import type { TableId } from "../blueprint/types";
import type { CellContent } from "./cells";
import { readValue } from "./readValue";
import { ReadRefusal } from "./refusals";

type Entry = Record<string, CellContent>;

/** The entries of a table's rows, by the model's properties. Columns may stand in any order, with others between. */
export function entriesOf(
  table: TableId,
  captions: readonly string[],
  rows: readonly (readonly CellContent[])[],
): Entry[] {
  const columns = COLUMNS[table]
    .filter(({ entered }) => entered)
    .map((column) => ({ column, index: indexOf(table, column, captions) }));
  return rows
    .map((row) => {
      const entry: Entry = {};
      for (const { column, index } of columns) {
        const value = readValue(column.kind, row[index] ?? "");
        if (value !== undefined) entry[column.id] = value;
      }
      return entry;
    })
    .filter((entry) => !isBlank(table, entry));
}

/** A column is known by its caption in either language: a sheet may have come from a workbook in the other. */
function indexOf(table: TableId, column: ColumnDefinition, captions: readonly string[]): number {
  const known = Object.values(column.captions).map(folded);
  const index = captions.findIndex((caption) => known.includes(folded(caption)));
  if (index < 0) throw new ReadRefusal("partMissing", { names: [`${table}[${column.captions.en}]`] });
  return index;
}

/** The six roles stand in their worksheet from the start: one without any note is blank. */
function isBlank(table: TableId, entry: Entry): boolean {
  const filled = Object.keys(entry);
  return filled.length === 0 || (table === "Roles" && filled.length === 1 && filled[0] === "role");
}

function folded(caption: string): string {
  return caption.trim().toLowerCase();
}
