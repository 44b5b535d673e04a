/**
 * What the reporting plan says, as expressions for the formulas of other sheets. A row of the plan that counts is a time
 * of a pair of indicator and partner; times of the same pair do not overlap in the keys that are read here.
 */
import { greaterOf, type References } from "../../formula";
import { DAY_FACTOR, pairKey } from "../data/keys";

/** Whether a partner is expected by the plan on a day; `pairDay` is the key of pair and day in one cell or expression. */
export function isPlannedOn({ column }: References, pairDay: string): string {
  const begins = column("ReportingPlan", "sortedFrom");
  const ends = column("ReportingPlan", "sortedUntil");
  // The latest time that has begun is the only one that may not have ended.
  return `IFERROR(INDEX(${ends},MATCH(${pairDay},${begins},1))>=${pairDay},FALSE)`;
}

/** For an array of keys of pairs and days: 1 where the partner is expected by the plan, else 0. */
export function plannedOnEach({ column }: References, pairDays: string): string {
  const begun = `COUNTIFS(${column("ReportingPlan", "fromKey")},"<="&(${pairDays}))`;
  const ended = `COUNTIFS(${column("ReportingPlan", "untilKey")},"<"&(${pairDays}))`;
  return `(${begun}-${ended})`;
}

/** How many partners are expected by the plan on a day; `indicatorDay` is the key of the indicator's row and the day. */
export function plannedPartners({ column }: References, indicatorDay: string): string {
  const begun = `COUNTIFS(${column("ReportingPlan", "firstDayKey")},"<="&(${indicatorDay}))`;
  const ended = `COUNTIFS(${column("ReportingPlan", "dayAfterKey")},"<="&(${indicatorDay}))`;
  return `(${begun}-${ended})`;
}

/** For each period, those who begin to be expected by the plan minus those who end; `bins` are the keys of the ends. */
export function plannedChanges({ column }: References, bins: string): string {
  return `FREQUENCY(${column("ReportingPlan", "firstDayKey")},${bins})-FREQUENCY(${column("ReportingPlan", "dayAfterKey")},${bins})`;
}

/** The first day on which the plan expects a pair, and the last one, from 0 to DAY_FACTOR; no time where it never does. */
export function plannedTimeOfPair(
  { column }: References,
  pair: string,
): { readonly from: string; readonly until: string } {
  const [begins, ends] = [column("ReportingPlan", "sortedFrom"), column("ReportingPlan", "sortedUntil")];
  const base = `(${pair})*${DAY_FACTOR}`;
  const first = `MIN(ROWS(${begins}),IFERROR(MATCH(${base},${begins},1),0)+1)`;
  const last = `IFERROR(INDEX(${ends},MATCH(${base}+${DAY_FACTOR - 1},${begins},1)),0)`;
  const day = (key: string) => `MAX(0,MIN(${DAY_FACTOR},${key}-${base}))`;
  return { from: day(`INDEX(${begins},${first})`), until: day(last) };
}

/** For an array of keys of one pair and days from the first one that is planned: whether each is planned. */
export function isPlannedOnEach({ column }: References, pairDays: string): string {
  const [begins, ends] = [column("ReportingPlan", "sortedFrom"), column("ReportingPlan", "sortedUntil")];
  // LOOKUP fails for a key before all others.
  return `(LOOKUP(${greaterOf(pairDays, `INDEX(${begins},1)`)},${begins},${ends})>=${pairDays})`;
}

/** The first day on which the plan expects anybody to report an indicator; later than all others where it never does. */
export function firstPlannedDay({ column }: References, indicator: string): string {
  const days = column("ReportingPlan", "firstDayKey");
  const base = `${indicator}*${DAY_FACTOR}`;
  return `MIN(${DAY_FACTOR - 1},ABS(MINIFS(${days},${days},">"&${base})-${base}))`;
}

/** The number of rows of the plan that belong to an indicator, whatever their days. */
export function planRowsOf({ column }: References, indicator: string): string {
  const pairs = column("ReportingPlan", "pair");
  const from = (row: string) => `(${pairKey(row, "0")})*${DAY_FACTOR}`;
  return `COUNTIFS(${pairs},">"&${from(indicator)},${pairs},"<"&${from(`(${indicator}+1)`)})`;
}

/**
 * For an array of pairs: 1 where the plan has expected the partner and does so no longer on a day, else 0. `bases` are
 * the keys of the pairs and day 0.
 */
export function hasPlanEnded({ column }: References, bases: string, day: string): string {
  const ends = column("ReportingPlan", "untilKey");
  const last = `MAXIFS(${ends},${ends},"<="&(${bases}+${DAY_FACTOR - 1}))`;
  return `(${last}>${bases})*(${last}<${bases}+${day})`;
}
