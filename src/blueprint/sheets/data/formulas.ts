import type { Context } from "../../context";
import { entryText } from "../../formula";
import { replaceWildcards } from "../../lookups";
import { monthOfDay } from "../../months";
import { itemName, NAMES } from "../../names";
import { SUPPORTED_DAYS } from "../../reportDate";
import type { Formulas } from "../../table";
import type { ObservationStateId } from "../../../model/vocabulary";
import { codeFormula, isInConflict } from "./conflicts";
import { DAY_FACTOR, dayKey, namedRowFormula, NO_GROUP, pairKey, KEY_PREFIX, UNREADABLE_GROUP } from "./keys";
import { isPlannedOn } from "../plan/planned";

/** MATCH accepts texts of at most 255 characters. */
const MAX_GROUP_LENGTH = 250;

/**
 * The formulas of Observations; `chosenPartner` is the cell with the row of the partner chosen on the tracker. There
 * may be 100,000 rows: each looks up short lists and the first row of its group, and scans no column of this table.
 * Programs read the text of every formula of every row when they open the workbook: the fewer references, the faster.
 */
export function observationFormulas(context: Context, chosenPartner: string): Formulas {
  const { column, thisRow, rowNumber } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const group = `LEFT(${replaceWildcards(`"${KEY_PREFIX}"&TRIM(${thisCell("group")})`)},${MAX_GROUP_LENGTH})`;
  const rowOf = (id: string, table: "Indicators" | "Partners") =>
    namedRowFormula(thisCell(id), column(table, "lookupKey"));
  const isCounted = `${thisCell("state")}=${state("counts")}`;
  return {
    line: `=${rowNumber("Observations")}`,
    day: `=${dayOrZero(thisCell("period"))}`,
    indicatorRow: rowOf("indicator", "Indicators"),
    partnerRow: rowOf("partner", "Partners"),
    groupKey: `=IFERROR(${group},"${UNREADABLE_GROUP}")`,
    code: codeFormula(context),
    usable: usableFormula(context),
    state: stateFormula(context),
    indicatorDayKey: `=IF(${isCounted},${dayKey(thisCell("indicatorRow"), thisCell("day"))},0)`,
    expectedDayKey: `=IF(${thisCell("indicatorDayKey")}=0,0,IF(${isExpected(context, isBeforeLeaving(context))},${thisCell("indicatorDayKey")},0))`,
    pairDayKey: `=IF(${thisCell("indicatorDayKey")}=0,0,${pairDay(thisCell)})`,
    excusedDayKey: excusedFormula(context),
    answeredKey: `=IF(${thisCell("excusedDayKey")}=0,${thisCell("pairDayKey")},${pairDay(thisCell)})`,
    chosenPartnerKey: `=IF(${thisCell("partnerRow")}=${chosenPartner},${thisCell("indicatorDayKey")},0)`,
    partnerDayKey: reportFormula(context),
    changedOn: changedFormula(thisCell),
  };
}

const state = (id: ObservationStateId): string => itemName("observationState", id);

/**
 * Numerator ÷ denominator × the indicator's factor if both are numbers; else the value. If one is not a number, the
 * division by FALSE fails and IFERROR returns the value.
 */
function usableFormula({ refs: { thisRowSpan, column, thisRow } }: Context): string {
  const thisCell = (id: string) => thisRow("Observations", id);
  const factor = `IF(${thisCell("indicatorRow")}=0,1,INDEX(${column("Indicators", "factor")},${thisCell("indicatorRow")}))`;
  const hasBoth = `(COUNT(${thisRowSpan("Observations", "numerator", "denominator")})=2)`;
  const value = `IF(ISNUMBER(${thisCell("value")}),${thisCell("value")},"")`;
  return `=IFERROR(${thisCell("numerator")}/${thisCell("denominator")}*${factor}/${hasBoth},${value})`;
}

function stateFormula(context: Context): string {
  const { thisRowSpan, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const lengths = `SUMPRODUCT(LEN(TRIM(${thisRowSpan("Observations", "indicator", "period")})))`;
  const isEmpty = `IFERROR(${lengths}+LEN(${thisCell("usable")}),1)=0`;
  return (
    `=IF(${thisCell("indicatorRow")}=0,IF(${isEmpty},"",${state("unknownIndicator")}),` +
    `IF(${thisCell("partnerRow")}=0,${state("unknownPartner")},` +
    `IF(${thisCell("day")}=0,${state("noPeriod")},` +
    `IF(${isInConflict(context)},${state("conflict")},` +
    `IF(${thisCell("day")}>${NAMES.asOf},${state("afterReport")},` +
    `IF(${entryText(thisCell("status"))}=${itemName("observationStatus", "notAvailable")},${state("notAvailable")},` +
    `IF(${thisCell("usable")}="",${state("noValue")},` +
    `IF(${thisCell("groupKey")}<>"${NO_GROUP}",${state("group")},` +
    `IF(${endsPeriod(context)},${state("counts")},${state("noPeriodEnd")})))))))))`
  );
}

/** Whether the day ends an own period of the indicator. */
function endsPeriod({ refs: { column, thisRow } }: Context): string {
  const day = thisRow("Observations", "day");
  const ofIndicator = (id: string) =>
    `INDEX(${column("Indicators", id)},${thisRow("Observations", "indicatorRow")})`;
  return (
    `IF(${ofIndicator("months")}=0,TRUE,IF(DAY(${day}+1)=1,` +
    `MOD(${monthOfDay(day)}-${ofIndicator("anchor")},${ofIndicator("months")})=0,FALSE))`
  );
}

/** Whether the partner had not left on the day. */
function isBeforeLeaving({ refs: { column, thisRow } }: Context): string {
  const left = `INDEX(${column("Partners", "leftDay")},${thisRow("Observations", "partnerRow")})`;
  return `${thisRow("Observations", "day")}<=${left}`;
}

/** Whether the partner is expected on the day: by the plan of the indicator where it has one, else as given. */
function isExpected({ refs }: Context, withoutPlan: string): string {
  const thisCell = (id: string) => refs.thisRow("Observations", id);
  const planned = `INDEX(${refs.column("Indicators", "planned")},${thisCell("indicatorRow")})`;
  return `IF(${planned}=0,${withoutPlan},${isPlannedOn(refs, `(${pairDay(thisCell)})`)})`;
}

/** The key of the indicator, the partner and the day. */
function pairDay(thisCell: (id: string) => string, day = thisCell("day")): string {
  return `(${pairKey(thisCell("indicatorRow"), thisCell("partnerRow"))})*${DAY_FACTOR}+${day}`;
}

/**
 * The key of a report that is not available and would be expected: by the plan; without one the partner reported before,
 * or is responsible and had joined.
 */
function excusedFormula(context: Context): string {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const ofIndicator = (id: string) => `INDEX(${column("Indicators", id)},${thisCell("indicatorRow")})`;
  const pairs = column("Observations", "pairDayKey");
  const hasReported = `COUNTIFS(${pairs},">"&(${pairDay(thisCell, "0")}),${pairs},"<="&(${pairDay(thisCell)}))>0`;
  const isResponsible = `IF(${ofIndicator("responsibleRow")}=${thisCell("partnerRow")},${thisCell("day")}>=${ofIndicator("responsibleFrom")},FALSE)`;
  const withoutPlan = `AND(${isBeforeLeaving(context)},OR(${hasReported},${isResponsible}))`;
  return (
    `=IF(${thisCell("state")}<>${state("notAvailable")},0,` +
    `IF(AND(${thisCell("groupKey")}="${NO_GROUP}",${endsPeriod(context)},${isExpected(context, withoutPlan)}),` +
    `${dayKey(thisCell("indicatorRow"), thisCell("day"))},0))`
  );
}

/**
 * The key of the partner and the day of a report that was expected and is due; its negative where it is excused; 0 for
 * any other row.
 */
function reportFormula({ refs: { column, thisRow } }: Context): string {
  const thisCell = (id: string) => thisRow("Observations", id);
  const ofIndicator = (id: string) => `INDEX(${column("Indicators", id)},${thisCell("indicatorRow")})`;
  const isDue = `AND(${thisCell("day")}>${ofIndicator("begins")},${thisCell("day")}<=${ofIndicator("lastDue")})`;
  const sign = `IF(${thisCell("expectedDayKey")}>0,1,-1)`;
  return (
    `=IF(${thisCell("expectedDayKey")}+${thisCell("excusedDayKey")}=0,0,` +
    `IF(${isDue},${sign}*(${dayKey(thisCell("partnerRow"), thisCell("day"))}),0))`
  );
}

/** The key of the indicator and the day on which it changed: the day of entry, else the day that the row describes. */
function changedFormula(thisCell: (id: string) => string): string {
  const entered = numberIn(thisCell("enteredOn"));
  const isEntryDayUsable = `(${entered}>=${SUPPORTED_DAYS.first})*(${entered}<${NAMES.asOf}+1)*(${thisCell("indicatorDayKey")}>0)`;
  return `=IFERROR((${dayKey(thisCell("indicatorRow"), `INT(${thisCell("enteredOn")})`)})/(${isEntryDayUsable}),${thisCell("indicatorDayKey")})`;
}

/** The number in an entry; 0 for a text, which SUM ignores. */
function numberIn(cell: string): string {
  return `SUM(${cell})`;
}

/** The day of a date entry without its time of day; 0 where it is not a supported day. */
function dayOrZero(cell: string): string {
  const [midpoint, halfRange] = [
    (SUPPORTED_DAYS.first + SUPPORTED_DAYS.last) / 2,
    (SUPPORTED_DAYS.last - SUPPORTED_DAYS.first) / 2,
  ];
  return `IFERROR(IF(ABS(INT(${numberIn(cell)})-${midpoint})<=${halfRange},INT(${cell}),0),0)`;
}
