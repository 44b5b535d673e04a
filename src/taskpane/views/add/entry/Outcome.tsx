import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { AddedEntries } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { Problem } from "../../../components/Problem";
import type { EntryAdding } from "../../../hooks/useAddEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useMessages } from "../../../i18n/useMessages";
import { Conflict } from "./Conflict";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface OutcomeProps {
  readonly adding: EntryAdding;
  onUndo(entry: AddedEntries): void;
  onAddAnyway(): void;
  onKeep(): void;
}

/** What became of the entry: where it stands, that it is there already, or why it was not added. */
export function Outcome({ adding, onUndo, onAddAnyway, onKeep }: OutcomeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { failure, show } = useGoTo();
  const place = useRef<HTMLDivElement>(null);
  // The button is often the last thing in sight, and the focus stays on it.
  const isTold = failure !== null || (adding.phase !== "idle" && adding.phase !== "adding");
  useEffect(() => {
    if (isTold) place.current?.scrollIntoView({ block: "nearest" });
  }, [isTold, adding, failure]);
  return (
    <div ref={place} className={styles.outcome}>
      {(adding.phase === "failed" || adding.phase === "undoFailed") && (
        <div role="alert">
          <Problem
            title={t(adding.phase === "failed" ? "add.notAdded" : "add.notUndone")}
            error={adding.error}
          />
        </div>
      )}
      {adding.phase === "conflict" && (
        <Conflict
          there={adding.there}
          values={adding.values}
          onGoTo={show}
          onAddAnyway={onAddAnyway}
          onKeep={onKeep}
        />
      )}
      <div role="status">
        {adding.phase === "undone" && <Text>{t("add.undone")}</Text>}
        {adding.phase === "added" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {t("add.added", { sheet: adding.entry.sheet, row: String(adding.entry.row) })}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => show(adding.entry)}>{t("add.goTo")}</Button>
              <Button onClick={() => onUndo(adding.entry)}>{t("add.undo")}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      {failure !== null && <Problem title={t("add.goToFailed")} error={failure} />}
    </div>
  );
}
