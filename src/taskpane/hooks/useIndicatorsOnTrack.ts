import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../model/dashboard";
import { useMessages } from "../i18n/useMessages";

/** The number of indicators on track as text, as on the Dashboard sheet; without indicators there is no figure. */
export function useIndicatorsOnTrack(metrics: DashboardMetrics): {
  readonly value: string;
  readonly note: string;
} {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const { indicatorsOnTrack, indicatorsTotal, indicatorsWithoutData } = metrics;
  return indicatorsTotal === 0
    ? { value: t("headline.noFigure"), note: t("headline.indicatorsNone") }
    : {
        value: t("headline.of", { part: indicatorsOnTrack, whole: indicatorsTotal }),
        note: tCount("headline.indicatorsNote", indicatorsWithoutData),
      };
}
