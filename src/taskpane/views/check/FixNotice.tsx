import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FixReport } from "../../../excel/check";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { ErrorBar } from "../../components/ErrorBar";
import { NoticeBar } from "../../components/NoticeBar";
import type { FixOutcome } from "../../hooks/useFixes";
import { useSkippedText } from "../../hooks/useSkippedText";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({ notice: { outlineStyle: "none" } });

interface FixNoticeProps {
  readonly outcome: FixOutcome;
  readonly busy: boolean;
  onUndo(report: FixReport): void;
}

/**
 * The outcome of the last correction, with an undo button, or of the last confirmation. Takes the focus, since the issue
 * has disappeared.
 */
export function FixNotice({ outcome, busy, onUndo }: FixNoticeProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_CHECK_TEXTS);
  const skippedText = useSkippedText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [outcome]);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      {"error" in outcome && <ErrorBar title={t(`${outcome.kind}.failed`)} error={outcome.error} />}
      {outcome.kind === "confirmed" && (
        <NoticeBar intent="success">
          {t("confirmed", { found: outcome.column.found, column: outcome.column.caption })}
        </NoticeBar>
      )}
      {"report" in outcome && (
        <NoticeBar
          intent={outcome.report.skipped.length > 0 ? "warning" : "success"}
          actions={
            outcome.kind === "fixed" &&
            outcome.report.changed > 0 && (
              <Button size="small" disabledFocusable={busy} onClick={() => onUndo(outcome.report)}>
                {t("undo")}
              </Button>
            )
          }
        >
          {tCount(outcome.kind, outcome.report.changed)} {skippedText(outcome.report.skipped)}
        </NoticeBar>
      )}
    </div>
  );
}
