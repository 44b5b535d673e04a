import type { CellError } from "../../../spreadsheet/state";
import {
  dateOf,
  isError,
  NUM,
  serialOf,
  toNumber,
  toText,
  VALUE,
  numberInText,
  type Scalar,
} from "../values";
import { broadcastNumbers, perValue, type HostFunction } from "./definition";

const LAST_SERIAL = 2_958_465;

function inCalendar(serial: number): number | CellError {
  return serial < 0 || serial > LAST_SERIAL ? NUM : serial;
}

/** A function of dates and numbers, applied elementwise to arrays; a missing argument counts as 0. */
function dateFunction(
  name: string,
  minArguments: number,
  maxArguments: number,
  compute: (...numbers: number[]) => Scalar,
): HostFunction {
  const general = perValue(name, minArguments, maxArguments, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return compute(...numbers);
  });
  return {
    ...general,
    compute: (args, position) => broadcastNumbers(args, compute) ?? general.compute(args, position),
  };
}

function datePart(name: string, part: (serial: number) => number): HostFunction {
  return dateFunction(name, 1, 1, (serial = 0) => {
    const date = inCalendar(Math.floor(serial));
    return isError(date) ? date : part(date);
  });
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day some months later, or the last day of that month if it is shorter. */
function addMonths(serial: number, months: number): { year: number; month: number; day: number } {
  const { year, month, day } = dateOf(serial);
  const index = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(index / 12);
  const laterMonth = (((index % 12) + 12) % 12) + 1;
  return { year: laterYear, month: laterMonth, day: Math.min(day, daysInMonth(laterYear, laterMonth)) };
}

function monthOffsetFunction(
  name: string,
  dayOf: (later: { year: number; month: number; day: number }) => number,
): HostFunction {
  return dateFunction(name, 2, 2, (start = 0, months = 0) => {
    const from = inCalendar(Math.floor(start));
    if (isError(from)) return from;
    const later = addMonths(from, Math.trunc(months));
    return later.year < 1900 ? NUM : inCalendar(serialOf(later.year, later.month, dayOf(later)));
  });
}

const date = dateFunction("DATE", 3, 3, (year = 0, month = 0, day = 0) => {
  const wholeYear = Math.trunc(year);
  if (wholeYear < 0 || wholeYear > 9999) return NUM;
  return inCalendar(
    serialOf(wholeYear < 1900 ? wholeYear + 1900 : wholeYear, Math.trunc(month), Math.trunc(day)),
  );
});

/** The number of complete months between two dates. */
function fullMonths(from: ReturnType<typeof dateOf>, to: ReturnType<typeof dateOf>): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

const UNITS: Readonly<Record<string, (start: number, end: number) => number>> = {
  D: (start, end) => end - start,
  M: (start, end) => fullMonths(dateOf(start), dateOf(end)),
  Y: (start, end) => Math.floor(fullMonths(dateOf(start), dateOf(end)) / 12),
  YM: (start, end) => fullMonths(dateOf(start), dateOf(end)) % 12,
  YD: (start, end) => {
    const from = dateOf(start);
    const to = dateOf(end);
    const isAnniversaryPast = to.month > from.month || (to.month === from.month && to.day >= from.day);
    return end - serialOf(isAnniversaryPast ? to.year : to.year - 1, from.month, from.day);
  },
};

const dateDif = perValue("DATEDIF", 3, 3, (start = null, end = null, unit = null) => {
  const from = toNumber(start);
  if (isError(from)) return from;
  const to = toNumber(end);
  if (isError(to)) return to;
  const count = UNITS[(toText(unit) as string).toUpperCase()];
  if (!count || from > to || from < 0) return NUM;
  return count(Math.floor(from), Math.floor(to));
});

/** For each return type of WEEKDAY: the first day of the week (0 is Sunday) and its number. */
const WEEK_STARTS: Readonly<Record<number, { readonly first: number; readonly number: number }>> = {
  1: { first: 0, number: 1 },
  2: { first: 1, number: 1 },
  3: { first: 1, number: 0 },
  11: { first: 1, number: 1 },
  12: { first: 2, number: 1 },
  13: { first: 3, number: 1 },
  14: { first: 4, number: 1 },
  15: { first: 5, number: 1 },
  16: { first: 6, number: 1 },
  17: { first: 0, number: 1 },
};

const weekday = dateFunction("WEEKDAY", 1, 2, (serial = 0, returnType = 1) => {
  const start = WEEK_STARTS[Math.trunc(returnType)];
  const day = inCalendar(Math.floor(serial));
  if (!start || isError(day)) return NUM;
  return ((day + 6 - start.first) % 7) + start.number;
});

/** The ISO week, which belongs to the year of its Thursday. */
const isoWeek = datePart("ISOWEEKNUM", (serial) => {
  const thursday = serial - ((serial + 5) % 7) + 3;
  return Math.floor((thursday - serialOf(dateOf(thursday).year, 1, 1)) / 7) + 1;
});

const dateValue = perValue("DATEVALUE", 1, 1, (text = null) => {
  if (typeof text !== "string" || !/^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/.test(text)) return VALUE;
  return numberInText(text) ?? VALUE;
});

/** The serial number of a moment in local time, as in Excel. */
function serialOfMoment(moment: Date): number {
  const midnight = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return midnight + seconds / 86_400;
}

/** The functions of dates; `now` is the clock of TODAY and NOW. */
export function dateFunctions(now: () => Date): HostFunction[] {
  return [
    { name: "TODAY", minArguments: 0, maxArguments: 0, compute: () => Math.floor(serialOfMoment(now())) },
    { name: "NOW", minArguments: 0, maxArguments: 0, compute: () => serialOfMoment(now()) },
    date,
    datePart("YEAR", (serial) => dateOf(serial).year),
    datePart("MONTH", (serial) => dateOf(serial).month),
    datePart("DAY", (serial) => dateOf(serial).day),
    monthOffsetFunction("EDATE", ({ day }) => day),
    { ...monthOffsetFunction("EOMONTH", ({ year, month }) => daysInMonth(year, month)) },
    dateFunction("DAYS", 2, 2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
    dateDif,
    weekday,
    isoWeek,
    dateValue,
  ];
}
