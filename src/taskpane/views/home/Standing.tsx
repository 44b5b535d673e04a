import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import { LOCATIONS, type WorkbookLocation } from "../../../excel";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import type { DashboardMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { RowButton } from "../../components/RowButton";
import { StateWord } from "../../components/StateWord";
import { useIndicatorsOnTrack } from "../../hooks/useIndicatorsOnTrack";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

interface StandingProps {
  readonly figures: DashboardMetrics;
  onGo(place: WorkbookLocation): void;
}

/** Where the initiative stands, a line for each of the questions that it is asked first; each leads to its cells. */
export function Standing({ figures, onGo }: StandingProps) {
  const { t } = useMessages(PANE_HOME_TEXTS);
  const lines = useLines(figures);
  return (
    <FigureList title={t("home.standing")}>
      {lines.map(({ title, end, details, place }) => (
        <li key={title}>
          <RowButton
            title={title}
            end={typeof end === "string" ? <Text weight="semibold">{end}</Text> : end}
            details={details}
            leads={t("home.goThere")}
            onClick={() => onGo(place)}
          />
        </li>
      ))}
    </FigureList>
  );
}

function useLines(figures: DashboardMetrics) {
  const { number } = useI18n();
  const { t } = useMessages(PANE_HOME_TEXTS);
  const { t: tFigures, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const onTrack = useIndicatorsOnTrack(figures);
  const of = (part: number, whole: number) => tFigures("headline.of", { part, whole });
  const { reportsLatest, reportsLatestDue, lateSteps, late } = figures;
  return [
    {
      title: t("standing.readiness"),
      end: <StateWord states={VERDICTS} id={figures.verdict} />,
      details: figures.verdictItems,
      place: LOCATIONS.verdict,
    },
    {
      title: tFigures("headline.roles"),
      end: of(figures.rolesCovered, figures.rolesTotal),
      details: tFigures("headline.rolesNote", { secured: figures.rolesSecured }),
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
      end: reportsLatestDue === 0 ? t("standing.reportsNone") : of(reportsLatest, reportsLatestDue),
      details: reportsLatestDue === 0 ? "" : t("standing.reportsNote"),
      place: LOCATIONS.reports,
    },
    {
      title: tFigures("headline.canvas"),
      end: number(figures.canvasStale),
      details: tCount("headline.canvasNote", figures.canvasEmpty),
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
