/** The fields that identify an observation, as its entity states, and the keys that are made of their texts. */
import type { FieldDefinition } from "../entities";
import { OBSERVATIONS_ENTITY } from "../entities/observations";
import { isoOf } from "../days";
import { isBlank, normalizeText } from "../text/normalizeText";
import type { RowView } from "./rowView";

export type KeyField = (typeof OBSERVATIONS_ENTITY.key)[number];

export const KEY_FIELDS: readonly KeyField[] = OBSERVATIONS_ENTITY.key;

const FIELDS: Readonly<Record<KeyField, FieldDefinition>> = OBSERVATIONS_ENTITY.fields;

/** Whether a field of the key holds a date. */
export function isDateField(field: KeyField): boolean {
  return FIELDS[field].kind === "date";
}

/** The key by which formulas compare observations (docs/rules.md); days are ISO dates. */
export function observationKey(textOf: (field: KeyField) => string): string {
  return KEY_FIELDS.map((field) => normalizeText(textOf(field), "lookup")).join("\n");
}

/**
 * The key by which an import compares the rows of a file with the workbook. It treats all kinds of whitespace alike:
 * files from other programs contain no-break spaces and line breaks, and a file imported twice would otherwise count twice.
 */
export function importedKey(textOf: (field: KeyField) => string): string {
  return KEY_FIELDS.map((field) => normalizeText(textOf(field), "name")).join("\n");
}

/** The key of a row; undefined if it lacks a required part. */
export function keyOfObservation(row: RowView): string | undefined {
  const textOf = (field: KeyField) => (isDateField(field) ? dayText(row.day(field)) : row.text(field));
  const isComplete = KEY_FIELDS.every((field) => !FIELDS[field].required || !isBlank(textOf(field)));
  return isComplete ? observationKey(textOf) : undefined;
}

function dayText(day: number | undefined): string {
  return day === undefined ? "" : isoOf(day);
}
