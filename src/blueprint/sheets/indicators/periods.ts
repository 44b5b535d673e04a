/** The own periods of an indicator: when they end, which of them are due, and who is expected to report. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { positionOrZero } from "../../lookups";
import { NAMES, profileName, thresholdValue } from "../../names";
import { MONTHS_IN_YEAR } from "../../../model/ownPeriods";
import { endOfMonth, monthOfDay, monthsEnded } from "../../months";
import { isUsableDay } from "../../reportDate";
import type { Formulas } from "../../table";
import { DAY_FACTOR } from "../data/keys";
import { planRowsOf } from "../plan/planned";
import { initiativeMonths, monthsOf } from "../frequency";

/** The longest time in months after which values may be available. */
const MAX_AVAILABLE_AFTER = 120;

/**
 * Formulas of the helper columns for dates and periods; days are serial numbers, months are numbered from year 0. Of an
 * irregular indicator, every day is a period: its periods have 0 months.
 */
export function periodFormulas({ refs }: Context): Formulas {
  const { column, thisRow } = refs;
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
    months: `=${frequencyMonths}*(1-(${frequencyMonths}>${MONTHS_IN_YEAR})*(COUNT(${baseline},${target})=0))`,
    anchor:
      `=IF(${months}>${MONTHS_IN_YEAR},${monthOfDay(`IF(${baseline}="",${target},${baseline})`)},` +
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
    planned: `=${planRowsOf(refs, thisCell("line"))}`,
    responsibleRow: `=${positionOrZero(entryText(thisCell("partner")), column("Partners", "key"))}`,
    responsibleFrom:
      `=IF(OR(${thisCell("responsibleRow")}=0,${thisCell("planned")}>0),${DAY_FACTOR - 1},` +
      `MAX(${thisCell("begins")},INDEX(${column("Partners", "joinedDay")},${thisCell("responsibleRow")}))+1)`,
  };
}
