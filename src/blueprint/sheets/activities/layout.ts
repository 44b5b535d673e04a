/** Where things stand on the sheet Activities: the table at the left, what it serves at the right. */
import { CONDITIONS } from "../../../catalogue/initiative";
import type { InitiativeFile } from "../../../model/initiative";
import { COLUMNS } from "../../columns";
import { shownColumns } from "../../table";
import type { Box } from "../../types";

export const CONDITION_GAPS_ROW = 3;
export const INDICATOR_GAPS_ROW = 4;
export const HEADER_ROW = 5;

/** Behind the table, hidden: its helpers, then after the gap a column of cells that the matrix works with. */
const GAP = COLUMNS.Activities.length;
const WORK = GAP + 1;
const RIGHT = WORK + 1;

/** Whether nobody needs to see a column of the sheet. */
export function isHidden(column: number): boolean {
  return column === WORK || (column >= shownColumns("Activities") && column < GAP);
}

/** Partner, five conditions, all. */
export const MATRIX_COLUMNS = CONDITIONS.length + 2;
export const SERVED_TITLE_ROW = 4;
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

/** Beside the matrix, hidden: the row of each partner in its table. */
export function partnerRowsBox(file: InitiativeFile): Box {
  return { ...matrixBox(file), column: WORK, columns: 1 };
}

/** Hidden: the rows of the first indicators that nothing serves. */
export const GAP_INDICATORS: Box = { row: HEADER_ROW + 1, column: WORK, rows: 4, columns: 1 };

/** The last column that prints. */
export const LAST_COLUMN = RIGHT + MATRIX_COLUMNS - 1;
