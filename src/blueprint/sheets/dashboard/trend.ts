/** The trend of one indicator: the drawn indicator, the source cells of the chart, and the sentence below it. */
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { absoluteColumn, entryText, quoted, rangeAddress } from "../../formula";
import { profileName } from "../../names";
import type { HelperCells, Page } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { HELPER_COLUMN } from "./grid";
import { ZERO_COLUMN } from "./indicatorsList";

/** Lines of the tracker for each indicator: actual, expected path, chosen partner. */
const TRACKER_LINES = 3;
const ACTUAL_LINE = 0;
const EXPECTED_LINE = 1;

/** The cells of the trend: at the left the drawn indicator and its last period, then the source of the chart. */
export const TREND = {
  id: "trend",
  column: HELPER_COLUMN,
  columns: 4,
  /** a header row above the periods, a last column of height 0 below them */
  rows: TRACKER_PERIODS + 2,
} as const satisfies HelperCells;

/** The cells that the chart draws. */
export function trendSource(page: Page): Rect {
  const cells = page.helperCells(TREND.id);
  return { ...cells, column: cells.column + 1, columns: cells.columns - 1 };
}

/** The cell with the number of the drawn indicator among those with a code; 0 for none. */
function drawnCell(page: Page): string {
  const { row, column } = page.helperCells(TREND.id);
  return absoluteColumn(row, column);
}

/** The cell with the number of the last period that has a value; 0 for none. */
function lastCell(page: Page): string {
  const { row, column } = page.helperCells(TREND.id);
  return absoluteColumn(row + 1, column);
}

/** Everything in the cells of the trend. */
export function trendCells(page: Page, context: Context): readonly CellBlock[] {
  const { row, column } = page.helperCells(TREND.id);
  const source = trendSource(page);
  return [
    { row, column, cells: [[drawnIndicator(context)], [lastPeriod(page)]] },
    { row: source.row, column: source.column, cells: sourceCells(page, context) },
  ];
}

/** The chosen indicator, else the first that has a value, else the first; 0 for none. */
function drawnIndicator({ refs: { column } }: Context): string {
  const order = column("Indicators", "order");
  const chosenCode = entryText(profileName("trendIndicator"));
  const chosen = `SUMPRODUCT(MAX((${column("Indicators", "key")}=${chosenCode})*${order}))`;
  const withValue = `MINIFS(${order},${order},">0",${column("Indicators", "latest")},">=-1E+300")`;
  return `=IF(${chosen}>0,${chosen},IF(${withValue}>0,${withValue},MINIFS(${order},${order},">0")))`;
}

/** The periods with both lines; nothing is drawn for an indicator that the tracker has no room for. */
function sourceCells(page: Page, { localize }: Context): CellBlock["cells"] {
  const drawn = drawnCell(page);
  const { name: tracker, columns } = SHEET_BLOCKS.tracker;
  const fits = `AND(${drawn}>0,${drawn}*${TRACKER_LINES}<=ROWS(${tracker}))`;
  const value = (line: number, period: number) =>
    `=IF(${fits},INDEX(${tracker},(${drawn}-1)*${TRACKER_LINES}+${line + 1},${columns.first + period}),"")`;
  return [
    [null, localize(SHEETS_DASHBOARD_TEXTS).actual, localize(SHEETS_DASHBOARD_TEXTS).expectedPath],
    ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
      const end = `INDEX(${SHEET_BLOCKS.periods.name},1,${index + 1})`;
      const date = `=IF(ISNUMBER(${end}),${isoText(end)},"")`;
      return [date, value(ACTUAL_LINE, index + 1), value(EXPECTED_LINE, index + 1)];
    }),
    ...ZERO_COLUMN,
  ];
}

/** A column of the periods that the chart draws: their ends (0), actual (1) or expected (2). */
function periodsColumn(page: Page, column: 0 | 1 | 2): string {
  const source = trendSource(page);
  return rangeAddress({
    row: source.row + 1,
    column: source.column + column,
    rows: TRACKER_PERIODS,
    columns: 1,
  });
}

function lastPeriod(page: Page): string {
  const actual = periodsColumn(page, 1);
  const numbers = Array.from({ length: TRACKER_PERIODS }, (_, index) => index + 1).join(";");
  return `=SUMPRODUCT(MAX(ISNUMBER(${actual})*{${numbers}}))`;
}

/** The formula of the code and the name of the drawn indicator. */
export function trendHeading(page: Page, { refs: { column } }: Context): string {
  const drawn = drawnCell(page);
  const name = `INDEX(${column("Indicators", "name")},MATCH(${drawn},${column("Indicators", "order")},0))`;
  return `=IF(${drawn}=0,"",${DASHBOARD_CELLS.trendIndicator}&"  ·  "&${entryText(name)})`;
}

/** The formula of the sentence on the last period, actual and expected. */
export function trendText(page: Page, { localize }: Context): string {
  const last = lastCell(page);
  const value = (column: 0 | 1 | 2) => `INDEX(${periodsColumn(page, column)},${last})`;
  const rounded = (cell: string) => `ROUND(${cell},2)`;
  const expected = `IF(ISNUMBER(${value(2)}),${rounded(value(2))},${quoted(localize(SHEETS_DASHBOARD_TEXTS).unknown)})`;
  const text = sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).trendText, {
    last: rounded(value(1)),
    lastDate: value(0),
    expected,
  });
  return `=IF(${last}=0,${sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS).trendNone)},${text})`;
}

/** The expression of the code of the drawn indicator. */
export function trendCode(page: Page, { refs: { column } }: Context): string {
  const drawn = drawnCell(page);
  return `IF(${drawn}=0,"",INDEX(${column("Indicators", "key")},MATCH(${drawn},${column("Indicators", "order")},0)))`;
}
