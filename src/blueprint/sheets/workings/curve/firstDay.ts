/** Where the periods of a subject begin. */
import type { Context } from "../../../context";
import { NAMES } from "../../../names";
import type { ScorecardFact } from "../../../scorecardRanges";
import { dayKey } from "../../data/keys";
import { factOf, type Subject } from "./subject";

/** The expression of the day of the first report of the indicator, which has one. */
export function firstReportDay(subject: Subject, { refs }: Context): string {
  const keys = refs.column("Observations", "indicatorDayKey");
  const base = dayKey(factOf(subject, "row"), "0");
  return `(MINIFS(${keys},${keys},">"&(${base}))-(${base}))`;
}

/** The expression of the day from which periods are shown: that of the baseline or of the first report, whichever is earlier. */
export function firstShownDay(subject: Subject, context: Context): string {
  const fact = (id: ScorecardFact) => factOf(subject, id);
  const baseline = `IF(ISNUMBER(${fact("baselineDay")}),${fact("baselineDay")},${NAMES.asOf})`;
  const first = `IF(${fact("lastReportDay")}=0,${NAMES.asOf},${firstReportDay(subject, context)})`;
  return `IF(${fact("row")}=0,0,MIN(${baseline},${first}))`;
}
