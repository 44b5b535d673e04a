import { useState } from "react";
import { useDraft, type Draft } from "../../drafts/useDraft";
import { emptyFormValues, type InitiativeFormValues } from "../../form/initiativeForm";
import { formDraftOf, readFormDraft } from "../../form/initiativeFormDraft";
import type { Language } from "../../../languages";
import { useI18n } from "../../i18n/I18nContext";
import { STEPS, type StepName } from "./steps";

/** The form of a new initiative, and its current step. */
export interface SetupForm extends SetupFormState {
  readonly draft: Draft<SetupFormState>;
  change(values: InitiativeFormValues): void;
  goTo(step: StepName): void;
  /** Resets the form. */
  clear(): void;
}

interface SetupFormState {
  readonly values: InitiativeFormValues;
  readonly step: StepName;
}

/** The form, restored from its draft. */
export function useSetupForm(): SetupForm {
  const { language } = useI18n();
  const draft = useDraft("new", (stored) => {
    const values = readFormDraft(stored, language);
    return values && { values, step: stepOf(stored) };
  });
  const empty: SetupFormState = { values: emptyFormValues(language), step: STEPS[0] };
  const [form, setForm] = useState<SetupFormState>(draft.restored ?? empty);
  const update = (changed: SetupFormState) => {
    setForm(changed);
    const changedDraft = draftOf(changed, language);
    if (JSON.stringify(changedDraft) === JSON.stringify(draftOf(empty, language))) draft.remove();
    else draft.save(changedDraft);
  };
  return {
    ...form,
    draft,
    change: (values) => update({ ...form, values }),
    goTo: (step) => update({ ...form, step }),
    clear: () => setForm(empty),
  };
}

function draftOf({ values, step }: SetupFormState, language: Language) {
  return { ...formDraftOf(values, language), step };
}

function stepOf(stored: unknown): StepName {
  const { step } = stored as { readonly step?: unknown };
  return STEPS.find((one) => one === step) ?? STEPS[0];
}
