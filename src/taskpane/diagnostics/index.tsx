import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PANE_DIAGNOSTICS_TEXTS } from "../../languages/texts/pane/diagnostics";
import { ErrorBar } from "../components/ErrorBar";
import { NoticeBar } from "../components/NoticeBar";
import { useKeepFocus } from "../hooks/useKeepFocus";
import { useMessages } from "../i18n/useMessages";
import { SelfTestResults } from "./SelfTestResults";
import { useSelfTest, type SelfTestState } from "./useSelfTest";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outlineStyle: "none" },
  action: { alignSelf: "flex-start" },
});

/** The diagnostics of the help: asks Excel what Ensemble relies on. */
export default function Diagnostics() {
  const styles = useStyles();
  const { t } = useMessages(PANE_DIAGNOSTICS_TEXTS);
  const { state, run, cancel } = useSelfTest();
  // The button that was clicked is gone.
  const focusHandlers = useKeepFocus<HTMLDivElement>((panel) => panel);
  const hasRun = state.phase !== "idle";
  return (
    <div className={styles.panel} tabIndex={-1} {...focusHandlers}>
      <Text>{t("lead")}</Text>
      <Text>{t("protected")}</Text>
      {state.phase === "running" ? (
        <Progress state={state} onCancel={cancel} />
      ) : (
        <Button className={styles.action} onClick={() => void run()}>
          {t(hasRun ? "again" : "run")}
        </Button>
      )}
      {state.phase === "cancelled" && <NoticeBar role="status">{t("cancelled")}</NoticeBar>}
      {state.phase === "failed" && <ErrorBar title={t("failed")} error={state.error} />}
      {state.phase === "done" && <SelfTestResults result={state.result} />}
    </div>
  );
}

interface ProgressProps {
  readonly state: Extract<SelfTestState, { readonly phase: "running" }>;
  onCancel(): void;
}

function Progress({ state: { done, total, isWaiting }, onCancel }: ProgressProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_DIAGNOSTICS_TEXTS);
  const id = useId();
  const isKnown = total > 0;
  return (
    <>
      <Text id={id}>
        {t("running")} {isKnown && t("progress", { done, total })}
      </Text>
      <ProgressBar aria-labelledby={id} {...(isKnown && { value: done, max: total })} thickness="large" />
      <div role="status">{isWaiting && <Text>{t("waiting")}</Text>}</div>
      <Button className={styles.action} onClick={onCancel}>
        {t("cancel")}
      </Button>
    </>
  );
}
