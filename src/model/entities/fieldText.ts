import type { Entities, TableId } from ".";
import type { ByLanguage, Language } from "../../languages";
import type { FieldText } from "../../languages/fieldTexts";
import { ENTITIES_TEXTS } from "../../languages/texts/entities";

/** The texts of every field. A field that English lacks is a type error here, one that another language lacks in its file. */
type EntityTexts = {
  readonly [Table in keyof Entities]: Readonly<Record<keyof Entities[Table]["fields"], FieldText>>;
};

const TEXTS: ByLanguage<EntityTexts> = ENTITIES_TEXTS;

/** What a language says of a field of a table. Throws a RangeError for an unknown field. */
export function fieldText(table: TableId, id: string, language: Language): FieldText {
  const texts: Readonly<Record<string, FieldText>> = TEXTS[language][table];
  const text = texts[id];
  if (!text) throw new RangeError(`No text for ${table} ${id} in ${language}`);
  return text;
}
