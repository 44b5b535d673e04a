import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Choices, EditableEntry, NewEntry } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import type { NameKind } from "../../../../model/entities";
import { identifyingFields } from "../../../../model/rules/repeatedEntry";
import { LazyLoad } from "../../../components/LazyLoad";
import { DraftNotice } from "../../../drafts/DraftNotice";
import type { Draft } from "../../../drafts/useDraft";
import { useEditEntry } from "../../../hooks/useEditEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useFormFocus } from "../../../hooks/useKeepFocus";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useRepeatedEntry } from "../../../hooks/useRepeatedEntry";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { captionIn, type EntryForm, type FormField } from "../entry/forms";
import { FormFields } from "../entry/FormFields";
import { FormSteps } from "../entry/FormSteps";
import { LookAgain } from "../entry/LookAgain";
import { ratingFits } from "../entry/options";
import { valuesAfterChange } from "../entry/initialValues";
import { readEntry, withIssue, type FormValues, type ReadEntry } from "../entry/readEntry";
import { useFormSteps } from "../entry/useFormSteps";
import { ChangeList } from "./ChangeList";
import { EditOutcome } from "./EditOutcome";
import { entryTexts } from "./entryTexts";
import { entryLabel } from "./entryLabel";
import type { EditedForm } from "./useEditDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  back: { paddingLeft: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const loadRenameForm = () => import("../../../rename");

interface EditFormProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  readonly edited: EditedForm;
  readonly draft: Draft<unknown>;
  /** whether a person has just chosen the entry, so that the focus goes to its first field */
  readonly takesFocus: boolean;
  refreshChoices(): Promise<Choices>;
  onChange(edited: EditedForm | null): void;
  /** receives the entry as it is in the workbook, or null where it is no longer there */
  onRead(entry: EditableEntry | null): void;
}

/** The form of an entry of the workbook, and what saving it changes. */
export function EditForm(props: EditFormProps) {
  const { form, choices, edited, draft, takesFocus, refreshChoices, onChange, onRead } = props;
  const { entry: row, initial, values: formValues } = edited;
  const styles = useStyles();
  const i18n = useI18n();
  const { language } = i18n;
  const { t } = useMessages(PANE_ADD_TEXTS);
  const { t: tEntry } = useMessages(PANE_ENTRY_TEXTS);
  const { container, progress } = useFormSteps(form);
  const latest = useLatestRef(edited);
  /** what was typed when the change, or its undo, was sent */
  const sent = useRef(edited);
  /** Shows the entry as it is in the workbook; what was typed since the change was sent stays. */
  const readAfter = (now: EditableEntry | null) => {
    if (now === null) return onRead(null);
    const texts = entryTexts(form, now, language);
    const newer = Object.entries(latest.current.values).filter(
      ([id, text]) => text !== sent.current.values[id],
    );
    onChange({ entry: now, initial: texts, values: { ...texts, ...Object.fromEntries(newer) } });
  };
  const { editing, save, undo, reset } = useEditEntry(readAfter);
  const repeated = useRepeatedEntry(form.table, captionIn(form, language));
  const [renamed, setRenamed] = useState<NameKind | null>(null);
  const { show: goTo } = useGoTo();
  const focusHandlers = useFormFocus();
  const changed = form.fields.filter(({ column: { id } }) => (formValues[id] ?? "") !== (initial[id] ?? ""));
  const entry = withIssue(readEdit(form, edited, choices, language), repeated.issue);

  useEffect(() => {
    const first = "input:not([readonly]), select, textarea";
    if (takesFocus) container.current?.querySelector<HTMLElement>(first)?.focus();
  }, [takesFocus, container]);
  const resetOutcome = () => {
    repeated.reset();
    if (editing.phase !== "saving") reset();
  };
  const change = (id: string, text: string) => {
    onChange({ ...edited, values: valuesAfterChange(form, formValues, choices, id, text, ratingFits) });
    resetOutcome();
  };
  const send = (force: boolean) => {
    if (!force) sent.current = edited;
    const input = sent.current;
    void save({
      entry: row,
      force,
      readValues: async () => {
        const read = readEdit(form, input, await refreshChoices(), language);
        const isOther = changed.some(({ column }) => identifyingFields(form.table).includes(column.id));
        const issue = read.isComplete && isOther ? await repeated.find(read.values, row) : null;
        const checked = withIssue(read, issue);
        if (checked.isComplete) return { changes: changesOf(changed, checked.values), all: checked.values };
        progress.showIssue(checked.issues);
        return null;
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!entry.isComplete) progress.showIssue(entry.issues);
    else if (changed.length > 0) send(false);
  };
  const lockReasonOf = ({ column: { id }, renamedAs }: FormField): string | undefined => {
    if (row.formulas.includes(id)) return tEntry("edit.formula");
    return renamedAs && (initial[id] ?? "") !== "" ? tEntry("edit.name") : undefined;
  };
  /** The entry as it is now, with what the person has typed since. */
  const readAgain = (now: EditableEntry) => {
    const texts = entryTexts(form, now, language);
    const typed = Object.fromEntries(changed.map(({ column: { id } }) => [id, formValues[id] ?? ""]));
    onChange({ entry: now, initial: texts, values: { ...texts, ...typed } });
    reset();
  };
  const { title } = entryLabel(form, row, i18n);
  return (
    <>
      <form
        ref={container}
        className={styles.form}
        onSubmit={submit}
        noValidate
        aria-label={title}
        {...focusHandlers}
      >
        <div className={styles.head}>
          <Button
            className={styles.back}
            appearance="transparent"
            icon={<ArrowLeftRegular />}
            disabledFocusable={editing.phase === "saving"}
            onClick={() => onRead(null)}
          >
            {tEntry("edit.back")}
          </Button>
          <Text weight="semibold">{title}</Text>
          <div className={styles.line}>
            <Text size={200}>{tEntry("edit.of", { row: row.sheetRow, sheet: row.sheet })}</Text>
            <Button size="small" onClick={() => goTo({ sheet: row.sheet, address: `A${row.sheetRow}` })}>
              {t("add.goTo")}
            </Button>
            {form.fields.map(
              ({ column, renamedAs }) =>
                renamedAs && (
                  <Button key={column.id} size="small" onClick={() => setRenamed(renamedAs)}>
                    {tEntry("edit.rename", { field: column.captions[language] })}
                  </Button>
                ),
            )}
          </div>
        </div>
        <DraftNotice draft={draft} onDiscard={() => onChange({ ...edited, values: initial })} />
        <FormSteps form={form} entry={entry} progress={progress} />
        <FormFields
          key={progress.step}
          form={form}
          step={progress.step}
          entry={entry}
          choices={choices}
          formValues={formValues}
          marksMissing={true}
          lockReasonOf={lockReasonOf}
          onChange={change}
        />
        <ChangeList changed={changed} entry={row} values={entry.values} texts={formValues} />
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={editing.phase === "saving" || changed.length === 0}
          >
            {tEntry(editing.phase === "saving" ? "edit.saving" : "edit.action")}
          </Button>
        </div>
        <LookAgain entry={entry} progress={progress} />
        <EditOutcome
          form={form}
          row={row}
          editing={editing}
          onUndo={(saved) => {
            sent.current = edited;
            void undo(saved);
          }}
          onReadAgain={readAgain}
          onBack={() => onRead(null)}
          onSaveAnyway={() => send(true)}
          onKeepExisting={reset}
        />
      </form>
      {renamed && (
        <LazyLoad load={loadRenameForm} placeholder={null}>
          {(RenameForm) => (
            <RenameForm
              key={renamed}
              language={choices.language}
              isShown
              initial={{ kind: renamed, name: nameIn(form, renamed, row) }}
            />
          )}
        </LazyLoad>
      )}
    </>
  );
}

/** The name in a row by which others refer to it. */
function nameIn({ fields }: EntryForm, kind: NameKind, { cells }: EditableEntry): string {
  const field = fields.find(({ renamedAs }) => renamedAs === kind);
  return field ? String(cells[field.column.id] ?? "") : "";
}

/** The values of the fields that were changed; undefined for those that were emptied. */
function changesOf(changed: readonly FormField[], values: NewEntry): NewEntry {
  return Object.fromEntries(changed.map(({ column: { id } }) => [id, values[id]]));
}

/** Parses an edited form. What was wrong in the row before, and was not touched, does not keep it from being saved. */
function readEdit(
  form: EntryForm,
  { initial, values }: { readonly initial: FormValues; readonly values: FormValues },
  choices: Choices,
  language: Parameters<typeof readEntry>[3],
): ReadEntry {
  const entry = readEntry(form, values, choices, language);
  if (entry.isComplete) return entry;
  const before = readEntry(form, initial, choices, language);
  const isComplete = Object.entries(entry.issues).every(
    ([id, issue]) =>
      issue?.severity !== "error" || (values[id] === initial[id] && before.issues[id]?.code === issue.code),
  );
  return { ...entry, isComplete };
}
