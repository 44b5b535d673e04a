/** The calendar of the rules: days are ISO dates, months are numbered from year 0, serials are Excel's. */
import type { IsoDate } from "../../src/model/initiative";

const DAY = 86_400_000;
/** The day with serial number 0 in spreadsheets. */
const DAY_ZERO = "1899-12-30";

/** Whole days from one date to another; negative when the other comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The serial number of a date. */
export function serialOf(date: IsoDate): number {
  return daysBetween(DAY_ZERO, date);
}

/** The day after a date. */
export function dayAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
}

/** The same day some months later, or the last day of that month when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const end = lastDayOfMonth(monthOf(date) + months);
  return `${end.slice(0, 8)}${date.slice(8) < end.slice(8) ? date.slice(8) : end.slice(8)}`;
}

/** The months of a date since year 0; January of year 0 is 0. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The last day of a month, numbered as by `monthOf`. */
export function lastDayOfMonth(month: number): IsoDate {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}

export function isLastDayOfMonth(date: IsoDate): boolean {
  return lastDayOfMonth(monthOf(date)) === date;
}

/** The latest of some dates, null for an empty list. */
export function latestOf(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>(
    (latest, date) => (latest === null || date > latest ? date : latest),
    null,
  );
}
