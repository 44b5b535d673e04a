import type { Context } from "../../context";
import { entryText, isFilled } from "../../formula";
import { itemName, NAMES } from "../../names";
import { isUsableDay } from "../../reportDate";
import type { Formulas } from "../../table";
import type { ObservationStateId } from "../../vocabulary";
import { placeOf } from "../lookup";
import { codeFormula, isInConflict } from "./conflicts";
import { dayKey, PARTNERS } from "./keys";

/** MATCH takes no text of more than 255 characters. */
const LONGEST_GROUP = 250;
/** The report key of a row that counts, but whose day ends no own period of its indicator. */
const IRREGULAR = -1;

/**
 * The formulas of Observations; `chosenPartner` is the cell with the row of the partner chosen on the tracker. There
 * may be 100,000 rows: each looks up short lists and the first row of its group, and scans no column of this table.
 */
export function observationFormulas(context: Context, chosenPartner: string): Formulas {
  const { column, here, line } = context.refs;
  const own = (id: string) => here("Observations", id);
  const ofIndicator = (id: string) => `INDEX(${column("Indicators", id)},${own("indicatorRow")})`;
  const counted = (key: string) => `=IF(${own("cell")}=0,0,${key})`;
  return {
    line: `=${line("Observations")}`,
    day: `=IF(${isUsableDay(own("period"))},INT(${own("period")}),"")`,
    indicatorRow: `=${placeOf(entryText(own("indicator")), column("Indicators", "key"))}`,
    partnerRow: `=${placeOf(entryText(own("partner")), column("Partners", "key"))}`,
    groupKey: `=IF(${isFilled(own("group"))},LEFT(${withoutPatterns(`"#"&${entryText(own("group"))}`)},${LONGEST_GROUP}),"")`,
    code: codeFormula(context),
    usable: usableFormula(own, ofIndicator("factor")),
    state: stateFormula(context),
    cell: `=IF(${own("state")}=${state("counts")},${dayKey(own("indicatorRow"), own("day"))},0)`,
    pair: counted(`${own("indicatorRow")}*${PARTNERS}+${own("partnerRow")}`),
    mine: counted(`IF(${own("partnerRow")}=${chosenPartner},${own("cell")},0)`),
    report: counted(
      `IF(${endsOwnPeriod(context)},IF(${isDue(context)},${dayKey(own("partnerRow"), own("day"))},0),${IRREGULAR})`,
    ),
    changedOn: counted(
      dayKey(
        own("indicatorRow"),
        `IF(${isUsableDay(own("enteredOn"))},IF(INT(${own("enteredOn")})<=${NAMES.asOf},INT(${own("enteredOn")}),${own("day")}),${own("day")})`,
      ),
    ),
  };
}

const state = (id: ObservationStateId): string => itemName("observationState", id);

/** Numerator ÷ denominator where both are there, times the indicator's factor; else the value. */
function usableFormula(own: (id: string) => string, factor: string): string {
  const value = `IF(ISNUMBER(${own("value")}),${own("value")},"")`;
  const ratio = `${own("numerator")}/${own("denominator")}*IF(${own("indicatorRow")}=0,1,${factor})`;
  return `=IF(AND(ISNUMBER(${own("numerator")}),ISNUMBER(${own("denominator")})),IFERROR(${ratio},${value}),${value})`;
}

function stateFormula(context: Context): string {
  const own = (id: string) => context.refs.here("Observations", id);
  const nothing = ["indicator", "partner", "period", "usable"].map((id) => `NOT(${isFilled(own(id))})`);
  return (
    `=IF(${own("indicatorRow")}=0,IF(AND(${nothing.join(",")}),"",${state("unknownIndicator")}),` +
    `IF(${own("partnerRow")}=0,${state("unknownPartner")},` +
    `IF(${own("day")}="",${state("noPeriod")},` +
    `IF(${isInConflict(context)},${state("conflict")},` +
    `IF(${own("day")}>${NAMES.asOf},${state("afterReport")},` +
    `IF(${own("usable")}="",${state("noValue")},` +
    `IF(${own("groupKey")}<>"",${state("group")},${state("counts")})))))))`
  );
}

/** Whether the row's day is the end of an own period of its indicator. */
function endsOwnPeriod({ refs: { column, here } }: Context): string {
  const day = here("Observations", "day");
  const ofIndicator = (id: string) =>
    `INDEX(${column("Indicators", id)},${here("Observations", "indicatorRow")})`;
  return `AND(DAY(${day}+1)=1,MOD(MONTH(${day})-${ofIndicator("anchor")},${ofIndicator("months")})=0)`;
}

/** Whether something was due that day: after the indicator's beginning, and after the partner joined. */
function isDue({ refs: { column, here } }: Context): string {
  const own = (id: string) => here("Observations", id);
  const begins = `INDEX(${column("Indicators", "begins")},${own("indicatorRow")})`;
  const joined = `INDEX(${column("Partners", "joined")},${own("partnerRow")})`;
  return `AND(${own("day")}>${begins},IF(${isUsableDay(joined)},${own("day")}>INT(${joined}),TRUE))`;
}

/** Signs that MATCH reads as a pattern are written otherwise in a key. */
function withoutPatterns(text: string): string {
  return ["~", "*", "?"].reduce(
    (inner, sign, index) => `SUBSTITUTE(${inner},"${sign}","¬${index + 1}")`,
    text,
  );
}
