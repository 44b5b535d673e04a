import { FIRST_DAY, isIsoDate, LAST_DAY } from "../calendar";
import { guessIsoDate, withoutTime } from "../dateGuess";
import type { IsoDate } from "../initiative";

/** Which comes first in dates such as 03/04/2026. */
export type DayOrder = "dayFirst" | "monthFirst";

/** What "2009-10" means: a month, or a year that runs from 2009 into 2010. */
export type YearPairs = "months" | "years";

/** How the periods of a file are written. */
export interface PeriodStyle {
  readonly dayOrder: DayOrder;
  readonly yearPairs: YearPairs;
}

/** The own periods of an indicator: their months, and a month with whose last day one of them ends (1 to 12). */
export interface OwnPeriods {
  readonly months: number;
  readonly anchor: number;
  /** nobody has said how often it is reported: parts of a year are as good as years */
  readonly isOpen?: true;
}

/** What a text says of a period. */
export type PeriodReading =
  | { readonly period: IsoDate }
  /** no period at all, or an ambiguous one */
  | { readonly code: "notAPeriod" | "twoYears" }
  /** a year for an indicator that is reported each quarter, or the reverse */
  | { readonly code: "periodTooLong" | "periodTooShort" };

/** No period is written at greater length; a text without end would take long to be found none. */
const LONGEST_PERIOD = 60;
const DAYS_FROM_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What refers to a footnote. */
const MARKS = /[*†‡]+\s*$/;
/** "2009-10", which may be a month as well as a year that runs into the next. */
const OPEN_PAIR = /^(\d{4})\s*[-–/]\s*(0[1-9]|1[0-2])$/;
const TWO_YEARS = /^(?:[A-Za-z]{2}\s*)?(\d{4})\s*[-–/]\s*(\d{4}|\d{2})$/;

/**
 * The last day of the period that a text names: "2020", "2020-Q1", "T1 2020", "S2 2020", "2020-03", "mars 2020", or a
 * day. A year is the own year that ends in it. A day with which an own period begins stands for that period; any
 * other stays as it is.
 */
export function readPeriod(text: string, style: PeriodStyle, own: OwnPeriods): PeriodReading {
  const plain = text.replace(MARKS, "").trim();
  // Most days, and nothing else is written so.
  const isPlainDay: boolean = isIsoDate(plain);
  if (isPlainDay) return inOurTime({ period: endOfOwn(plain, own) ?? plain });
  if (plain.length > LONGEST_PERIOD) return { code: "notAPeriod" };
  const named = namedPeriod(plain, style, own);
  if (named) return inOurTime(named);
  const day = dayOf(withoutTime(plain), style.dayOrder);
  if (day === undefined) return { code: "notAPeriod" };
  return inOurTime({ period: endOfOwn(day, own) ?? day });
}

/** The single day that a text names, written as in a column of periods. */
export function readDay(text: string, order: DayOrder): IsoDate | undefined {
  const plain = text.replace(MARKS, "").trim();
  const isPlainDay: boolean = isIsoDate(plain);
  if (isPlainDay) return plain;
  return plain.length > LONGEST_PERIOD ? undefined : dayOf(withoutTime(plain), order);
}

/** Whether a text names a year and nothing else, be it one that runs into the next. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d(?:\s*[-–/]\s*(?:\d{4}|\d{2}))?$/.test(text.replace(MARKS, "").trim());
}

/** Whether a text names a period, as the caption of a column may: any but the bare number of a day. */
export function namesPeriod(text: string): boolean {
  const plain = text.trim();
  if (/^\d{5,}$/.test(plain)) return false;
  const style = { dayOrder: "dayFirst", yearPairs: "years" } as const;
  const reading = readPeriod(plain, style, { months: 1, anchor: 12, isOpen: true });
  return "period" in reading || reading.code === "periodTooLong" || reading.code === "twoYears";
}

/** The last day of the own period that holds a day. */
export function endOfOwnAround(day: IsoDate, { months, anchor }: OwnPeriods): IsoDate {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return endOfMonth(year, month + ((((anchor - month) % months) + months) % months));
}

/** What the dates of some cells tell of their order; undefined where none of them leaves no doubt. */
export function guessDayOrder(cells: Iterable<string>): DayOrder | undefined {
  const { dayFirst, monthFirst } = countDates(cells);
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? "dayFirst" : "monthFirst";
}

/**
 * Whether a person has to look: dates mean another day in the other order, or some are written in one and some in the
 * other.
 */
export function isDayOrderOpen(cells: Iterable<string>): boolean {
  const { dayFirst, monthFirst, open } = countDates(cells);
  return dayFirst > 0 === monthFirst > 0 && dayFirst + monthFirst + open > 0;
}

function countDates(cells: Iterable<string>): { dayFirst: number; monthFirst: number; open: number } {
  const counts = { dayFirst: 0, monthFirst: 0, open: 0 };
  for (const cell of cells) {
    const [first, second] = numericDate(withoutTime(cell.trim())) ?? [0, 0];
    if (first > 12) counts.dayFirst += 1;
    else if (second > 12) counts.monthFirst += 1;
    else if (first !== second) counts.open += 1;
  }
  return counts;
}

/**
 * What the cells tell of "2009-10": years where each such text names two years that follow each other and one of them
 * can be no month ("2012-13"), months where one does not; undefined where either would do, null where none is so
 * written.
 */
export function guessYearPairs(cells: Iterable<string>): YearPairs | undefined | null {
  let open = false;
  let years = false;
  for (const cell of cells) {
    const [, first, second] = /^(\d{4})\s*[-–/]\s*(\d{2})$/.exec(cell.trim()) ?? [];
    if (first === undefined || second === undefined) continue;
    const isPair = (Number(first) + 1) % 100 === Number(second);
    if (OPEN_PAIR.test(cell.trim())) {
      open = true;
      if (!isPair) return "months";
    } else if (isPair) years = true;
  }
  if (!open) return null;
  return years ? "years" : undefined;
}

/** The last day of a month, "2024-02-29"; months count from one and may run over a year's end. */
function endOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function namedPeriod(text: string, { yearPairs }: PeriodStyle, own: OwnPeriods): PeriodReading | undefined {
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text);
  if (year) return yearly(Number(year[1]), own);
  const years = TWO_YEARS.exec(text);
  const isPair = years !== null && isNextYear(years[1]!, years[2]!);
  if (isPair && (yearPairs === "years" || !OPEN_PAIR.test(text))) return twoYears(Number(years[1]) + 1, own);
  return (
    part(text, /(?:Q|T|trim\.?|quarter|trimestre)\s*([1-4])/i, 3, own) ??
    part(text, /(?:H|S|sem\.?|half|semestre)\s*([12])/i, 6, own) ??
    month(text, own)
  );
}

function yearly(year: number, own: OwnPeriods): PeriodReading {
  if (own.months < 12) return { code: "periodTooLong" };
  return { period: endOfMonth(year, own.anchor) };
}

/** A year that runs from one into the next ends with an own period, unless the own years are those of the calendar. */
function twoYears(last: number, own: OwnPeriods): PeriodReading {
  if (own.anchor === 12) return { code: "twoYears" };
  return yearly(last, own);
}

function isNextYear(first: string, second: string): boolean {
  return (Number(first) + 1) % (second.length === 2 ? 100 : 10_000) === Number(second);
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
  return partOfYear(months, endOfMonth(Number(year), Number(number) * months), own);
}

/** A part of a year is an own period, or it is too long or too short for one: its figure is not the own period's. */
function partOfYear(months: number, period: IsoDate, own: OwnPeriods): PeriodReading {
  if (own.months < months) return { code: "periodTooLong" };
  return own.months > months && !own.isOpen ? { code: "periodTooShort" } : { period };
}

/** "2020-03", "03/2020", "mars 2020", "2020 mars", "Mar-20". */
function month(text: string, own: OwnPeriods): PeriodReading | undefined {
  const numeric = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [year, number] = first > 12 ? [first, second] : [second, first];
    return number >= 1 && number <= 12 ? partOfYear(1, endOfMonth(year, number), own) : undefined;
  }
  const [, word, tail] = /^(\p{L}{3,}\.?)[\s\-./]*(\d{4}|\d{2})$/u.exec(text) ?? [];
  const [, head, wordAfter] = /^(\d{4})[\s\-./]*(\p{L}{3,}\.?)$/u.exec(text) ?? [];
  const digits = tail ?? head;
  if (digits === undefined) return undefined;
  const year = digits.length === 2 ? `20${digits}` : digits;
  const first = guessIsoDate(`1 ${word ?? wordAfter} ${year}`);
  if (first === undefined) return undefined;
  return partOfYear(1, endOfMonth(Number(year), Number(first.slice(5, 7))), own);
}

/** The day that a text names, as a date of that order or as the number by which a workbook keeps a day. */
function dayOf(text: string, order: DayOrder): IsoDate | undefined {
  const numbers = numericDate(text);
  if (numbers) return fromNumbers(numbers, order);
  if (/^\d{5}$/.test(text)) return new Date(DAYS_FROM_ZERO + Number(text) * DAY).toISOString().slice(0, 10);
  return guessIsoDate(text);
}

/**
 * The three numbers of a date that ends with its year; years of two digits are of this century. "24-03-15" is none:
 * in Québec it begins with its year as often as it ends with it.
 */
function numericDate(text: string): [number, number, number] | undefined {
  const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\s*$/.exec(text);
  if (!found || (found[3]!.length === 2 && text.includes("-"))) return undefined;
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
  return reading.period >= FIRST_DAY && reading.period <= LAST_DAY ? reading : { code: "notAPeriod" };
}
