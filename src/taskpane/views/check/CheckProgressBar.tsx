import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
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

/** The progress of a check as a bar, with a button to cancel it. */
export function CheckProgressBar({ progress: { done, total }, onCancel }: CheckProgressBarProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const isKnown = total > 0;
  const id = useId();
  return (
    <div className={styles.progress}>
      <Text id={id}>{t("running")}</Text>
      <ProgressBar aria-labelledby={id} {...(isKnown && { value: done, max: total })} thickness="large" />
      <Button className={styles.cancel} onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
