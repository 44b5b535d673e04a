import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { CheckProgress } from "../../../excel/check";
import { CHECK } from "../../../locales/check";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cancel: { alignSelf: "flex-start" },
});

interface CheckProgressBarProps {
  readonly progress: CheckProgress;
  onCancel(): void;
}

/** How far a check has come. */
export function CheckProgressBar({ progress: { done, total }, onCancel }: CheckProgressBarProps) {
  const styles = useStyles();
  const { say } = useWords(CHECK);
  const isKnown = total > 0;
  return (
    <div className={styles.progress}>
      <Field label={say("running")} {...(isKnown && { hint: say("progress", { done, total }) })}>
        <ProgressBar {...(isKnown && { value: done, max: total })} thickness="large" />
      </Field>
      <Button className={styles.cancel} onClick={onCancel}>
        {say("cancel")}
      </Button>
    </div>
  );
}
