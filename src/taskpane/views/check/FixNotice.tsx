import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FixReport } from "../../../excel/check";
import { CHECK } from "../../../locales/check";
import { ErrorBar } from "../../components/ErrorBar";
import type { FixOutcome } from "../../hooks/useFixes";
import { useWords } from "../../language/useWords";

/** Cells that are named. */
const NAMED = 5;

const useStyles = makeStyles({ note: { outlineStyle: "none" } });

interface FixNoteProps {
  readonly outcome: FixOutcome;
  readonly busy: boolean;
  onUndo(report: FixReport): void;
}

/**
 * What the last correction did, with the way back, or which column was confirmed. The issue that it was about is gone, so
 * the focus comes here.
 */
export function FixNote({ outcome, busy, onUndo }: FixNoteProps) {
  const styles = useStyles();
  const { say, sayCount } = useWords(CHECK);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [outcome]);
  return (
    <div ref={note} tabIndex={-1} className={styles.note}>
      {"error" in outcome && <ErrorBar title={say(`${outcome.kind}.failed`)} error={outcome.error} />}
      {outcome.kind === "confirmed" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {say("confirmed", { found: outcome.column.found, column: outcome.column.caption })}
          </MessageBarBody>
        </MessageBar>
      )}
      {"report" in outcome && (
        <MessageBar intent={outcome.report.left.length > 0 ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {sayCount(outcome.kind, outcome.report.changed)} {leftOf(outcome.report)}
          </MessageBarBody>
          {outcome.kind === "fixed" && outcome.report.changed > 0 && (
            <MessageBarActions>
              <Button size="small" disabled={busy} onClick={() => onUndo(outcome.report)}>
                {say("undo")}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );

  function leftOf({ left }: FixReport): string {
    if (left.length === 0) return "";
    const cells = left.slice(0, NAMED).map(({ sheet, address }) => `${sheet} ${address}`);
    return sayCount("left", left.length, {
      cells: [...cells, ...(left.length > NAMED ? ["…"] : [])].join(", "),
    });
  }
}
