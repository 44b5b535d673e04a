/** Statistics Canada's growth rates and their statuses, by docs/rules.md, "Indicators". */
import type { IndicatorStatusId } from "../../src/model/dashboard";
import type { Indicator, IsoDate } from "../../src/model/initiative";
import { atLeast, equal } from "./compare";
import { monthOf } from "./dates";
import { isMet } from "./pace";
import type { Limits } from "./situation";

/** The value that replaces a baseline or target of 0. */
const INSTEAD_OF_ZERO = 0.001;

/** Years between two dates, by year and month. */
function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (monthOf(to) - monthOf(from)) / 12;
}

/** The yearly growth rate from one value to another; null when undefined. */
function yearlyRate(from: number, to: number, years: number): number | null {
  if (years <= 0 || to / from < 0) return null;
  return (to / from) ** (1 / years) - 1;
}

/** Growth since the baseline, positive in the direction of improvement; null when undefined. */
export function growthOf(indicator: Indicator, value: number | null, period: IsoDate | null): number | null {
  const { direction, baseline, baselineDate } = indicator;
  if (direction === "keep" || baseline === undefined || !baselineDate || value === null || period === null)
    return null;
  if (baseline < 0) return null;
  const years = yearsBetween(baselineDate, period);
  if (value === baseline && years > 0) return 0;
  const rate = yearlyRate(baseline || INSTEAD_OF_ZERO, value, years);
  return rate === null ? null : direction === "up" ? rate : -rate;
}

/** The ratio of growth to the growth that the target requires; null when undefined. */
export function requiredRatio(indicator: Indicator, growth: number | null): number | null {
  const { baseline, target, baselineDate, targetDate } = indicator;
  if (growth === null || baseline === undefined || target === undefined || !baselineDate || !targetDate)
    return null;
  const needed = yearlyRate(
    baseline || INSTEAD_OF_ZERO,
    target || INSTEAD_OF_ZERO,
    yearsBetween(baselineDate, targetDate),
  );
  return needed === null || equal(needed, 0) ? null : growth / Math.abs(needed);
}

/** The status of an existing value by growth alone. */
export function growthStatus(growth: number | null, limits: Limits): IndicatorStatusId {
  return band(growth, limits.growthOnTrack, limits.growthProgress);
}

/** The status of an existing value by required growth. */
export function requiredStatus(
  indicator: Indicator,
  value: number,
  ratio: number | null,
  limits: Limits,
): IndicatorStatusId {
  if (indicator.target === undefined) return "noTarget";
  if (isMet(indicator, value, indicator.target, limits)) return "met";
  return band(ratio, limits.requiredOnTrack, limits.requiredProgress);
}

function band(measure: number | null, onTrack: number, progress: number): IndicatorStatusId {
  if (measure === null) return "noPace";
  if (atLeast(measure, onTrack)) return "onTrack";
  if (atLeast(measure, progress)) return "progress";
  return atLeast(measure, 0) ? "limited" : "deterioration";
}
