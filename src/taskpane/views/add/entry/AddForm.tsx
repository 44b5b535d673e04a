import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, type FormEvent } from "react";
import type { Choices } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useAddEntry } from "../../../hooks/useAddEntry";
import { useFormFocus } from "../../../hooks/useKeepFocus";
import { useRepeatedEntry } from "../../../hooks/useRepeatedEntry";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { AddOutcome } from "./AddOutcome";
import { captionIn, type EntryForm } from "./forms";
import { FormFields } from "./FormFields";
import { FormSteps } from "./FormSteps";
import { LookAgain } from "./LookAgain";
import { fieldsInStep, readEntry, withIssue } from "./readEntry";
import { useFormSteps } from "./useFormSteps";
import { useFormValues } from "./useFormValues";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AddFormProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  /** Reads the choices again, since another user may have changed them. */
  refreshChoices(): Promise<Choices>;
}

/** A form for one entry. Issues of typed values are shown at once, missing values after the first attempt to go on. */
export function AddForm({ form, choices, refreshChoices }: AddFormProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { t: tEntry } = useMessages(PANE_ENTRY_TEXTS);
  const { formValues, draft, change, fill, startNext, clear } = useFormValues(form, choices);
  const { container, progress } = useFormSteps(form);
  const { adding, add, undo, reset } = useAddEntry(form.table);
  const repeated = useRepeatedEntry(form.table, captionIn(form, language));
  const focusHandlers = useFormFocus();
  const entry = withIssue(readEntry(form, formValues, choices, language), repeated.issue);
  const stepEntry = fieldsInStep(form, entry, progress.step);

  const resetOutcome = () => {
    repeated.reset();
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
        const issue = latestEntry.isComplete ? await repeated.find(latestEntry.values) : null;
        const checked = withIssue(latestEntry, issue);
        if (checked.isComplete) return checked.values;
        progress.showIssue(checked.issues);
        return null;
      },
      onAdded: () => {
        startNext(sent);
        progress.restart();
      },
    });
  };
  const discard = () => {
    clear();
    progress.restart();
    resetOutcome();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!progress.isLast && stepEntry.isComplete) progress.show(progress.index + 1);
    else if (!progress.isLast) progress.showIssue(stepEntry.issues);
    else if (entry.isComplete) send(false);
    else progress.showIssue(entry.issues);
  };
  return (
    <form
      ref={container}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={t(`kind.${form.id}`)}
      {...focusHandlers}
    >
      <DraftNotice draft={draft} onDiscard={discard} />
      <FormSteps form={form} entry={entry} progress={progress} />
      {form.templates.length > 0 && progress.index === 0 && (
        <Field label={tEntry("template")}>
          <Select
            defaultValue=""
            onChange={(_event, { value }) => {
              const template = form.templates.find(({ id }) => id === value);
              if (template) fill(template, language);
            }}
          >
            <option value="">{tEntry("template.none")}</option>
            {form.templates.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FormFields
        key={progress.step}
        form={form}
        step={progress.step}
        entry={entry}
        choices={choices}
        formValues={formValues}
        marksMissing={progress.hasFailed}
        onChange={(id, text) => {
          change(id, text);
          resetOutcome();
        }}
      />
      <div className={styles.actions}>
        {progress.index > 0 && (
          <Button onClick={() => progress.show(progress.index - 1)}>{tEntry("step.previous")}</Button>
        )}
        <Button type="submit" appearance="primary" disabledFocusable={adding.phase === "adding"}>
          {progress.isLast ? t(adding.phase === "adding" ? "add.adding" : "add.action") : tEntry("step.next")}
        </Button>
      </div>
      <LookAgain entry={entry} progress={progress} />
      <AddOutcome
        adding={adding}
        onUndo={(entry) => void undo(entry)}
        onAddAnyway={() => send(true)}
        onKeepExisting={reset}
      />
    </form>
  );
}
