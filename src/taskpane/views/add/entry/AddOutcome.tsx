import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { WrittenEntry } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import type { AddEntryState } from "../../../hooks/useAddEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useScrollToOutcome } from "../../../hooks/useScrollToOutcome";
import { useMessages } from "../../../i18n/useMessages";
import { Conflict } from "./Conflict";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface AddOutcomeProps {
  readonly adding: AddEntryState;
  onUndo(entry: WrittenEntry): void;
  onAddAnyway(): void;
  onKeepExisting(): void;
}

/** The outcome of adding an entry: where it is, that it exists already, or why it was not added. */
export function AddOutcome({ adding, onUndo, onAddAnyway, onKeepExisting }: AddOutcomeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { failure, show } = useGoTo();
  const isVisible = failure !== null || (adding.phase !== "idle" && adding.phase !== "adding");
  const container = useScrollToOutcome(isVisible, adding, failure);
  return (
    <div ref={container} className={styles.outcome}>
      {(adding.phase === "failed" || adding.phase === "undoFailed") && (
        <div role="alert">
          <ErrorBar
            title={t(adding.phase === "failed" ? "add.notAdded" : "add.notUndone")}
            error={adding.error}
          />
        </div>
      )}
      {adding.phase === "conflict" && (
        <Conflict
          existing={adding.existing}
          values={adding.values}
          onGoTo={show}
          onAddAnyway={onAddAnyway}
          onKeepExisting={onKeepExisting}
        />
      )}
      <div role="status">
        {adding.phase === "undone" && <Text>{t("add.undone")}</Text>}
        {adding.phase === "added" && (
          <NoticeBar
            intent="success"
            actions={
              <>
                <Button onClick={() => show(adding.entry)}>{t("add.goTo")}</Button>
                <Button onClick={() => onUndo(adding.entry)}>{t("add.undo")}</Button>
              </>
            }
          >
            {t("add.added", { sheet: adding.entry.sheet, row: String(adding.entry.row) })}
            {adding.isHidden && ` ${t("add.hidden")}`}
          </NoticeBar>
        )}
      </div>
      {failure !== null && <ErrorBar title={t("add.goToFailed")} error={failure} />}
    </div>
  );
}
