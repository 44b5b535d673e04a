import type { Language } from "../languages";
import en from "./en.json";
import fr from "./fr.json";

/** The sentences of one part of the product, by key, in both languages. */
export interface Words<Key extends string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly fr: Readonly<Record<Key, string>>;
}

type PluralSuffix = ".zero" | ".one" | ".other";
/** A sentence that has forms by number is named without its suffix: `tCount(language, "late.days", 3)`. */
export type PluralOf<Key extends string> = Key extends `${infer Base}.other` ? Base : never;

/** What every view says, and what stands around the views. */
export type MessageKey = keyof typeof en;
export type PluralKey = PluralOf<MessageKey>;
export type MessageParams = Readonly<Record<string, string | number>>;

const COMMON: Words<MessageKey> = { en, fr };

/** The regional form of each language: how dates and numbers are written. */
export const REGION: Readonly<Record<Language, string>> = { en: "en-CA", fr: "fr-CA" };

const pluralRules = { en: new Intl.PluralRules(REGION.en), fr: new Intl.PluralRules(REGION.fr) };
const numbers = { en: new Intl.NumberFormat(REGION.en), fr: new Intl.NumberFormat(REGION.fr) };

/** A day written out. French says « 1er avril », which the formats of Canada do not. */
export function dayWriter(language: Language, timeZone?: string): (day: Date) => string {
  const days = new Intl.DateTimeFormat(REGION[language], { dateStyle: "long", timeZone });
  return (day) => (language === "fr" ? days.format(day).replace(/^1(?=\s)/, "1er") : days.format(day));
}

/** A sentence in a language; `{name}` in it is replaced by the parameter of that name. */
export function t(language: Language, key: MessageKey, params?: MessageParams): string {
  return sayIn(COMMON, language, key, params);
}

/** A sentence whose wording depends on a number, given to it as `{count}`. */
export function tCount(language: Language, key: PluralKey, count: number, params?: MessageParams): string {
  return sayCountIn(COMMON, language, key, count, params);
}

/** A sentence of a part of the product that is loaded apart. */
export function sayIn<Key extends string>(
  words: Words<Key>,
  language: Language,
  key: Key,
  params: MessageParams = {},
): string {
  return fill(language, words[language][key], params);
}

/** The same for a sentence whose wording depends on a number. */
export function sayCountIn<Key extends string>(
  words: Words<Key>,
  language: Language,
  key: PluralOf<Key>,
  count: number,
  params: MessageParams = {},
): string {
  const forms: Readonly<Record<string, string>> = words[language];
  const form = (suffix: PluralSuffix) => forms[`${key}${suffix}`];
  const zero = count === 0 ? form(".zero") : undefined;
  const one = pluralRules[language].select(count) === "one" ? form(".one") : undefined;
  return fill(language, zero ?? one ?? form(".other")!, { ...params, count });
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
