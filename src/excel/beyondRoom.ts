/** What the computed sheets of a workbook have no room for, as the workbook counts it. */
import { NAMES } from "../blueprint/names";
import type { Room } from "../blueprint/room";
import { ROOM_COLUMNS, ROOM_IDS, type BeyondRoom, type RoomId } from "../model/room";

/** Queues the counts; readable once the request was sent. */
export function queueRoom({ names }: Excel.Workbook): Excel.Range {
  const range = names.getItemOrNullObject(NAMES.room).getRangeOrNullObject();
  range.load("values");
  return range;
}

/** The blocks with entries beyond their room; none in a workbook that does not count them. */
export function beyondRoomOf(range: Excel.Range): readonly BeyondRoom[] {
  return countsOf(range, "beyond").flatMap(([id, count]) => (count > 0 ? [{ id, count }] : []));
}

/** What the blocks of a workbook have room for, as far as it says so. */
export function roomOf(range: Excel.Range): Partial<Room> {
  return Object.fromEntries(countsOf(range, "room"));
}

/** The room that the entries of each block need, as far as the workbook counts it. */
export function neededRoomOf(range: Excel.Range): Partial<Room> {
  return Object.fromEntries(countsOf(range, "needed"));
}

function countsOf(
  range: Excel.Range,
  column: (typeof ROOM_COLUMNS)[number],
): readonly (readonly [id: RoomId, count: number])[] {
  if (range.isNullObject) return [];
  return (range.values as unknown[][]).flatMap((row): (readonly [RoomId, number])[] => {
    const id = ROOM_IDS.find((each) => each === row[0]);
    const count = row[ROOM_COLUMNS.indexOf(column)];
    // A cell that shows an error, or is not calculated yet, counts nothing.
    return id && typeof count === "number" ? [[id, count]] : [];
  });
}
