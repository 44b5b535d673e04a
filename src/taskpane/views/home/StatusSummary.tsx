import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { CANVAS_STATES } from "../../../catalogue/canvas";
import { INDICATOR_STATUSES } from "../../../catalogue/measurement";
import { VERDICTS } from "../../../catalogue/readiness";
import { COVERAGES } from "../../../catalogue/roles";
import { STATUS_ICONS, WORST_FIRST, type StatusTerm, type StatusTone } from "../../../catalogue/term";
import { LOCATIONS, type WorkbookLocation } from "../../../excel";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import { isAtStart, shownTone, type DashboardMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { useToneStyles } from "../../components/toneStyles";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  line: {
    width: "100%",
    minWidth: 0,
    columnGap: tokens.spacingHorizontalXS,
    justifyContent: "flex-start",
    textAlign: "left",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    // In high contrast the hover background is bright, and only the button's own colour is legible on it.
    ":hover .fui-Text": { color: "inherit" },
    ":hover > svg": { color: "inherit" },
  },
  mark: { flexShrink: 0, width: "14px" },
  // The sentence stands below the name where there is no room beside it.
  texts: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  name: { flexBasis: "80px", minWidth: 0 },
  sentence: { flexGrow: 1, flexBasis: "100px", minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface StatusSummaryProps {
  readonly metrics: DashboardMetrics;
  onGo(place: WorkbookLocation): void;
}

/** The status of the initiative: a mark, a name and a sentence for each key question, each with a link to its cells. */
export function StatusSummary({ metrics, onGo }: StatusSummaryProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { t } = useMessages(PANE_HOME_TEXTS);
  return (
    <TitledList title={t("home.standing")} isFramed>
      {useLines(metrics).map(({ tone, name, sentence, place }) => (
        <li key={name}>
          <Button
            appearance="subtle"
            className={styles.line}
            title={t("home.goThere")}
            onClick={() => onGo(place)}
          >
            <Text className={mergeClasses(styles.mark, tones[tone])} aria-hidden>
              {STATUS_ICONS[tone]}
            </Text>
            <span className={styles.texts}>
              <Text className={styles.name} weight="semibold">
                {name}
              </Text>{" "}
              <Text className={styles.sentence}>{sentence}</Text>
            </span>
            <ChevronRightRegular className={styles.icon} />
          </Button>
        </li>
      ))}
    </TitledList>
  );
}

/** The worst judgement among statuses; those without a judgement count only where there is no other. */
function worstOf<Id extends string>(statuses: readonly StatusTerm<Id>[], ids: readonly Id[]): StatusTone {
  const tones = new Set(statuses.filter(({ id }) => ids.includes(id)).map(({ tone }) => tone));
  return WORST_FIRST.find((tone) => tone !== "none" && tones.has(tone)) ?? "none";
}

/** The label of a status without its mark, which the words of a list in cells have. */
function plainLabelOf<Id extends string>(statuses: readonly StatusTerm<Id>[], id: Id) {
  return statuses.find((status) => status.id === id)?.label;
}

interface StatusLine {
  readonly tone: StatusTone;
  readonly name: string;
  readonly sentence: string;
  readonly place: WorkbookLocation;
}

function useLines(metrics: DashboardMetrics): readonly StatusLine[] {
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_HOME_TEXTS);
  const { indicators, indicatorsTotal, reportsLatest, reportsLatestDue, lateSteps, canvas, verdict } =
    metrics;
  const statuses = indicators.map(({ status }) => status);
  const bad = statuses.filter((status) => worstOf(INDICATOR_STATUSES, [status]) === "bad").length;
  const onTrack = t("standing.resultsText", { part: metrics.indicatorsOnTrack, whole: indicatorsTotal });
  const isStart = isAtStart(metrics);
  const current = canvas.filter(({ state }) => state === "current").length;
  return [
    {
      tone: worstOf(INDICATOR_STATUSES, statuses),
      name: t("standing.results"),
      sentence:
        indicatorsTotal === 0
          ? t("standing.resultsNone")
          : bad === 0
            ? onTrack
            : `${onTrack}, ${tCount("standing.resultsBad", bad)}`,
      place: LOCATIONS.indicators,
    },
    {
      tone: shownTone(
        worstOf(
          COVERAGES,
          metrics.roles.map(({ coverage }) => coverage),
        ),
        isStart,
      ),
      name: t("standing.roles"),
      sentence: t("standing.rolesText", {
        part: metrics.rolesCovered,
        whole: metrics.rolesTotal,
        secured: metrics.rolesSecured,
      }),
      place: LOCATIONS.roles,
    },
    {
      tone: worstOf(VERDICTS, [verdict]),
      name: t("standing.readiness"),
      sentence: plainLabelOf(VERDICTS, verdict)?.[language] ?? "",
      place: LOCATIONS.verdict,
    },
    {
      tone: reportsLatestDue === 0 ? "none" : reportsLatest === reportsLatestDue ? "good" : "attention",
      name: t("standing.data"),
      sentence:
        reportsLatestDue === 0
          ? t("standing.dataNone")
          : t("standing.dataText", { part: reportsLatest, whole: reportsLatestDue }),
      place: LOCATIONS.reports,
    },
    {
      tone: lateSteps === 0 ? "good" : "attention",
      name: t("standing.steps"),
      sentence: tCount("standing.stepsText", lateSteps),
      place: LOCATIONS.late,
    },
    {
      tone: shownTone(
        worstOf(
          CANVAS_STATES,
          canvas.map(({ state }) => state),
        ),
        isStart,
      ),
      name: t("standing.canvas"),
      sentence: t("standing.canvasText", { part: current, whole: canvas.length }),
      place: LOCATIONS.canvas,
    },
  ];
}
