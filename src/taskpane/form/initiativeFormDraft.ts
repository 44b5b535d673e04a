import { FRAMEWORKS } from "../../catalogue/frameworks";
import { FREQUENCIES } from "../../catalogue/initiative";
import { isLanguage, type Language } from "../../languages";
import { HIDEABLE_SHEET_IDS } from "../../model/initiative";
import { readTexts } from "../drafts/readDraft";
import { emptyFormValues, type InitiativeFormValues } from "./initiativeForm";

const TEXT_FIELDS = [
  "name",
  "community",
  "issue",
  "populationTarget",
  "start",
  "horizon",
  "partners",
] as const satisfies readonly (keyof InitiativeFormValues)[];
const CHOICE_FIELDS = [
  "frequency",
  "framework",
  "language",
] as const satisfies readonly (keyof InitiativeFormValues)[];

/** A draft of the form as it was kept, for a pane in a language; null where it is none. */
export function readFormDraft(found: unknown, language: Language): InitiativeFormValues | null {
  const texts = readTexts(found, [...TEXT_FIELDS, ...CHOICE_FIELDS]);
  if (texts === null) return null;
  const { frequency, framework, language: chosen, ...written } = texts;
  const { hidden } = found as { readonly hidden?: unknown };
  const empty = emptyFormValues(isLanguage(chosen) ? chosen : language);
  return {
    ...empty,
    ...written,
    frequency: FREQUENCIES.find(({ id }) => id === frequency)?.id ?? empty.frequency,
    framework: FRAMEWORKS.find(({ id }) => id === framework)?.id ?? empty.framework,
    hidden: HIDEABLE_SHEET_IDS.filter((sheet) => Array.isArray(hidden) && hidden.includes(sheet)),
  };
}

/** What is kept of the form: a language of the workbook that goes with the pane's is no choice, and follows it. */
export function formDraftOf(values: InitiativeFormValues, language: Language): Partial<InitiativeFormValues> {
  const { language: chosen, ...rest } = values;
  return chosen === language ? rest : values;
}
