import { DEFAULT_FRAMEWORK, type FrameworkId } from "../../catalogue/frameworks";
import { INITIATIVE_TEMPLATES, type TemplateId } from "../../catalogue/initiativeTemplates";
import type { Language } from "../../languages";
import type { FrequencyId, HideableSheetId } from "../../model/initiative";

/** The values of the form, as typed. */
export interface InitiativeFormValues {
  /** "" for an initiative that begins blank */
  readonly template: TemplateId | "";
  readonly name: string;
  readonly community: string;
  readonly issue: string;
  readonly populationTarget: string;
  readonly start: string;
  readonly horizon: string;
  /** "" if none was chosen */
  readonly frequency: FrequencyId | "";
  readonly framework: FrameworkId;
  readonly partners: string;
  readonly hidden: readonly HideableSheetId[];
  readonly language: Language;
}

/** The fields of the profile that may be invalid. */
export const CHECKED_FIELDS = ["name", "community", "issue", "populationTarget", "start", "horizon"] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** An empty form, for a workbook in a language. */
export function emptyFormValues(language: Language): InitiativeFormValues {
  return {
    template: "",
    name: "",
    community: "",
    issue: "",
    populationTarget: "",
    start: "",
    horizon: "",
    frequency: "",
    framework: DEFAULT_FRAMEWORK,
    partners: "",
    hidden: [],
    language,
  };
}

/**
 * The values after a change. Another template, or another language of the workbook, fills in its sketch of the common agenda
 * where the former one still stands or nothing was typed.
 */
export function withTemplateTexts(
  before: InitiativeFormValues,
  after: InitiativeFormValues,
): InitiativeFormValues {
  if (before.template === after.template && before.language === after.language) return after;
  const fill = (field: "issue" | "populationTarget") => {
    const typed = after[field];
    const former = templateOf(before)?.[field][before.language] ?? "";
    return typed.trim() === "" || typed === former
      ? (templateOf(after)?.[field][after.language] ?? "")
      : typed;
  };
  return { ...after, issue: fill("issue"), populationTarget: fill("populationTarget") };
}

/** The template that was chosen; undefined for none. */
export function templateOf({ template }: Pick<InitiativeFormValues, "template">) {
  return INITIATIVE_TEMPLATES.find(({ id }) => id === template);
}
