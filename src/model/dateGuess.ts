import { isIsoDate } from "./calendar";
import type { IsoDate } from "./initiative";

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juill", "juil"],
  ["august", "aug", "aout"],
  ["september", "sept", "sep", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];

/** Longer texts are not parsed as dates. */
const MAX_DATE_LENGTH = 60;
/**
 * Words that a date may contain in addition to day, month and year. "Mar" is always the month, never the French
 * abbreviation of Tuesday.
 */
const WEEKDAYS =
  "monday|mon|tuesday|tues|tue|wednesday|wed|thursday|thurs|thur|thu|friday|fri|saturday|sat|sunday|sun|" +
  "lundi|lun|mardi|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim";
const FILLERS = new RegExp(`\\b(?:${WEEKDAYS}|le|the|of|de|du)\\b[.,]?`, "g");
const ORDINAL = /\b(\d{1,2})\s?(?:st|nd|rd|th|er|eme|e)\b/g;
/** The time of day that databases write after a day. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** A text without the time of day at its end. */
export function withoutTime(text: string): string {
  return text.replace(TIME, "");
}

/** The two days that a text of numbers may mean ("03/04/2026"), month first and day first; undefined for others. */
export function ambiguousReadings(text: string): readonly [IsoDate, IsoDate] | undefined {
  const [, first, second, year] =
    /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})\s*$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined || first === second) return undefined;
  const day = (month: string, date: string) => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const readings = [day(first, second), day(second, first)] as const;
  return readings.every(isIsoDate) ? readings : undefined;
}

/**
 * The ISO date that a date in words or another order most likely means ("March 3, 2026", "3 mars 2026", "2026/3/3",
 * "31/12/2026"), or undefined when it could mean two days ("03/04/2026"), a range ("May 2026-27"), or contains other
 * text.
 */
export function guessIsoDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_DATE_LENGTH || !/\d{4}/.test(trimmed)) return undefined;
  const stripped = withoutFillers(withoutTime(trimmed));
  const parts = inNumbers(stripped) ?? inWords(stripped);
  if (!parts) return undefined;
  const date = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return isIsoDate(date) ? date : undefined;
}

/**
 * Normalises a date: lower case, without accents, ordinal suffixes, weekdays, filler words and spaces around
 * separators.
 */
function withoutFillers(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(ORDINAL, "$1")
    .replace(FILLERS, " ")
    .replace(/\s*([-/.])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[ ,]+|[ ,.]+$/g, "");
}

const YEAR_FIRST = /^(?<year>\d{4})(?<separator>[-/. ])(?<first>\d{1,2})\k<separator>(?<second>\d{1,2})$/;
const YEAR_LAST = /^(?<first>\d{1,2})(?<separator>[-/. ])(?<second>\d{1,2})\k<separator>(?<year>\d{4})$/;

/** Year, month and day of a date in numbers, with the same separator twice; undefined for other texts. */
function inNumbers(text: string): readonly number[] | undefined {
  const { year, first, second } = (YEAR_FIRST.exec(text) ?? YEAR_LAST.exec(text))?.groups ?? {};
  if (year === undefined) return undefined;
  const order = monthAndDay(Number(first), Number(second), text.startsWith(year));
  return order && [Number(year), ...order];
}

/** The separators in a date with a month name. */
const GAP = "[ ,./-]*";
const IN_WORDS = [
  `(?<day>\\d{1,2})${GAP}(?<month>[a-z]+)${GAP}(?<year>\\d{4})`,
  `(?<month>[a-z]+)${GAP}(?<day>\\d{1,2})[ ,./-]+(?<year>\\d{4})`,
  `(?<year>\\d{4})${GAP}(?<month>[a-z]+)${GAP}(?<day>\\d{1,2})`,
].map((shape) => new RegExp(`^${shape}$`));

/** Year, month and day of a date with the name of its month. */
function inWords(text: string): readonly number[] | undefined {
  const { day, month, year } = IN_WORDS.map((shape) => shape.exec(text)?.groups).find(Boolean) ?? {};
  const monthIndex = MONTHS.findIndex((names) => month !== undefined && names.includes(month));
  return monthIndex < 0 ? undefined : [Number(year), monthIndex + 1, Number(day)];
}

/** After a leading year, month then day; otherwise the order is only known if one number exceeds 12. */
function monthAndDay(first: number, second: number, isYearFirst: boolean): readonly number[] | undefined {
  if (isYearFirst || (second > 12 && first <= 12) || first === second) return [first, second];
  return first > 12 && second <= 12 ? [second, first] : undefined;
}
