import { DEFAULT_FRAMEWORK } from "../../../catalogue/frameworks";
import { ENTRY_CELLS } from "../../../blueprint/profile";
import { labelOf } from "../../../model/vocabulary";
import type { InitiativeProfile } from "../../../model/initiative";
import type { I18n } from "../../i18n/I18nContext";

/** What a profile is told by, in the order in which people ask. */
const TOLD = [
  "name",
  "community",
  "issue",
  "populationTarget",
  "phase",
  "start",
  "horizon",
  "frequency",
  "framework",
] as const satisfies readonly (keyof InitiativeProfile)[];

/** One answer of the profile, in words. */
export interface ProfileLine {
  readonly property: (typeof TOLD)[number];
  readonly label: string;
  /** undefined where nothing was said */
  readonly words: string | undefined;
  /** the name of the cell that holds it */
  readonly cell: string;
}

/** The profile in words, in a person's language. */
export function profileInWords(profile: Partial<InitiativeProfile>, i18n: I18n): ProfileLine[] {
  return TOLD.map((property) => {
    const { label, name } = ENTRY_CELLS.find(({ path }) => path[0] === property)!;
    return { property, label: label[i18n.language], words: wordsOf(property, profile, i18n), cell: name };
  });
}

function wordsOf(
  property: ProfileLine["property"],
  profile: Partial<InitiativeProfile>,
  { language, date, number }: I18n,
): string | undefined {
  switch (property) {
    case "phase": {
      const { phase, phaseLabels } = profile;
      return phase && (phaseLabels?.[phase] ?? labelOf("phase", phase, language));
    }
    case "start":
      return profile.start && date(profile.start);
    case "horizon":
      return profile.horizon === undefined ? undefined : number(profile.horizon);
    case "frequency":
      return profile.frequency && labelOf("frequency", profile.frequency, language);
    case "framework":
      return labelOf("framework", profile.framework ?? DEFAULT_FRAMEWORK, language);
    default:
      return profile[property];
  }
}
