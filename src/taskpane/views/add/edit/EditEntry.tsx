import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readEditableEntry, type Choices, type EditableEntry, type ListedEntry } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { ErrorBar } from "../../../components/ErrorBar";
import { NoticeBar } from "../../../components/NoticeBar";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { EntryRequest } from "../../viewIds";
import type { EntryForm } from "../entry/forms";
import { EditForm } from "./EditForm";
import { entryTexts } from "./entryTexts";
import { EntryPicker } from "./EntryPicker";
import { isChanged, useEditDraft } from "./useEditDraft";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface EditEntryProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  readonly isShown: boolean;
  /** the entry that another view asks to edit */
  readonly request: EntryRequest | undefined;
  refreshChoices(): Promise<Choices>;
}

/** Edits an entry of a table: first the list of entries, then the form of the one that was chosen. */
export function EditEntry({ form, choices, isShown, request, refreshChoices }: EditEntryProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const { edited, show, draft } = useEditDraft(form);
  const [isGone, setGone] = useState(false);
  /** a requested entry, while another one has changes that are not saved */
  const [waiting, setWaiting] = useState<EntryRequest | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [readings, setReadings] = useState(0);
  /** how many entries were picked: each has a form of its own, which stays when the entry is read again or was saved */
  const [picks, setPicks] = useState(0);
  // The focus follows to the form, and back to the list.
  const [takesFocus, setTakesFocus] = useState(false);
  const open = (entry: EditableEntry | null) => {
    setTakesFocus(true);
    const initial = entry && entryTexts(form, entry, language);
    show(entry && initial && { entry, initial, values: initial });
  };
  const pick = async (listed: ListedEntry | EntryRequest) => {
    const entry = await readEditableEntry(form.table, listed);
    setGone(entry === undefined);
    open(entry ?? null);
    if (entry) setPicks((count) => count + 1);
    else setReadings(readings + 1);
  };
  const openRequested = useLatestRef((requested: EntryRequest) => {
    setWaiting(null);
    setFailure(null);
    pick(requested).catch(setFailure);
  });
  const isUnsaved = useLatestRef(edited !== null && isChanged(edited));
  useEffect(() => {
    // What a person has typed about another entry is not replaced.
    if (request && isUnsaved.current) setWaiting(request);
    else if (request) openRequested.current(request);
  }, [request, isUnsaved, openRequested]);
  return (
    <div className={styles.view}>
      {isGone && (
        <NoticeBar intent="warning" role="status">
          {t("list.gone")}
        </NoticeBar>
      )}
      {failure !== null && <ErrorBar title={t("list.failed")} error={failure} />}
      {waiting && (
        <NoticeBar
          intent="warning"
          role="status"
          actions={<Button onClick={() => openRequested.current(waiting)}>{t("list.replace")}</Button>}
        >
          {t("list.unsaved")}
        </NoticeBar>
      )}
      {edited ? (
        <EditForm
          key={picks}
          form={form}
          choices={choices}
          edited={edited}
          draft={draft}
          takesFocus={takesFocus}
          refreshChoices={refreshChoices}
          onChange={show}
          onRead={open}
        />
      ) : (
        <EntryPicker key={readings} form={form} isShown={isShown} takesFocus={takesFocus} onPick={pick} />
      )}
    </div>
  );
}
