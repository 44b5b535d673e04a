/**
 * What there is no room for, counted on the hidden sheet Lists: a row for each block of fixed size that an initiative can
 * outgrow. The dashboard puts it into words. See docs/rules.md, "Room".
 */
import { namesOn } from "../../sheetFrame";
import { ROOM_COLUMNS, ROOM_IDS, ROOM_SHEETS, type RoomId } from "../../../model/room";
import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { NAMES } from "../../names";
import { SHEET_BLOCKS } from "../../sheetRanges";
import type { NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { ROOM_CELLS_AT } from "../lists";
import { ROOM } from "../tracker/layout";

const CELLS: Rect = {
  row: ROOM_CELLS_AT.row + 1,
  column: ROOM_CELLS_AT.column,
  rows: ROOM_IDS.length,
  columns: ROOM_COLUMNS.length,
};

const BEYOND_NAMES: Readonly<Record<RoomId, string>> = {
  trackerIndicators: NAMES.beyondTrackerIndicators,
  trackerPartners: NAMES.beyondTrackerPartners,
  activityPartners: NAMES.beyondActivityPartners,
  groups: NAMES.beyondGroups,
  breakdowns: NAMES.beyondBreakdowns,
};

/** The name of the cell with the number of entries beyond the room of a block. */
export function beyondName(id: RoomId): string {
  return BEYOND_NAMES[id];
}

/** The sheet Lists with these cells. */
export function addRoomCells(lists: SheetBlueprint, context: Context): SheetBlueprint {
  const header: Rect = { ...CELLS, row: ROOM_CELLS_AT.row, rows: 1 };
  const formulas = roomFormulas(context);
  return {
    ...lists,
    blocks: [
      ...lists.blocks,
      {
        ...header,
        cells: [
          ROOM_COLUMNS,
          ...ROOM_IDS.map((id, index) => {
            const { room, needed, beyond } = formulas[id];
            const cell = (column: (typeof ROOM_COLUMNS)[number]) =>
              cellAddress(CELLS.row + index, CELLS.column + ROOM_COLUMNS.indexOf(column));
            const rest = beyond?.(cell("room")) ?? `MAX(0,${cell("needed")}-${cell("room")})`;
            return [id, ROOM_SHEETS[id], `=${room}`, `=${needed}`, `=${rest}`];
          }),
        ],
      },
    ],
    formats: [...lists.formats, { range: header, format: CELL_FORMATS.header }],
  };
}

/** The defined names of these cells. */
export function roomNames(context: Context): readonly NameBlueprint[] {
  const named = namesOn("lists", context);
  const column = CELLS.column + ROOM_COLUMNS.indexOf("beyond");
  return [
    named(NAMES.room, CELLS),
    ...ROOM_IDS.map((id, index) =>
      named(beyondName(id), { row: CELLS.row + index, column, rows: 1, columns: 1 }),
    ),
  ];
}

interface RoomFormulas {
  readonly room: string;
  /** the room that the entries need */
  readonly needed: string;
  /** how many are beyond the room, where that is not the difference */
  beyond?(room: string): string;
}

function roomFormulas({ refs: { column } }: Context): Readonly<Record<RoomId, RoomFormulas>> {
  const isPartner = `(${column("Partners", "key")}<>"")`;
  const partnerLines = column("Partners", "line");
  const breakdownRows = column("Groups", "breakdownRow");
  return {
    trackerIndicators: { room: ROOM.indicators, needed: `MAX(${column("Indicators", "order")})` },
    // Its lines are those of the rows of Partners, also of rows without a name.
    trackerPartners: {
      room: ROOM.partners,
      needed: `SUMPRODUCT(MAX(${isPartner}*${partnerLines}))`,
      beyond: (room) => `SUMPRODUCT(${isPartner}*(${partnerLines}>${room}))`,
    },
    activityPartners: {
      room: `ROWS(${SHEET_BLOCKS.matrix.name})`,
      needed: `SUMPRODUCT(--${isPartner})`,
    },
    groups: { room: `ROWS(${NAMES.groupRows})`, needed: `MAX(${column("Groups", "place")})` },
    // The first row of each breakdown.
    breakdowns: {
      room: `ROWS(${NAMES.breakdownRows})`,
      needed: `SUMPRODUCT((${breakdownRows}>0)*(${breakdownRows}=${column("Groups", "line")}))`,
    },
  };
}
