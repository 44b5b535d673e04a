import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ImportProgress } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./styles";

interface WorkStepProps {
  readonly progress: ImportProgress;
  onCancel(): void;
}

/** How far the import is, in a bar and in words, and the way to stop it. */
export function WorkStep({ progress: { step, done, total }, onCancel }: WorkStepProps) {
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
