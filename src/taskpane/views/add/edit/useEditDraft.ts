import { useState } from "react";
import type { EditableEntry } from "../../../../excel";
import { readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import type { EntryForm } from "../entry/forms";
import type { FormValues } from "../entry/readEntry";

/** An entry that a person edits: as it was read, its texts then, and its texts now. */
export interface EditedForm {
  readonly entry: EditableEntry;
  readonly initial: FormValues;
  readonly values: FormValues;
}

/** The entry that is edited in a form, kept across reloads of the pane once something was changed. */
export function useEditDraft(form: EntryForm) {
  const draft = useDraft(`edit.${form.id}`, (stored) => readEdited(form, stored));
  const [edited, setEdited] = useState<EditedForm | null>(draft.restored);
  const show = (next: EditedForm | null) => {
    setEdited(next);
    if (next && isChanged(next)) draft.save(next);
    else draft.remove();
  };
  return { edited, show, draft };
}

/** Whether a person has typed anything that is not saved. */
export function isChanged({ initial, values }: EditedForm): boolean {
  return Object.keys(values).some((id) => values[id] !== initial[id]);
}

function readEdited(form: EntryForm, stored: unknown): EditedForm | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { entry, initial, values } = stored as Partial<Record<keyof EditedForm, unknown>>;
  const names = form.fields.map(({ column }) => column.id);
  const [before, now] = [readTexts(initial, names), readTexts(values, names)];
  if (!isEntry(entry) || entry.table !== form.table || before === null || now === null) return null;
  return { entry, initial: before, values: now };
}

function isEntry(stored: unknown): stored is EditableEntry {
  if (typeof stored !== "object" || stored === null) return false;
  const { row, sheetRow, cells, values, formulas } = stored as Partial<Record<keyof EditableEntry, unknown>>;
  return (
    typeof row === "number" &&
    typeof sheetRow === "number" &&
    typeof cells === "object" &&
    cells !== null &&
    typeof values === "object" &&
    values !== null &&
    Array.isArray(formulas)
  );
}
