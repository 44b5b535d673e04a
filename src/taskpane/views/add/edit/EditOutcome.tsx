import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EditableEntry } from "../../../../excel";
import { PANE_ADD_TEXTS } from "../../../../languages/texts/pane/add";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import type { EditEntryState } from "../../../hooks/useEditEntry";
import { useGoTo } from "../../../hooks/useGoTo";
import { useScrollToOutcome } from "../../../hooks/useScrollToOutcome";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { Conflict } from "../entry/Conflict";
import type { EntryForm } from "../entry/forms";
import { valueInWords } from "./entryTexts";

const useStyles = makeStyles({
  outcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface EditOutcomeProps {
  readonly form: EntryForm;
  /** the entry as it was read */
  readonly row: EditableEntry;
  readonly editing: EditEntryState;
  onUndo(saved: Extract<EditEntryState, { readonly phase: "saved" }>): void;
  onReadAgain(now: EditableEntry): void;
  onBack(): void;
  onSaveAnyway(): void;
  onKeepExisting(): void;
}

/** The outcome of saving an entry: where it is, what somebody else changed meanwhile, or why nothing was changed. */
export function EditOutcome({ form, row, editing, ...actions }: EditOutcomeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const { t: tAdd } = useMessages(PANE_ADD_TEXTS);
  const { failure, show } = useGoTo();
  const isVisible = failure !== null || (editing.phase !== "idle" && editing.phase !== "saving");
  const container = useScrollToOutcome(isVisible, editing, failure);
  return (
    <div ref={container} className={styles.outcome}>
      {(editing.phase === "failed" || editing.phase === "undoFailed") && (
        <div role="alert">
          <ErrorBar
            title={t(editing.phase === "failed" ? "edit.notSaved" : "edit.notUndone")}
            error={editing.error}
          />
        </div>
      )}
      {editing.phase === "conflict" && (
        <Conflict
          existing={editing.existing}
          values={editing.values}
          onGoTo={show}
          onAddAnyway={actions.onSaveAnyway}
          onKeepExisting={actions.onKeepExisting}
        />
      )}
      {editing.phase === "outdated" && (
        <div role="alert">
          <Outdated form={form} row={row} now={editing.now} {...actions} />
        </div>
      )}
      <div role="status">
        {editing.phase === "undone" && <Text>{t("edit.undone")}</Text>}
        {editing.phase === "saved" && (
          <NoticeBar
            intent="success"
            actions={
              <>
                <Button onClick={() => show(editing.entry)}>{tAdd("add.goTo")}</Button>
                <Button onClick={() => actions.onUndo(editing)}>{t("edit.undo")}</Button>
              </>
            }
          >
            {t("edit.saved", { sheet: editing.entry.sheet, row: String(editing.entry.row) })}
          </NoticeBar>
        )}
      </div>
      {(editing.phase === "saved" || editing.phase === "undone") && editing.notRead !== null && (
        <ErrorBar title={t("list.failed")} error={editing.notRead} />
      )}
      {failure !== null && <ErrorBar title={tAdd("add.goToFailed")} error={failure} />}
    </div>
  );
}

/** What somebody else changed in the entry, or that it is no longer there. */
function Outdated({
  form,
  row,
  now,
  onReadAgain,
  onBack,
}: Pick<EditOutcomeProps, "form" | "row" | "onReadAgain" | "onBack"> & {
  readonly now: EditableEntry | null;
}) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  if (now === null) {
    return (
      <NoticeBar
        intent="warning"
        title={t("edit.gone")}
        actions={<Button onClick={onBack}>{t("edit.back")}</Button>}
      >
        {t("edit.goneText")}
      </NoticeBar>
    );
  }
  const changed = form.fields.filter(({ column: { id } }) => (now.cells[id] ?? "") !== (row.cells[id] ?? ""));
  return (
    <NoticeBar
      intent="warning"
      title={t("edit.outdated")}
      actions={<Button onClick={() => onReadAgain(now)}>{t("edit.readAgain")}</Button>}
    >
      {t(changed.length > 0 ? "edit.outdatedText" : "edit.outdatedSame")}
      {changed.length > 0 && (
        <ul className={styles.list}>
          {changed.map(({ column }) => (
            <li key={column.id}>
              {t("edit.change", {
                field: column.captions[i18n.language],
                from: valueInWords(column, row, i18n) || t("edit.empty"),
                to: valueInWords(column, now, i18n) || t("edit.empty"),
              })}
            </li>
          ))}
        </ul>
      )}
    </NoticeBar>
  );
}
