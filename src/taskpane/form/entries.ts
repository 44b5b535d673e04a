import type { FrameworkId, InitiativeFile, Language } from "../../model/initiative";
import { partnerLines } from "./partnerLines";

/** What stands in the form, as it was typed. */
export interface FormEntries {
  readonly name: string;
  readonly community: string;
  readonly language: Language;
  readonly partners: string;
  readonly framework: FrameworkId;
}

/** The initiative that the form describes; it may still have faults. */
export function initiativeOf(entries: FormEntries): InitiativeFile {
  const community = entries.community.trim();
  return {
    format: "ensemble-initiative",
    version: 1,
    language: entries.language,
    initiative: {
      name: entries.name.trim(),
      ...(community === "" ? {} : { community }),
      framework: entries.framework,
    },
    partners: partnerLines(entries.partners).map(({ name }) => ({ name })),
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
