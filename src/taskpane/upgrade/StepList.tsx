import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UpgradeStep } from "../../excel";
import { UPGRADE } from "../../locales/upgrade";
import { useWords } from "../language/useWords";
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
  /** whether they were carried out: what to do beforehand is then left out */
  readonly isDone?: boolean;
}

/** The steps of an upgrade, a sentence for each, with what is better done before it. */
export function StepList({ steps, isDone = false }: StepListProps) {
  const styles = useStyles();
  const words = useWords(UPGRADE);
  return (
    <ul className={styles.list}>
      {steps.map((step, index) => (
        <li key={index}>
          <Text>
            {stepText(step, words)}
            {step.kind === "restoreColumn" && !isDone && ` ${words.say("step.restoreColumn.advice")}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
