import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import type { FormStepId } from "../../../../model/entities";
import { useMessages } from "../../../i18n/useMessages";
import type { EntryForm } from "./forms";
import { fieldsInStep, type ReadEntry } from "./readEntry";
import type { FormProgress } from "./useFormSteps";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: {
    display: "grid",
    gridAutoColumns: "1fr",
    gridAutoFlow: "column",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex", borderTop: `4px solid ${tokens.colorNeutralStroke2}` },
  done: { borderTopColor: tokens.colorBrandStroke1 },
  button: {
    flexGrow: 1,
    minWidth: 0,
    alignItems: "flex-start",
    justifyContent: "flex-start",
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  faulty: { color: tokens.colorStatusDangerForeground1 },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface FormStepsProps {
  readonly form: EntryForm;
  readonly entry: ReadEntry;
  readonly progress: FormProgress;
}

/** The steps of a form with the current one, each a button that leads to it; nothing in a form without steps. */
export function FormSteps({ form, entry, progress }: FormStepsProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const { steps } = form;
  const { index: current } = progress;
  if (steps.length === 0) return null;
  /** Whether an answer of a step is to be corrected. */
  const isFaulty = (step: FormStepId) => progress.hasFailed && !fieldsInStep(form, entry, step).isComplete;
  return (
    <nav className={styles.steps} aria-label={t("step.label")}>
      <Text size={200} className={styles.secondary}>
        {t("step.of", { step: current + 1, steps: steps.length })}
      </Text>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const name = t(`step.${step}`);
          return (
            <li key={step} className={mergeClasses(styles.item, index <= current && styles.done)}>
              <Button
                className={mergeClasses(styles.button, isFaulty(step) && styles.faulty)}
                size="small"
                appearance="transparent"
                aria-label={t(isFaulty(step) ? "step.goToFaulty" : "step.goTo", { step: index + 1, name })}
                {...(index === current && { "aria-current": "step" as const })}
                onClick={() => progress.show(index)}
              >
                {index === current ? <strong>{name}</strong> : name}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
