/** The own periods of an indicator: when they end, which of them are due, and who is expected to report. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { positionOrZero } from "../../lookups";
import { NAMES, profileName, thresholdValue } from "../../names";
import { isUsableDay } from "../../reportDate";
import type { Formulas } from "../../table";
import { DAY_FACTOR } from "../data/keys";
import { initiativeMonths, monthsOf, YEAR } from "../frequency";

/** Months are numbered from year 0, 1 for its January; DATE counts them from January 1900. */
const MONTHS_BEFORE_1900 = 1900 * YEAR;

/** The first month that has a date. */
export const FIRST_MONTH = MONTHS_BEFORE_1900 + 1;

/** The longest time in months after which values may be available. */
const MAX_AVAILABLE_AFTER = 120;

/** The expression of the number of the month of a day. */
export function monthOfDay(day: string): string {
  return `(YEAR(${day})*12+MONTH(${day}))`;
}

/** The expression of the number of the last month that has ended by a day. */
export function monthsEnded(day: string): string {
  return `(YEAR(${day}+1)*12+MONTH(${day}+1)-1)`;
}

/** The expression of the last day of a month; for an array of months an array. */
export function endOfMonth(month: string): string {
  return `DATE(1900,${month}-${MONTHS_BEFORE_1900}+1,0)`;
}

/**
 * Formulas of the helper columns for dates and periods; days are serial numbers, months are numbered from year 0. Of an
 * irregular indicator, every day is a period: its periods have 0 months.
 */
export function periodFormulas({ refs: { column, thisRow } }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Indicators", id);
  const day = (cell: string, otherwise: string) => `IF(${isUsableDay(cell)},INT(${cell}),${otherwise})`;
  const [baseline, target, months, anchor] = ["baselineDay", "targetDay", "months", "anchor"].map(thisCell);
  const start = profileName("start");
  const frequencyMonths = monthsOf(thisCell("frequency"), initiativeMonths());
  const beforeReportingYear = `${thresholdValue("reportingYear")}-1`;
  const entered = thisCell("availableAfter");
  const lastEnded = monthsEnded(NAMES.asOf);
  const lastAvailable = `(${lastEnded}-${thisCell("available")})`;
  const lastPeriod = (month: string) => `${month}-MOD(${month}-${anchor},${months})`;
  return {
    baselineDay: `=${day(thisCell("baselineDate"), `""`)}`,
    targetDay: `=${day(thisCell("targetDate"), `""`)}`,
    // Periods of several years count from a date of the indicator; without one nobody knows when they end.
    months: `=${frequencyMonths}*(1-(${frequencyMonths}>${YEAR})*(COUNT(${baseline},${target})=0))`,
    anchor:
      `=IF(${months}>${YEAR},${monthOfDay(`IF(${baseline}="",${target},${baseline})`)},` +
      `IF(${baseline}="",${beforeReportingYear},` +
      `IF(DAY(${baseline}+1)=1,${monthOfDay(baseline!)},${beforeReportingYear})))`,
    available:
      `=IF(ISNUMBER(${entered}),IF(AND(${entered}>=0,${entered}<=${MAX_AVAILABLE_AFTER}),INT(${entered}),` +
      `${thresholdValue("availableAfter")}),${thresholdValue("availableAfter")})`,
    begins: `=IF(${baseline}<>"",${baseline},${day(start, "0")})`,
    lastMonth: `=IF(${months}=0,0,${lastPeriod(lastEnded)})`,
    lastDue: `=IF(${months}=0,0,${endOfMonth(lastPeriod(lastAvailable))}*(${endOfMonth(lastPeriod(lastAvailable))}>${thisCell("begins")}))`,
    firstEnd:
      `=IF(OR(${months}=0,${thisCell("begins")}=0),"",` +
      `IFERROR(EDATE(${thisCell("begins")},${months}+${thisCell("available")}),""))`,
    responsibleRow: `=${positionOrZero(entryText(thisCell("partner")), column("Partners", "key"))}`,
    responsibleFrom:
      `=IF(${thisCell("responsibleRow")}=0,${DAY_FACTOR - 1},` +
      `MAX(${thisCell("begins")},INDEX(${column("Partners", "joinedDay")},${thisCell("responsibleRow")}))+1)`,
  };
}
