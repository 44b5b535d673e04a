/** The languages of the product. To add a language, add an entry here and a folder of that name. */
export const LANGUAGES = ["en", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** One value for each language. */
export type ByLanguage<Value> = Readonly<Record<Language, Value>>;

/** The language that is used if none is known. */
export const DEFAULT_LANGUAGE = "en" satisfies Language;

/** Whether a value is the id of a language of the product. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Converts a value to a language; the default language if it is none. */
export function toLanguage(value: unknown): Language {
  return isLanguage(value) ? value : DEFAULT_LANGUAGE;
}

/** The language of the product that matches a locale such as "fr-CA"; else the default language. */
export function languageOf(locale: string | undefined): Language {
  return LANGUAGES.find((language) => locale?.toLowerCase().startsWith(language)) ?? DEFAULT_LANGUAGE;
}

/** Makes one value for each language. */
export function byLanguage<Value>(make: (language: Language) => Value): ByLanguage<Value> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, make(language)]),
  ) as unknown as ByLanguage<Value>;
}
