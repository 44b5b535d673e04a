import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ImportProgress } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

interface ProgressStepProps {
  readonly progress: ImportProgress;
  onCancel(): void;
}

/** The progress of the import, as a bar and as text, with a button to cancel. */
export function ProgressStep({ progress: { step, done, total }, onCancel }: ProgressStepProps) {
  const styles = useStepStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  const text = step === "waitForCell" ? i18n.t("excel.step.waitForCell") : t(`work.${step}`, { done, total });
  return (
    <div className={styles.step}>
      <Field validationState="none" validationMessage={{ children: text, role: "status" }}>
        <ProgressBar
          aria-label={t("work.title")}
          thickness="large"
          {...(total > 0 && step !== "undo" ? { max: total, value: done } : {})}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t("work.cancel")}</Button>
      </div>
    </div>
  );
}
