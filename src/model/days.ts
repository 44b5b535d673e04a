/** Days as spreadsheets count them: serial numbers, 1 for 1900-01-01 in Excel's count. */
import { FIRST_DAY, LAST_DAY } from "./calendar";
import type { IsoDate } from "./initiative";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day. */
export function serialOf(date: IsoDate): number {
  return Math.round((Date.parse(date) - EPOCH) / DAY);
}

/** The date of a serial number for which `isDay` holds; a time of day is dropped. */
export function isoOf(serial: number): IsoDate {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Today's date in the time zone of this machine. */
export function todayHere(): IsoDate {
  const now = new Date();
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** The first and last day that every spreadsheet program counts alike. */
const FIRST = serialOf(FIRST_DAY);
const LAST = serialOf(LAST_DAY);
/** Whether formulas accept a number as a day. */
export function isDay(serial: number): boolean {
  return serial >= FIRST && serial < LAST + 1;
}

/** The same day a number of years later; 29 February becomes 28 February. */
export function yearsLater(serial: number, years: number): number {
  const [year, month, day] = isoOf(serial).split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return (Date.UTC(year + years, month - 1, Math.min(day, last)) - EPOCH) / DAY;
}
