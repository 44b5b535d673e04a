import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import { PLACES, type Place } from "../../../excel";
import { FIGURES } from "../../../locales/figures";
import { HOME } from "../../../locales/home";
import type { DashboardMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { RowButton } from "../../components/RowButton";
import { StatusLabel } from "../../components/StatusLabel";
import { useIndicatorsOnTrack } from "../../hooks/useIndicatorsOnTrack";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";

interface StatusSummaryProps {
  readonly metrics: DashboardMetrics;
  onGo(place: Place): void;
}

/** The status of the initiative: one line per key question, each with a link to its cells. */
export function StatusSummary({ metrics, onGo }: StatusSummaryProps) {
  const { say } = useWords(HOME);
  const lines = useLines(metrics);
  return (
    <TitledList title={say("home.standing")}>
      {lines.map(({ title, end, details, place }) => (
        <li key={title}>
          <RowButton
            title={title}
            end={typeof end === "string" ? <Text weight="semibold">{end}</Text> : end}
            details={details}
            actionLabel={say("home.goThere")}
            onClick={() => onGo(place)}
          />
        </li>
      ))}
    </TitledList>
  );
}

function useLines(metrics: DashboardMetrics) {
  const { number } = useSpeech();
  const { say } = useWords(HOME);
  const { say: sayFigure, sayCount } = useWords(FIGURES);
  const onTrack = useIndicatorsOnTrack(metrics);
  const ratioText = (part: number, whole: number) => sayFigure("headline.of", { part, whole });
  const { reportsLatest, reportsLatestDue, lateSteps, late } = metrics;
  return [
    {
      title: say("standing.readiness"),
      end: <StatusLabel statuses={VERDICTS} id={metrics.verdict} />,
      details: metrics.verdictItems,
      place: PLACES.verdict,
    },
    {
      title: sayFigure("headline.roles"),
      end: ratioText(metrics.rolesCovered, metrics.rolesTotal),
      details: sayFigure("headline.rolesNote", { secured: metrics.rolesSecured }),
      place: PLACES.roles,
    },
    {
      title: sayFigure("headline.indicators"),
      end: onTrack.value,
      details: onTrack.note,
      place: PLACES.indicators,
    },
    {
      title: say("standing.reports"),
      end: reportsLatestDue === 0 ? say("standing.reportsNone") : ratioText(reportsLatest, reportsLatestDue),
      details: reportsLatestDue === 0 ? "" : say("standing.reportsNote"),
      place: PLACES.reports,
    },
    {
      title: sayFigure("headline.canvas"),
      end: number(metrics.canvasStale),
      details: sayCount("headline.canvasNote", metrics.canvasEmpty),
      place: PLACES.canvas,
    },
    {
      title: sayFigure("headline.late"),
      end: number(lateSteps),
      details: late[0]?.step ?? sayFigure("headline.lateNone"),
      place: PLACES.late,
    },
  ];
}
