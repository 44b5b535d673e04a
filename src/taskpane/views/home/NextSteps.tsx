import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Place } from "../../../excel";
import { HOME } from "../../../locales/home";
import { nextSteps, type NextStep } from "../../../model/nextSteps";
import type { DashboardMetrics } from "../../../model/dashboard";
import { RowButton } from "../../components/RowButton";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import type { ViewProps } from "../viewIds";
import { reasonOf, titleOf } from "./stepText";
import { TARGETS } from "./targets";

/** More than that is a list that nobody reads. */
const MAX_SHOWN = 5;

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  first: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface NextStepsProps {
  readonly metrics: DashboardMetrics;
  readonly open: ViewProps["open"];
  onGo(place: Place): void;
}

/** What to do next, the first of it one button away. */
export function NextSteps({ metrics, open, onGo }: NextStepsProps) {
  const styles = useStyles();
  const { say: sayAround } = useSpeech();
  const words = useWords(HOME);
  const { say, sayCount } = words;
  const id = useId();
  const steps = nextSteps(metrics);
  const [first, ...others] = steps.slice(0, MAX_SHOWN);
  const more = steps.length - MAX_SHOWN;

  const follow = (step: NextStep) => {
    const target = TARGETS[step.id];
    if ("form" in target) open("add", target.form);
    else if ("view" in target) open(target.view);
    else onGo(target.place);
  };
  const actionLabel = (step: NextStep) => {
    const target = TARGETS[step.id];
    if ("form" in target) return say(`home.form.${target.form}`);
    return "view" in target
      ? sayAround("pane.openView", { view: sayAround(`view.${target.view}`) })
      : say("home.goThere");
  };

  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {say("home.next")}
      </Subtitle2>
      {first === undefined ? (
        <Text className={styles.quiet}>{say("home.nothing")}</Text>
      ) : (
        <ol className={styles.list}>
          <li className={styles.first}>
            <Text weight="semibold" id={`${id}-first`}>
              {titleOf(first, words)}
            </Text>
            <Text size={200}>{reasonOf(first, words)}</Text>
            <Button appearance="primary" aria-describedby={`${id}-first`} onClick={() => follow(first)}>
              {actionLabel(first)}
            </Button>
          </li>
          {others.map((step) => (
            <li key={step.id}>
              <RowButton
                title={titleOf(step, words)}
                details={reasonOf(step, words)}
                actionLabel={actionLabel(step)}
                isStrong
                onClick={() => follow(step)}
              />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && (
        <Text size={200} className={styles.quiet}>
          {sayCount("home.more", more)}
        </Text>
      )}
    </section>
  );
}
