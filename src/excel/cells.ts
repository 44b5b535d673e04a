import type { IsoDate } from "../model/initiative";

/** What Excel hands out for a cell: an empty one is "", a date its serial number, an error its text ("#N/A"). */
export type CellContent = string | number | boolean;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The day of a serial number; times of day are left out. */
export function isoDateOf(serial: number): IsoDate {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
