import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { WorkbookLocation } from "../../../excel";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import { nextSteps, type NextStep, type NextStepId } from "../../../model/nextSteps";
import type { DashboardMetrics } from "../../../model/dashboard";
import type { PointToSettle } from "../../../model/points";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import type { ViewProps } from "../viewIds";
import { reasonOf, titleOf } from "./stepText";
import { POINT_OF_STEP, TARGETS } from "./targets";

/** How many steps are listed at first, to keep the list readable. */
const SHOWN_FIRST = 4;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  titles: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  heading: { margin: 0 },
  secondary: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
  },
  // The open step is marked by a bar and its frame.
  open: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  header: {
    width: "100%",
    justifyContent: "space-between",
    textAlign: "left",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
  more: { alignSelf: "flex-start" },
});

interface NextStepsProps {
  readonly metrics: DashboardMetrics;
  /** null before they are read */
  readonly points: readonly PointToSettle[] | null;
  readonly open: ViewProps["open"];
  onGo(place: WorkbookLocation): void;
}

/** The next steps, each of which opens: why it matters, and a button to what resolves it. The first is open. */
export function NextSteps({ metrics, points, open, onGo }: NextStepsProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const messages = useMessages(PANE_HOME_TEXTS);
  const { t, tCount } = messages;
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const steps = nextSteps(metrics);
  const first = steps[0]?.id;
  const [chosen, setChosen] = useState<NextStepId | "none">();
  // Once a step is resolved, the next one takes its place.
  const opened = chosen === "none" || steps.some((step) => step.id === chosen) ? chosen : first;
  const others = steps.length - SHOWN_FIRST;

  const follow = (step: NextStep) => {
    const target = TARGETS[step.id];
    if ("form" in target) open("add", target.form);
    else if ("view" in target) open(target.view);
    else onGo(target.place);
  };
  /** The rows that a step is about, as the dashboard names them. */
  const namesOf = (step: NextStep) => points?.find(({ id: point }) => point === POINT_OF_STEP[step.id])?.text;
  const actionLabel = (step: NextStep) => {
    const target = TARGETS[step.id];
    if ("form" in target) return t(`home.form.${target.form}`);
    return "view" in target
      ? tCommon("pane.openView", { view: tCommon(`view.${target.view}`) })
      : t("home.goThere");
  };

  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.titles}>
        <Subtitle2 as="h2" block className={styles.heading} id={id}>
          {t("home.next")}
        </Subtitle2>
        {steps.length > 0 && (
          <Text size={200} className={styles.secondary}>
            {tCount("home.stepCount", steps.length)}
          </Text>
        )}
      </div>
      {steps.length === 0 && <Text className={styles.secondary}>{t("home.nothing")}</Text>}
      <ol className={styles.list}>
        {steps.slice(0, showsAll ? undefined : SHOWN_FIRST).map((step) => {
          const isOpen = step.id === opened;
          return (
            <li key={step.id} className={mergeClasses(styles.item, isOpen && styles.open)}>
              <h3 className={styles.heading}>
                <Button
                  appearance="transparent"
                  className={styles.header}
                  icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
                  iconPosition="after"
                  aria-expanded={isOpen}
                  onClick={() => setChosen(isOpen ? "none" : step.id)}
                >
                  {titleOf(step, messages)}
                </Button>
              </h3>
              {isOpen && (
                <div className={styles.panel}>
                  <Text>{reasonOf(step, messages)}</Text>
                  {namesOf(step) !== undefined && <Text>{namesOf(step)}</Text>}
                  <Button
                    appearance={step.id === first ? "primary" : "secondary"}
                    onClick={() => follow(step)}
                  >
                    {actionLabel(step)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {others > 0 && (
        <Button appearance="transparent" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("home.showFewer") : tCount("home.showOthers", others)}
        </Button>
      )}
    </section>
  );
}
