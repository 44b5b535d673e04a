import type { Language } from ".";
import { LANGUAGE_FORMATS } from "./texts/format";

/** A text between the quotation marks of a language. */
export function quote(text: string, language: Language): string {
  const { openingQuote, closingQuote } = LANGUAGE_FORMATS[language];
  return `${openingQuote}${text}${closingQuote}`;
}

/** Returns a formatter of long dates: "April 1, 2026", « 1er avril 2026 ». */
export function longDateFormatter(language: Language, timeZone?: string): (day: Date) => string {
  const { region, firstOfMonth } = LANGUAGE_FORMATS[language];
  const format = new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone });
  return (day) =>
    format
      .formatToParts(day)
      .map(({ type, value }) => (type === "day" && value === "1" ? firstOfMonth : value))
      .join("");
}

/** The name of a language, in another language: "French", « Anglais ». */
export function languageName(target: Language, language: Language): string {
  const { region } = LANGUAGE_FORMATS[language];
  const name = new Intl.DisplayNames(region, { type: "language", fallback: "none" }).of(target);
  if (name === undefined) return LANGUAGE_FORMATS[target].name;
  return name.charAt(0).toLocaleUpperCase(region) + name.slice(1);
}
