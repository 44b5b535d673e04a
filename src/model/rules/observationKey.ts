/** By what observations are about the same: indicator, partner, period and group, the key of the entity. */
import type { FieldDefinition } from "../entities";
import { OBSERVATIONS_ENTITY } from "../entities/observations";
import { isoOf } from "../days";
import { isBlank, normalizeText } from "../text/normalizeText";
import type { RowView } from "./rowView";

export type KeyField = (typeof OBSERVATIONS_ENTITY.key)[number];

export const KEY_FIELDS: readonly KeyField[] = OBSERVATIONS_ENTITY.key;

const FIELDS: Readonly<Record<KeyField, FieldDefinition>> = OBSERVATIONS_ENTITY.fields;

/** Whether a field of the key holds a day. */
export function isKeyDay(field: KeyField): boolean {
  return FIELDS[field].kind === "date";
}

/** What observations are the same by, as formulas compare texts (docs/rules.md); days are ISO dates. */
export function observationKey(textOf: (field: KeyField) => string): string {
  return KEY_FIELDS.map((field) => normalizeText(textOf(field), "lookup")).join("\n");
}

/**
 * The same as an import compares what a file gives with what the workbook holds. Blanks of every kind are one there:
 * programs put no-break spaces and line ends into what they export, and a file that is imported twice would count twice.
 */
export function importedKey(textOf: (field: KeyField) => string): string {
  return KEY_FIELDS.map((field) => normalizeText(textOf(field), "name")).join("\n");
}

/** The key of a row; undefined for one that lacks a part without which it counts for nothing. */
export function keyOfObservation(row: RowView): string | undefined {
  const textOf = (field: KeyField) => (isKeyDay(field) ? dayText(row.day(field)) : row.text(field));
  const isWhole = KEY_FIELDS.every((field) => !FIELDS[field].required || !isBlank(textOf(field)));
  return isWhole ? observationKey(textOf) : undefined;
}

function dayText(day: number | undefined): string {
  return day === undefined ? "" : isoOf(day);
}
