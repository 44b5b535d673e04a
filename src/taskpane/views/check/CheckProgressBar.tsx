import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { CheckProgress } from "../../../excel/check";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cancel: { alignSelf: "flex-start" },
});

interface CheckProgressBarProps {
  readonly progress: CheckProgress;
  onCancel(): void;
}

/** The progress of a check, with a button to cancel it. */
export function CheckProgressBar({ progress: { done, total }, onCancel }: CheckProgressBarProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const isKnown = total > 0;
  return (
    <div className={styles.progress}>
      <Field label={t("running")} {...(isKnown && { hint: t("progress", { done, total }) })}>
        <ProgressBar {...(isKnown && { value: done, max: total })} thickness="large" />
      </Field>
      <Button className={styles.cancel} onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
