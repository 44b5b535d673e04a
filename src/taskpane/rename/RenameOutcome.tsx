import { Button } from "@fluentui/react-components";
import { PANE_RENAME_TEXTS } from "../../languages/texts/pane/rename";
import { ErrorBar } from "../components/ErrorBar";
import { NoticeBar } from "../components/NoticeBar";
import { useSkippedText } from "../hooks/useSkippedText";
import { useMessages } from "../i18n/useMessages";
import { RenamePreview } from "./RenamePreview";
import type { useRename } from "./useRename";

/** How far a rename is: what will change, what was changed, or why not; with the buttons of each. */
export function RenameOutcome({ state, rename, undo, reset }: ReturnType<typeof useRename>) {
  const { t, tCount } = useMessages(PANE_RENAME_TEXTS);
  const skippedText = useSkippedText();
  const undoButton = (takeBack: Parameters<typeof undo>[0], isBusy = false) => (
    <Button size="small" disabledFocusable={isBusy} onClick={() => void undo(takeBack)}>
      {t("undo")}
    </Button>
  );
  switch (state.phase) {
    case "idle":
    case "counting":
      return null;
    case "counted":
    case "renaming":
      return (
        <RenamePreview
          count={state.count}
          isOutdated={state.isOutdated}
          busy={state.phase === "renaming"}
          onRename={() => void rename(state.count)}
          onCancel={reset}
        />
      );
    case "renamed":
    case "undoing": {
      const { report } = state;
      const isWhole = report.left.length === 0 && report.isRemembered;
      return (
        <NoticeBar
          role="status"
          intent={isWhole ? "success" : "warning"}
          actions={report.cells > 0 && undoButton(report.undo, state.phase === "undoing")}
        >
          {tCount("done", report.cells === 0 ? 0 : report.rows, { to: report.rename.to })}{" "}
          {skippedText(report.left)} {!report.isRemembered && t("notRemembered")}
        </NoticeBar>
      );
    }
    case "undone":
      return (
        <NoticeBar role="status" intent={state.undone.left.length > 0 ? "warning" : "success"}>
          {tCount("undone", state.undone.cells)} {skippedText(state.undone.left)}
        </NoticeBar>
      );
    case "failed":
      return (
        <ErrorBar
          title={t(state.undo ? "broken" : "failed")}
          error={state.error}
          action={state.undo && undoButton(state.undo)}
        />
      );
    case "undoFailed":
      return <ErrorBar title={t("undo.failed")} error={state.error} action={undoButton(state.undo)} />;
  }
}
