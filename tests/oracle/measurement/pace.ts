/** The pace of an indicator, by docs/measurement-rules.md, "Pace". */
import type { IsoDate } from "../../../src/model/initiative";
import { monthOf } from "../dates";
import type { MeasuredIndicator } from "./entries";
import type { JudgedFigure } from "./judged";

/** Changes a year, in the unit of the indicator; null where there is none. */
export interface Pace {
  readonly needed: number | null;
  readonly achieved: number | null;
  readonly expectedAtTarget: number | null;
}

export function paceOf(
  { target, targetDate }: MeasuredIndicator,
  { judged, value, lastJudged }: JudgedFigure,
): Pace {
  const first = lastJudged.at(-1);
  const achieved =
    judged === null || value === null || !first || yearsBetween(first.period, judged) === 0
      ? null
      : (value - first.value) / yearsBetween(first.period, judged);
  const left = judged === null || targetDate === undefined ? null : yearsBetween(judged, targetDate);
  const isAhead = left !== null && left > 0 && value !== null;
  return {
    needed: isAhead && target !== undefined ? (target - value) / left : null,
    achieved,
    expectedAtTarget: isAhead && achieved !== null ? value + achieved * left : null,
  };
}

/** Years between two days, by year and month. */
function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (monthOf(to) - monthOf(from)) / 12;
}
