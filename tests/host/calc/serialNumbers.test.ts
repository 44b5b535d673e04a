import fc from "fast-check";
import { serialOf } from "../../../src/host/calc/values";

const DAY = 86_400_000;

/** Counted by JavaScript's calendar, with Excel's 29 February 1900. */
function countedDays(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const days = Math.round((moment.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  return days <= 60 ? days - 1 : days;
}

describe("the serial number of a date", () => {
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2000, 2, 29, 36_585],
    [2100, 3, 1, 73_110],
    [2026, 3, 31, 46_112],
  ])("%d-%d-%d", (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
  });

  it("goes on from months and days beyond their range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 10_000 }),
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -2000, max: 2000 }),
        (year, month, day) => {
          expect(serialOf(year, month, day)).toBe(countedDays(year, month, day));
        },
      ),
    );
  });
});
