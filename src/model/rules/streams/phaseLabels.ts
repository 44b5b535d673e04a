import { PHASES } from "../../../catalogue/initiative";
import { LANGUAGES } from "../../../languages";
import { normalizeText } from "../../text/normalizeText";

/** A phase whose custom label is the name of another phase. */
export interface LabelClash {
  readonly phase: string;
  readonly label: string;
  /** the first other phase of that name */
  readonly other: string;
}

/**
 * A phase's label must not be the name of another phase, because cells hold labels only. `labelOf` returns a phase's
 * custom label; without one its default labels in all languages are its names.
 */
export function labelClashes(labelOf: (phase: string) => string | undefined): readonly LabelClash[] {
  const key = (text: string) => normalizeText(text, "lookup");
  const namesOf = ({ id, label }: (typeof PHASES)[number]) => {
    const customLabel = labelOf(id);
    return (customLabel === undefined ? LANGUAGES.map((language) => label[language]) : [customLabel]).map(
      key,
    );
  };
  return PHASES.flatMap(({ id }) => {
    const label = labelOf(id);
    if (label === undefined) return [];
    const other = PHASES.find((phase) => phase.id !== id && namesOf(phase).includes(key(label)));
    return other ? [{ phase: id, label, other: other.id }] : [];
  });
}
