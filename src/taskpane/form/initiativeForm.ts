import { DEFAULT_FRAMEWORK, type FrameworkId } from "../../catalogue/frameworks";
import type { Language } from "../../languages";
import {
  EMPTY_INITIATIVE,
  type FrequencyId,
  type HideableSheetId,
  type InitiativeFile,
  type Partner,
} from "../../model/initiative";
import { parseDay } from "./parseDay";
import { parsePartners, type ParsedPartner } from "./parsePartners";

/** The values of the form, as typed. */
export interface InitiativeFormValues {
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
  };
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
