/** The own periods of an indicator, by docs/measurement-rules.md, "When: own periods". */
import type { IsoDate } from "../../../src/model/initiative";
import { isLastDayOfMonth, lastDayOfMonth, monthOf } from "../dates";
import { PERIODS, type MeasuredIndicator, type MeasurementEntries } from "./entries";

export const MONTHS = {
  monthly: 1,
  quarterly: 3,
  halfYearly: 6,
  yearly: 12,
  everyTwoYears: 24,
  everyThreeYears: 36,
  everyFiveYears: 60,
} as const;
const YEAR = 12;

/** The earliest end of a period that counts: spreadsheet programs disagree about earlier dates. */
export const FIRST_END: IsoDate = "1900-02-28";

export interface Calendar {
  /** null: irregular, every day is a period */
  readonly months: number | null;
  /** the number of a month of which the last day ends a period */
  readonly anchor: number;
  /** periods are due only when they end after this day; null: no such day */
  readonly beginning: IsoDate | null;
  /** months after the end of a period from which it is due */
  readonly availableAfter: number;
}

/**
 * The own periods of an indicator. Periods of several years are counted from the baseline or target date; without either
 * the indicator is irregular.
 */
export function calendarOf(
  { initiative, limits }: Pick<MeasurementEntries, "initiative" | "limits">,
  indicator: MeasuredIndicator,
): Calendar {
  const frequency = indicator.frequency ?? initiative.frequency;
  const { baselineDate, targetDate } = indicator;
  const calendar = {
    beginning: baselineDate ?? initiative.start ?? null,
    availableAfter: indicator.availableAfter ?? limits.availableAfter,
  };
  if (frequency === "irregular") return { ...calendar, months: null, anchor: 0 };
  const months = frequency === undefined ? YEAR : MONTHS[frequency];
  if (months > YEAR) {
    const origin = baselineDate ?? targetDate;
    return origin === undefined
      ? { ...calendar, months: null, anchor: 0 }
      : { ...calendar, months, anchor: monthOf(origin) };
  }
  const ofBaseline =
    baselineDate !== undefined && isLastDayOfMonth(baselineDate) ? monthOf(baselineDate) : undefined;
  // reportingYear is the first month of the year, 1 to 12; the year ends one month earlier, and monthOf counts from 0.
  return { ...calendar, months, anchor: ofBaseline ?? limits.reportingYear - 2 };
}

/** Whether a day ends an own period. */
export function endsPeriod({ months, anchor }: Calendar, day: IsoDate): boolean {
  if (months === null) return true;
  return isLastDayOfMonth(day) && (monthOf(day) - anchor) % months === 0;
}

/** The ends of the own periods from one day to another, both included, ascending; none for irregular indicators. */
export function endsWithin(calendar: Calendar, first: IsoDate, last: IsoDate): IsoDate[] {
  if (calendar.months === null) return [];
  const ends: IsoDate[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    const end = lastDayOfMonth(month);
    if (end >= first && end <= last && endsPeriod(calendar, end)) ends.push(end);
  }
  return ends;
}

/** The ends of the own periods that a workbook looks at on the report date, ascending. */
export function latestEnds(calendar: Calendar, reportDate: IsoDate): IsoDate[] {
  const { months } = calendar;
  if (months === null) return [];
  const [latest] = endsWithin(calendar, lastDayOfMonth(monthOf(reportDate) - months), reportDate).slice(-1);
  if (latest === undefined) return [];
  return Array.from({ length: PERIODS }, (_, index) => lastDayOfMonth(monthOf(latest) - index * months))
    .filter((end) => end >= FIRST_END)
    .reverse();
}

/** The day from which the report of a period is due. */
export function dueDay({ availableAfter }: Calendar, end: IsoDate): IsoDate {
  return availableAfter === 0 ? end : lastDayOfMonth(monthOf(end) + availableAfter);
}

/** Whether the own period that ends on a day is due on the report date. */
export function isDue(calendar: Calendar, end: IsoDate, reportDate: IsoDate): boolean {
  if (calendar.months === null) return false;
  const isAfterBeginning = calendar.beginning === null || end > calendar.beginning;
  return isAfterBeginning && dueDay(calendar, end) <= reportDate;
}

/** The end of the last own period that is due; null when none is. */
export function lastDueEnd(calendar: Calendar, reportDate: IsoDate): IsoDate | null {
  if (calendar.months === null) return null;
  const earliest = lastDayOfMonth(monthOf(reportDate) - calendar.availableAfter - calendar.months);
  const ends = endsWithin(calendar, earliest, reportDate).filter((end) => isDue(calendar, end, reportDate));
  return ends.at(-1) ?? null;
}
