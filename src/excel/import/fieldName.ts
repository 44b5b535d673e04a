import { findOrThrow } from "../../model/collections";
import { COLUMNS } from "../../blueprint/columns";
import type { Field } from "../../model/import/fields";
import type { Language } from "../../languages";

/** What our column is called. */
export function fieldName(field: Field, language: Language): string {
  return findOrThrow(COLUMNS.Observations, ({ id }) => id === field).captions[language];
}
