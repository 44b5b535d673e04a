/**
 * How many entries the computed blocks of fixed size have room for: those that the initiative has when its sheets are written,
 * and some more. See docs/rules.md, "Room".
 */
import type { InitiativeFile } from "../model/initiative";
import type { RoomId } from "../model/room";

/** The number of entries of each block. */
export type Room = Readonly<Record<RoomId, number>>;

/** What a block has room for at least, and beyond the entries that there are. */
const SIZES: Readonly<Record<RoomId, { readonly minimum: number; readonly spare: number }>> = {
  trackerIndicators: { minimum: 16, spare: 6 },
  trackerPartners: { minimum: 16, spare: 6 },
  activityPartners: { minimum: 20, spare: 8 },
  groups: { minimum: 12, spare: 6 },
  breakdowns: { minimum: 4, spare: 2 },
};

/**
 * The room for the entries of an initiative.
 * @param needed what a workbook counts: more than its entries where there are blank rows between them
 */
export function roomFor({ indicators, partners, groups }: InitiativeFile, needed: Partial<Room> = {}): Room {
  const breakdowns = new Set(groups.map(({ breakdown = "" }) => breakdown.trim().toLowerCase()));
  const size = (id: RoomId, entries: number) =>
    Math.max(SIZES[id].minimum, Math.max(entries, needed[id] ?? 0) + SIZES[id].spare);
  return {
    trackerIndicators: size("trackerIndicators", indicators.length),
    trackerPartners: size("trackerPartners", partners.length),
    activityPartners: size("activityPartners", partners.length),
    groups: size("groups", groups.length),
    breakdowns: size("breakdowns", breakdowns.size),
  };
}
