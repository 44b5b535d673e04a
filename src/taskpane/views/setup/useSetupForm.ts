import { useState } from "react";
import { useDraft, type Draft } from "../../drafts/useDraft";
import { emptyEntries, type FormEntries } from "../../form/initiativeForm";
import { draftOfEntries, readEntriesDraft } from "../../form/initiativeFormDraft";
import type { Language } from "../../../model/initiative";
import { useSpeech } from "../../language/LanguageContext";
import { STEPS, type StepName } from "./steps";

/** The form of a new initiative as it is typed, and the step at which a person is. */
export interface SetupForm extends Typed {
  readonly draft: Draft<Typed>;
  change(entries: FormEntries): void;
  goTo(step: StepName): void;
  /** Empties it. */
  clear(): void;
}

interface Typed {
  readonly entries: FormEntries;
  readonly step: StepName;
}

/** The form; what was typed before the pane was opened stands in it again. */
export function useSetupForm(): SetupForm {
  const { language } = useSpeech();
  const draft = useDraft("new", (found) => {
    const entries = readEntriesDraft(found, language);
    return entries && { entries, step: stepOf(found) };
  });
  const empty: Typed = { entries: emptyEntries(language), step: STEPS[0] };
  const [form, setForm] = useState<Typed>(draft.restored ?? empty);
  const show = (changed: Typed) => {
    setForm(changed);
    const kept = keptOf(changed, language);
    if (JSON.stringify(kept) === JSON.stringify(keptOf(empty, language))) draft.remove();
    else draft.save(kept);
  };
  return {
    ...form,
    draft,
    change: (entries) => show({ ...form, entries }),
    goTo: (step) => show({ ...form, step }),
    clear: () => setForm(empty),
  };
}

function keptOf({ entries, step }: Typed, language: Language) {
  return { ...draftOfEntries(entries, language), step };
}

function stepOf(found: unknown): StepName {
  const { step } = found as { readonly step?: unknown };
  return STEPS.find((one) => one === step) ?? STEPS[0];
}
