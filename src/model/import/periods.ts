import { FIRST_DAY, isIsoDate, LAST_DAY } from "../calendar";
import { guessIsoDate, withoutTime } from "../dateGuess";
import type { IsoDate } from "../initiative";
import { endOfPeriodWith, lastEndBy, MONTHS_IN_YEAR, type OwnPeriods } from "../ownPeriods";
import { withoutFootnotes } from "./marks";
import { daySpanIn, monthSpanIn, type MonthSpan } from "./periodSpans";
import { inKnownWords, MAX_PERIOD_LENGTH, withoutMarks, withoutResultWords } from "./periodText";

/** Which comes first in dates such as 03/04/2026. */
export type DayOrder = "dayFirst" | "monthFirst";

/** What "2009-10" means: a month, or a year that runs from 2009 into 2010. */
export type YearPairs = "months" | "years";

/** How the periods of a file are written. */
export interface PeriodStyle {
  readonly dayOrder: DayOrder;
  readonly yearPairs: YearPairs;
}

/** The own periods of an indicator. */
export interface ReportingPeriods extends OwnPeriods {
  /** its frequency is unknown, so parts of a year are accepted like years */
  readonly isOpen?: true;
}

/** The result of reading a period. */
export type PeriodReading =
  | { readonly period: IsoDate }
  /** not a period, or an ambiguous one */
  | { readonly code: "notAPeriod" | "twoYears" }
  /** a year for an indicator that is reported each quarter, or the reverse */
  | { readonly code: "periodTooLong" | "periodTooShort" }
  /** a year in which none of the indicator's periods of several years ends, and the ends of the nearest ones */
  | { readonly code: "noPeriodInYear"; readonly before: IsoDate; readonly after: IsoDate };

const DAYS_FROM_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A month as six digits: "202401". */
const SIX_DIGITS = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/;
/** "2009-10", either a month or a year that spans two calendar years. */
const AMBIGUOUS_PAIR = /^(\d{4})\s*[-–/]\s*(0[1-9]|1[0-2])$/;
const REPORTING_YEAR =
  /^(?:[QT]\s?([1-4])[\s,-]*)?(FY|fiscal(?: year)?|financial year|exercice(?: financier| budgétaire| fiscal)?|année(?: financière| budgétaire| fiscale))?\s*(\d{4})(?:\s*[-–/]\s*(\d{4}|\d{2}))?(?:[\s,-]*[QT]\s?([1-4]))?$/i;
const SCHOOL_YEAR = /^(?:(?:school|academic) year|année (?:scolaire|universitaire))\s*/i;
/** The months in which school years end. */
const SCHOOL_YEAR_ENDS = [6, 7, 8];
const CALENDAR_YEAR = /^(?:CY|calendar year|année civile)\s?(\d{4})$/i;
const TWO_YEARS = /^(?:[A-Za-z]{2}\s*)?(\d{4})\s*[-–/]\s*(\d{4}|\d{2})$/;

/**
 * The last day of the period that a text names: "2020", "2020-Q1", "T1 2020", "S2 2020", "2020-03", "mars 2020", or a
 * day. A year is the indicator's reporting year, or its period of several years, that ends in it. A day on which a
 * period of the indicator begins means that period; any other day stays unchanged. For an irregular indicator every
 * part of a year is a period, too.
 */
export function readPeriod(text: string, style: PeriodStyle, ownPeriods: ReportingPeriods): PeriodReading {
  const plain = withoutMarks(text);
  // Fast path: most days are ISO dates.
  const isPlainDay: boolean = isIsoDate(plain);
  if (isPlainDay) return checkRange({ period: endOfOwn(plain, ownPeriods) ?? plain });
  if (plain.length > MAX_PERIOD_LENGTH) return { code: "notAPeriod" };
  const words = inKnownWords(plain);
  const named = namedPeriod(words, style, ownPeriods);
  if (named) return checkRange(named);
  const day = dayOf(withoutTime(words), style.dayOrder);
  if (day !== undefined) return checkRange({ period: endOfOwn(day, ownPeriods) ?? day });
  const days = daySpanIn(words, (part) => dayOf(part, style.dayOrder));
  return days ? readSpan(days.first, days.last, ownPeriods) : { code: "notAPeriod" };
}

/** The day that a text names, in the formats of period columns. */
export function readDay(text: string, order: DayOrder): IsoDate | undefined {
  const plain = withoutMarks(text);
  const isPlainDay: boolean = isIsoDate(plain);
  if (isPlainDay) return plain;
  return plain.length > MAX_PERIOD_LENGTH ? undefined : dayOf(withoutTime(inKnownWords(plain)), order);
}

/** The period of a year and its part in a column of parts: "2024-Q1" of 2024 and 1 below "Quarter". */
export function periodOfPart(year: string, text: string, caption: string): string {
  const part = withoutResultWords(text);
  const letter = /^(?:q|t|trim)/i.test(caption.trim())
    ? "Q"
    : /^(?:s|h|half)/i.test(caption.trim())
      ? "S"
      : "";
  const number = /^(?:[qt]\s?)?0?([1-4])(?:er|re|ère|nd|e|ème|st|rd|th)?$/i.exec(part)?.[1];
  if (letter !== "S" && number !== undefined && (letter === "Q" || /^[qt]/i.test(part)))
    return `${year} Q${number}`;
  if (/^0?[1-9]$|^1[0-2]$/.test(part))
    return letter === "" ? `${year}-${part.padStart(2, "0")}` : `${year}-${letter}${Number(part)}`;
  return `${part} ${year}`;
}

/** Whether a text is exactly a year, or a pair of years. */
export function isYear(text: string): boolean {
  const [, first, second] =
    /^(?:FY|exercice)?\s?((?:19|20)\d\d)(?:\s*[-–/]\s*(\d{4}|\d{2}))?$/i.exec(
      withoutFootnotes(text.trim()),
    ) ?? [];
  return first !== undefined && (second === undefined || isNextYear(first, second));
}

/** Captions of years that are none of the calendar, as they are written before such a year; that of a reporting year is the indicator's own. */
const NAMED_YEARS: readonly (readonly [name: string, captions: RegExp])[] = [
  ["FY", /fiscal|financial|financi[eè]re|financier|budg[eé]taire|exercice|\bFY\b|\bAF\b/i],
  ["school year ", /\b(?:school|academic) ?years?|ann[eé]es? (?:scolaire|universitaire)/i],
];

/** "Q1 = April to June": quarters of a fiscal year. */
const FISCAL_QUARTERS = /\b[QT]1\b.{0,12}\b(?:apr|avr|jul|juil|oct)/i;
const QUARTER = /^(?:[QT]\s?[1-4][\s,-]*\d{4}|\d{4}[\s,-]*[QT]\s?[1-4])$/i;

/** Whether a line says that quarters are those of a fiscal year. */
export function callsQuarters(line: string): boolean {
  return FISCAL_QUARTERS.test(line);
}

/** Whether a title or a note says that years are none of the calendar: "Fiscal years", "by school year". */
export function callsYears(line: string): boolean {
  return (
    callsQuarters(line) ||
    /\b(?:fiscal|financial|school|academic) years?\b|ann[eé]es? (?:financi[eè]res?|budg[eé]taires?|scolaires?|universitaires?)|exercices? financiers?/i.test(
      line,
    )
  );
}

/** A year or a quarter as its caption calls it: "FY2024" of 2024 below "Fiscal year", "Q1 FY2024" below "Fiscal quarter". */
export function yearAsCalled(text: string, caption: string): string {
  const isQuarter = QUARTER.test(text);
  if (!isQuarter && !(/^\d/.test(text) && isYear(text))) return text;
  const name = callsQuarters(caption)
    ? "FY"
    : (NAMED_YEARS.find(([, captions]) => captions.test(caption))?.[0] ?? "");
  return isQuarter ? text.replace(/\d{4}/, (year) => (name === "FY" ? `FY${year}` : year)) : `${name}${text}`;
}

/** A quarter, a half-year or a word for a part of a year, without the year. */
const PART =
  /^(?:[qt]\s?[1-4]|[sh]\s?[12]|(?:quarter|trimestre|trim\.?|qtr\.?)\s?[1-4]|(?:half|semestre|sem\.?)\s?[12]|(?:[1-4]|1er|[1-4]e|[1-4](?:st|nd|rd|th))\s?(?:quarter|trimestre|trim\.?|qtr\.?|semestre|half)|mid-?year|mi-?annuel|m(?:0?[1-9]|1[0-2]))$/i;

/** Whether a text names a part of a year without its year: "Q1", "T2", "S1", "March", "janvier". */
export function namesPartOfYear(text: string): boolean {
  if (text.length > MAX_PERIOD_LENGTH) return false;
  const plain = withoutResultWords(text.trim());
  return PART.test(plain) || (/^\p{L}{3,}\.?$/u.test(plain) && guessIsoDate(`1 ${plain} 2000`) !== undefined);
}

/** Whether a text names a period, for example as a caption; serial numbers of days do not count. */
export function namesPeriod(text: string): boolean {
  const plain = text.trim();
  if (/^\d{5,}$/.test(plain)) return SIX_DIGITS.test(plain);
  const style = { dayOrder: "dayFirst", yearPairs: "years" } as const;
  const reading = readPeriod(plain, style, { months: 1, anchor: 12, isOpen: true });
  return "period" in reading || reading.code === "periodTooLong" || reading.code === "twoYears";
}

/** The shares of a period's usual length between which a stretch of days is that period: four weeks are a month. */
const [SHORTEST, LONGEST] = [0.75, 1.1];
const DAYS_PER_MONTH = 365.25 / MONTHS_IN_YEAR;

/**
 * The period from a first to a last day: it ends with the last, and must be about as long as the indicator's periods.
 * A last day that begins the month after whole months is the first day no longer in it.
 */
export function readSpan(first: IsoDate, last: IsoDate, { months, isOpen }: ReportingPeriods): PeriodReading {
  if (last < first) return { code: "notAPeriod" };
  const isNextDay = first < last && first.endsWith("-01") && last.endsWith("-01");
  const end = isNextDay ? dayBefore(last) : last;
  const share = (daysBetween(first, end) + 1) / (months * DAYS_PER_MONTH);
  if (months === 0 || isOpen || (share >= SHORTEST && share <= LONGEST)) return checkRange({ period: end });
  return { code: share > LONGEST ? "periodTooLong" : "periodTooShort" };
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

function daysBetween(first: IsoDate, last: IsoDate): number {
  return (Date.parse(last) - Date.parse(first)) / DAY;
}

/**
 * The last day of the longest period with a day that a file may name: the indicator's own, or the reporting year of an
 * irregular one.
 */
export function endOfPeriodContaining(day: IsoDate, { months, anchor }: ReportingPeriods): IsoDate {
  return endOfPeriodWith({ months: months || MONTHS_IN_YEAR, anchor }, day);
}

/** Guesses the order of day and month in cells; undefined if all dates are ambiguous. */
export function guessDayOrder(cells: Iterable<string>): DayOrder | undefined {
  const { dayFirst, monthFirst } = countDates(cells);
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? "dayFirst" : "monthFirst";
}

/**
 * Whether the order of day and month is ambiguous: all dates allow both orders, or both orders are used.
 */
export function isDayOrderAmbiguous(cells: Iterable<string>): boolean {
  const { dayFirst, monthFirst, ambiguous } = countDates(cells);
  return dayFirst > 0 === monthFirst > 0 && dayFirst + monthFirst + ambiguous > 0;
}

function countDates(cells: Iterable<string>): { dayFirst: number; monthFirst: number; ambiguous: number } {
  const counts = { dayFirst: 0, monthFirst: 0, ambiguous: 0 };
  for (const cell of cells) {
    const [first, second] = numericDate(withoutTime(cell.trim())) ?? [0, 0];
    if (first > 12) counts.dayFirst += 1;
    else if (second > 12) counts.monthFirst += 1;
    else if (first !== second) counts.ambiguous += 1;
  }
  return counts;
}

/**
 * Guesses the meaning of "2009-10": years if all such texts are consecutive years and one cannot be a month
 * ("2012-13"), months if one is not consecutive; undefined if either is possible, null if there are no such texts.
 */
export function guessYearPairs(cells: Iterable<string>): YearPairs | undefined | null {
  let isAmbiguous = false;
  let hasYears = false;
  for (const cell of cells) {
    const [, first, second] = /^(\d{4})\s*[-–/]\s*(\d{2})$/.exec(cell.trim()) ?? [];
    if (first === undefined || second === undefined) continue;
    const isPair = (Number(first) + 1) % 100 === Number(second);
    if (AMBIGUOUS_PAIR.test(cell.trim())) {
      isAmbiguous = true;
      if (!isPair) return "months";
    } else if (isPair) hasYears = true;
  }
  if (!isAmbiguous) return null;
  return hasYears ? "years" : undefined;
}

/** The last day of a month, "2024-02-29"; months are 1-based and may exceed 12. */
function endOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function namedPeriod(
  text: string,
  { yearPairs }: PeriodStyle,
  ownPeriods: ReportingPeriods,
): PeriodReading | undefined {
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text);
  if (year) return yearly(Number(year[1]), ownPeriods);
  const calendarYear = CALENDAR_YEAR.exec(text)?.[1];
  if (calendarYear !== undefined)
    return ownPeriods.anchor % MONTHS_IN_YEAR === 0
      ? yearly(Number(calendarYear), ownPeriods)
      : { code: "notAPeriod" };
  const [, first, last] = TWO_YEARS.exec(text) ?? [];
  const isPair = first !== undefined && last !== undefined && isNextYear(first, last);
  if (isPair && (yearPairs === "years" || !AMBIGUOUS_PAIR.test(text)))
    return twoYears(Number(first) + 1, ownPeriods);
  const span = monthSpanIn(text);
  if (span) return monthsOf(span, ownPeriods);
  return (
    reportingYear(text, ownPeriods) ??
    part(text, /(?:Q|T|trim\.?|quarter|trimestre)\s*([1-4])/i, 3, ownPeriods) ??
    part(text, /(?:H|S|sem\.?|half|semestre)\s*([12])/i, 6, ownPeriods) ??
    month(text, ownPeriods)
  );
}

/** A stretch of months that is a period of the indicator; of as many months, but from another one on, is none. */
function monthsOf({ year, lastMonth, months }: MonthSpan, ownPeriods: ReportingPeriods): PeriodReading {
  const reading = partOfYear(months, endOfMonth(year, lastMonth), ownPeriods);
  if (!("period" in reading) || ownPeriods.isOpen || ownPeriods.months === 0) return reading;
  const end = lastEndBy(ownPeriods, reading.period);
  if (end === reading.period) return reading;
  return { code: "noPeriodInYear", before: end, after: endOfPeriodWith(ownPeriods, reading.period) };
}

function yearly(year: number, ownPeriods: ReportingPeriods): PeriodReading {
  const { months, anchor } = ownPeriods;
  if (months > 0 && months < MONTHS_IN_YEAR) return { code: "periodTooLong" };
  const lastDay = endOfMonth(year, MONTHS_IN_YEAR);
  const period = lastEndBy(
    months > MONTHS_IN_YEAR ? ownPeriods : { months: MONTHS_IN_YEAR, anchor },
    lastDay,
  );
  if (period.startsWith(String(year))) return { period };
  if (period < FIRST_DAY || lastDay > LAST_DAY) return { code: "notAPeriod" };
  return { code: "noPeriodInYear", before: period, after: endOfPeriodWith(ownPeriods, lastDay) };
}

/**
 * A reporting year or a quarter of one: "FY2024", "exercice 2023-2024", "2023-24 Q1", "T2 2023/24". A reporting year is
 * named by the year in which it ends.
 */
function reportingYear(text: string, ownPeriods: ReportingPeriods): PeriodReading | undefined {
  // A school year that ends in another month than the indicator's is another year.
  const isSchool = SCHOOL_YEAR.test(text);
  if (isSchool && !SCHOOL_YEAR_ENDS.includes(ownPeriods.anchor % MONTHS_IN_YEAR)) return undefined;
  const [, before, isNamed, first, second, after] =
    REPORTING_YEAR.exec(isSchool ? text.replace(SCHOOL_YEAR, "FY ").trim() : text) ?? [];
  const quarter = before ?? after;
  if (first === undefined || (isNamed === undefined && (second === undefined || quarter === undefined)))
    return undefined;
  if (second !== undefined && !isNextYear(first, second)) return undefined;
  const last = Number(first) + (second === undefined ? 0 : 1);
  if (quarter === undefined || ownPeriods.anchor % MONTHS_IN_YEAR === 0) return twoYears(last, ownPeriods);
  const yearEnd = lastEndBy(
    { months: MONTHS_IN_YEAR, anchor: ownPeriods.anchor },
    endOfMonth(last, MONTHS_IN_YEAR),
  );
  const month = Number(yearEnd.slice(5, 7)) - (4 - Number(quarter)) * 3;
  return partOfYear(3, endOfMonth(Number(yearEnd.slice(0, 4)), month), ownPeriods);
}

/** A year that spans two calendar years is a reporting year of the indicator, unless its years are calendar years. */
function twoYears(last: number, ownPeriods: ReportingPeriods): PeriodReading {
  if (ownPeriods.anchor % MONTHS_IN_YEAR === 0) return { code: "twoYears" };
  return yearly(last, ownPeriods);
}

function isNextYear(first: string, second: string): boolean {
  return (Number(first) + 1) % (second.length === 2 ? 100 : 10_000) === Number(second);
}

/** "2020-Q1", "Q1 2020", "1er trimestre 2020": the part of a year, next to four digits. */
function part(
  text: string,
  pattern: RegExp,
  months: number,
  ownPeriods: ReportingPeriods,
): PeriodReading | undefined {
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(text)?.[1];
  if (year === undefined) return undefined;
  const rest = text
    .replace(year, " ")
    .trim()
    .replace(/^[-–/.\s]+|[-–/.\s]+$/g, "");
  const number =
    new RegExp(`^${pattern.source}$`, "i").exec(rest)?.[1] ??
    (months === 3
      ? /^([1-4])\s*(?:er|ère|e|re|st|nd|rd|th)?\s*(?:trim\.?|trimestre|quarter|qtr\.?)$/i
      : /^([12])\s*(?:er|ère|e|st|nd)?\s*(?:sem\.?|semestre|half)$/i
    ).exec(rest)?.[1];
  if (number === undefined) return undefined;
  return partOfYear(months, endOfMonth(Number(year), Number(number) * months), ownPeriods);
}

/** Accepts a part of a year if it is a period of the indicator; otherwise it is too long or too short. */
function partOfYear(months: number, period: IsoDate, ownPeriods: ReportingPeriods): PeriodReading {
  if (ownPeriods.months === 0) return { period };
  if (ownPeriods.months < months) return { code: "periodTooLong" };
  return ownPeriods.months > months && !ownPeriods.isOpen ? { code: "periodTooShort" } : { period };
}

/** "2020-03", "202003", "2020M3", "03/2020", "mars 2020", "2020 mars", "Mar-20". */
function month(text: string, ownPeriods: ReportingPeriods): PeriodReading | undefined {
  const numeric =
    /^(\d{4})(?:[-/.]|[\s-]?M)(\d{1,2})$/i.exec(text) ??
    SIX_DIGITS.exec(text) ??
    /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const [year, number] = first > 12 ? [first, second] : [second, first];
    return number >= 1 && number <= 12 ? partOfYear(1, endOfMonth(year, number), ownPeriods) : undefined;
  }
  const [, word, tail] = /^(\p{L}{3,}\.?)(?:,\s*|[\s\-./]*)(\d{4}|\d{2})$/u.exec(text) ?? [];
  const [, head, wordAfter] = /^(\d{4})[\s\-./]*(\p{L}{3,}\.?)$/u.exec(text) ?? [];
  const digits = tail ?? head;
  if (digits === undefined) return undefined;
  const year = digits.length === 2 ? `20${digits}` : digits;
  const first = guessIsoDate(`1 ${word ?? wordAfter} ${year}`);
  if (first === undefined) return undefined;
  return partOfYear(1, endOfMonth(Number(year), Number(first.slice(5, 7))), ownPeriods);
}

/** The day that a text names, as a date in the given order or as a serial number. */
function dayOf(text: string, order: DayOrder): IsoDate | undefined {
  const numbers = numericDate(text);
  if (numbers) return fromNumbers(numbers, order);
  if (/^\d{5}$/.test(text)) return new Date(DAYS_FROM_ZERO + Number(text) * DAY).toISOString().slice(0, 10);
  return guessIsoDate(text);
}

/**
 * The three numbers of a date that ends with its year; years of two digits are of this century. "24-03-15" is rejected:
 * in Québec the year is as often first as last.
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
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  const date = `${year}-${twoDigits(monthNumber)}-${twoDigits(day)}`;
  return isIsoDate(date) ? date : undefined;
}

/** The end of the indicator's period that begins on a day; undefined if none does. */
function endOfOwn(day: IsoDate, { months, anchor }: ReportingPeriods): IsoDate | undefined {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const isFirstDay = months > 0 && date === 1 && (year * MONTHS_IN_YEAR + month - 1 - anchor) % months === 0;
  return isFirstDay ? endOfMonth(year, month + months - 1) : undefined;
}

function checkRange(reading: PeriodReading): PeriodReading {
  if (!("period" in reading)) return reading;
  return reading.period >= FIRST_DAY && reading.period <= LAST_DAY ? reading : { code: "notAPeriod" };
}
