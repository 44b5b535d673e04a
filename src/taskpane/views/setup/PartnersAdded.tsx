import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { AddedPartners } from "../../../excel";
import { SETUP } from "../../../locales/setup";
import { useGoTo } from "../../hooks/useGoTo";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({ line: { display: "block" } });

interface PartnersAddedProps {
  readonly result: AddedPartners;
  onUndo(): void;
}

/** The outcome of adding partners, with buttons to show and to remove them. */
export function PartnersAdded({ result: { added, known, entries }, onUndo }: PartnersAddedProps) {
  const styles = useStyles();
  const { say, sayCount } = useWords(SETUP);
  const { show } = useGoTo();
  return (
    <MessageBar intent={added.length > 0 ? "success" : "info"} layout="multiline">
      <MessageBarBody>
        <span className={styles.line}>{sayCount("existing.added", added.length)}</span>
        {known.length > 0 && (
          <span className={styles.line}>
            {sayCount("existing.known", known.length, { names: known.join(", ") })}
          </span>
        )}
      </MessageBarBody>
      {entries && (
        <MessageBarActions>
          <Button onClick={() => show(entries)}>{say("existing.goTo")}</Button>
          <Button onClick={onUndo}>{say("existing.undo")}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
