import { ENTRY_CELLS } from "../../../blueprint/profile";
import { wordOf } from "../../../model/vocabulary";
import type { InitiativeProfile } from "../../../model/initiative";
import type { Speech } from "../../language/LanguageContext";

/** What a profile is told by, in the order in which people ask. */
const PROFILE_PROPERTIES = [
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
  readonly property: (typeof PROFILE_PROPERTIES)[number];
  readonly label: string;
  /** undefined where nothing was said */
  readonly text: string | undefined;
  /** the name of the cell that holds it */
  readonly cell: string;
}

/** The profile in words, in a person's language. */
export function profileLines(profile: Partial<InitiativeProfile>, speech: Speech): ProfileLine[] {
  return PROFILE_PROPERTIES.map((property) => {
    const { label, name } = ENTRY_CELLS.find(({ path }) => path[0] === property)!;
    return { property, label: label[speech.language], text: textOf(property, profile, speech), cell: name };
  });
}

function textOf(
  property: ProfileLine["property"],
  profile: Partial<InitiativeProfile>,
  { language, date, number }: Speech,
): string | undefined {
  switch (property) {
    case "phase": {
      const { phase, phaseLabels } = profile;
      return phase && (phaseLabels?.[phase] ?? wordOf("phase", phase, language));
    }
    case "start":
      return profile.start && date(profile.start);
    case "horizon":
      return profile.horizon === undefined ? undefined : number(profile.horizon);
    case "frequency":
      return profile.frequency && wordOf("frequency", profile.frequency, language);
    case "framework":
      return wordOf("framework", profile.framework ?? "fsg", language);
    default:
      return profile[property];
  }
}
