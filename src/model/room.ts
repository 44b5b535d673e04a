/** Computed blocks of fixed size that an initiative can outgrow (docs/rules.md, "Room"). */

/**
 * The blocks, in the order in which they are said: lines of the tracker for indicators and for partners, lines of partners on
 * Activities, and the cells that compare the groups of indicators, for groups and for breakdowns.
 */
export const ROOM_IDS = [
  "trackerIndicators",
  "trackerPartners",
  "activityPartners",
  "groups",
  "breakdowns",
] as const;
export type RoomId = (typeof ROOM_IDS)[number];

/** The id of the sheet that lacks the entries beyond the room of each block. */
export const ROOM_SHEETS = {
  trackerIndicators: "tracker",
  trackerPartners: "tracker",
  activityPartners: "activities",
  groups: "indicators",
  breakdowns: "indicators",
} as const satisfies Readonly<Record<RoomId, string>>;

/** The columns of the counts in a workbook: the room of a block, the room that its entries need, and how many are beyond. */
export const ROOM_COLUMNS = ["block", "sheet", "room", "needed", "beyond"] as const;

/** Entries beyond the room of a block. */
export interface BeyondRoom {
  readonly id: RoomId;
  /** more than 0 */
  readonly count: number;
}
