/** Expressions of months, which are numbered from year 0, and of own periods. */
import { MONTHS_IN_YEAR } from "../model/ownPeriods";

/** Months are numbered from year 0, 1 for its January; DATE counts them from January 1900. */
const MONTHS_BEFORE_1900 = 1900 * MONTHS_IN_YEAR;

/** The first month that has a date. */
export const FIRST_MONTH = MONTHS_BEFORE_1900 + 1;

/** The expression of the number of the month of a day. */
export function monthOfDay(day: string): string {
  return `(YEAR(${day})*12+MONTH(${day}))`;
}

/** The expression of the number of the last month that has ended by a day. */
export function monthsEnded(day: string): string {
  return `(YEAR(${day}+1)*12+MONTH(${day}+1)-1)`;
}

/** The expression of the last day of a month; for an array of months an array. */
export function endOfMonth(month: string): string {
  return `DATE(1900,${month}-${MONTHS_BEFORE_1900}+1,0)`;
}

/** The expression of the number of own periods that have ended by a day, given their months and anchor; also of arrays. */
export function periodsEnded(day: string, months: string, anchor: string): string {
  return `INT((${monthsEnded(day)}-${anchor})/${months})`;
}

/** An interval of days, or of numbers of own periods, as expressions; `after` is excluded, `until` included. */
export interface Interval {
  readonly after: string;
  readonly until: string;
}

/**
 * The number of own periods that two intervals have in common; also of arrays. The second one must not end before it
 * starts.
 */
export function periodsInCommon(one: Interval, other: Interval): string {
  const distance = (number: string, from: string) => `ABS(${number}-${from})`;
  return (
    `((${distance(one.until, other.after)}-${distance(one.until, other.until)}` +
    `-${distance(one.after, other.after)}+${distance(one.after, other.until)})/2)`
  );
}
