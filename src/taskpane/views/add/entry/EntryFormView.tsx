import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useAddEntry } from "../../../hooks/useAddEntry";
import { useFormFocus } from "../../../hooks/useKeepFocus";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { EntryField } from "./EntryField";
import type { EntryForm } from "./forms";
import { AddOutcome } from "./AddOutcome";
import { optionsOf } from "./options";
import { readEntry } from "./readEntry";
import { useFormValues } from "./useFormValues";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
  invalid: { color: tokens.colorStatusDangerForeground1 },
});

interface EntryFormViewProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  /** Reads the choices again, since another user may have changed them. */
  refreshChoices(): Promise<Choices>;
}

/** A form for one entry. Issues of typed values are shown at once, missing values after the first attempt to add. */
export function EntryFormView({ form, choices, refreshChoices }: EntryFormViewProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { formValues, draft, change, startNext, clear } = useFormValues(form, choices);
  const [failedAttempts, setFailedAttempts] = useState(0);
  const { adding, add, undo, reset } = useAddEntry(form.table);
  const formElement = useFocusFirstIssue(failedAttempts);
  const focusHandlers = useFormFocus();
  const entry = readEntry(form, formValues, choices, language);

  const resetOutcome = () => {
    if (adding.phase !== "adding") reset();
  };
  // "Add anyway" adds the entry for which the user was asked to confirm, regardless of later input.
  const submittedValues = useRef(formValues);
  const send = (force: boolean) => {
    if (!force) submittedValues.current = formValues;
    const sent = submittedValues.current;
    void add({
      force,
      readValues: async () => {
        const latestEntry = readEntry(form, sent, await refreshChoices(), language);
        if (!latestEntry.isComplete) setFailedAttempts(failedAttempts + 1);
        return latestEntry.isComplete ? latestEntry.values : null;
      },
      onAdded: () => {
        startNext(sent);
        setFailedAttempts(0);
      },
    });
  };
  const discard = () => {
    clear();
    setFailedAttempts(0);
    resetOutcome();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entry.isComplete) send(false);
    else setFailedAttempts(failedAttempts + 1);
  };
  return (
    <form
      ref={formElement}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={t(`kind.${form.id}`)}
      {...focusHandlers}
    >
      <DraftNotice draft={draft} onDiscard={discard} />
      {form.fields.map((field) => {
        const issue = entry.issues[field.column.id];
        const isMissing = issue !== undefined && (formValues[field.column.id] ?? "").trim() === "";
        return (
          <EntryField
            key={field.column.id}
            field={field}
            entry={entry}
            choices={choices}
            text={formValues[field.column.id] ?? ""}
            options={optionsOf(field.column, choices, formValues, language)}
            issue={isMissing && failedAttempts === 0 ? undefined : issue}
            onChange={(text) => {
              change(field.column.id, text);
              resetOutcome();
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
        {t(adding.phase === "adding" ? "add.adding" : "add.action")}
      </Button>
      <div role="status">
        {failedAttempts > 0 && !entry.isComplete && (
          <Text className={styles.invalid}>{t("add.lookAgain")}</Text>
        )}
      </div>
      <AddOutcome
        adding={adding}
        onUndo={(entry) => void undo(entry)}
        onAddAnyway={() => send(true)}
        onKeepExisting={reset}
      />
    </form>
  );
}

/** Moves the focus to the first invalid field after each failed attempt. */
function useFocusFirstIssue(failedAttempts: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failedAttempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failedAttempts]);
  return form;
}
