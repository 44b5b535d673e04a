/** How alive each dimension of the canvas is, by docs/rules.md, "Canvas". */
import { DIMENSIONS } from "../../src/catalogue/canvas";
import type { CanvasStateId } from "../../src/model/dashboard";
import type { DimensionId, IsoDate } from "../../src/model/initiative";
import { isFilled } from "./compare";
import { daysBetween, latestOf } from "./dates";
import type { Situation } from "./situation";

export interface DimensionFact {
  readonly dimension: DimensionId;
  readonly entries: number;
  /** days since the last dated entry; null without one */
  readonly days: number | null;
  readonly nextReview: IsoDate | null;
  readonly state: CanvasStateId;
}

export function dimensionFacts({ file, day, limits }: Situation): readonly DimensionFact[] {
  return DIMENSIONS.map(({ id: dimension }) => {
    const entries = file.canvas.filter(
      (entry) => entry.dimension === dimension && isFilled(entry.description),
    );
    const last = latestOf(entries.flatMap(({ date }) => (date && date <= day ? [date] : [])));
    const days = last === null ? null : daysBetween(last, day);
    const nextReview =
      last === null
        ? null
        : latestOf(entries.flatMap(({ date, review }) => (date === last && review ? [review] : [])));
    return { dimension, entries: entries.length, days, nextReview, state: stateOf() };

    function stateOf(): CanvasStateId {
      if (entries.length === 0) return "empty";
      if (days === null) return "undated";
      return days > limits.staleness || (nextReview !== null && nextReview < day) ? "stale" : "current";
    }
  });
}

/** The longest address that HYPERLINK takes. */
const LONGEST_LINK = 255;

/** Whether evidence is linked in the next cell. */
export function isLink(evidence: string | undefined): boolean {
  return (
    evidence !== undefined && /^https?:\/\//i.test(evidence.trim()) && evidence.trim().length <= LONGEST_LINK
  );
}
