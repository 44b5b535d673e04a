import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { monthOfDay } from "../../months";
import { itemName, NAMES } from "../../names";
import { SUPPORTED_DAYS } from "../../reportDate";
import type { Formulas } from "../../table";
import type { ObservationStateId } from "../../../model/vocabulary";
import { groupDayKey, MAX_GROUPS } from "../groups/keys";
import { codeFormula, groupOfCode, isInConflict } from "./conflicts";
import { dayKey, namedRow, pairDayKey, PARTS_OF_KEY } from "./keys";
import { isPlannedOn } from "../plan/planned";

/**
 * What a report that is excused has less in its pairDayKey than one that counts: it belongs to the same period, and no
 * lookup of an exact key finds it.
 */
export const EXCUSED = "0.5";

/**
 * The formulas of Observations. There may be 100,000 rows: each looks up short lists and the first row of its group, and
 * scans no column of this table, but for reports that are not available. Programs read the text of every formula of
 * every row when they open the workbook: the fewer formulas and references, the faster.
 */
export function observationFormulas(context: Context): Formulas {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const rowOf = (id: string, table: "Indicators" | "Partners") =>
    namedRow(thisCell(id), column(table, "lookupKey"));
  const ofRow = partsOfRow(context);
  const indicatorDay = dayKey(ofRow.indicator, ofRow.day);
  return {
    rowKey: `=${pairDayKey(rowOf("indicator", "Indicators"), rowOf("partner", "Partners"), dayOrZero(thisCell("period")))}`,
    code: codeFormula(context),
    usable: usableFormula(context),
    state: stateFormula(context),
    indicatorDayKey: `=IF(${thisCell("state")}=${state("counts")},${indicatorDay},0)`,
    pairDayKey:
      `=IF(${thisCell("indicatorDayKey")}>0,${thisCell("rowKey")},` +
      `IF(${thisCell("state")}<>${state("notAvailable")},0,IF(${isExcused(context)},${thisCell("rowKey")}-${EXCUSED},0)))`,
    expectedDayKey:
      `=IF(${thisCell("pairDayKey")}=0,0,IF(${thisCell("indicatorDayKey")}=0,-(${indicatorDay}),` +
      `IF(${isExpected(context, isBeforeLeaving(context))},${thisCell("indicatorDayKey")},0)))`,
    partnerDayKey: reportFormula(context),
  };
}

/** The rows of the indicator and the partner that a row names, and its day; 0 for none. */
function partsOfRow({ refs }: Context) {
  const key = refs.thisRow("Observations", "rowKey");
  return {
    indicator: PARTS_OF_KEY.indicator(key),
    partner: PARTS_OF_KEY.partner(key),
    day: PARTS_OF_KEY.day(key),
  };
}

/** A value of the indicator or the partner that the row names. */
function ofNamed(context: Context, table: "Indicators" | "Partners", id: string): string {
  const { indicator, partner } = partsOfRow(context);
  return `INDEX(${context.refs.column(table, id)},${table === "Indicators" ? indicator : partner})`;
}

const state = (id: ObservationStateId): string => itemName("observationState", id);

/**
 * Numerator ÷ denominator × the indicator's factor if both are numbers; else the value. If one is not a number, the
 * division by FALSE fails and IFERROR returns the value.
 */
function usableFormula(context: Context): string {
  const { thisRowSpan, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const factor = `IF(${partsOfRow(context).indicator}=0,1,${ofNamed(context, "Indicators", "factor")})`;
  const hasBoth = `(COUNT(${thisRowSpan("Observations", "numerator", "denominator")})=2)`;
  const value = `IF(ISNUMBER(${thisCell("value")}),${thisCell("value")},"")`;
  return `=IFERROR(${thisCell("numerator")}/${thisCell("denominator")}*${factor}/${hasBoth},${value})`;
}

function stateFormula(context: Context): string {
  const { thisRowSpan, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const { indicator, partner, day } = partsOfRow(context);
  const lengths = `SUMPRODUCT(LEN(TRIM(${thisRowSpan("Observations", "indicator", "period")})))`;
  const isEmpty = `IFERROR(${lengths}+LEN(${thisCell("usable")}),1)=0`;
  return (
    `=IF(${indicator}=0,IF(${isEmpty},"",${state("unknownIndicator")}),` +
    `IF(${partner}=0,${state("unknownPartner")},` +
    `IF(${day}=0,${state("noPeriod")},` +
    `IF(${isInConflict(context)},${state("conflict")},` +
    `IF(${day}>${NAMES.asOf},${state("afterReport")},` +
    `IF(${entryText(thisCell("status"))}=${itemName("observationStatus", "notAvailable")},${state("notAvailable")},` +
    `IF(${thisCell("usable")}="",${state("noValue")},` +
    `IF(${isFilled(thisCell("breakdown"))},IF(${thisCell("code")}>0,${state("group")},${state("unknownGroup")}),` +
    `IF(${isFilled(thisCell("group"))},${state("group")},` +
    `IF(${endsPeriod(context)},${state("counts")},${state("noPeriodEnd")}))))))))))`
  );
}

/** Whether the day ends an own period of the indicator. */
function endsPeriod(context: Context): string {
  const { day } = partsOfRow(context);
  const ofIndicator = (id: string) => ofNamed(context, "Indicators", id);
  return (
    `IF(${ofIndicator("months")}=0,TRUE,IF(DAY(${day}+1)=1,` +
    `MOD(${monthOfDay(day)}-${ofIndicator("anchor")},${ofIndicator("months")})=0,FALSE))`
  );
}

/** Whether the partner had not left on the day. */
function isBeforeLeaving(context: Context): string {
  return `${partsOfRow(context).day}<=${ofNamed(context, "Partners", "leftDay")}`;
}

/** Whether the partner is expected on the day: by the plan of the indicator where it has one, else as given. */
function isExpected(context: Context, withoutPlan: string): string {
  const key = context.refs.thisRow("Observations", "rowKey");
  return `IF(${ofNamed(context, "Indicators", "planned")}=0,${withoutPlan},${isPlannedOn(context.refs, key)})`;
}

/**
 * Whether a report that is not available would be expected: by the plan; without one the partner reported before, or is
 * responsible and had joined.
 */
function isExcused(context: Context): string {
  const { column, thisRow } = context.refs;
  const thisCell = (id: string) => thisRow("Observations", id);
  const { partner, day } = partsOfRow(context);
  const ofIndicator = (id: string) => ofNamed(context, "Indicators", id);
  const keys = column("Observations", "rowKey");
  const key = thisCell("rowKey");
  const hasReported =
    `COUNTIFS(${keys},">"&(${key}-${day}),${keys},"<="&${key},` +
    `${column("Observations", "indicatorDayKey")},">0")>0`;
  const isResponsible = `IF(${ofIndicator("responsibleRow")}=${partner},${day}>=${ofIndicator("responsibleFrom")},FALSE)`;
  const withoutPlan = `AND(${isBeforeLeaving(context)},OR(${hasReported},${isResponsible}))`;
  const isOfGroup = `OR(${isFilled(thisCell("breakdown"))},${isFilled(thisCell("group"))})`;
  return `IF(${isOfGroup},FALSE,IF(${endsPeriod(context)},${isExpected(context, withoutPlan)},FALSE))`;
}

/**
 * The key of the partner and the day of a report that was expected and is due; its negative where it is excused. Of a
 * report by group, the key of the group, the indicator and the day. 0 for any other row.
 */
function reportFormula(context: Context): string {
  const thisCell = (id: string) => context.refs.thisRow("Observations", id);
  const { partner, day } = partsOfRow(context);
  const ofIndicator = (id: string) => ofNamed(context, "Indicators", id);
  const isDue = `AND(${day}>${ofIndicator("begins")},${day}<=${ofIndicator("lastDue")})`;
  return (
    `=IF(${thisCell("state")}=${state("group")},${groupReportKey(context)},IF(${thisCell("expectedDayKey")}=0,0,` +
    `IF(${isDue},SIGN(${thisCell("expectedDayKey")})*(${dayKey(partner, day)}),0)))`
  );
}

/**
 * The key of a report by group: 0 where the table Groups does not list the group; and for the periods in which groups are
 * compared, where the partner's total does not count.
 */
function groupReportKey(context: Context): string {
  const { column, thisRow } = context.refs;
  const { indicator, day } = partsOfRow(context);
  const group = groupOfCode(thisRow("Observations", "code"));
  const ofIndicator = (id: string) => ofNamed(context, "Indicators", id);
  const isCompared = `OR(${day}=${ofIndicator("judgedDay")},${day}=${ofIndicator("baselineDay")})`;
  const hasTotal = `COUNTIFS(${column("Observations", "pairDayKey")},${thisRow("Observations", "rowKey")})>0`;
  return (
    `IF(ABS(${group}-${(MAX_GROUPS + 1) / 2})>${MAX_GROUPS / 2},0,` +
    `IF(IF(${isCompared},${hasTotal},TRUE),${groupDayKey(group, indicator, day)},0))`
  );
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
