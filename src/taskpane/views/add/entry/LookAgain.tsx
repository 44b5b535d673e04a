import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { useMessages } from "../../../i18n/useMessages";
import type { ReadEntry } from "./readEntry";
import type { FormProgress } from "./useFormSteps";

const useStyles = makeStyles({ invalid: { color: tokens.colorStatusDangerForeground1 } });

interface LookAgainProps {
  readonly entry: ReadEntry;
  readonly progress: FormProgress;
}

/** Says, after an attempt to go on, that answers are missing or wrong; for screen readers too. */
export function LookAgain({ entry, progress }: LookAgainProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ADD_TEXTS);
  return (
    <div role="status">
      {progress.hasFailed && !entry.isComplete && (
        <Text className={styles.invalid}>{t("add.lookAgain")}</Text>
      )}
    </div>
  );
}
