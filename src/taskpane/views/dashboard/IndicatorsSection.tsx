import { INDICATOR_STATUSES } from "../../../catalogue/measurement";
import { FIGURES } from "../../../locales/figures";
import type { DashboardMetrics, IndicatorMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useSpeech, type Speech } from "../../language/LanguageContext";
import { useWords, type ViewWords } from "../../language/useWords";

/** The indicators that the dashboard shows. */
export function IndicatorsSection({ metrics }: { readonly metrics: DashboardMetrics }) {
  const speech = useSpeech();
  const words = useWords(FIGURES);
  const { say, sayCount } = words;
  const { indicators, indicatorsTotal } = metrics;
  const hidden = indicatorsTotal - indicators.length;
  return (
    <TitledList
      title={say("indicators.title")}
      emptyText={indicators.length === 0 ? say("indicators.none") : undefined}
      footnote={hidden > 0 ? sayCount("indicators.more", hidden) : undefined}
    >
      {indicators.map((indicator) => (
        <MetricRow
          key={indicator.code}
          name={indicator.name}
          status={<StatusLabel statuses={INDICATOR_STATUSES} id={indicator.status} />}
          details={detailsOf(indicator, speech, words)}
        />
      ))}
    </TitledList>
  );
}

function detailsOf(
  indicator: IndicatorMetrics,
  { language, number, percent, month }: Speech,
  { say }: ViewWords<keyof typeof FIGURES.en>,
): string[] {
  const { latest, latestPeriod, target, way, elapsed, unit, reporting, expected } = indicator;
  // English writes the percent sign next to the number.
  const space = unit === "" || (unit === "%" && language === "en") ? "" : "\u00A0";
  const measured = (value: number) => `${number(value)}${space}${unit}`;
  const value =
    latest === null || latestPeriod === null
      ? say("indicators.noValue")
      : say("indicators.latest", { value: measured(latest), period: month(latestPeriod) });
  const targetText = target === null ? [] : [say("indicators.target", { target: measured(target) })];
  const details = [[value, ...targetText].join(", ")];
  if (way !== null && elapsed !== null) {
    details.push(say("indicators.way", { way: percent(way), elapsed: percent(elapsed) }));
  }
  if (expected > 0) details.push(say("indicators.reporting", { reporting, expected }));
  return details;
}
