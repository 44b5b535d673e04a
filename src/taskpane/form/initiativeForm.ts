import { DEFAULT_FRAMEWORK, type FrameworkId } from "../../catalogue/frameworks";
import { INITIATIVE_TEMPLATES, type TemplateId } from "../../catalogue/initiativeTemplates";
import type { Language } from "../../languages";
import {
  EMPTY_INITIATIVE,
  type FrequencyId,
  type HideableSheetId,
  type Indicator,
  type InitiativeFile,
  type Partner,
} from "../../model/initiative";
import { parseDay } from "./parseDay";
import { parsePartners, type ParsedPartner } from "./parsePartners";

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

/** The initiative that the form describes; it may still have errors. Dates and numbers that cannot be parsed are omitted. */
export function initiativeFromForm(values: InitiativeFormValues): InitiativeFile {
  const { frequency, hidden } = values;
  const start = parseDay(values.start);
  const horizon = values.horizon.trim();
  return {
    ...EMPTY_INITIATIVE,
    language: values.language,
    initiative: {
      name: values.name.trim(),
      ...nonBlank("community", values.community),
      ...nonBlank("issue", values.issue),
      ...nonBlank("populationTarget", values.populationTarget),
      ...("day" in start && { start: start.day }),
      ...(/^\d{1,9}$/.test(horizon) && { horizon: Number(horizon) }),
      ...(frequency !== "" && { frequency }),
      framework: values.framework,
    },
    ...(hidden.length > 0 && { hiddenSheets: hidden }),
    partners: parsePartners(values.partners).map(partnerOf),
    indicators: templateIndicators(values),
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

function templateOf({ template }: Pick<InitiativeFormValues, "template">) {
  return INITIATIVE_TEMPLATES.find(({ id }) => id === template);
}

/** The definitions of indicators of the template, without values, in the workbook's language. */
function templateIndicators(values: InitiativeFormValues): readonly Indicator[] {
  const { indicators = [] } = templateOf(values) ?? {};
  return indicators.map(
    ({ values: definition, texts }) =>
      ({ ...definition, ...texts[values.language] }) as Readonly<
        Record<string, unknown>
      > as unknown as Indicator,
  );
}

function partnerOf(parsed: ParsedPartner): Partner {
  const partner: Partner & { line?: number; unknownSector?: string } = { ...parsed };
  delete partner.line;
  delete partner.unknownSector;
  return partner;
}

/** An object with the trimmed text under a property; empty if the text is blank. */
function nonBlank<Property extends string>(
  property: Property,
  text: string,
): Partial<Record<Property, string>> {
  const trimmed = text.trim();
  return trimmed === "" ? {} : ({ [property]: trimmed } as Partial<Record<Property, string>>);
}
