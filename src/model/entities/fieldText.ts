import type { Entities, TableId } from ".";
import type { ByLanguage, Language } from "../../languages";
import type { FieldText } from "../../languages/fieldTexts";
import { ENTITIES_TEXTS } from "../../languages/texts/entities";

/**
 * The texts of every field. A field missing in English is a type error here; one missing in another language is a type
 * error in that language's file.
 */
type EntityTexts = {
  readonly [Table in keyof Entities]: Readonly<Record<keyof Entities[Table]["fields"], FieldText>>;
};

const TEXTS: ByLanguage<EntityTexts> = ENTITIES_TEXTS;

/** The texts of a field of a table in a language. Throws a RangeError for an unknown field. */
export function fieldText(table: TableId, id: string, language: Language): FieldText {
  const texts: Readonly<Record<string, FieldText>> = TEXTS[language][table];
  const text = texts[id];
  if (!text) throw new RangeError(`No text for ${table} ${id} in ${language}`);
  return text;
}
