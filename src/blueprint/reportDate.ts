/** What a pinned report date must be to count. */
import { isFilled } from "./formula";

/** Whether the cell holds a day of our time: another number, such as a negative one, would break every date told. */
export function isUsableDay(cell: string): string {
  return `IF(ISNUMBER(${cell}),AND(${cell}>=DATE(1901,1,1),${cell}<DATE(2200,1,1)),FALSE)`;
}

/** Whether the cell is filled, but not with a day: the workbook then reads today, and says so. */
export function isUnusableDay(cell: string): string {
  return `AND(${isFilled(cell)},NOT(${isUsableDay(cell)}))`;
}
