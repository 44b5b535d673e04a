import type { IsoDate } from "../model/initiative";

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number by which a workbook keeps a day. */
export function serialOf(date: IsoDate): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return Math.round((Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY);
}
