import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type FormEvent } from "react";
import { SETUP } from "../../../locales/setup";
import type { FormEntries } from "../../form/initiativeForm";
import { useWords } from "../../language/useWords";
import { StepFields } from "./StepFields";
import { StepList } from "./StepList";
import { STEPS } from "./steps";
import type { Steps } from "./useSteps";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  faulty: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StepFormProps {
  readonly entries: FormEntries;
  readonly steps: Steps;
  onChange(entries: FormEntries): void;
}

/** One step with the way on, the way back, and the short way to the end. */
export function StepForm({ entries, steps, onChange }: StepFormProps) {
  const styles = useStyles();
  const { say } = useWords(SETUP);
  const { step, faulty, asked } = steps;
  const form = useFocus(steps);
  const isLast = step === STEPS.at(-1);
  // While one is at a step for the first time, its fields alone tell what is wrong.
  const marked = faulty.filter((one) => asked || one !== step);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isLast) steps.create();
    else steps.next();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <StepList step={step} marked={marked} onChoose={steps.goTo} />
      <Subtitle2 as="h2" block className={styles.heading} tabIndex={-1}>
        {say(`step.${step}`)}
      </Subtitle2>
      <StepFields entries={entries} steps={steps} onChange={onChange} />
      <div role="status">
        {marked.includes(step) && <Text className={styles.faulty}>{say("create.lookAgain")}</Text>}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {say(isLast ? "create.action" : "step.next")}
        </Button>
        {step !== STEPS[0] && <Button onClick={steps.back}>{say("step.back")}</Button>}
        {!isLast && <Button onClick={steps.create}>{say("create.action")}</Button>}
      </div>
      {step === STEPS[0] && (
        <Text size={200} className={styles.quiet}>
          {say("step.hurry")}
        </Text>
      )}
    </form>
  );
}

/** Another step begins at its heading; a step that is refused, at its first faulty field. */
function useFocus({ step, refused }: Steps) {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef({ step, refused });
  useEffect(() => {
    const before = shown.current;
    shown.current = { step, refused };
    const wanted =
      refused !== before.refused ? '[aria-invalid="true"]' : step !== before.step ? "h2" : undefined;
    if (wanted !== undefined) form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [step, refused]);
  return form;
}
