import { FREQUENCIES } from "../../catalogue/initiative";
import { FRAMEWORKS } from "../../catalogue/roles";
import { HIDEABLE_SHEET_IDS, type Language } from "../../model/initiative";
import { readTexts } from "../drafts/readDraft";
import { emptyEntries, type FormEntries } from "./initiativeForm";

const WRITTEN = [
  "name",
  "community",
  "issue",
  "populationTarget",
  "start",
  "horizon",
  "partners",
] as const satisfies readonly (keyof FormEntries)[];
const CHOSEN = ["frequency", "framework", "language"] as const satisfies readonly (keyof FormEntries)[];

/** A draft of the form as it was kept, for a pane in a language; null where it is none. */
export function readEntriesDraft(found: unknown, language: Language): FormEntries | null {
  const texts = readTexts(found, [...WRITTEN, ...CHOSEN]);
  if (texts === null) return null;
  const { frequency, framework, language: chosen, ...written } = texts;
  const { hidden } = found as { readonly hidden?: unknown };
  const empty = emptyEntries(chosen === "en" || chosen === "fr" ? chosen : language);
  return {
    ...empty,
    ...written,
    frequency: FREQUENCIES.find(({ id }) => id === frequency)?.id ?? empty.frequency,
    framework: FRAMEWORKS.find(({ id }) => id === framework)?.id ?? empty.framework,
    hidden: HIDEABLE_SHEET_IDS.filter((sheet) => Array.isArray(hidden) && hidden.includes(sheet)),
  };
}

/** What is kept of the form: a language of the workbook that goes with the pane's is no choice, and follows it. */
export function draftOfEntries(entries: FormEntries, language: Language): Partial<FormEntries> {
  const { language: chosen, ...rest } = entries;
  return chosen === language ? rest : entries;
}
