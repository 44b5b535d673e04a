import { useState } from "react";
import { useDraft, type Draft } from "../../drafts/useDraft";
import { emptyFormValues, type InitiativeFormValues } from "../../form/initiativeForm";
import { formDraftOf, readFormDraft } from "../../form/initiativeFormDraft";
import type { Language } from "../../../languages";
import { useI18n } from "../../i18n/I18nContext";
import { STEPS, type StepName } from "./steps";

/** The form of a new initiative as it is typed, and the step at which a person is. */
export interface SetupForm extends SetupFormState {
  readonly draft: Draft<SetupFormState>;
  change(values: InitiativeFormValues): void;
  goTo(step: StepName): void;
  /** Empties it. */
  clear(): void;
}

interface SetupFormState {
  readonly values: InitiativeFormValues;
  readonly step: StepName;
}

/** The form, restored from its draft. */
export function useSetupForm(): SetupForm {
  const { language } = useI18n();
  const draft = useDraft("new", (found) => {
    const values = readFormDraft(found, language);
    return values && { values, step: stepOf(found) };
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

function stepOf(found: unknown): StepName {
  const { step } = found as { readonly step?: unknown };
  return STEPS.find((one) => one === step) ?? STEPS[0];
}
