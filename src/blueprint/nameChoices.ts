/** Named cells outside tables in which a person names something of the initiative. */
import type { NameKind } from "../model/entities";
import { profilePlacesOf } from "../model/names/places";
import { NAMES } from "./names";
import { ENTRY_CELLS } from "./profile";

/** The choices of pages that are read, by the kind of what is chosen. */
const PAGE_CHOICES: Readonly<Partial<Record<NameKind, readonly string[]>>> = {
  partner: [NAMES.trackerPartner],
  indicator: [NAMES.trackerIndicator, NAMES.scorecardIndicator],
};

/** The defined names of the cells that hold a name of a kind. */
export function nameChoicesOf(kind: NameKind): readonly string[] {
  const inProfile = profilePlacesOf(kind);
  return [
    ...ENTRY_CELLS.filter(
      ({ path: [property, part] }) => part === undefined && inProfile.includes(property),
    ).map(({ name }) => name),
    ...(PAGE_CHOICES[kind] ?? []),
  ];
}
