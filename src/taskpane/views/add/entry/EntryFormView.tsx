import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Choices } from "../../../../excel";
import { ADD } from "../../../../locales/add";
import { useAddEntry } from "../../../hooks/useAddEntry";
import { useSpeech } from "../../../language/LanguageContext";
import { useWords } from "../../../language/useWords";
import { afterChange, beginningOf } from "./beginning";
import { EntryField } from "./EntryField";
import type { EntryForm } from "./forms";
import { Outcome } from "./Outcome";
import { optionsOf, ratingFits } from "./options";
import { readEntry, type Typed } from "./readEntry";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
  faulty: { color: tokens.colorStatusDangerForeground1 },
});

interface EntryFormViewProps {
  readonly form: EntryForm;
  readonly choices: Choices;
}

/** A form for one entry. Faults of what was typed are told at once, what is missing once one tries to add it. */
export function EntryFormView({ form, choices }: EntryFormViewProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(ADD);
  const [typed, setTyped] = useState<Typed>(() => beginningOf(form, choices));
  const [refused, setRefused] = useState(0);
  const { adding, add, undo, forget } = useAddEntry(form.table);
  const place = useFirstFault(refused);
  const entry = readEntry(form, typed, choices, language);

  const change = (id: string, text: string) => {
    setTyped(afterChange(form, typed, choices, id, text, ratingFits));
    if (adding.phase !== "adding") forget();
  };
  const send = async (evenSo: boolean) => {
    if (!(await add(entry.values, evenSo))) return;
    setTyped(beginningOf(form, choices, typed));
    setRefused(0);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entry.isComplete) void send(false);
    else setRefused(refused + 1);
  };
  return (
    <form
      ref={place}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={say(`kind.${form.id}`)}
    >
      {form.fields.map((field) => {
        const fault = entry.faults[field.column.id];
        const isMissing = fault !== undefined && (typed[field.column.id] ?? "").trim() === "";
        return (
          <EntryField
            key={field.column.id}
            field={field}
            entry={entry}
            choices={choices}
            text={typed[field.column.id] ?? ""}
            options={optionsOf(field.column, choices, typed, language)}
            fault={isMissing && refused === 0 ? undefined : fault}
            onChange={(text) => change(field.column.id, text)}
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
      <Outcome adding={adding} onUndo={undo} onAddAnyway={() => void send(true)} onKeep={forget} />
    </form>
  );
}

/** A form that is refused goes to its first faulty field. */
function useFirstFault(refused: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return form;
}
