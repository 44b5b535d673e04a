/** The own periods of an indicator (docs/measurement-rules.md, "When: own periods"). */
import { FREQUENCIES } from "../catalogue/initiative";
import type { IsoDate } from "./initiative";

export interface OwnPeriods {
  /** the months of each period; 0: irregular, every day is a period */
  readonly months: number;
  /**
   * A month at whose end a period ends, numbered as by `monthOf`. Of an irregular indicator, one at whose end a
   * reporting year ends.
   */
  readonly anchor: number;
}

/** What own periods follow from. */
interface PeriodSource {
  /** the id of the indicator's frequency, else of the initiative's; years without one */
  readonly frequency?: string | undefined;
  readonly baselineDate?: IsoDate | undefined;
  readonly targetDate?: IsoDate | undefined;
  /** the first month of the reporting year, 1 to 12 */
  readonly reportingYear: number;
}

/** The months of a year. */
export const MONTHS_IN_YEAR = 12;

/** The own periods of an indicator. Those of several years need a date to count from; without one it is irregular. */
export function ownPeriodsOf({
  frequency,
  baselineDate,
  targetDate,
  reportingYear,
}: PeriodSource): OwnPeriods {
  const months = monthsOf(frequency);
  const yearEnd = reportingYear === 1 ? MONTHS_IN_YEAR : reportingYear - 1;
  if (months > MONTHS_IN_YEAR) {
    const origin = baselineDate ?? targetDate;
    return origin === undefined ? { months: 0, anchor: yearEnd } : { months, anchor: monthOf(origin) };
  }
  const isAligned = months > 0 && baselineDate !== undefined && isMonthEnd(baselineDate);
  return { months, anchor: isAligned ? monthOf(baselineDate) : yearEnd };
}

/** The years of a frequency of several years; undefined for any other. */
export function severalYears(frequency: string | undefined): number | undefined {
  const months = monthsOf(frequency);
  return months > MONTHS_IN_YEAR ? months / MONTHS_IN_YEAR : undefined;
}

function monthsOf(frequency: string | undefined): number {
  return FREQUENCIES.find(({ id }) => id === frequency)?.months ?? MONTHS_IN_YEAR;
}

/** Whether a day ends an own period. */
export function endsPeriod({ months, anchor }: OwnPeriods, day: IsoDate): boolean {
  return months === 0 || (isMonthEnd(day) && (monthOf(day) - anchor) % months === 0);
}

/** The end of the latest own period that ends by a day. */
export function lastEndBy({ months, anchor }: OwnPeriods, day: IsoDate): IsoDate {
  if (months === 0) return day;
  const latest = monthOf(day) - (isMonthEnd(day) ? 0 : 1);
  return endOfMonth(latest - remainder(latest - anchor, months));
}

/** The end of the own period that a day belongs to. */
export function endOfPeriodWith({ months, anchor }: OwnPeriods, day: IsoDate): IsoDate {
  if (months === 0) return day;
  const month = monthOf(day);
  return endOfMonth(month + remainder(anchor - month, months));
}

/** The number of a month: months are counted from year 0, 1 for its January. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * MONTHS_IN_YEAR + Number(day.slice(5, 7));
}

/** The last day of a month, numbered as by `monthOf`. */
export function endOfMonth(month: number): IsoDate {
  const year = Math.floor((month - 1) / MONTHS_IN_YEAR);
  return new Date(Date.UTC(year, month - year * MONTHS_IN_YEAR, 0)).toISOString().slice(0, 10);
}

function isMonthEnd(day: IsoDate): boolean {
  return endOfMonth(monthOf(day)) === day;
}

/** Never negative, unlike "%". */
function remainder(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
