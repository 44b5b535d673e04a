import type {
  FrameworkId,
  FrequencyId,
  HideableSheetId,
  InitiativeFile,
  Language,
  Partner,
} from "../../model/initiative";
import { readDay } from "./parseDay";
import { partnerLines, type PartnerLine } from "./parsePartners";

/** What stands in the form, as it was typed. */
export interface FormEntries {
  readonly name: string;
  readonly community: string;
  readonly issue: string;
  readonly populationTarget: string;
  readonly start: string;
  readonly horizon: string;
  /** "" where none was chosen */
  readonly frequency: FrequencyId | "";
  readonly framework: FrameworkId;
  readonly partners: string;
  readonly hidden: readonly HideableSheetId[];
  readonly language: Language;
}

/** An empty form, for a workbook in a language. */
export function emptyEntries(language: Language): FormEntries {
  return {
    name: "",
    community: "",
    issue: "",
    populationTarget: "",
    start: "",
    horizon: "",
    frequency: "",
    framework: "fsg",
    partners: "",
    hidden: [],
    language,
  };
}

/** The initiative that the form describes; it may still have faults. A day or a number that cannot be read is left out. */
export function initiativeOf(entries: FormEntries): InitiativeFile {
  const { frequency, hidden } = entries;
  const day = readDay(entries.start);
  const horizon = entries.horizon.trim();
  return {
    format: "ensemble-initiative",
    version: 1,
    language: entries.language,
    initiative: {
      name: entries.name.trim(),
      ...said("community", entries.community),
      ...said("issue", entries.issue),
      ...said("populationTarget", entries.populationTarget),
      ...("day" in day && { start: day.day }),
      ...(/^\d{1,9}$/.test(horizon) && { horizon: Number(horizon) }),
      ...(frequency !== "" && { frequency }),
      framework: entries.framework,
    },
    ...(hidden.length > 0 && { hiddenSheets: hidden }),
    partners: partnerLines(entries.partners).map(partnerOf),
    roles: [],
    roleHolders: [],
    ratings: [],
    checklist: [],
    sustainability: [],
    canvas: [],
    activities: [],
    indicators: [],
    observations: [],
    debrief: [],
  };
}

function partnerOf(written: PartnerLine): Partner {
  const partner: Partner & { line?: number; unknownSector?: string } = { ...written };
  delete partner.line;
  delete partner.unknownSector;
  return partner;
}

/** What of a text is not blank, under its property. */
function said<Property extends string>(property: Property, text: string): Partial<Record<Property, string>> {
  const trimmed = text.trim();
  return trimmed === "" ? {} : ({ [property]: trimmed } as Partial<Record<Property, string>>);
}
