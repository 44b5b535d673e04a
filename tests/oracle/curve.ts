/** What a line over time draws, by docs/rules.md, "Curve". */
import type { Indicator, IsoDate } from "../../src/model/initiative";
import { monthOf } from "./dates";
import type { ScorecardPeriod } from "./scorecard";

/** The last place on the axis of time. */
const LAST_PLACE = 60;

/** How many own periods an axis may be long. */
const LENGTHS = [4, 6, 8, 10, 12, 15, 16, 20, 24, 30, 36, 40, 48, LAST_PLACE] as const;

/** null for what is not drawn */
export interface CurvePlace {
  readonly line: number | null;
  readonly points: number | null;
  readonly path: number | null;
  readonly target: number | null;
}

interface Drawn {
  /** the latest first */
  readonly periods: readonly Pick<ScorecardPeriod, "day" | "judged">[];
  readonly indicator: Pick<Indicator, "baseline" | "baselineDate" | "target" | "targetDate">;
  /** the period of the figure */
  readonly latestPeriod: IsoDate | null;
  /** of an own period; null when it is irregular */
  readonly months: number | null;
}

/** The places of the axis, each with what is drawn there. */
export function curvePlaces({ periods, indicator, latestPeriod, months }: Drawn): readonly CurvePlace[] {
  const { baseline, baselineDate, target, targetDate } = indicator;
  const start = startOf(periods, baselineDate);
  const places = Array.from({ length: LAST_PLACE + 1 }, (_, place) => place);
  const unit = months ?? 1;
  const hasTarget = target !== undefined && targetDate !== undefined;
  const end = Math.max(start ?? 0, ...[hasTarget ? targetDate : null, latestPeriod].map(monthOrZero));
  const needed = (end - (start ?? 0)) / unit;
  const length = LENGTHS.find((each) => each >= needed) ?? Math.ceil(needed / LAST_PLACE) * LAST_PLACE;
  const placeOf = (day: IsoDate) =>
    start === null ? -1 : Math.max(-1, Math.round(((monthOf(day) - start) / unit) * (LAST_PLACE / length)));
  const oldestFirst = periods.map(({ day, judged }) => ({ judged, place: placeOf(day) })).reverse();
  const targetPlace = hasTarget ? placeOf(targetDate) : -1;
  const pathAt = (place: number) => {
    if (start === null || baseline === undefined || baselineDate === undefined || !hasTarget) return null;
    const [from, until] = [monthOf(baselineDate), monthOf(targetDate)];
    const month = start + (place * length * unit) / LAST_PLACE;
    if (until <= from || month < from || place > targetPlace) return null;
    return baseline + (target - baseline) * Math.min(1, (month - from) / (until - from));
  };
  return places.map((place) => {
    const points =
      oldestFirst.filter((each) => each.place === place && each.judged !== null).at(-1)?.judged ?? null;
    return {
      points,
      line: points ?? betweenPoints(oldestFirst, place),
      path: pathAt(place),
      target: place === targetPlace ? target! : null,
    };
  });
}

/** The month in which the axis begins. */
function startOf(periods: Drawn["periods"], baselineDate: IsoDate | undefined): number | null {
  const oldest = periods.at(-1)?.day;
  if (oldest === undefined) return null;
  if (baselineDate !== undefined) return Math.max(monthOf(baselineDate), monthOf(oldest));
  const first = periods.filter(({ judged }) => judged !== null).at(-1);
  return first ? monthOf(first.day) : null;
}

function monthOrZero(day: IsoDate | null): number {
  return day === null ? 0 : monthOf(day);
}

/** The value between the points of two periods that follow one another; null where one of them is not judged. */
function betweenPoints(
  oldestFirst: readonly { readonly judged: number | null; readonly place: number }[],
  place: number,
): number | null {
  const after = oldestFirst.findIndex((each) => each.place >= place);
  const [before, next] = [oldestFirst[after - 1], oldestFirst[after]];
  if (!before || !next || before.judged === null || next.judged === null || before.place < 0) return null;
  const share = (place - before.place) / (next.place - before.place);
  return before.judged + (next.judged - before.judged) * share;
}
