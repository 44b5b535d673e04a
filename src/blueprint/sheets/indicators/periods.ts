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
  const own = (id: string) => thisRow("Indicators", id);
  const day = (cell: string, otherwise: string) => `IF(${isUsableDay(cell)},INT(${cell}),${otherwise})`;
  const start = profileName("start");
  const begins = `IF(${own("baselineDay")}<>"",${own("baselineDay")},${day(start, "0")})`;
  const monthEnd = `EOMONTH(${NAMES.asOf}+1,-1)`;
  const lastEnd = `EOMONTH(${NAMES.asOf}+1,-1-MOD(MONTH(${monthEnd})-${own("anchor")},${own("months")}))`;
  const first = monthsOf(own("frequency"), `""`);
  return {
    baselineDay: `=${day(own("baselineDate"), `""`)}`,
    targetDay: `=${day(own("targetDate"), `""`)}`,
    months: `=${monthsOf(own("frequency"), initiativeMonths())}`,
    anchor:
      `=IF(${own("baselineDay")}="",${monthBefore(thresholdValue("reportingYear"))},` +
      `IF(DAY(${own("baselineDay")}+1)=1,MONTH(${own("baselineDay")}),${monthBefore(thresholdValue("reportingYear"))}))`,
    begins: `=${begins}`,
    ends: `=MID(REPT(REPT("0",${own("months")}-1)&"1",24/${own("months")}),${own("months")}-MOD(${own("anchor")}-1,${own("months")}),12)`,
    lastDue: `=IF(${lastEnd}>${own("begins")},${lastEnd},0)`,
    reportsAfter: `=IF(${own("order")}>${trackerRoom(file).indicators},${SUPPORTED_DAYS.last},${own("begins")})`,
    firstEnd: `=IF(${own("begins")}=0,"",IFERROR(EDATE(${own("begins")},${first}),""))`,
  };
}

/** The month before a month, 12 before 1. */
function monthBefore(month: string): string {
  return `MOD(${month}-2,12)+1`;
}
