import { FIRST_DAY, isIsoDate, LAST_DAY } from "../calendar";
import { guessIsoDate } from "../dateGuess";
import type { IsoDate } from "../initiative";

/** Which comes first in dates such as 03/04/2026. */
export type DayOrder = "dayFirst" | "monthFirst";

/** The own periods of an indicator: their months, and a month with whose last day one of them ends (1 to 12). */
export interface OwnPeriods {
  readonly months: number;
  readonly anchor: number;
}

/** What a text says of a period. */
export type PeriodReading =
  | { readonly period: IsoDate }
  /** no period at all, or one that cannot be told for sure */
  | { readonly fault: "notAPeriod" | "twoYears" }
  /** a year for an indicator that is reported each quarter, and the like */
  | { readonly fault: "periodTooLong" };

/** No period is written at greater length; a text without end would take long to be found none. */
const LONGEST_PERIOD = 60;
const DAYS_FROM_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * The last day of the period that a text names: "2020", "2020-Q1", "T1 2020", "S2 2020", "2020-03", "mars 2020", or a
 * day. A year is the own year that ends in it. A day with which an own period begins stands for that period; any
 * other stays as it is.
 */
export function readPeriod(text: string, order: DayOrder, own: OwnPeriods): PeriodReading {
  const plain = text.trim();
  // Most days, and nothing else is written so.
  const isPlainDay: boolean = isIsoDate(plain);
  if (isPlainDay) return inOurTime({ period: endOfOwn(plain, own) ?? plain });
  if (plain.length > LONGEST_PERIOD) return { fault: "notAPeriod" };
  const named = namedPeriod(plain, own);
  if (named) return inOurTime(named);
  const day = dayOf(plain, order);
  if (day === undefined) return { fault: "notAPeriod" };
  return inOurTime({ period: endOfOwn(day, own) ?? day });
}

/** What the dates of some cells tell of their order; undefined where none of them leaves no doubt. */
export function guessDayOrder(cells: Iterable<string>): DayOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const numbers = numericDate(cell);
    if (!numbers) continue;
    const [first, second] = numbers;
    if (first > 12) dayFirst += 1;
    else if (second > 12) monthFirst += 1;
  }
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? "dayFirst" : "monthFirst";
}

/** Whether some cells hold dates that mean another day in the other order. */
export function hasOpenDates(cells: Iterable<string>): boolean {
  for (const cell of cells) {
    const numbers = numericDate(cell);
    if (numbers && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] !== numbers[1]) return true;
  }
  return false;
}

/** The last day of a month, "2024-02-29"; months count from one and may run over a year's end. */
function endOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function namedPeriod(text: string, own: OwnPeriods): PeriodReading | undefined {
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text);
  if (year) return yearly(Number(year[1]), own);
  const years = /^(?:[A-Za-z]{2}\s*)?(\d{4})\s*[-–/]\s*(\d{4}|\d{2})$/.exec(text);
  if (years && isNextYear(years[1]!, years[2]!)) return twoYears(Number(years[1]) + 1, own);
  return (
    part(text, /(?:Q|T|trim\.?|quarter|trimestre)\s*([1-4])/i, 3, own) ??
    part(text, /(?:H|S|sem\.?|half|semestre)\s*([12])/i, 6, own) ??
    month(text)
  );
}

function yearly(year: number, own: OwnPeriods): PeriodReading {
  if (own.months < 12) return { fault: "periodTooLong" };
  return { period: endOfMonth(year, own.anchor) };
}

/** A year that runs from one into the next ends with an own period, unless the own years are those of the calendar. */
function twoYears(last: number, own: OwnPeriods): PeriodReading {
  if (own.anchor === 12) return { fault: "twoYears" };
  return yearly(last, own);
}

function isNextYear(first: string, second: string): boolean {
  return (
    (Number(first) + 1) % (second.length === 2 ? 100 : 10_000) === Number(second) &&
    !/^0[1-9]$|^1[0-2]$/.test(second)
  );
}

/** "2020-Q1", "Q1 2020", "1er trimestre 2020": the part of a year, beside four digits. */
function part(text: string, sign: RegExp, months: number, own: OwnPeriods): PeriodReading | undefined {
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(text)?.[1];
  if (year === undefined) return undefined;
  const rest = text
    .replace(year, " ")
    .trim()
    .replace(/^[-–/.\s]+|[-–/.\s]+$/g, "");
  const number =
    new RegExp(`^${sign.source}$`, "i").exec(rest)?.[1] ??
    (months === 3
      ? /^([1-4])\s*(?:er|ère|e|re|st|nd|rd|th)?\s*(?:trim\.?|trimestre|quarter|qtr\.?)$/i
      : /^([12])\s*(?:er|ère|e|st|nd)?\s*(?:sem\.?|semestre|half)$/i
    ).exec(rest)?.[1];
  if (number === undefined) return undefined;
  if (own.months < months) return { fault: "periodTooLong" };
  return { period: endOfMonth(Number(year), Number(number) * months) };
}

/** "2020-03", "03/2020", "mars 2020", "Mar-20". */
function month(text: string): PeriodReading | undefined {
  const numeric = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [year, number] = first > 12 ? [first, second] : [second, first];
    return number >= 1 && number <= 12 ? { period: endOfMonth(year, number) } : undefined;
  }
  const words = /^(\p{L}{3,}\.?)[\s\-./]*(\d{4}|\d{2})$/u.exec(text);
  if (!words) return undefined;
  const year = words[2]!.length === 2 ? `20${words[2]}` : words[2]!;
  const first = guessIsoDate(`1 ${words[1]} ${year}`);
  return first === undefined ? undefined : { period: endOfMonth(Number(year), Number(first.slice(5, 7))) };
}

/** The day that a text names, as a date of that order or as the number by which a workbook keeps a day. */
function dayOf(text: string, order: DayOrder): IsoDate | undefined {
  const numbers = numericDate(text);
  if (numbers) return fromNumbers(numbers, order);
  if (/^\d{5}$/.test(text)) return new Date(DAYS_FROM_ZERO + Number(text) * DAY).toISOString().slice(0, 10);
  return guessIsoDate(text);
}

/** The three numbers of a date that ends with its year; years of two digits are of this century. */
function numericDate(text: string): [number, number, number] | undefined {
  const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ]\d{1,2}:\d{2}.*)?\s*$/.exec(text);
  if (!found) return undefined;
  const [first, second, year] = found.slice(1).map(Number) as [number, number, number];
  return [first, second, found[3]!.length === 2 ? 2000 + year : year];
}

function fromNumbers([first, second, year]: [number, number, number], order: DayOrder): IsoDate | undefined {
  const isDayFirst = first > 12 || (second <= 12 && order === "dayFirst");
  const [day, monthNumber] = isDayFirst ? [first, second] : [second, first];
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${year}-${two(monthNumber)}-${two(day)}`;
  return isIsoDate(date) ? date : undefined;
}

/** The end of the own period that begins with a day; undefined where none does. */
function endOfOwn(day: IsoDate, { months, anchor }: OwnPeriods): IsoDate | undefined {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const begins = date === 1 && (month - 1 - anchor) % months === 0;
  return begins ? endOfMonth(year, month + months - 1) : undefined;
}

function inOurTime(reading: PeriodReading): PeriodReading {
  if (!("period" in reading)) return reading;
  return reading.period >= FIRST_DAY && reading.period <= LAST_DAY ? reading : { fault: "notAPeriod" };
}
