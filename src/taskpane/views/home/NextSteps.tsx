import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { WorkbookLocation } from "../../../excel";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import { nextSteps, type NextStep } from "../../../model/nextSteps";
import type { DashboardMetrics } from "../../../model/dashboard";
import { RowButton } from "../../components/RowButton";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import type { ViewProps } from "../viewIds";
import { reasonOf, titleOf } from "./stepText";
import { TARGETS } from "./targets";

/** The maximum number of steps shown, to keep the list readable. */
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
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface NextStepsProps {
  readonly metrics: DashboardMetrics;
  readonly open: ViewProps["open"];
  onGo(place: WorkbookLocation): void;
}

/** The next steps, the first of them with a button. */
export function NextSteps({ metrics, open, onGo }: NextStepsProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const messages = useMessages(PANE_HOME_TEXTS);
  const { t, tCount } = messages;
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
    if ("form" in target) return t(`home.form.${target.form}`);
    return "view" in target
      ? tCommon("pane.openView", { view: tCommon(`view.${target.view}`) })
      : t("home.goThere");
  };

  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {t("home.next")}
      </Subtitle2>
      {first === undefined ? (
        <Text className={styles.secondary}>{t("home.nothing")}</Text>
      ) : (
        <ol className={styles.list}>
          <li className={styles.first}>
            <Text weight="semibold" id={`${id}-first`}>
              {titleOf(first, messages)}
            </Text>
            <Text size={200}>{reasonOf(first, messages)}</Text>
            <Button appearance="primary" aria-describedby={`${id}-first`} onClick={() => follow(first)}>
              {actionLabel(first)}
            </Button>
          </li>
          {others.map((step) => (
            <li key={step.id}>
              <RowButton
                title={titleOf(step, messages)}
                details={reasonOf(step, messages)}
                actionLabel={actionLabel(step)}
                isStrong
                onClick={() => follow(step)}
              />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && (
        <Text size={200} className={styles.secondary}>
          {tCount("home.more", more)}
        </Text>
      )}
    </section>
  );
}
