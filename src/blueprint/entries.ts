/** An initiative's entries as the rows of its tables. */
import type { InitiativeFile, Language } from "../model/initiative";
import { ROLES } from "../catalogue/roles";
import { COLUMNS, type ColumnDefinition, type ColumnKind } from "./columns";
import { serialOf } from "./dates";
import type { CellInput, TableId } from "./types";
import { wordOf, type ListId, type ListIds } from "./vocabulary";

type Entry = Readonly<Record<string, unknown>>;
type Rows = readonly (readonly CellInput[])[];

/** The rows of a table; computed columns are null. */
export function rowsOf(table: TableId, file: InitiativeFile, language: Language): Rows {
  return entriesOf(table, file).map((entry) =>
    COLUMNS[table].map((column) => cellOf(column, entry, language)),
  );
}

function entriesOf(table: TableId, file: InitiativeFile): readonly Entry[] {
  const entries: Readonly<Record<TableId, readonly object[]>> = {
    Partners: file.partners,
    Roles: ROLES.map(({ id }) => ({ ...file.roles.find((note) => note.role === id), role: id })),
    RoleHolders: file.roleHolders,
    Canvas: file.canvas,
    Indicators: file.indicators,
    Observations: file.observations,
  };
  return entries[table] as readonly Entry[];
}

function cellOf(column: ColumnDefinition, entry: Entry, language: Language): CellInput {
  return column.entered ? valueOf(column.kind, entry[column.id], language) : null;
}

/** What a cell of a kind holds for a value of the model. */
export function valueOf(kind: ColumnKind, value: unknown, language: Language): CellInput {
  if (value === undefined) return null;
  if (kind === "date") return serialOf(String(value));
  if (typeof value === "boolean") return wordOf("answer", value ? "yes" : "no", language);
  if (typeof value === "number") return value;
  const text = String(value);
  if (!kind.startsWith("list:")) return text;
  const list = kind.slice("list:".length) as ListId;
  return wordOf(list, text as ListIds[ListId], language);
}
