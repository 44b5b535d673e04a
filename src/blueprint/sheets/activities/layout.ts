/** Where things stand on the sheet Activities: the table at the left, what it serves at the right. */
import { CONDITIONS } from "../../../catalogue/initiative";
import type { InitiativeFile } from "../../../model/initiative";
import { COLUMNS } from "../../columns";
import { shownColumns } from "../../table";
import type { Box } from "../../types";

export const CONDITION_GAPS_ROW = 3;
export const INDICATOR_GAPS_ROW = 4;
export const HEADER_ROW = 5;

/** The table's helpers, hidden, and after them some hidden columns for the cells that the matrix works with. */
const HELPERS = shownColumns("Activities");
const WORK = COLUMNS.Activities.length + 1;
const WORK_COLUMNS = 2;
const RIGHT = WORK + WORK_COLUMNS;

/** The sheet's columns that nobody needs to see. */
export const HIDDEN: readonly Pick<Box, "column" | "columns">[] = [
  { column: HELPERS, columns: COLUMNS.Activities.length - HELPERS },
  { column: WORK, columns: WORK_COLUMNS },
];

/** Partner, five conditions, all. */
export const MATRIX_COLUMNS = CONDITIONS.length + 2;
export const SERVED_TITLE_ROW = INDICATOR_GAPS_ROW;
export const SERVED: Box = { row: HEADER_ROW + 1, column: RIGHT, rows: CONDITIONS.length, columns: 4 };
/** Labels, and beside them the figures of what is not served. */
export const GAPS: Box = { row: HEADER_ROW + 1, column: RIGHT + 4, rows: 4, columns: 2 };
export const MATRIX_TITLE_ROW = SERVED.row + SERVED.rows + 1;
export const MATRIX_NOTE_ROW = MATRIX_TITLE_ROW + 1;
const MATRIX_ROW = MATRIX_NOTE_ROW + 2;

const ROOM = 20;
const SPARE = 8;

/** Room for the partners of today and some that may join. */
export function matrixBox({ partners }: InitiativeFile): Box {
  return {
    row: MATRIX_ROW,
    column: RIGHT,
    rows: Math.max(ROOM, partners.length + SPARE),
    columns: MATRIX_COLUMNS,
  };
}

/** Beside the matrix, hidden: the row of each partner in its table, and the first row of the same name. */
export function partnerRowsBox(file: InitiativeFile): Box {
  return { ...matrixBox(file), column: WORK, columns: WORK_COLUMNS };
}

/** Hidden: the rows of the first indicators that nothing serves. */
export const GAP_INDICATORS: Box = { row: HEADER_ROW + 1, column: WORK, rows: 4, columns: 1 };

/** The last column that prints. */
export const LAST_COLUMN = RIGHT + MATRIX_COLUMNS - 1;
