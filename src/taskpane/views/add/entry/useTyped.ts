import { useState } from "react";
import type { Choices } from "../../../../excel";
import { textsOf } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import { useLatest } from "../../../hooks/useLatest";
import { afterChange, beginningOf } from "./beginning";
import type { EntryForm } from "./forms";
import { ratingFits } from "./options";
import type { Typed } from "./readEntry";

/** What is typed into a form. It outlasts a reload of the pane until it is in the workbook. */
export function useTyped(form: EntryForm, choices: Choices) {
  const names = form.fields.map(({ column }) => column.id);
  const draft = useDraft(`add.${form.id}`, (found) => textsOf(found, names));
  const [typed, setTyped] = useState<Typed>(() => draft.found ?? beginningOf(form, choices));
  const latest = useLatest(typed);

  const change = (id: string, text: string) => {
    const changed = afterChange(form, typed, choices, id, text, ratingFits);
    setTyped(changed);
    draft.keep(changed);
  };
  /** Begins the next entry; what was typed while the one before was being added stands in it. */
  const beginNext = (sent: Typed) => {
    const newer = Object.entries(latest.current).filter(([id, text]) => text !== (sent[id] ?? ""));
    const next = { ...beginningOf(form, choices, sent), ...Object.fromEntries(newer) };
    setTyped(next);
    if (newer.length > 0) draft.keep(next);
    else draft.drop();
  };
  const clear = () => setTyped(beginningOf(form, choices));
  return { typed, draft, change, beginNext, clear };
}
