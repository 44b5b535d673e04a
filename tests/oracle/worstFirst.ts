/** The order in which the dashboard lists indicators, by docs/rules.md, "Dashboard". */
import type { IndicatorStatusId } from "../../src/model/dashboard";
import type { IndicatorFact } from "./indicators";

/** Statuses from the worst to the best; within a group, none is worse than another. */
const WORST_FIRST: readonly (readonly IndicatorStatusId[])[] = [
  ["offTrack", "deterioration", "limited"],
  ["needsAcceleration", "progress", "checkTarget"],
  [
    ...(["conflictsToSettle", "outOfDate", "incomplete", "noData"] as const),
    ...(["groupsOnly", "noPace", "noTarget", "tooEarly"] as const),
  ],
  ["onTrack", "met"],
];

/** The rows of as many indicators as the dashboard lists: worst status first, then in the order of the table. */
export function worstFirst(
  indicators: readonly Pick<IndicatorFact, "status">[],
  count: number,
): readonly number[] {
  const rows = WORST_FIRST.flatMap((statuses) =>
    indicators.flatMap(({ status }, row) => (statuses.includes(status) ? [row] : [])),
  );
  return rows.slice(0, count);
}
