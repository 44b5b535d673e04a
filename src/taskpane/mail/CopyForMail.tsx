import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_MAIL_TEXTS } from "../../languages/texts/pane/mail";
import { copyToClipboard, type CopiedText } from "../clipboard";
import { ErrorBar } from "../components/ErrorBar";
import { SelectableText } from "../components/SelectableText";
import { useTask } from "../hooks/useTask";
import { useMessages } from "../i18n/useMessages";

const useStyles = makeStyles({
  container: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  text: { width: "100%" },
});

interface CopyForMailProps {
  readonly label: string;
  /** Composes what is copied; null where there is nothing to say, as `emptyText` says. */
  compose(): Promise<CopiedText | null>;
  readonly emptyText: string;
}

/** Copies a text for an e-mail; where the clipboard is not allowed, shows it selected, to be copied by hand. */
export function CopyForMail({ label, compose, emptyText }: CopyForMailProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_MAIL_TEXTS);
  const { state, run } = useTask();
  const [outcome, setOutcome] = useState<"copied" | "empty" | CopiedText>();

  const copy = () =>
    run(async () => {
      setOutcome(undefined);
      const copied = await compose();
      if (copied === null) setOutcome("empty");
      else setOutcome((await copyToClipboard(copied)) ? "copied" : copied);
    });
  return (
    <div className={styles.container}>
      <Button disabledFocusable={state.phase === "busy"} onClick={() => void copy()}>
        {label}
      </Button>
      <div role="status">
        {outcome === "copied" && <Text size={200}>{t("mail.copied")}</Text>}
        {outcome === "empty" && <Text size={200}>{emptyText}</Text>}
      </div>
      {typeof outcome === "object" && (
        <div className={styles.text}>
          <SelectableText text={outcome.text} />
        </div>
      )}
      {state.phase === "failed" && <ErrorBar title={t("mail.failed")} error={state.error} />}
    </div>
  );
}
