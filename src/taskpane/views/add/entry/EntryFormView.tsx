import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Choices } from "../../../../excel";
import { ADD } from "../../../../locales/add";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useAddEntry } from "../../../hooks/useAddEntry";
import { useFormFocus } from "../../../hooks/useFormFocus";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { EntryField } from "./EntryField";
import type { EntryForm } from "./forms";
import { Outcome } from "./AddOutcome";
import { optionsOf } from "./options";
import { readEntry } from "./readEntry";
import { useTyped } from "./useFormValues";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
  faulty: { color: tokens.colorStatusDangerForeground1 },
});

interface EntryFormViewProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  /** Reads the choices anew, as somebody else may have changed them. */
  readAgain(): Promise<Choices>;
}

/** A form for one entry. Issues of what was typed are told at once, what is missing once one tries to add it. */
export function EntryFormView({ form, choices, readAgain }: EntryFormViewProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(ADD);
  const { typed, draft, change, beginNext, clear } = useTyped(form, choices);
  const [refused, setRefused] = useState(0);
  const { adding, add, undo, reset } = useAddEntry(form.table);
  const place = useFirstIssue(refused);
  const keptFocus = useFormFocus();
  const entry = readEntry(form, typed, choices, language);

  const forgetOutcome = () => {
    if (adding.phase !== "adding") reset();
  };
  // Whoever says that an entry be added even so means the one that they were asked about.
  const asked = useRef(typed);
  const send = (force: boolean) => {
    if (!force) asked.current = typed;
    const sent = asked.current;
    void add({
      force,
      readValues: async () => {
        const now = readEntry(form, sent, await readAgain(), language);
        if (!now.isComplete) setRefused(refused + 1);
        return now.isComplete ? now.values : null;
      },
      onAdded: () => {
        beginNext(sent);
        setRefused(0);
      },
    });
  };
  const discard = () => {
    clear();
    setRefused(0);
    forgetOutcome();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entry.isComplete) send(false);
    else setRefused(refused + 1);
  };
  return (
    <form
      ref={place}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={say(`kind.${form.id}`)}
      {...keptFocus}
    >
      <DraftNotice draft={draft} onDiscard={discard} />
      {form.fields.map((field) => {
        const issue = entry.issues[field.column.id];
        const isMissing = issue !== undefined && (typed[field.column.id] ?? "").trim() === "";
        return (
          <EntryField
            key={field.column.id}
            field={field}
            entry={entry}
            choices={choices}
            text={typed[field.column.id] ?? ""}
            options={optionsOf(field.column, choices, typed, language)}
            issue={isMissing && refused === 0 ? undefined : issue}
            onChange={(text) => {
              change(field.column.id, text);
              forgetOutcome();
            }}
          />
        );
      })}
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabledFocusable={adding.phase === "adding"}
      >
        {say(adding.phase === "adding" ? "add.adding" : "add.action")}
      </Button>
      <div role="status">
        {refused > 0 && !entry.isComplete && <Text className={styles.faulty}>{say("add.lookAgain")}</Text>}
      </div>
      <Outcome adding={adding} onUndo={undo} onAddAnyway={() => send(true)} onKeep={reset} />
    </form>
  );
}

/** A form that is refused goes to its first faulty field. */
function useFirstIssue(refused: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return form;
}
