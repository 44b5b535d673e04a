import { PHASES } from "../../../catalogue/initiative";
import { LANGUAGES } from "../../../languages";
import { normalizeText } from "../../text/normalizeText";

/** A phase whose own label is what another phase is called. */
export interface LabelClash {
  readonly phase: string;
  readonly label: string;
  /** the first other phase of that name */
  readonly other: string;
}

/**
 * A phase's label must not be the name of another phase, since cells hold labels only. `labelOf`
 * gives a phase's own label; one without is called by its words in either language.
 */
export function labelClashes(labelOf: (phase: string) => string | undefined): readonly LabelClash[] {
  const key = (text: string) => normalizeText(text, "lookup");
  const namesOf = ({ id, label }: (typeof PHASES)[number]) => {
    const own = labelOf(id);
    return (own === undefined ? LANGUAGES.map((language) => label[language]) : [own]).map(key);
  };
  return PHASES.flatMap(({ id }) => {
    const label = labelOf(id);
    if (label === undefined) return [];
    const other = PHASES.find((phase) => phase.id !== id && namesOf(phase).includes(key(label)));
    return other ? [{ phase: id, label, other: other.id }] : [];
  });
}
