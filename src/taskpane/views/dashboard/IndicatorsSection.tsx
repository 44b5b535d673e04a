import { Button } from "@fluentui/react-components";
import { SCHEMA_VERSION } from "../../../blueprint/schemaVersion";
import { INDICATOR_STATUSES } from "../../../catalogue/measurement";
import type { Concern } from "../../../excel";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { PANE_ROWS_TEXTS } from "../../../languages/texts/pane/rows";
import type { DashboardMetrics, IndicatorMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useI18n, type I18n } from "../../i18n/I18nContext";
import { useMessages, type ViewMessages } from "../../i18n/useMessages";
import { useWorkbook } from "../../workbook/WorkbookContext";
import { ScorecardLinks, useScorecards } from "./ScorecardLinks";

interface IndicatorsSectionProps {
  readonly metrics: DashboardMetrics;
  /** Shows the reports of an indicator only. */
  onShow(concern: Concern, about: string): void;
}

/** The indicators that the dashboard shows, each with a link to its scorecard and to its reports. */
export function IndicatorsSection({ metrics, onShow }: IndicatorsSectionProps) {
  const { t: tRows } = useMessages(PANE_ROWS_TEXTS);
  const i18n = useI18n();
  const messages = useMessages(PANE_FIGURES_TEXTS);
  const { t, tCount } = messages;
  const { indicators, indicatorsTotal } = metrics;
  const hidden = indicatorsTotal - indicators.length;
  const { status } = useWorkbook();
  // Workbooks of earlier versions have no scorecard, those of newer ones are read-only.
  const hasScorecard = status.kind === "ours" && status.schemaVersion === SCHEMA_VERSION;
  const scorecards = useScorecards(indicators.map(({ code }) => code));
  return (
    <>
      <TitledList
        title={t("indicators.title")}
        emptyText={indicators.length === 0 ? t("indicators.none") : undefined}
        footnote={hidden > 0 ? tCount("indicators.more", hidden) : undefined}
      >
        {indicators.map((indicator) => (
          <MetricRow
            key={indicator.code}
            name={indicator.name}
            status={<StatusLabel statuses={INDICATOR_STATUSES} id={indicator.status} />}
            details={detailsOf(indicator, i18n, messages)}
            action={
              <>
                {hasScorecard && (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabledFocusable={scorecards.state.phase === "busy"}
                    aria-label={t("scorecard.showOf", { name: indicator.name })}
                    onClick={() => scorecards.show(indicator.code)}
                  >
                    {t("scorecard.show")}
                  </Button>
                )}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={tRows("showOf", { name: indicator.name })}
                  onClick={() => onShow({ indicator: indicator.code }, indicator.name)}
                >
                  {tRows("show")}
                </Button>
              </>
            }
          />
        ))}
      </TitledList>
      <ScorecardLinks scorecards={scorecards} />
    </>
  );
}

function detailsOf(
  indicator: IndicatorMetrics,
  { measure, percent, month }: I18n,
  { t }: ViewMessages<keyof typeof PANE_FIGURES_TEXTS.en>,
): string[] {
  const { latest, latestPeriod, target, way, elapsed, unit, reporting, expected, note } = indicator;
  const value =
    latest === null || latestPeriod === null
      ? t("indicators.noValue")
      : t("indicators.latest", { value: measure(latest, unit), period: month(latestPeriod) });
  const targetText = target === null ? [] : [t("indicators.target", { target: measure(target, unit) })];
  const details = [[value, ...targetText].join(", ")];
  if (way !== null && elapsed !== null) {
    details.push(t("indicators.way", { way: percent(way), elapsed: percent(elapsed) }));
  }
  details.push(
    expected > 0 ? t("indicators.reporting", { reporting, expected }) : t("indicators.nobodyAssigned"),
  );
  if (note !== "") details.push(note);
  return details;
}
