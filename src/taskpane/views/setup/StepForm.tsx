import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { useMessages } from "../../i18n/useMessages";
import { StepFields } from "./StepFields";
import { StepList } from "./StepList";
import { STEPS } from "./steps";
import type { Steps } from "./useSteps";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  invalid: { color: tokens.colorStatusDangerForeground1 },
  secondary: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StepFormProps {
  readonly values: InitiativeFormValues;
  readonly steps: Steps;
  onChange(values: InitiativeFormValues): void;
}

/** One step, with buttons to continue, to go back and to create at once. */
export function StepForm({ values, steps, onChange }: StepFormProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const { step, invalid, hasTriedToContinue } = steps;
  const form = useStepFocus(steps);
  const isLast = step === STEPS.at(-1);
  // Until an attempt to continue, the current step is not marked: only its fields show issues.
  const marked = invalid.filter((one) => hasTriedToContinue || one !== step);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isLast) steps.create();
    else steps.next();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <StepList step={step} marked={marked} onChoose={steps.goTo} />
      <Subtitle2 as="h2" block className={styles.heading} tabIndex={-1}>
        {t(`step.${step}`)}
      </Subtitle2>
      <StepFields values={values} steps={steps} onChange={onChange} />
      <div role="status">
        {marked.includes(step) && <Text className={styles.invalid}>{t("create.lookAgain")}</Text>}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {t(isLast ? "create.action" : "step.next")}
        </Button>
        {step !== STEPS[0] && <Button onClick={steps.back}>{t("step.back")}</Button>}
        {!isLast && <Button onClick={steps.create}>{t("create.action")}</Button>}
      </div>
      {step === STEPS[0] && (
        <Text size={200} className={styles.secondary}>
          {t("step.hurry")}
        </Text>
      )}
    </form>
  );
}

/** Moves the focus to the heading of a new step, or to the first invalid field after a failed attempt. */
function useStepFocus({ step, failedAttempts }: Steps) {
  const form = useRef<HTMLFormElement>(null);
  const lastFocus = useRef({ step, failedAttempts });
  useEffect(() => {
    const before = lastFocus.current;
    lastFocus.current = { step, failedAttempts };
    const selector =
      failedAttempts !== before.failedAttempts
        ? '[aria-invalid="true"]'
        : step !== before.step
          ? "h2"
          : undefined;
    if (selector !== undefined) form.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [step, failedAttempts]);
  return form;
}
