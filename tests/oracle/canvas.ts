/** How alive each dimension of the canvas is, by docs/rules.md, "Canvas". */
import type { CanvasFigure } from "../../src/model/dashboard";
import type { CanvasEntry, IsoDate, Language } from "../../src/model/initiative";
import { isFilled } from "./compare";
import { daysBetween } from "./dates";
import { DIMENSION_IDS, DIMENSION_LABELS } from "./labels";

/** Days without an entry after which a dimension is stale, when the initiative does not say. */
const STALENESS_LIMIT = 90;

export function canvasFigures(
  canvas: readonly CanvasEntry[],
  day: IsoDate,
  language: Language,
  limit: number = STALENESS_LIMIT,
): readonly CanvasFigure[] {
  return DIMENSION_IDS.map((dimension) => {
    const entries = canvas.filter((entry) => entry.dimension === dimension && isFilled(entry.description));
    const past = entries.flatMap(({ date }) => (date && date <= day ? [date] : []));
    const last = past.sort().at(-1);
    const days = last === undefined ? null : daysBetween(last, day);
    return {
      dimension,
      label: DIMENSION_LABELS[dimension][language],
      entries: entries.length,
      days,
      state: entries.length === 0 ? "empty" : days === null ? "undated" : days > limit ? "stale" : "current",
    };
  });
}
