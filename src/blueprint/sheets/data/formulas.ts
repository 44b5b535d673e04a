import type { Context } from "../../context";
import { matchPosition, replaceWildcards } from "../../lookups";
import { itemName, NAMES } from "../../names";
import { SUPPORTED_DAYS } from "../../reportDate";
import type { Formulas } from "../../table";
import type { ObservationStateId } from "../../../model/vocabulary";
import { codeFormula, isInConflict } from "./conflicts";
import { dayKey, NO_GROUP, pairKey, KEY_PREFIX, UNREADABLE_GROUP } from "./keys";

/** MATCH accepts no text of more than 255 characters. */
const MAX_GROUP_LENGTH = 250;
/** The report key of a row that counts, but whose day ends no own period of its indicator. */
const IRREGULAR = -1;

/**
 * The formulas of Observations; `chosenPartner` is the cell with the row of the partner chosen on the tracker. There
 * may be 100,000 rows: each looks up short lists and the first row of its group, and scans no column of this table.
 * Programs read the text of every formula of every row when they open the workbook: the fewer references, the faster.
 */
export function observationFormulas(context: Context, chosenPartner: string): Formulas {
  const { column, thisRow, rowNumber } = context.refs;
  const own = (id: string) => thisRow("Observations", id);
  const group = `LEFT(${replaceWildcards(`"${KEY_PREFIX}"&TRIM(${own("group")})`)},${MAX_GROUP_LENGTH})`;
  const rowOf = (id: string, table: "Indicators" | "Partners") =>
    `=IFERROR(${matchPosition(`"${KEY_PREFIX}"&TRIM(${own(id)})`, column(table, "lookupKey"))},0)`;
  const isCounted = `${own("state")}=${state("counts")}`;
  return {
    line: `=${rowNumber("Observations")}`,
    day: `=${dayOrZero(own("period"))}`,
    indicatorRow: rowOf("indicator", "Indicators"),
    partnerRow: rowOf("partner", "Partners"),
    groupKey: `=IFERROR(${group},"${UNREADABLE_GROUP}")`,
    code: codeFormula(context),
    usable: usableFormula(context),
    state: stateFormula(context),
    indicatorDayKey: `=IF(${isCounted},${dayKey(own("indicatorRow"), own("day"))},0)`,
    indicatorPartnerKey: `=IF(${own("indicatorDayKey")}=0,0,${pairKey(own("indicatorRow"), own("partnerRow"))})`,
    chosenPartnerKey: `=IF(${own("partnerRow")}=${chosenPartner},${own("indicatorDayKey")},0)`,
    partnerDayKey: reportFormula(context),
    changedOn: changedFormula(own),
  };
}

const state = (id: ObservationStateId): string => itemName("observationState", id);

/**
 * Numerator ÷ denominator where both are there, times the indicator's factor; else the value. Where one of them is no
 * number, the division by FALSE leads to the value.
 */
function usableFormula({ refs: { thisRowSpan, column, thisRow } }: Context): string {
  const own = (id: string) => thisRow("Observations", id);
  const factor = `IF(${own("indicatorRow")}=0,1,INDEX(${column("Indicators", "factor")},${own("indicatorRow")}))`;
  const areBoth = `(COUNT(${thisRowSpan("Observations", "numerator", "denominator")})=2)`;
  const value = `IF(ISNUMBER(${own("value")}),${own("value")},"")`;
  return `=IFERROR(${own("numerator")}/${own("denominator")}*${factor}/${areBoth},${value})`;
}

function stateFormula(context: Context): string {
  const { thisRowSpan, thisRow } = context.refs;
  const own = (id: string) => thisRow("Observations", id);
  const lengths = `SUMPRODUCT(LEN(TRIM(${thisRowSpan("Observations", "indicator", "period")})))`;
  const isEmpty = `IFERROR(${lengths}+LEN(${own("usable")}),1)=0`;
  return (
    `=IF(${own("indicatorRow")}=0,IF(${isEmpty},"",${state("unknownIndicator")}),` +
    `IF(${own("partnerRow")}=0,${state("unknownPartner")},` +
    `IF(${own("day")}=0,${state("noPeriod")},` +
    `IF(${isInConflict(context)},${state("conflict")},` +
    `IF(${own("day")}>${NAMES.asOf},${state("afterReport")},` +
    `IF(${own("usable")}="",${state("noValue")},` +
    `IF(${own("groupKey")}<>"${NO_GROUP}",${state("group")},${state("counts")})))))))`
  );
}

/** What a row that counts reports: a period that is due, one that is not due (0), or none at all. */
function reportFormula({ refs: { column, thisRow } }: Context): string {
  const own = (id: string) => thisRow("Observations", id);
  const ofIndicator = (id: string) => `INDEX(${column("Indicators", id)},${own("indicatorRow")})`;
  const joined = `INDEX(${column("Partners", "joinedDay")},${own("partnerRow")})`;
  const endsPeriod = `MID(${ofIndicator("ends")},MONTH(${own("day")}),1)*(DAY(${own("day")}+1)=1)`;
  return (
    `=IF(${own("indicatorDayKey")}=0,0,IF(${endsPeriod},` +
    `IF(${own("day")}>MAX(${ofIndicator("reportsAfter")},${joined}),${dayKey(own("partnerRow"), own("day"))},0),${IRREGULAR}))`
  );
}

/** The key of the indicator and the day on which it changed: the day of entry, else the day that the row describes. */
function changedFormula(own: (id: string) => string): string {
  const entered = numberIn(own("enteredOn"));
  const isTold = `(${entered}>=${SUPPORTED_DAYS.first})*(${entered}<${NAMES.asOf}+1)*(${own("indicatorDayKey")}>0)`;
  return `=IFERROR((${dayKey(own("indicatorRow"), `INT(${own("enteredOn")})`)})/(${isTold}),${own("indicatorDayKey")})`;
}

/** The number in an entry, 0 for a text, which sums ignore. */
function numberIn(cell: string): string {
  return `SUM(${cell})`;
}

/** The day of a date entry without its time of day; 0 where it is not a supported day. */
function dayOrZero(cell: string): string {
  const [middle, reach] = [
    (SUPPORTED_DAYS.first + SUPPORTED_DAYS.last) / 2,
    (SUPPORTED_DAYS.last - SUPPORTED_DAYS.first) / 2,
  ];
  return `IFERROR(IF(ABS(INT(${numberIn(cell)})-${middle})<=${reach},INT(${cell}),0),0)`;
}
