/** The columns of the tracker, how much it has room for, and the parts of its sections that formulas of others read. */
import { NAMES } from "../../names";
import type { Page } from "../../pageLayout";
import { TRACKER_PERIODS } from "../../sheetRanges";
import type { Rect } from "../../types";

/** The columns of code, indicator, unit and line; then come those of the periods. */
export const FIRST_PERIOD_COLUMN = 4;
export const PRINTED_COLUMNS = FIRST_PERIOD_COLUMN + TRACKER_PERIODS;
export const LINE_COLUMN = FIRST_PERIOD_COLUMN - 1;

/** Lines for each indicator: actual, expected path, chosen partner. */
export const LINES = 3;

/** Three lines of text fit beside the lines of an indicator, and the lines of sixteen indicators on a page. */
export const LINE_HEIGHT = 13.8;

/** Off the printed page, from the left: the facts of an indicator, then two copies of the periods. */
export const FACTS_COLUMN = PRINTED_COLUMNS + 1;
const FACT_COLUMNS = 4;
/** In the lines of indicators, days; in those of partners, reports up to each end and before the first period. */
export const KEYS_COLUMN = FACTS_COLUMN + FACT_COLUMNS;
export const DUE_COLUMN = KEYS_COLUMN + TRACKER_PERIODS + 1;
/** The sums of what was reported. */
export const SUMS_COLUMN = DUE_COLUMN + TRACKER_PERIODS + 1;

/** How many indicators and partners there is room for, in formulas, so that a formula is the same in every workbook: the sheet Lists has as much. */
export const ROOM = {
  indicators: `COLUMNS(${NAMES.expectedFrom})`,
  partners: `ROWS(${NAMES.expectedFrom})`,
} as const;

/** The lines of all indicators, in the printed columns. */
export function indicatorLineCells(page: Page): Rect {
  return page.cellsOf("lines", "lines");
}

/** How many indicators the page has lines for. */
export function indicatorRoom(page: Page): number {
  return indicatorLineCells(page).rows / LINES;
}

/** The lines of the partners: the name, then the periods. */
export function completenessCells(page: Page): Rect {
  const rows = page.cellsOf("completeness", "rows");
  return { ...rows, column: LINE_COLUMN, columns: TRACKER_PERIODS + 1 };
}

/** The cells of the periods in some rows. */
export function inPeriods(cells: Rect): Rect {
  return { ...cells, column: FIRST_PERIOD_COLUMN, columns: TRACKER_PERIODS };
}
