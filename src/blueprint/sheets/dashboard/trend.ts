/** The trend of one indicator: the drawn indicator, the source cells of the chart, and the sentence below it. */
import type { Context } from "../../context";
import { DASHBOARD_CELLS } from "../../dashboardRanges";
import { absoluteColumn, entryText, quoted } from "../../formula";
import { profileName } from "../../names";
import type { HelperCells, Page } from "../../pageLayout";
import { isoText, sentenceFormula } from "../../sentences";
import { SHEET_BLOCKS, SHEET_CELLS, TRACKER_PERIODS } from "../../sheetRanges";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, Rect } from "../../types";
import { dayKey } from "../data/keys";
import { HELPER_COLUMN } from "./grid";
import { ZERO_COLUMN } from "./indicatorsList";

/** Lines of the tracker for each indicator: actual, expected path, chosen partner. */
const TRACKER_LINES = 3;
const ACTUAL_LINE = 0;
const EXPECTED_LINE = 1;

/**
 * The cells of the trend: at the left the drawn indicator, the last drawn period and the row of Indicators, then the
 * source of the chart.
 */
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

/** The cell with the number of the last period that is drawn, which holds the figure's period; 0 for none. */
function lastCell(page: Page): string {
  const { row, column } = page.helperCells(TREND.id);
  return absoluteColumn(row + 1, column);
}

/** A value of the drawn indicator. */
function valueOfDrawn(page: Page, { refs }: Context, id: string): string {
  const { row, column } = page.helperCells(TREND.id);
  return `INDEX(${refs.column("Indicators", id)},${absoluteColumn(row + 2, column)})`;
}

/** Everything in the cells of the trend. */
export function trendCells(page: Page, context: Context): readonly CellBlock[] {
  const { row, column } = page.helperCells(TREND.id);
  const source = trendSource(page);
  return [
    {
      row,
      column,
      cells: [[drawnIndicator(context)], [lastPeriod(page, context)], [drawnRow(page, context)]],
    },
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

function drawnRow(page: Page, { refs }: Context): string {
  return `=IFERROR(MATCH(${drawnCell(page)},${refs.column("Indicators", "order")},0),0)`;
}

/** Whether the tracker has lines for the drawn indicator. */
function fitsTracker(page: Page): string {
  const drawn = drawnCell(page);
  return `AND(${drawn}>0,${drawn}*${TRACKER_LINES}<=ROWS(${SHEET_BLOCKS.tracker.name}))`;
}

/**
 * The periods with both lines, the actual one up to the figure's period: what is still coming in is not drawn. Nothing
 * is drawn for an indicator that the tracker has no room for.
 */
function sourceCells(page: Page, context: Context): CellBlock["cells"] {
  const { localize } = context;
  const drawn = drawnCell(page);
  const last = lastCell(page);
  const { name: tracker, columns } = SHEET_BLOCKS.tracker;
  const lineValue = (line: number, period: number) =>
    `INDEX(${tracker},(${drawn}-1)*${TRACKER_LINES}+${line + 1},${columns.first + period})`;
  const actual = (period: number) =>
    `=IF(${period}>${last},"",IF(${period}=${last},${lastValue(page, context)},${lineValue(ACTUAL_LINE, period)}))`;
  const expected = (period: number) => `=IF(${fitsTracker(page)},${lineValue(EXPECTED_LINE, period)},"")`;
  return [
    [null, localize(SHEETS_DASHBOARD_TEXTS).actual, localize(SHEETS_DASHBOARD_TEXTS).expectedPath],
    ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
      const end = `INDEX(${SHEET_BLOCKS.periods.name},1,${index + 1})`;
      const date = `=IF(ISNUMBER(${end}),${isoText(end)},"")`;
      return [date, actual(index + 1), expected(index + 1)];
    }),
    ...ZERO_COLUMN,
  ];
}

/** The value in the last drawn period: the figure, of a total what the period added up to the figure's own period. */
function lastValue(page: Page, context: Context): string {
  const { refs } = context;
  const value = (id: string) => valueOfDrawn(page, context, id);
  const ends = SHEET_BLOCKS.periods.name;
  const last = lastCell(page);
  const begin = `MAX(${value("floorDay")},IF(${last}=1,MAX(${SHEET_CELLS.periodsStart}),INDEX(${ends},1,MAX(1,${last}-1))))`;
  const keys = refs.column("Observations", "indicatorDayKey");
  const bound = (operator: string, day: string) => `${keys},"${operator}"&(${dayKey(value("line"), day)})`;
  const added = `SUMIFS(${refs.column("Observations", "usable")},${bound(">", begin)},${bound("<=", value("latestPeriod"))})`;
  return `IF(${value("total")}=1,${added},${value("latest")})`;
}

/** The period of the tracker that holds the figure's own period. */
function lastPeriod(page: Page, context: Context): string {
  const value = (id: string) => valueOfDrawn(page, context, id);
  const day = value("latestPeriod");
  const ends = SHEET_BLOCKS.periods.name;
  const isDrawn = `IF(${fitsTracker(page)},IF(AND(ISNUMBER(${day}),ISNUMBER(${value("latest")})),${day}>MAX(${SHEET_CELLS.periodsStart}),FALSE),FALSE)`;
  return `=IF(${isDrawn},${TRACKER_PERIODS + 1}-COUNTIF(${ends},">="&${day}),0)`;
}

/** The formula of the code and the name of the drawn indicator. */
export function trendHeading(page: Page, { refs: { column } }: Context): string {
  const drawn = drawnCell(page);
  const name = `INDEX(${column("Indicators", "name")},MATCH(${drawn},${column("Indicators", "order")},0))`;
  return `=IF(${drawn}=0,"",${DASHBOARD_CELLS.trendIndicator}&"  ·  "&${entryText(name)})`;
}

/** The formula of the sentence on the figure, what was expected by then, and what is still coming in. */
export function trendText(page: Page, context: Context): string {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const value = (id: string) => valueOfDrawn(page, context, id);
  const rounded = (expression: string) => `ROUND(${expression},2)`;
  const expressions = {
    value: rounded(value("latest")),
    date: isoText(value("latestPeriod")),
    expected: `IF(ISNUMBER(${value("due")}),${rounded(value("due"))},${quoted(texts.unknown)})`,
    reporting: value("reporting"),
    partners: value("expected"),
  };
  const sentence = (id: "trendText" | "trendTotal" | "trendIncomplete") =>
    sentenceFormula(texts[id], expressions);
  const judged = `IF(${value("total")}=1,${sentence("trendTotal")},${sentence("trendText")})`;
  const figure = `IF(${value("judgedDay")}=0,${sentence("trendIncomplete")},${judged})`;
  const incoming = sentenceFormula(texts.trendIncoming, { incoming: value("incoming") });
  return (
    `=IF(${lastCell(page)}=0,${sentenceFormula(texts.trendNone)},` +
    `${figure}&IF(OR(${value("judgedDay")}=0,${value("incoming")}=""),"",${incoming}))`
  );
}

/** The expression of the code of the drawn indicator. */
export function trendCode(page: Page, { refs: { column } }: Context): string {
  const drawn = drawnCell(page);
  return `IF(${drawn}=0,"",INDEX(${column("Indicators", "key")},MATCH(${drawn},${column("Indicators", "order")},0)))`;
}
