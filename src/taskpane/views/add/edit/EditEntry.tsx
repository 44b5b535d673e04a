import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readEntryRow, type Choices, type EditableEntry, type ListedEntry } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { NoticeBar } from "../../../components/NoticeBar";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { EntryForm } from "../entry/forms";
import { EditForm } from "./EditForm";
import { entryTexts } from "./entryTexts";
import { EntryPicker } from "./EntryPicker";
import { useEditDraft } from "./useEditDraft";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface EditEntryProps {
  readonly form: EntryForm;
  readonly choices: Choices;
  readonly isShown: boolean;
  refreshChoices(): Promise<Choices>;
}

/** Edits an entry of a table: first the list of entries, then the form of the one that was chosen. */
export function EditEntry({ form, choices, isShown, refreshChoices }: EditEntryProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  const { edited, show, draft } = useEditDraft(form);
  const [isGone, setGone] = useState(false);
  const [readings, setReadings] = useState(0);
  // The focus follows to the form, and back to the list.
  const [takesFocus, setTakesFocus] = useState(false);
  const open = (entry: EditableEntry | null) => {
    setTakesFocus(true);
    const initial = entry && entryTexts(form, entry, language);
    show(entry && initial && { entry, initial, values: initial });
  };
  const pick = async (listed: ListedEntry) => {
    const entry = await readEntryRow(form.table, listed);
    setGone(entry === undefined);
    if (entry) open(entry);
    else setReadings(readings + 1);
  };
  return (
    <div className={styles.view}>
      {isGone && (
        <NoticeBar intent="warning" role="status">
          {t("list.gone")}
        </NoticeBar>
      )}
      {edited ? (
        <EditForm
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
