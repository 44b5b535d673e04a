/**
 * The date system of a workbook: in that of 1904 every date is 1,462 days less than in that of 1900, which Ensemble writes.
 * Office.js has no property for it. A worksheet function that Excel computes for the add-in shows it without a cell, a
 * name or a change of the workbook, so that it can be asked in any workbook, also one that is open for reading only.
 */
import { WorkbookError } from "./errors";

/** The number of 1 January 2000 in the system of 1904; 36,526 in that of 1900. */
const DAY_IN_1904 = 35_064;

/** Queues the date system; readable by `usesDates1904` once the request was sent. */
export function queueDateSystem({ functions }: Excel.Workbook): Excel.FunctionResult<number> {
  const day = functions.date(2000, 1, 1);
  day.load("value");
  return day;
}

/** Whether the workbook uses the 1904 date system. */
export function usesDates1904({ value }: Excel.FunctionResult<number>): boolean {
  return value === DAY_IN_1904;
}

/** Workbooks of the date system of 1904 are read-only. Throws a WorkbookError `dateSystem1904`. */
export function requireDates1900({ dates1904 }: { readonly dates1904: boolean }): void {
  if (dates1904) throw new WorkbookError("dateSystem1904");
}
