import { ENTRY_CELLS } from "../../blueprint/profile";
import type { InitiativeProfile } from "../../model/initiative";

/** The cell of the Initiative sheet that holds a property of the profile. Throws a RangeError if there is none. */
export function entryCellOf(property: keyof InitiativeProfile): (typeof ENTRY_CELLS)[number] {
  const cell = ENTRY_CELLS.find(({ path }) => path[0] === property);
  if (!cell) throw new RangeError(`No cell holds the property ${property}`);
  return cell;
}
