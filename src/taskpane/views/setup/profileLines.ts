import { wordOf } from "../../../model/vocabulary";
import type { InitiativeProfile } from "../../../model/initiative";
import { entryCellOf } from "../../form/entryCell";
import type { Speech } from "../../language/LanguageContext";

/** The properties that a profile shows, in order. */
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

/** One property of the profile, as text. */
export interface ProfileLine {
  readonly property: (typeof PROFILE_PROPERTIES)[number];
  readonly label: string;
  /** undefined for an empty property */
  readonly text: string | undefined;
  /** the name of the cell that holds it */
  readonly cell: string;
}

/** The profile as lines of text, in the pane's language. */
export function profileLines(profile: Partial<InitiativeProfile>, speech: Speech): ProfileLine[] {
  return PROFILE_PROPERTIES.map((property) => {
    const { label, name } = entryCellOf(property);
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
