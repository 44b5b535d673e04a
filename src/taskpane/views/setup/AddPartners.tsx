import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { Language } from "../../../languages";
import { ErrorBar } from "../../components/ErrorBar";
import { DraftNotice } from "../../drafts/DraftNotice";
import { readText } from "../../drafts/readDraft";
import { useDraft } from "../../drafts/useDraft";
import { formProblems } from "../../form/formProblems";
import { emptyFormValues } from "../../form/initiativeForm";
import { initiativeFromForm } from "../../form/initiativeFromForm";
import { useAddPartners } from "../../hooks/useAddPartners";
import { useLatestRef } from "../../hooks/useLatestRef";
import { useFormFocus } from "../../hooks/useKeepFocus";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { PartnersAdded } from "./PartnersAdded";
import { PartnersField } from "./PartnersField";

const useStyles = makeStyles({
  heading: { margin: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
});

/** Adds partners from a pasted list. */
export default function AddPartners({ language: workbookLanguage }: { readonly language: Language }) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_SETUP_TEXTS);
  const draft = useDraft("partners", readText);
  const [text, setText] = useState(draft.restored ?? "");
  const [hasTriedToAdd, setTriedToAdd] = useState(false);
  const { adding, add, undo } = useAddPartners();
  const latest = useLatestRef(text);
  const focusHandlers = useFormFocus();
  const values = { ...emptyFormValues(workbookLanguage), partners: text };
  const { partners: problems } = formProblems(values, language);
  const { partners } = initiativeFromForm(values);

  const change = (changed: string) => {
    setText(changed);
    if (changed.trim() === "") draft.remove();
    else draft.save(changed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTriedToAdd(true);
    if (partners.length === 0 || problems.length > 0) return;
    void add(partners, () => {
      // Keeps text that was typed while the partners were being added.
      if (latest.current !== text) return;
      setText("");
      draft.remove();
      setTriedToAdd(false);
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="setup-add" {...focusHandlers}>
      <Subtitle2 as="h2" block className={styles.heading} id="setup-add">
        {t("existing.partners")}
      </Subtitle2>
      <DraftNotice draft={draft} onDiscard={() => setText("")} />
      <PartnersField value={text} problems={problems} onChange={change} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabledFocusable={adding.phase === "adding"}
      >
        {t(adding.phase === "adding" ? "existing.adding" : "existing.add")}
      </Button>
      {adding.phase === "failed" && <ErrorBar title={t("existing.addFailed")} error={adding.error} />}
      {adding.phase === "undoFailed" && <ErrorBar title={t("existing.undoFailed")} error={adding.error} />}
      <div role="status">
        {hasTriedToAdd && partners.length === 0 && <Text>{t("existing.nobody")}</Text>}
        {adding.phase === "undone" && <Text>{t("existing.undone")}</Text>}
        {adding.phase === "added" && (
          <PartnersAdded result={adding.result} onUndo={() => void undo(adding.result)} />
        )}
      </div>
    </form>
  );
}
