import { DEFAULT_FRAMEWORK } from "../../../catalogue/frameworks";
import { labelOf } from "../../../model/vocabulary";
import type { InitiativeProfile } from "../../../model/initiative";
import { entryCellOf } from "../../form/entryCell";
import type { I18n } from "../../i18n/I18nContext";

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
export function profileLines(profile: Partial<InitiativeProfile>, i18n: I18n): ProfileLine[] {
  return PROFILE_PROPERTIES.map((property) => {
    const { label, name } = entryCellOf(property);
    return { property, label: label[i18n.language], text: textOf(property, profile, i18n), cell: name };
  });
}

function textOf(
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
