import { FIGURES } from "../../locales/figures";
import type { DashboardMetrics } from "../../model/dashboard";
import { useWords } from "../language/useWords";

/** How many indicators are on track, in words, as the workbook's first sheet says it: before there is one, none is off it. */
export function useIndicatorsOnTrack(metrics: DashboardMetrics): {
  readonly value: string;
  readonly note: string;
} {
  const { say, sayCount } = useWords(FIGURES);
  const { indicatorsOnTrack, indicatorsTotal, indicatorsWithoutData } = metrics;
  return indicatorsTotal === 0
    ? { value: say("headline.noFigure"), note: say("headline.indicatorsNone") }
    : {
        value: say("headline.of", { part: indicatorsOnTrack, whole: indicatorsTotal }),
        note: sayCount("headline.indicatorsNote", indicatorsWithoutData),
      };
}
