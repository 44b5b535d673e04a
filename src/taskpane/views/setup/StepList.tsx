import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle12Filled } from "@fluentui/react-icons";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { useMessages } from "../../i18n/useMessages";
import { STEPS, type StepName } from "./steps";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    display: "grid",
    gridTemplateColumns: `repeat(${STEPS.length}, 1fr)`,
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex" },
  button: { flexGrow: 1, minWidth: "24px", paddingLeft: 0, paddingRight: 0 },
  errorIcon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface StepListProps {
  readonly step: StepName;
  /** the steps that are marked as invalid */
  readonly marked: readonly StepName[];
  onChoose(step: StepName): void;
}

/** The current step, with buttons to go to each. */
export function StepList({ step, marked, onChoose }: StepListProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  return (
    <nav className={styles.steps} aria-label={t("step.all")}>
      <ol className={styles.list}>
        {STEPS.map((one, index) => (
          <li key={one} className={styles.item}>
            <Button
              className={styles.button}
              size="small"
              appearance={one === step ? "outline" : "subtle"}
              aria-label={t(marked.includes(one) ? "step.goToFaulty" : "step.goTo", {
                step: index + 1,
                title: t(`step.${one}`),
              })}
              {...(one === step && { "aria-current": "step" as const })}
              onClick={() => onChoose(one)}
            >
              {one === step ? <strong>{index + 1}</strong> : index + 1}
              {marked.includes(one) && <ErrorCircle12Filled className={styles.errorIcon} />}
            </Button>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.secondary}>
        {t("step.of", { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}
      </Text>
    </nav>
  );
}
