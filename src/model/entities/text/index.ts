import type { Language } from "../../../languages";
import type { TableId } from "../entity";
import { ENGLISH } from "./en";
import { FRENCH } from "./fr";
import type { EntityTexts, FieldText } from "./texts";

export type { FieldText } from "./texts";

const TEXTS: Readonly<Record<Language, EntityTexts>> = { en: ENGLISH, fr: FRENCH };

/** What a language says of a field of a table. */
export function fieldText(table: TableId, id: string, language: Language): FieldText {
  const text = TEXTS[language][table][id];
  if (!text) throw new RangeError(`No text for ${table} ${id} in ${language}`);
  return text;
}
