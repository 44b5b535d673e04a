import { byLanguage, type ByLanguage, type Language } from ".";
import { LANGUAGE_FORMATS } from "./texts/format";

/** The messages of one part of the product, by language and key. */
export type Messages<Key extends string> = ByLanguage<Readonly<Record<Key, string>>>;

/** The values of the placeholders `{name}` of a message, by name; numbers are formatted for the language. */
export type MessageParams = Readonly<Record<string, string | number>>;

type PluralSuffix = ".zero" | ".one" | ".other";
/** The key of a message with plural forms, without suffix: `translateCount(…, "late.days", 3)`. */
export type PluralOf<Key extends string> = Key extends `${infer Base}.other` ? Base : never;

const PLURAL_RULES = byLanguage((language) => new Intl.PluralRules(LANGUAGE_FORMATS[language].region));
const NUMBERS = byLanguage((language) => new Intl.NumberFormat(LANGUAGE_FORMATS[language].region));

/** A message in a language, with its placeholders `{name}` replaced by the parameters. */
export function translate<Key extends string>(
  messages: Messages<Key>,
  language: Language,
  key: Key,
  params: MessageParams = {},
): string {
  return fill(language, messages[language][key], params);
}

/** A message with plural forms; the number replaces its placeholder `{count}`. */
export function translateCount<Key extends string>(
  messages: Messages<Key>,
  language: Language,
  key: PluralOf<Key>,
  count: number,
  params: MessageParams = {},
): string {
  const forms: Readonly<Record<string, string>> = messages[language];
  const form = (suffix: PluralSuffix) => forms[`${key}${suffix}`];
  const isOne = PLURAL_RULES[language].select(count) === "one";
  const text =
    (count === 0 ? form(".zero") : undefined) ?? (isOne ? form(".one") : undefined) ?? form(".other");
  return fill(language, text ?? key, { ...params, count });
}

function fill(language: Language, text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? NUMBERS[language].format(value) : value;
  });
}
