/** Expressions that check whether a date entry is a supported day. */
import { FIRST_DAY, LAST_DAY } from "../model/calendar";
import { serialOf } from "../model/days";
import { isFilled } from "./formula";

/** The first and the last supported day, as serial numbers. */
export const SUPPORTED_DAYS = { first: serialOf(FIRST_DAY), last: serialOf(LAST_DAY) } as const;

/**
 * Whether the cell holds a supported day: another number, such as a negative one, would break the formulas of dates.
 */
export function isUsableDay(cell: string): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=${SUPPORTED_DAYS.first},${cell}<${SUPPORTED_DAYS.last + 1}),FALSE)`;
}

/**
 * Whether the cell is filled, but not with a supported day: the workbook then uses today's date and shows a warning.
 */
export function isUnusableDay(cell: string): string {
  return `AND(${isFilled(cell)},NOT(${isUsableDay(cell)}))`;
}
