/** Periods that a person types into a form or a cell, written as files write them (docs/rules.md, "Periods in files"). */
import type { IsoDate } from "../initiative";
import type { OwnPeriods } from "../ownPeriods";
import { readPeriod } from "./periods";

/** A number of five digits is a day to a spreadsheet, but nobody types one as a period. */
const SERIAL = /^\d{5}$/;
const STYLE = { dayOrder: "dayFirst", yearPairs: "months" } as const;

/** The period of an indicator that a text names: "T4 2025", "2025-Q4", "2025-12". */
export function readTypedPeriod(text: string, own: OwnPeriods): ReturnType<typeof readPeriod> {
  return SERIAL.test(text) ? { code: "notAPeriod" } : readPeriod(text, STYLE, own);
}

/** The last day of the only period that a text can mean; undefined if there is none, or "2009-10" may be two. */
export function unambiguousPeriod(text: string, own: OwnPeriods): IsoDate | undefined {
  const reading = readTypedPeriod(text, own);
  const other = readPeriod(text, { ...STYLE, yearPairs: "years" }, own);
  const isSame = "period" in reading && "period" in other && reading.period === other.period;
  return isSame ? reading.period : undefined;
}
