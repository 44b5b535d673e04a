import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import { LOCATIONS, type WorkbookLocation } from "../../../excel";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import type { DashboardMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { RowButton } from "../../components/RowButton";
import { StatusLabel } from "../../components/StatusLabel";
import { useIndicatorsOnTrack } from "../../hooks/useIndicatorsOnTrack";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

interface StatusSummaryProps {
  readonly metrics: DashboardMetrics;
  onGo(place: WorkbookLocation): void;
}

/** The status of the initiative: one line per key question, each with a link to its cells. */
export function StatusSummary({ metrics, onGo }: StatusSummaryProps) {
  const { t } = useMessages(PANE_HOME_TEXTS);
  const lines = useLines(metrics);
  return (
    <TitledList title={t("home.standing")}>
      {lines.map(({ title, end, details, place }) => (
        <li key={title}>
          <RowButton
            title={title}
            end={typeof end === "string" ? <Text weight="semibold">{end}</Text> : end}
            details={details}
            actionLabel={t("home.goThere")}
            onClick={() => onGo(place)}
          />
        </li>
      ))}
    </TitledList>
  );
}

function useLines(metrics: DashboardMetrics) {
  const { number } = useI18n();
  const { t } = useMessages(PANE_HOME_TEXTS);
  const { t: tFigures, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const onTrack = useIndicatorsOnTrack(metrics);
  const ratioText = (part: number, whole: number) => tFigures("headline.of", { part, whole });
  const { reportsLatest, reportsLatestDue, lateSteps, late } = metrics;
  return [
    {
      title: t("standing.readiness"),
      end: <StatusLabel statuses={VERDICTS} id={metrics.verdict} />,
      details: metrics.verdictItems,
      place: LOCATIONS.verdict,
    },
    {
      title: tFigures("headline.roles"),
      end: ratioText(metrics.rolesCovered, metrics.rolesTotal),
      details: tFigures("headline.rolesNote", { secured: metrics.rolesSecured }),
      place: LOCATIONS.roles,
    },
    {
      title: tFigures("headline.indicators"),
      end: onTrack.value,
      details: onTrack.note,
      place: LOCATIONS.indicators,
    },
    {
      title: t("standing.reports"),
      end: reportsLatestDue === 0 ? t("standing.reportsNone") : ratioText(reportsLatest, reportsLatestDue),
      details: reportsLatestDue === 0 ? "" : t("standing.reportsNote"),
      place: LOCATIONS.reports,
    },
    {
      title: tFigures("headline.canvas"),
      end: number(metrics.canvasStale),
      details: tCount("headline.canvasNote", metrics.canvasEmpty),
      place: LOCATIONS.canvas,
    },
    {
      title: tFigures("headline.late"),
      end: number(lateSteps),
      details: late[0]?.step ?? tFigures("headline.lateNone"),
      place: LOCATIONS.late,
    },
  ];
}
