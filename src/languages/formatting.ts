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

/** How a language writes numbers, shares, days and periods. */
export interface Formatters {
  number(value: number): string;
  percent(share: number): string;
  /** a value and its unit: "1,204 people", "9.9%" */
  measure(value: number, unit: string): string;
  /** a day, by its ISO text */
  date(day: string): string;
  /** a period, by the month in which it ends */
  month(day: string): string;
}

/** The formatters of a language. */
export function formattersOf(language: Language): Formatters {
  const { region, percentSign } = LANGUAGE_FORMATS[language];
  const numbers = new Intl.NumberFormat(region, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 });
  const formatLongDate = longDateFormatter(language, "UTC");
  const months = new Intl.DateTimeFormat(region, { month: "long", year: "numeric", timeZone: "UTC" });
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    measure: (value, unit) =>
      numbers.format(value) + (unit === "%" ? percentSign : unit === "" ? "" : `\u00A0${unit}`),
    date: (day) => formatLongDate(new Date(day)),
    month: (day) => months.format(new Date(day)),
  };
}
