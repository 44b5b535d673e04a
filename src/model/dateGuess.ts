import { isIsoDate } from "./calendar";
import type { IsoDate } from "./initiative";

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sept", "sep", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];

const NAMES_OF_MONTHS: ReadonlySet<string> = new Set(MONTHS.flat());
/** What stands in a date beside its month: the little words of both languages, and ordinals. */
const LITTLE_WORDS: ReadonlySet<string> = new Set("le the of de du st nd rd th er t z".split(" "));

/** Whether a text says nothing but a date: no other word stands beside it. */
export function isDateAlone(text: string): boolean {
  return words(text).every((word) => NAMES_OF_MONTHS.has(word) || LITTLE_WORDS.has(word));
}

/** The two days that a text of numbers may mean ("03/04/2026"), month first and day first; undefined for others. */
export function twoReadings(text: string): readonly [IsoDate, IsoDate] | undefined {
  const [, first, second, year] = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined || first === second) return undefined;
  const day = (month: string, date: string) => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const readings = [day(first, second), day(second, first)] as const;
  return readings.every(isIsoDate) ? readings : undefined;
}

function words(text: string): readonly string[] {
  return plain(text).match(/[a-z]+/g) ?? [];
}

function plain(text: string): string {
  return text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "");
}

/**
 * The ISO date that a date in words or another order most likely means ("March 3, 2026", "3 mars 2026", "2026/3/3",
 * "31/12/2026"), or undefined when it could mean two days ("03/04/2026") or none.
 */
export function guessIsoDate(text: string): IsoDate | undefined {
  const parts =
    plain(text)
      .replace(/t\d\d:.*$/, "")
      .match(/\d+|[a-z]+/g) ?? [];
  const month = MONTHS.findIndex((names) => parts.some((part) => names.includes(part))) + 1;
  const numbers = parts.filter((part) => /^\d/.test(part));
  const year = numbers.find((part) => part.length === 4);
  if (!year) return undefined;
  const others = numbers.filter((part) => part !== year).map(Number);
  const order =
    month > 0 && others.length === 1 ? [month, others[0]!] : monthAndDay(others, numbers[0] === year);
  if (!order) return undefined;
  const date = `${year}-${order.map((part) => String(part).padStart(2, "0")).join("-")}`;
  return isIsoDate(date) ? date : undefined;
}

/** Year first reads month, then day; otherwise only a number above 12 tells which is the day. */
function monthAndDay(numbers: readonly number[], yearFirst: boolean): readonly number[] | undefined {
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length !== 2) return undefined;
  if (yearFirst || (second > 12 && first <= 12) || first === second) return [first, second];
  return first > 12 && second <= 12 ? [second, first] : undefined;
}
