/**
 * The layout of the sheet Activities: the table at the left, the conditions and indicators that its rows serve at the
 * right.
 */
import { COLUMNS } from "../../columns";
import type { Room } from "../../room";
import { SHEET_BLOCKS } from "../../sheetRanges";
import type { Rect } from "../../types";
import { METRICS } from "./helperCells";

export const CONDITION_GAPS_ROW = 3;
export const INDICATOR_GAPS_ROW = 4;
export const HEADER_ROW = 5;

/** The empty column after the table and its hidden helper columns. */
const GAP_COLUMN = COLUMNS.Activities.length;
const RIGHT_COLUMN = GAP_COLUMN + 1;

/** Spare rows: where a row of the table is deleted as a row of the sheet, a row at the right is deleted with it. */
const SPARE_LINES = 10;

/** Labels and values of the metrics, above all rows of the table. */
export const METRIC_CELLS: Rect = { row: 0, column: RIGHT_COLUMN, rows: METRICS.length, columns: 2 };
export const TITLES_ROW = HEADER_ROW - 1;
const CONDITION_COLUMNS = Object.keys(SHEET_BLOCKS.conditions.columns).length;
const MATRIX_COLUMNS = Object.keys(SHEET_BLOCKS.matrix.columns).length;
const MATRIX_COLUMN = RIGHT_COLUMN + CONDITION_COLUMNS + 1;

/** The lines below the header where the conditions are shown. */
export function conditionsRect(room: Room): Rect {
  return { ...matrixRect(room), column: RIGHT_COLUMN, columns: CONDITION_COLUMNS };
}

/** The lines below the header where the matrix of partners and conditions is shown. */
export function matrixRect({ activityPartners }: Room): Rect {
  return {
    row: HEADER_ROW + 1,
    column: MATRIX_COLUMN,
    rows: activityPartners + SPARE_LINES,
    columns: MATRIX_COLUMNS,
  };
}

/** The last column that prints. */
export const LAST_COLUMN = MATRIX_COLUMN + MATRIX_COLUMNS - 1;
