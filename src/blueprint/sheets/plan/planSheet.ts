/** The sheet of the reporting plan, hidden until somebody uses it. */
import type { Context } from "../../context";
import { isFilled } from "../../formula";
import { matchPosition } from "../../lookups";
import { periodsEnded } from "../../months";
import { itemName, NAMES } from "../../names";
import { isUsableDay } from "../../reportDate";
import type { Formulas } from "../../table";
import type { SheetBlueprint } from "../../types";
import type { ObservationStateId } from "../../../model/vocabulary";
import { DAY_FACTOR, dayKey, namedRow, pairKey } from "../data/keys";
import { sheetOnFirstUse } from "../entrySheet";
import { breakdownKey } from "../groups/keys";
import { ROOM } from "../tracker/layout";

const NEW_ROWS = 3;

const WIDTHS = { state: 24 };

/** Which partner reports which indicator, from when until when. */
export function planSheet(context: Context): SheetBlueprint {
  return sheetOnFirstUse(
    {
      sheet: "plan",
      id: "ReportingPlan",
      widths: WIDTHS,
      minimumRows: NEW_ROWS,
      formulas: formulas(context),
      frozen: 2,
      isPrinted: false,
    },
    context,
  );
}

/** A row of the plan has the states of a row of data that fit. */
const state = (id: ObservationStateId): string => itemName("observationState", id);

/** Rows without days of their own have the keys 0; rows that do not belong to an indicator have no pair. */
function formulas({ refs }: Context): Formulas {
  const { column, thisRow, rowNumber } = refs;
  const thisCell = (id: string) => thisRow("ReportingPlan", id);
  const all = (id: string) => column("ReportingPlan", id);
  const rowOf = (id: string, table: "Indicators" | "Partners") =>
    `=${namedRow(thisCell(id), column(table, "lookupKey"))}`;
  const ofIndicator = (id: string) => `INDEX(${column("Indicators", id)},${thisCell("indicatorRow")})`;
  const ofPartner = (id: string) => `INDEX(${column("Partners", id)},${thisCell("partnerRow")})`;
  const dayOr = (id: string, otherwise: string) =>
    `IF(${isUsableDay(thisCell(id))},INT(${thisCell(id)}),${otherwise})`;
  const ifCounted = (then: string) => `=IF(${thisCell("pair")}="",0,${then})`;
  const ifTimed = (then: string) => `=IF(${thisCell("fromKey")}=0,0,${then})`;
  const endedBy = (day: string) => periodsEnded(day, thisCell("months"), thisCell("anchor"));
  // Of irregular indicators nothing is due.
  const ifDue = (ended: string) => ifTimed(`IF(${ofIndicator("months")}=0,0,${ended})`);
  const isEmpty = `NOT(OR(${isFilled(thisCell("indicator"))},${isFilled(thisCell("partner"))}))`;
  const hasBreakdown = isFilled(thisCell("breakdown"));
  const ofPair = `${all("untilDay")},${all("pair")},${thisCell("pair")},${all("fromDay")}`;
  // Of rows that begin on the same day the upper one comes first.
  const coveredUntil =
    `MAX(MAXIFS(${ofPair},"<"&${thisCell("fromDay")}),` +
    `MAXIFS(${ofPair},${thisCell("fromDay")},${all("line")},"<"&${thisCell("line")}))`;
  return {
    line: `=${rowNumber("ReportingPlan")}`,
    indicatorRow: rowOf("indicator", "Indicators"),
    partnerRow: rowOf("partner", "Partners"),
    breakdownRow: `=IF(${hasBreakdown},IFERROR(${matchPosition(breakdownKey(`TRIM(${thisCell("breakdown")})`), column("Groups", "breakdownKey"))},0),0)`,
    pair:
      `=IF(OR(${thisCell("indicatorRow")}=0,${thisCell("partnerRow")}=0,${hasBreakdown}),"",` +
      `(${pairKey(thisCell("indicatorRow"), thisCell("partnerRow"))})*${DAY_FACTOR})`,
    fromDay: ifCounted(dayOr("from", `MAX(${ofIndicator("begins")},${ofPartner("joinedDay")})+1`)),
    untilDay: ifCounted(`MIN(${dayOr("until", String(DAY_FACTOR - 1))},${ofPartner("leftDay")})`),
    firstDay: ifCounted(
      `IF(${NAMES.hasPlanRepeats},MAX(${thisCell("fromDay")},${coveredUntil}+1),${thisCell("fromDay")})`,
    ),
    fromKey: ifCounted(
      `IF(${thisCell("firstDay")}>${thisCell("untilDay")},0,${thisCell("pair")}+${thisCell("firstDay")})`,
    ),
    untilKey: ifTimed(`${thisCell("pair")}+${thisCell("untilDay")}`),
    sortedFrom: `=SMALL(${all("fromKey")},${thisCell("line")})`,
    sortedUntil: `=SMALL(${all("untilKey")},${thisCell("line")})`,
    firstDayKey: ifTimed(dayKey(thisCell("indicatorRow"), thisCell("firstDay"))),
    dayAfterKey: ifTimed(`${dayKey(thisCell("indicatorRow"), thisCell("untilDay"))}+1`),
    isKept: ifTimed(`IF(${ofIndicator("order")}>${ROOM.indicators},0,1)`),
    months: `=IF(${thisCell("fromKey")}=0,1,MAX(1,${ofIndicator("months")}))`,
    anchor: ifTimed(ofIndicator("anchor")),
    // Own periods that have ended before the first one that is due by this row, and by the last one.
    endedBefore: ifDue(endedBy(`MAX(${ofIndicator("begins")},${thisCell("firstDay")}-1)`)),
    endedUntil: ifDue(
      `MAX(${thisCell("endedBefore")},${endedBy(`MIN(${ofIndicator("lastDue")},${thisCell("untilDay")})`)})`,
    ),
    state:
      `=IF(${thisCell("indicatorRow")}=0,IF(${isEmpty},"",${state("unknownIndicator")}),` +
      `IF(${thisCell("partnerRow")}=0,${state("unknownPartner")},IF(${hasBreakdown},${state("group")},` +
      `IF(${thisCell("fromDay")}>${thisCell("untilDay")},${state("noPeriod")},${state("counts")}))))`,
  };
}
