import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from "@fluentui/react-components";
import type { AddedEntries } from "../../../../excel";
import { ADD } from "../../../../locales/add";
import { Problem } from "../../../components/Problem";
import type { EntryAdding } from "../../../hooks/useAddEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useWords } from "../../../language/useWords";
import { Conflict } from "./Conflict";

const useStyles = makeStyles({ outcome: { display: "contents" } });

interface OutcomeProps {
  readonly adding: EntryAdding;
  onUndo(entry: AddedEntries): void;
  onAddAnyway(): void;
  onKeep(): void;
}

/** What became of the entry: where it stands, that it is there already, or why it was not added. */
export function Outcome({ adding, onUndo, onAddAnyway, onKeep }: OutcomeProps) {
  const styles = useStyles();
  const { say } = useWords(ADD);
  const { failure, show } = useGoTo();
  return (
    <div className={styles.outcome}>
      {adding.phase === "failed" && <Problem title={say("add.notAdded")} error={adding.error} />}
      {adding.phase === "undoFailed" && <Problem title={say("add.notUndone")} error={adding.error} />}
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
      {failure !== null && <Problem title={say("add.goToFailed")} error={failure} />}
    </div>
  );
}
