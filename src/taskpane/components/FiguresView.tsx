import { Button, makeStyles, Spinner, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { DashboardFigures } from "../../model/dashboard";
import { useFigures } from "../hooks/useFigures";
import { useSpeech } from "../language/LanguageContext";
import { CanvasSection, IndicatorsSection, LateStepsSection, RolesSection } from "./FigureSections";
import { Headlines } from "./Headlines";
import { Problem } from "./Problem";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  heading: { margin: 0 },
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  titles: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  refresh: { alignSelf: "flex-start" },
});

/** The dashboard's main figures, read from its cells. */
export function FiguresView() {
  const styles = useStyles();
  const { say } = useSpeech();
  const { figures, error, refresh } = useFigures();
  return (
    <div className={styles.view}>
      {error !== null && <Problem title={say("figures.failed.title")} error={error} />}
      {figures === null && error === null && <Spinner label={say("pane.loading")} />}
      {figures !== null && <Figures figures={figures} />}
      <Button className={styles.refresh} onClick={refresh}>
        {say("figures.refresh")}
      </Button>
    </div>
  );
}

function Figures({ figures }: { readonly figures: DashboardFigures }) {
  const styles = useStyles();
  const { say, sayCount, date } = useSpeech();
  return (
    <>
      <div className={styles.titles}>
        <Subtitle1 as="h1" block className={styles.heading}>
          {figures.initiative}
        </Subtitle1>
        {figures.community !== "" && <Text>{figures.community}</Text>}
        <Text className={styles.quiet}>{say("figures.asOf", { date: date(figures.reportDate) })}</Text>
      </div>
      <Headlines figures={figures} />
      <Verdict verdict={figures.verdict} items={figures.verdictItems} />
      <Text>
        {figures.busiestPerson === ""
          ? say("busiest.none")
          : `${sayCount("busiest.carries", figures.busiestCarries, { person: figures.busiestPerson })} ${sayCount("busiest.falls", figures.busiestFalls)}`}
      </Text>
      {figures.worstPerson !== "" && (
        <Text>{say("worst", { person: figures.worstPerson, roles: figures.worstRoles })}</Text>
      )}
      {figures.reportsLatestDue > 0 && (
        <Text>{say("reports", { part: figures.reportsLatest, whole: figures.reportsLatestDue })}</Text>
      )}
      {figures.conflicts > 0 && <Text>{sayCount("conflicts", figures.conflicts)}</Text>}
      <RolesSection roles={figures.roles} />
      <IndicatorsSection figures={figures} />
      <CanvasSection canvas={figures.canvas} />
      <LateStepsSection late={figures.late} />
      <Text size={200} className={styles.quiet}>
        {say("figures.live")}
      </Text>
    </>
  );
}
