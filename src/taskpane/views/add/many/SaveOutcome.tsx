import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SavedEntries } from "../../../../excel";
import { PANE_MANY_TEXTS } from "../../../../languages/texts/pane/many";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { useKeepFocus } from "../../../hooks/useKeepFocus";
import type { SaveState } from "../../../hooks/useSaveEntries";
import { useScrollToOutcome } from "../../../hooks/useScrollToOutcome";
import { useMessages } from "../../../i18n/useMessages";

const useStyles = makeStyles({
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
});

interface SaveOutcomeProps {
  readonly state: SaveState;
  onUndo(saved: SavedEntries): void;
}

/** What came of saving entries of many rows: how many there are, with an undo; or why nothing was saved. */
export function SaveOutcome({ state, onUndo }: SaveOutcomeProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_MANY_TEXTS);
  const focusHandlers = useKeepFocus<HTMLDivElement>((element) => element);
  const { phase } = state;
  const container = useScrollToOutcome(phase !== "idle" && phase !== "saving", phase);
  const parts = ({ added, changed, removed }: SavedEntries) =>
    [
      ...(added > 0 ? [tCount("many.added", added)] : []),
      ...(changed > 0 ? [tCount("many.changed", changed)] : []),
      ...(removed > 0 ? [tCount("many.removed", removed)] : []),
    ].join(" ");
  return (
    <div ref={container} tabIndex={-1} className={styles.outcome} {...focusHandlers}>
      {phase === "failed" && (
        <div role="alert">
          <ErrorBar title={t("many.notSaved")} error={state.error} />
        </div>
      )}
      {phase === "undoFailed" && (
        <div role="alert">
          <ErrorBar
            title={t("many.notUndone")}
            error={state.error}
            action={<Button onClick={() => onUndo(state.saved)}>{t("many.undo")}</Button>}
          />
        </div>
      )}
      {phase === "changed" && (
        <NoticeBar intent="warning" role="status" title={t("many.meanwhile")}>
          {t("many.lookAgain")}
        </NoticeBar>
      )}
      {phase === "saved" && (
        <NoticeBar
          intent="success"
          role="status"
          title={t("many.saved")}
          actions={<Button onClick={() => onUndo(state.saved)}>{t("many.undo")}</Button>}
        >
          {parts(state.saved)} {state.isHidden && t("many.hidden")}
        </NoticeBar>
      )}
      {(phase === "undoing" || phase === "undone") && (
        <NoticeBar role="status">{t(phase === "undone" ? "many.undone" : "many.undoing")}</NoticeBar>
      )}
    </div>
  );
}
