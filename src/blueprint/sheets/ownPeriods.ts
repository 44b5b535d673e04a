/** Expressions of the own periods of an indicator, one after the other back in time. */
import { endOfMonth, FIRST_MONTH, monthOfDay, monthsEnded } from "../months";
import { dayKey } from "./data/keys";

/** What is known of the indicator, as expressions: its row (0 for none), its periods, and the last day that is looked at. */
interface OwnPeriods {
  readonly row: string;
  readonly months: string;
  readonly anchor: string;
  readonly last: string;
  /** the column of Observations by which its reports are found */
  readonly keys: string;
}

/**
 * The formula of the last day of an own period; of an irregular indicator of a day that has a counting observation. "" where
 * there is none.
 * @param later the cell of the period after it; without one it is the latest period of all
 */
export function ownPeriod({ row, months, anchor, last, keys }: OwnPeriods, later?: string): string {
  const before = dayKey(row, "0");
  const reported = (operator: string, day: string) => {
    const latest = `MAXIFS(${keys},${keys},"${operator}"&(${dayKey(row, day)}))`;
    return `IF(${latest}>${before},${latest}-${before},"")`;
  };
  // Programs differ in the days before February 1900.
  const ended = (month: string) => `IF(${month}>${FIRST_MONTH},${endOfMonth(month)},"")`;
  const lastEnded = `(${monthsEnded(last)}-MOD(${monthsEnded(last)}-${anchor},${months}))`;
  return later === undefined
    ? `=IF(${row}=0,"",IF(${months}=0,${reported("<=", last)},${ended(lastEnded)}))`
    : `=IF(${later}="","",IF(${months}=0,${reported("<", later)},${ended(`(${monthOfDay(later)}-${months})`)}))`;
}
