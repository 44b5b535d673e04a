import { FRAMEWORKS } from "../../catalogue/frameworks";
import { INITIATIVE_TEMPLATES } from "../../catalogue/initiativeTemplates";
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
  "template",
  "frequency",
  "framework",
  "language",
] as const satisfies readonly (keyof InitiativeFormValues)[];

/** Reads a stored draft of the form, for a pane in a language; null if it is none. */
export function readFormDraft(stored: unknown, language: Language): InitiativeFormValues | null {
  const texts = readTexts(stored, [...TEXT_FIELDS, ...CHOICE_FIELDS]);
  if (texts === null) return null;
  const { template, frequency, framework, language: chosen, ...written } = texts;
  const { hidden } = stored as { readonly hidden?: unknown };
  const empty = emptyFormValues(isLanguage(chosen) ? chosen : language);
  return {
    ...empty,
    ...written,
    template: INITIATIVE_TEMPLATES.find(({ id }) => id === template)?.id ?? empty.template,
    frequency: FREQUENCIES.find(({ id }) => id === frequency)?.id ?? empty.frequency,
    framework: FRAMEWORKS.find(({ id }) => id === framework)?.id ?? empty.framework,
    hidden: HIDEABLE_SHEET_IDS.filter((sheet) => Array.isArray(hidden) && hidden.includes(sheet)),
  };
}

/** The draft of the form. A workbook language equal to the pane's is not stored, so that it follows the pane's. */
export function formDraftOf(values: InitiativeFormValues, language: Language): Partial<InitiativeFormValues> {
  const { language: chosen, ...rest } = values;
  return chosen === language ? rest : values;
}
