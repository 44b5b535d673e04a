/** How Excel continues cells that a person drags on with the fill handle. */
import { DAYS_FROM_1900_TO_1904 } from "./dateSystem";
import { isDayFormat, showsDay } from "./numberFormat";
import type { CellValue } from "./state";

/** A cell to continue, without a formula. */
export interface SeriesCell {
  readonly value: CellValue;
  readonly numberFormat: string | undefined;
}

/** Continues cells: the value `steps` cells after the last one, from 1 on. */
export type Series = (steps: number) => CellValue;

/**
 * How cells in a row go on. A number alone is copied, two or more go on along their trend. A day goes on by days, days of
 * the same day of the month by months. A text goes on if it ends with a whole number, alone by one. Null: it is copied.
 */
export function seriesOf(cells: readonly SeriesCell[], usesDates1904: boolean): Series | null {
  const values = cells.map(({ value }) => value);
  if (values.every((value) => typeof value === "number")) {
    if (cells.every(({ numberFormat }) => isDayFormat(numberFormat)))
      return daySeries(values, cells[0]?.numberFormat, usesDates1904);
    return values.length > 1 ? trend(values) : null;
  }
  return values.every((value) => typeof value === "string") ? textSeries(values) : null;
}

/** The line of the least squares through numbers that are one step apart. */
function trend(values: readonly number[]): Series {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [shared, spread] = [0, 0];
  values.forEach((value, index) => {
    shared += (index - middle) * (value - mean);
    spread += (index - middle) ** 2;
  });
  const slope = spread === 0 ? 0 : shared / spread;
  // Excel keeps 15 digits: 0.1, 0.2 go on to 0.3.
  return (steps) => Number((mean + slope * (values.length - 1 - middle + steps)).toPrecision(15));
}

function daySeries(
  values: readonly number[],
  numberFormat: string | undefined,
  usesDates1904: boolean,
): Series {
  const offset = usesDates1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const dates = values.map((value) => dateOf(value + offset));
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return () => "";
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  const [start = 0, next = start + 1] = months;
  const byMonth = next - start;
  const isMonthly =
    (dates.length > 1 || !showsDay(numberFormat)) &&
    byMonth !== 0 &&
    dates.every(
      (date, index) => date.getUTCDate() === first.getUTCDate() && months[index] === start + byMonth * index,
    );
  if (isMonthly) return (steps) => dayOf(monthsAfter(last, byMonth * steps)) - offset;
  const [value = 0] = values;
  return values.length > 1 ? trend(values) : (steps) => value + steps;
}

const MILLISECONDS_OF_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

const dateOf = (day: number): Date => new Date(DAY_ZERO + day * MILLISECONDS_OF_DAY);
const dayOf = (date: Date): number => (date.getTime() - DAY_ZERO) / MILLISECONDS_OF_DAY;

/** A day of a later month: its last one where it is shorter. */
function monthsAfter(date: Date, months: number): Date {
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const time = date.getTime() % MILLISECONDS_OF_DAY;
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) + time);
}

const NUMBERED = /^(.*?)(\d{1,15})$/su;

function textSeries(values: readonly string[]): Series | null {
  const parts = values.map((value) => NUMBERED.exec(value));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const [, prefix = "", digits = ""] = first;
  const numbers = parts.map((part) => Number(part?.[2]));
  const [start = 0, next = start + 1] = numbers;
  const step = next - start;
  if (numbers.some((number, index) => number !== start + step * index)) return null;
  const last = start + step * (values.length - 1);
  const width = digits.startsWith("0") ? digits.length : 0;
  // Below zero Excel counts up again: "Site 1", "Site 0", "Site 1".
  return (steps) => prefix + String(Math.abs(last + step * steps)).padStart(width, "0");
}
