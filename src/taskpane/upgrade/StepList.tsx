import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UpgradeStep } from "../../excel";
import { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import { useMessages } from "../i18n/useMessages";
import { stepText } from "./stepText";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

interface StepListProps {
  readonly steps: readonly UpgradeStep[];
  /** whether they have been applied; advice on what to do beforehand is then omitted */
  readonly isDone?: boolean;
}

/** The steps of an upgrade, one sentence each, with advice on what to do beforehand. */
export function StepList({ steps, isDone = false }: StepListProps) {
  const styles = useStyles();
  const messages = useMessages(PANE_UPGRADE_TEXTS);
  return (
    <ul className={styles.list}>
      {steps.map((step, index) => (
        <li key={index}>
          <Text>
            {stepText(step, messages)}
            {step.kind === "restoreColumn" && !isDone && ` ${messages.t("step.restoreColumn.advice")}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
