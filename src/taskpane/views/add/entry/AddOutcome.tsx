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
import { ADD } from "../../../../locales/add";
import { ErrorBar } from "../../../components/ErrorBar";
import type { AddEntryState } from "../../../hooks/useAddEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useWords } from "../../../language/useWords";
import { Conflict } from "./Conflict";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface OutcomeProps {
  readonly adding: AddEntryState;
  onUndo(entry: AddedEntries): void;
  onAddAnyway(): void;
  onKeep(): void;
}

/** What became of the entry: where it stands, that it is there already, or why it was not added. */
export function Outcome({ adding, onUndo, onAddAnyway, onKeep }: OutcomeProps) {
  const styles = useStyles();
  const { say } = useWords(ADD);
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
          <ErrorBar
            title={say(adding.phase === "failed" ? "add.notAdded" : "add.notUndone")}
            error={adding.error}
          />
        </div>
      )}
      {adding.phase === "conflict" && (
        <Conflict
          there={adding.existing}
          values={adding.values}
          onGoTo={show}
          onAddAnyway={onAddAnyway}
          onKeep={onKeep}
        />
      )}
      <div role="status">
        {adding.phase === "undone" && <Text>{say("add.undone")}</Text>}
        {adding.phase === "added" && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {say("add.added", { sheet: adding.entry.sheet, row: String(adding.entry.row) })}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => show(adding.entry)}>{say("add.goTo")}</Button>
              <Button onClick={() => onUndo(adding.entry)}>{say("add.undo")}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      {failure !== null && <ErrorBar title={say("add.goToFailed")} error={failure} />}
    </div>
  );
}
