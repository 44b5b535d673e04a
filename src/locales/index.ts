import type { Language } from "../model/initiative";
import en from "./en.json";
import fr from "./fr.json";

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, fr };

type Key = keyof typeof en;
type PluralSuffix = ".zero" | ".one" | ".other";
/** A sentence that has forms by number is named without its suffix: `tCount(language, "late.days", 3)`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;
export type MessageKey = Key;
export type MessageParams = Readonly<Record<string, string | number>>;

/** The regional form of each language: how dates and numbers are written. */
export const REGION: Readonly<Record<Language, string>> = { en: "en-CA", fr: "fr-CA" };

const pluralRules = { en: new Intl.PluralRules(REGION.en), fr: new Intl.PluralRules(REGION.fr) };
const numbers = { en: new Intl.NumberFormat(REGION.en), fr: new Intl.NumberFormat(REGION.fr) };

/** A sentence in a language; `{name}` in it is replaced by the parameter of that name. */
export function t(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return fill(language, MESSAGES[language][key]!, params);
}

/** A sentence whose wording depends on a number, given to it as `{count}`. */
export function tCount(
  language: Language,
  key: PluralKey,
  count: number,
  params: MessageParams = {},
): string {
  const messages = MESSAGES[language];
  const zero = count === 0 ? messages[key + (".zero" satisfies PluralSuffix)] : undefined;
  const one = pluralRules[language].select(count) === "one" ? messages[key + ".one"] : undefined;
  return fill(language, zero ?? one ?? messages[key + ".other"]!, { ...params, count });
}

/** The language of the product that is nearest to a locale such as "fr-CA". */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith("fr") ? "fr" : "en";
}

function fill(language: Language, text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numbers[language].format(value) : value;
  });
}
