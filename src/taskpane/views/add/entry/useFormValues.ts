import { useState } from "react";
import type { EntryTemplate } from "../../../../catalogue/templates";
import type { Choices } from "../../../../excel";
import type { Language } from "../../../../languages";
import { readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { valuesAfterChange, initialValues } from "./initialValues";
import type { EntryForm } from "./forms";
import { ratingFits } from "./options";
import type { FormValues } from "./readEntry";

/** The values of a form, kept across reloads of the pane until they are added to the workbook. */
export function useFormValues(form: EntryForm, choices: Choices) {
  const names = form.fields.map(({ column }) => column.id);
  const draft = useDraft(`add.${form.id}`, (stored) => readTexts(stored, names));
  const [formValues, setFormValues] = useState<FormValues>(
    () => draft.restored ?? initialValues(form, choices),
  );
  const latest = useLatestRef(formValues);

  const change = (id: string, text: string) => {
    const changed = valuesAfterChange(form, formValues, choices, id, text, ratingFits);
    setFormValues(changed);
    draft.save(changed);
  };
  /** Fills in what a template says; what was typed elsewhere stays. */
  const fill = ({ values, texts }: EntryTemplate, language: Language) => {
    const localized = Object.entries(texts).map(([id, text]) => [id, text[language]] as const);
    const filled = { ...formValues, ...values, ...Object.fromEntries(localized) };
    setFormValues(filled);
    draft.save(filled);
  };
  /** Starts the next entry; keeps input typed while the previous one was being added. */
  const startNext = (sent: FormValues) => {
    const newer = Object.entries(latest.current).filter(([id, text]) => text !== (sent[id] ?? ""));
    const next = { ...initialValues(form, choices, sent), ...Object.fromEntries(newer) };
    setFormValues(next);
    if (newer.length > 0) draft.save(next);
    else draft.remove();
  };
  const clear = () => setFormValues(initialValues(form, choices));
  return { formValues, draft, change, fill, startNext, clear };
}
