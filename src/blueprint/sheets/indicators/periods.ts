/** The days of an indicator: its dates, its own periods, and the first of them. */
import type { Context } from "../../context";
import { NAMES, profileName, thresholdValue } from "../../names";
import { isUsableDay, SUPPORTED_DAYS } from "../../reportDate";
import type { Formulas } from "../../table";
import { initiativeMonths, monthsOf } from "../frequency";
import { trackerRoom } from "../tracker/layout";

/**
 * Formulas of the helper columns for dates and periods; days are serial numbers. For an
 * indicator that the tracker has no room for, no report is due.
 */
export function periodFormulas({ file, refs: { thisRow } }: Context): Formulas {
  const thisCell = (id: string) => thisRow("Indicators", id);
  const day = (cell: string, otherwise: string) => `IF(${isUsableDay(cell)},INT(${cell}),${otherwise})`;
  const start = profileName("start");
  const begins = `IF(${thisCell("baselineDay")}<>"",${thisCell("baselineDay")},${day(start, "0")})`;
  const monthEnd = `EOMONTH(${NAMES.asOf}+1,-1)`;
  const lastEnd = `EOMONTH(${NAMES.asOf}+1,-1-MOD(MONTH(${monthEnd})-${thisCell("anchor")},${thisCell("months")}))`;
  const first = monthsOf(thisCell("frequency"), `""`);
  return {
    baselineDay: `=${day(thisCell("baselineDate"), `""`)}`,
    targetDay: `=${day(thisCell("targetDate"), `""`)}`,
    months: `=${monthsOf(thisCell("frequency"), initiativeMonths())}`,
    anchor:
      `=IF(${thisCell("baselineDay")}="",${monthBefore(thresholdValue("reportingYear"))},` +
      `IF(DAY(${thisCell("baselineDay")}+1)=1,MONTH(${thisCell("baselineDay")}),${monthBefore(thresholdValue("reportingYear"))}))`,
    begins: `=${begins}`,
    ends: `=MID(REPT(REPT("0",${thisCell("months")}-1)&"1",24/${thisCell("months")}),${thisCell("months")}-MOD(${thisCell("anchor")}-1,${thisCell("months")}),12)`,
    lastDue: `=IF(${lastEnd}>${thisCell("begins")},${lastEnd},0)`,
    reportsAfter: `=IF(${thisCell("order")}>${trackerRoom(file).indicators},${SUPPORTED_DAYS.last},${thisCell("begins")})`,
    firstEnd: `=IF(${thisCell("begins")}=0,"",IFERROR(EDATE(${thisCell("begins")},${first}),""))`,
  };
}

/** The month before a month, 12 before 1. */
function monthBefore(month: string): string {
  return `MOD(${month}-2,12)+1`;
}
