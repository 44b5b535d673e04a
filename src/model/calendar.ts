import type { IsoDate } from "./initiative";

/** The first and last supported day: every spreadsheet program numbers the days between them alike. */
export const FIRST_DAY: IsoDate = "1901-01-01";
export const LAST_DAY: IsoDate = "2199-12-31";

/** Whether a text is a day of the calendar in the form YYYY-MM-DD; 2026-02-30 is not. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
