import { byLanguage, DEFAULT_LANGUAGE, type ByLanguage } from "../languages";
import type { LocalizedText } from "./term";

/** The texts of a term in one language: its label alone, or several texts by name ("label", "help"). */
type TermText = string | Readonly<Record<string, string>>;

/** The texts of a term in every language, by name. */
type Localized<Text> = Text extends string
  ? { readonly label: LocalizedText }
  : { readonly [Name in keyof Text]: LocalizedText };

/**
 * Joins the definitions of a list with their texts in every language. `topic` holds the texts under the name `list`, by
 * the ids of the definitions.
 */
export function withTexts<
  Topic extends Readonly<Record<List, Readonly<Record<string, TermText>>>>,
  List extends string,
  const Definitions extends readonly { readonly id: keyof Topic[List] & string }[],
>(
  topic: ByLanguage<Topic>,
  list: List,
  definitions: Definitions,
): {
  readonly [Index in keyof Definitions]: Definitions[Index] &
    Localized<Topic[List][Definitions[Index]["id"] & keyof Topic[List]]>;
} {
  return definitions.map((definition) => ({
    ...definition,
    ...localized(byLanguage((language) => topic[language][list][definition.id])),
  })) as never;
}

/** Turns texts by language and name into texts by name and language. */
function localized(texts: ByLanguage<TermText | undefined>): Readonly<Record<string, LocalizedText>> {
  const textOf = (text: TermText | undefined, name: string): string => {
    const named = typeof text === "string" ? text : text?.[name];
    if (named === undefined) throw new RangeError(`A term has no text for its ${name}`);
    return named;
  };
  const english = texts[DEFAULT_LANGUAGE];
  const names = typeof english === "string" ? ["label"] : Object.keys(english ?? {});
  return Object.fromEntries(
    names.map((name) => [name, byLanguage((language) => textOf(texts[language], name))]),
  );
}
