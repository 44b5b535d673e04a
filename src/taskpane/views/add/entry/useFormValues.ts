import { useState } from "react";
import type { Choices } from "../../../../excel";
import { readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { afterChange, beginningOf } from "./initialValues";
import type { EntryForm } from "./forms";
import { ratingFits } from "./options";
import type { Typed } from "./readEntry";

/** What is typed into a form. It outlasts a reload of the pane until it is in the workbook. */
export function useTyped(form: EntryForm, choices: Choices) {
  const names = form.fields.map(({ column }) => column.id);
  const draft = useDraft(`add.${form.id}`, (found) => readTexts(found, names));
  const [typed, setTyped] = useState<Typed>(() => draft.restored ?? beginningOf(form, choices));
  const latest = useLatestRef(typed);

  const change = (id: string, text: string) => {
    const changed = afterChange(form, typed, choices, id, text, ratingFits);
    setTyped(changed);
    draft.save(changed);
  };
  /** Begins the next entry; what was typed while the one before was being added stands in it. */
  const beginNext = (sent: Typed) => {
    const newer = Object.entries(latest.current).filter(([id, text]) => text !== (sent[id] ?? ""));
    const next = { ...beginningOf(form, choices, sent), ...Object.fromEntries(newer) };
    setTyped(next);
    if (newer.length > 0) draft.save(next);
    else draft.remove();
  };
  const clear = () => setTyped(beginningOf(form, choices));
  return { typed, draft, change, beginNext, clear };
}
