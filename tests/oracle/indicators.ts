/** What each indicator has come to, by docs/rules.md, "Indicators". */
import type { IndicatorFigure, IndicatorStatusId } from "../../src/model/dashboard";
import type { Indicator, InitiativeFile, IsoDate, Observation } from "../../src/model/initiative";
import { atLeast, atMost, folded } from "./compare";
import { addMonths, MONTHS_OF } from "./dates";
import { combine, countingObservations } from "./observations";
import { shareOfTheTime, shareOfTheWay } from "./pace";

/** The share of the elapsed time that the way must have reached to need acceleration only. */
const NEAR = 0.6;
/** How far from the target "keep" may be, as a share of the target. */
const KEPT_WITHIN = 0.05;

export function indicatorFigure(
  file: InitiativeFile,
  indicator: Indicator,
  day: IsoDate,
  conflicting: ReadonlySet<Observation>,
): IndicatorFigure {
  const counting = countingObservations(file, indicator, day, conflicting);
  const latestPeriod =
    counting
      .map(({ period }) => period)
      .sort()
      .at(-1) ?? null;
  const ofLatest = counting.filter(({ period }) => period === latestPeriod);
  const latest = combine(ofLatest, indicator.combination, indicator.kind);
  const way = shareOfTheWay(indicator, latest);
  const elapsed = shareOfTheTime(indicator, latestPeriod);
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit ?? "",
    latestPeriod,
    latest,
    target: indicator.target ?? null,
    way,
    elapsed,
    reporting: partnersOf(ofLatest),
    expected: partnersOf(counting),
    status:
      counting.length === 0 && isBeforeFirstPeriodEnds(file, indicator, day)
        ? "tooEarly"
        : statusOf(indicator, latest, way, elapsed),
  };
}

function partnersOf(observations: readonly Observation[]): number {
  return new Set(observations.map(({ partner }) => folded(partner))).size;
}

function isBeforeFirstPeriodEnds(file: InitiativeFile, indicator: Indicator, day: IsoDate): boolean {
  const start = indicator.baselineDate ?? file.initiative.start;
  if (!start || !indicator.frequency) return false;
  return day < addMonths(start, MONTHS_OF[indicator.frequency]);
}

function statusOf(
  { direction, baseline, target }: Indicator,
  value: number | null,
  way: number | null,
  elapsed: number | null,
): IndicatorStatusId {
  if (value === null) return "noData";
  if (target === undefined) return "noTarget";
  const towards = direction === "down" ? -1 : 1;
  if (direction !== "keep" && baseline !== undefined && !atLeast(towards * target, towards * baseline)) {
    return "checkTarget";
  }
  if (direction === "keep") {
    return atMost(Math.abs(value - target), KEPT_WITHIN * Math.abs(target)) ? "met" : "offTrack";
  }
  if (atLeast(towards * value, towards * target)) return "met";
  if (way === null || elapsed === null) return "noPace";
  if (atLeast(way, elapsed)) return "onTrack";
  return atLeast(way, NEAR * elapsed) && !atMost(way, 0) ? "needsAcceleration" : "offTrack";
}
