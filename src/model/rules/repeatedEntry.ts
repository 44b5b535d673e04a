/** Finds the entry that a typed one would repeat (docs/rules.md, Forms). */
import { ENTITIES, fieldOf, fieldsOf, type TableId } from "../entities";
import { valueIssue } from "../issues/issue";
import { roleKey } from "../roles";
import { normalizeText } from "../text/normalizeText";
import { inField, type FieldIssue } from "./rowView";

/** Values by the properties of the model. */
type Values = Readonly<Record<string, unknown>>;

/** An entry of the table, with its row of the sheet and its first cell. */
interface ExistingEntry {
  readonly values: Values;
  readonly sheetRow: number;
  readonly address: string;
}

/** The fields that identify an entry of a table: each unique one, and those that do so together. */
export function identifyingFields(table: TableId): readonly string[] {
  const unique = fieldsOf(table).flatMap(([id, field]) => (field.unique ? [id] : []));
  return [...unique, ...(ENTITIES[table].key ?? [])];
}

/**
 * The issue of a value that another entry has in a unique field, or of values that together identify another entry.
 * Observations are left out: two with the same key are a conflict, which people settle.
 */
export function repeatedEntryIssue(
  table: TableId,
  values: Values,
  others: Iterable<ExistingEntry>,
  captionOf: (field: string) => string,
): FieldIssue | undefined {
  const { key = [] } = ENTITIES[table];
  const unique = fieldsOf(table).flatMap(([id, field]) => (field.unique && isFilled(values[id]) ? [id] : []));
  const isIdentified = key.every((id) => !fieldOf(table, id).required || isFilled(values[id]));
  const compared = table === "Observations" || key.length === 0 || !isIdentified ? [] : key;
  if (unique.length === 0 && compared.length === 0) return undefined;
  const same = (id: string, other: Values) => keyOf(table, id, values[id]) === keyOf(table, id, other[id]);
  for (const { values: other, sheetRow, address } of others) {
    const field = unique.find((id) => same(id, other));
    if (field !== undefined) {
      const details = {
        value: String(values[field]),
        other: differing(values[field], other[field]),
        first: address,
      };
      return inField(field, valueIssue("duplicate", details));
    }
    if (compared.length > 0 && compared.every((id) => same(id, other))) {
      const filled = compared.filter((id) => isFilled(values[id]));
      const fields = filled.map(captionOf).join(", ");
      return inField(filled.at(-1) ?? "", valueIssue("repeatedEntry", { first: sheetRow, fields }));
    }
  }
  return undefined;
}

function differing(value: unknown, other: unknown): string | undefined {
  return value === other ? undefined : String(other);
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== "";
}

function keyOf(table: TableId, id: string, value: unknown): string {
  const text = value === undefined ? "" : String(value);
  const { kind } = fieldOf(table, id);
  return kind === "role" || kind === "roleName" ? roleKey(text) : normalizeText(text, "lookup");
}
