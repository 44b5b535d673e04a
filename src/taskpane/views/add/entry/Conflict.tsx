import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FoundObservation, NewEntry, Place } from "../../../../excel";
import { ADD } from "../../../../locales/add";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";

const useStyles = makeStyles({ line: { display: "block" } });

interface ConflictProps {
  readonly existing: readonly FoundObservation[];
  readonly values: NewEntry;
  onGoTo(container: Place): void;
  onAddAnyway(): void;
  onKeepExisting(): void;
}

/** The same is there already: what it says, what one was about to add, and the choice between them. */
export function Conflict({ existing, values, onGoTo, onAddAnyway, onKeepExisting }: ConflictProps) {
  const styles = useStyles();
  const { say, sayCount } = useWords(ADD);
  const valueText = useValueText();
  const place = useRef<HTMLDivElement>(null);
  // A question that keeps the entry waiting begins at its first answer, which changes nothing.
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  const [first, ...others] = existing as [FoundObservation, ...FoundObservation[]];
  return (
    <div role="alert" ref={place}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say("conflict.title")}</MessageBarTitle>
          <span className={styles.line}>
            {say("conflict.text", {
              row: String(first.row),
              sheet: first.sheet,
              there: valueText(first),
              here: valueText(values),
            })}
          </span>
          {others.length > 0 && (
            <span className={styles.line}>{sayCount("conflict.more", others.length)}</span>
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onKeepExisting}>{say("conflict.keep")}</Button>
          <Button onClick={onAddAnyway}>{say("conflict.add")}</Button>
          <Button onClick={() => onGoTo(first)}>{say("add.goTo")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** "12", "3 / 4" */
function useValueText() {
  const { number } = useSpeech();
  const { say } = useWords(ADD);
  return ({ value, numerator, denominator }: FoundObservation | NewEntry): string => {
    if (typeof numerator === "number" && typeof denominator === "number") {
      return `${number(numerator)} / ${number(denominator)}`;
    }
    return typeof value === "number" ? number(value) : say("conflict.noValue");
  };
}
