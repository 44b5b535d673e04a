/** Which entries hold a day, and what a pinned report date must be to count. */
import { FIRST_DAY, LAST_DAY } from "../model/calendar";
import { serialOf } from "../model/days";
import { isFilled } from "./formula";

/** The first and the last day of our time, as cells hold them. */
export const SUPPORTED_DAYS = { first: serialOf(FIRST_DAY), last: serialOf(LAST_DAY) } as const;

/** Whether the cell holds a day of our time: another number, such as a negative one, would break every date told. */
export function isUsableDay(cell: string): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=${SUPPORTED_DAYS.first},${cell}<${SUPPORTED_DAYS.last + 1}),FALSE)`;
}

/** Whether the cell is filled, but not with a day: the workbook then reads today, and says so. */
export function isUnusableDay(cell: string): string {
  return `AND(${isFilled(cell)},NOT(${isUsableDay(cell)}))`;
}
