import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ImportProgress } from "../../../../excel/import";
import { IMPORT } from "../../../../locales/import";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { useStepStyles } from "./useStepStyles";

interface ProgressStepProps {
  readonly progress: ImportProgress;
  onCancel(): void;
}

/** The progress of the import, as a bar and as text, with a button to cancel. */
export function ProgressStep({ progress: { step, done, total }, onCancel }: ProgressStepProps) {
  const styles = useStepStyles();
  const speech = useSpeech();
  const { say } = useWords(IMPORT);
  const text =
    step === "waitForCell" ? speech.say("excel.step.waitForCell") : say(`work.${step}`, { done, total });
  return (
    <div className={styles.step}>
      <Field validationState="none" validationMessage={{ children: text, role: "status" }}>
        <ProgressBar
          aria-label={say("work.title")}
          thickness="large"
          {...(total > 0 && step !== "undo" ? { max: total, value: done } : {})}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{say("work.cancel")}</Button>
      </div>
    </div>
  );
}
