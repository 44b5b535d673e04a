/** The period of an indicator that is judged, the periods before and after it, and who reported them. */
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName, NAMES, thresholdValue } from "../../names";
import { isoText, sentenceFormula } from "../../sentences";
import { SHEETS_INDICATORS_TEXTS } from "../../../languages/texts/sheets/indicators";
import type { Formulas } from "../../table";
import { DAY_FACTOR, dayKey, pairKey } from "../data/keys";
import { firstPlannedDay } from "../plan/planned";
import { combinesAs } from "./combination";
import { expectedOn, expectsOthers, periodArrays, PERIODS } from "./expected";

/** The numbers of three periods in one: the judged one, the one before it, and the one before that. */
const NUMBER_FACTOR = 1000;
/** A period's number and its reports in one number: the remainder of `incomingCode` by this is the reports. */
export const CODE_FACTOR = 1000;

/** A share that one report reaches, of however many partners. */
const ONE_OF_ALL = 0.001;

/** The greatest key of an indicator. */
function lastKey(line: string): string {
  return dayKey(line, String(DAY_FACTOR - 1));
}

/** Formulas of the judged period. Days are serial numbers, 0 for none. */
export function judgedFormulas(context: Context): Formulas {
  const { refs } = context;
  const thisCell = (id: string) => refs.thisRow("Indicators", id);
  const keys = refs.column("Observations", "indicatorDayKey");
  const line = thisCell("line");
  const base = dayKey(line, "0");
  const arrays = periodArrays(context);
  const isRegular = `${thisCell("months")}>0`;
  const hasReports = `${thisCell("lastReportDay")}>0`;
  const isAfterFloor = `(${arrays.ends}>${thisCell("floorDay")})`;
  const isNewer = `(${arrays.numbers}>MOD(${thisCell("judgedNumbers")},${NUMBER_FACTOR}))`;
  const lacking = `${arrays.isPeriod}*${isAfterFloor}*${arrays.lacksReports}`;
  const judged = `${arrays.isPeriod}*${isAfterFloor}*(${arrays.numbers}<${thisCell("gapNumber")})*${arrays.isComplete}`;
  const combination = entryText(thisCell("combination"));
  // Keys up to a day: that of another indicator where this one has none.
  const latestUpTo = (day: string) => `MAXIFS(${keys},${keys},"<="&(${dayKey(line, day)}))`;
  const dayBefore = (day: string) => `IF(${day}>0,MAX(0,${latestUpTo(`(${day}-1)`)}-${base}),0)`;
  const numberAt = (place: number) =>
    `MOD(INT(${thisCell("judgedNumbers")}/${NUMBER_FACTOR ** place}),${NUMBER_FACTOR})`;
  const judgedDay = (place: number, irregular: string) =>
    `=IF(${isRegular},IF(${numberAt(place)}=0,0,${arrays.endOf(numberAt(place))}),` +
    `IF(${irregular}>${thisCell("floorDay")},${irregular},0))`;
  const responsible = thisCell("responsibleRow");
  const pairBase = `(${pairKey(line, responsible)})*${DAY_FACTOR}`;
  const pairs = refs.column("Observations", "pairDayKey");
  const number = `INT(${thisCell("incomingCode")}/${CODE_FACTOR})`;
  return {
    neededShare:
      `=IF(${combinesAs(combination, "sum")},${thresholdValue("completeSum")},` +
      `IF(OR(${combinesAs(combination, "mean")},${combinesAs(combination, "weighted")}),${thresholdValue("completeMean")},${ONE_OF_ALL}))`,
    lastReportDay: `=IF(${thisCell("key")}="",0,MAX(0,MAXIFS(${keys},${keys},"<="&(${lastKey(line)}))-${base}))`,
    // A total begins after its baseline date, else with its first report.
    floorDay:
      `=IF(${thisCell("total")}=0,0,IF(${thisCell("baselineDay")}<>"",${thisCell("baselineDay")},` +
      `IF(${hasReports},MINIFS(${keys},${keys},">"&(${base}))-${base}-1,0)))`,
    // The last day before the first report of the responsible partner.
    responsibleUntil:
      `=IF(${responsible}=0,0,MIN(INDEX(${refs.column("Partners", "leftDay")},${responsible}),` +
      `ABS(MINIFS(${pairs},${pairs},">"&${pairBase},${keys},">0")-${pairBase})-1))`,
    // A total is judged up to the first period that lacks a report.
    gapNumber:
      `=IF(AND(${thisCell("total")}=1,${isRegular},${hasReports}),` +
      `SUMPRODUCT(MIN(${PERIODS + 2}-${lacking}*(${PERIODS + 2}-${arrays.numbers}))),${PERIODS + 2})`,
    judgedNumbers:
      `=IF(AND(${isRegular},${hasReports}),` +
      `SUMPRODUCT(LARGE(${judged}*${arrays.numbers},${NAMES.threePlaces})*${NUMBER_FACTOR}^(${NAMES.threePlaces}-1)),0)`,
    judgedDay: judgedDay(0, thisCell("lastReportDay")),
    previousDay: judgedDay(1, dayBefore(thisCell("judgedDay"))),
    thirdDay: judgedDay(2, dayBefore(thisCell("previousDay"))),
    latestPeriod: `=IF(${thisCell("judgedDay")}>0,${thisCell("judgedDay")},IF(${hasReports},${thisCell("lastReportDay")},""))`,
    latestCell: `=IF(${thisCell("latestPeriod")}="",0,${dayKey(line, thisCell("latestPeriod"))})`,
    reporting: `=IF(${thisCell("key")}="","",IF(${thisCell("latestCell")}=0,0,COUNTIFS(${refs.column("Observations", "expectedDayKey")},${thisCell("latestCell")})))`,
    expected: `=IF(${thisCell("key")}="","",${expectedOn(context, `IF(${thisCell("latestPeriod")}="",IF(${thisCell("lastDue")}>0,${thisCell("lastDue")},${thisCell("firstExpected")}),${thisCell("latestPeriod")})`)})`,
    firstExpected: `=IF(${thisCell("planned")}=0,${thisCell("responsibleFrom")},${firstPlannedDay(refs, line)})`,
    incomingCode:
      `=IF(AND(${isRegular},${hasReports}),SUMPRODUCT(MAX(${lacking}*${isNewer}*(${arrays.counting}>0)*` +
      `((IF(${thisCell("total")}=1,${PERIODS + 2},0)+IF(${thisCell("total")}=1,-1,1)*${arrays.numbers})*${CODE_FACTOR}` +
      `+${arrays.reported}))),0)`,
    incomingDay: `=IF(${thisCell("incomingCode")}=0,0,${arrays.endOf(`(IF(${thisCell("total")}=1,${PERIODS + 2}-${number},${number}))`)})`,
    incoming: `=IF(${thisCell("incomingDay")}=0,"",${incomingSentence(context, thisCell)})`,
    incomingExpected: `=IF(${thisCell("incomingDay")}=0,0,${expectedOn(context, thisCell("incomingDay"))})`,
    overdue:
      `=IF(${thisCell("key")}="","",IF(${isRegular},SUMPRODUCT(${lacking}*${isNewer}` +
      `*(${arrays.ends}>${thisCell("begins")})*(${arrays.ends}<=${thisCell("lastDue")})),0))`,
    missing:
      `=IF(OR(${thisCell("key")}="",${thisCell("lastDue")}=0),0,SUMPRODUCT(${arrays.isPeriod}*${arrays.missing}` +
      `*(${arrays.ends}>${thisCell("begins")})*(${arrays.ends}<=${thisCell("lastDue")})))`,
    othersExpected: `=IF(${thisCell("previousDay")}=0,0,${expectsOthers(context, thisCell("judgedDay"), thisCell("previousDay"))})`,
    provisional:
      `=IF(${thisCell("key")}="","",IF(${thisCell("latestCell")}=0,0,COUNTIFS(${keys},` +
      `IF(${thisCell("total")}=1,">"&(${base}+${thisCell("floorDay")}),${thisCell("latestCell")}),` +
      `${keys},"<="&${thisCell("latestCell")},${refs.column("Observations", "status")},${itemName("observationStatus", "provisional")})))`,
  };
}

function incomingSentence({ localize }: Context, thisCell: (id: string) => string): string {
  return sentenceFormula(localize(SHEETS_INDICATORS_TEXTS).incoming, {
    date: isoText(thisCell("incomingDay")),
    reported: `MOD(${thisCell("incomingCode")},${CODE_FACTOR})`,
    expected: thisCell("incomingExpected"),
  });
}
