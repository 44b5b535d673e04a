/** Linear pace and its status, by docs/rules.md, "Indicators". */
import type { IndicatorStatusId } from "../../src/model/dashboard";
import type { Indicator, IsoDate } from "../../src/model/initiative";
import { atLeast, atMost, equal } from "./compare";
import { daysBetween } from "./dates";
import type { Limits } from "./situation";

type Values = Pick<Indicator, "baseline" | "target">;
type Dates = Pick<Indicator, "baselineDate" | "targetDate">;

/** The share of the way from baseline to target that a value has reached; null when undefined. */
export function shareOfTheWay({ baseline, target }: Values, value: number | null): number | null {
  if (value === null || baseline === undefined || target === undefined || equal(target, baseline))
    return null;
  return (value - baseline) / (target - baseline);
}

/** The share of the time from baseline to target that has elapsed on a day; null when undefined. */
export function shareOfTheTime({ baselineDate, targetDate }: Dates, day: IsoDate | null): number | null {
  if (day === null || !baselineDate || !targetDate || targetDate <= baselineDate) return null;
  const share = daysBetween(baselineDate, day) / daysBetween(baselineDate, targetDate);
  return Math.min(1, Math.max(0, share));
}

/** The value that the target requires after a share of the time; null when undefined. */
export function expectedAt({ baseline, target }: Values, share: number | null): number | null {
  if (baseline === undefined || target === undefined || share === null) return null;
  return baseline + (target - baseline) * share;
}

/** Whether the target is on the wrong side of the baseline. */
export function runsAgainst({ direction, baseline, target }: Indicator): boolean {
  if (baseline === undefined || target === undefined || direction === "keep") return false;
  return direction === "up" ? !atLeast(target, baseline) : !atMost(target, baseline);
}

/** Whether a value has reached the target, by the direction of improvement. */
export function isMet({ direction }: Indicator, value: number, target: number, { keep }: Limits): boolean {
  if (direction === "keep") return atMost(Math.abs(value - target), keep * Math.abs(target));
  return direction === "up" ? atLeast(value, target) : atMost(value, target);
}

/** The status of an existing value by linear pace. */
export function linearStatus(
  indicator: Indicator,
  value: number,
  elapsed: number | null,
  limits: Limits,
): IndicatorStatusId {
  if (indicator.target === undefined) return "noTarget";
  if (isMet(indicator, value, indicator.target, limits)) return "met";
  if (runsAgainst(indicator)) return "checkTarget";
  if (indicator.direction === "keep") return "offTrack";
  const way = shareOfTheWay(indicator, value);
  if (way === null || elapsed === null) return "noPace";
  if (atLeast(way, elapsed)) return "onTrack";
  return atLeast(way, limits.near * elapsed) && !atMost(way, 0) ? "needsAcceleration" : "offTrack";
}
