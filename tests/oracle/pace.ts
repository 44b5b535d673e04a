/** Linear pace, by docs/rules.md and the field's own statement of it. */
import type { Indicator, IsoDate } from "../../src/model/initiative";
import { equal } from "./compare";
import { daysBetween } from "./dates";

/** The share of the way from baseline to target that a value has gone; null when it cannot be told. */
export function shareOfTheWay(
  { baseline, target }: Pick<Indicator, "baseline" | "target">,
  value: number | null,
): number | null {
  if (value === null || baseline === undefined || target === undefined || equal(target, baseline))
    return null;
  return (value - baseline) / (target - baseline);
}

/** The share of the time from baseline to target that has gone at a period; null when it cannot be told. */
export function shareOfTheTime(
  { baselineDate, targetDate }: Pick<Indicator, "baselineDate" | "targetDate">,
  period: IsoDate | null,
): number | null {
  if (period === null || !baselineDate || !targetDate || targetDate <= baselineDate) return null;
  const share = daysBetween(baselineDate, period) / daysBetween(baselineDate, targetDate);
  return Math.min(1, Math.max(0, share));
}
