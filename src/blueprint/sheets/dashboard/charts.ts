/** What the charts draw, and what each says in words: Office.js of our floor cannot give a chart alternative text. */
import { COVERAGES } from "../../../catalogue/roles";
import type { CoverageId } from "../../../model/dashboard";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS, DASHBOARD_CELLS, DASHBOARD_ROOM } from "../../dashboardRanges";
import { rangeAddress, cellAddress, entryText, quoted } from "../../formula";
import { CHART_COLOURS, COLOURS, shareFormat } from "../../cellFormats";
import { itemName, profileName } from "../../names";
import { isoText, sentence } from "../../sentences";
import { SHEET_BLOCKS, TRACKER_PERIODS } from "../../sheetRanges";
import { DASHBOARD_TEXT } from "../../text/dashboard";
import type { Rect, CellBlock, ChartBlueprint } from "../../types";
import { BEHIND, CHARTS, COVERAGE_SOURCE, GRID, PROGRESS_SOURCE, ROWS, TREND_SOURCE } from "./layout";

/** Lines of the tracker: actual, expected path, chosen partner. */
const TRACKER_LINES = 3;
const EXPECTED = 1;
/** The place of the drawn indicator among those with a code stands beside the source of its trend. */
const TREND_PLACE = { row: TREND_SOURCE.row, column: BEHIND } as const;
/** The last period with a value, below it. */
const TREND_LAST = { row: TREND_SOURCE.row + 1, column: BEHIND } as const;

/** The three charts. */
export function dashboardCharts({ say, language }: Context): readonly ChartBlueprint[] {
  return [
    {
      name: "EnsembleCoverageChart",
      type: "BarClustered",
      source: COVERAGE_SOURCE,
      seriesBy: "Columns",
      title: say(DASHBOARD_TEXT.coverageChart),
      position: CHARTS.coverage.place,
      colours: [COLOURS.accent],
      valueAxis: { minimum: 0, numberFormat: "0", visible: false },
      reverseCategories: true,
      gapWidth: 40,
      dataLabels: true,
    },
    {
      name: "EnsembleProgressChart",
      type: "ColumnClustered",
      source: PROGRESS_SOURCE,
      seriesBy: "Columns",
      title: say(DASHBOARD_TEXT.chart),
      position: CHARTS.progress.place,
      legend: "Bottom",
      colours: CHART_COLOURS,
      valueAxis: { numberFormat: shareFormat(language), visible: true },
      gapWidth: 60,
    },
    {
      name: "EnsembleTrendChart",
      type: "ColumnClustered",
      source: TREND_SOURCE,
      seriesBy: "Columns",
      title: say(DASHBOARD_TEXT.trendChart),
      position: CHARTS.trend.place,
      legend: "Bottom",
      colours: CHART_COLOURS,
      valueAxis: { visible: true },
      gapWidth: 60,
    },
  ];
}

/** Heading, sources behind the page, and the sentences under the charts. */
export function chartBlocks(context: Context): readonly CellBlock[] {
  const { say } = context;
  return [
    { row: ROWS.chartsTitle, column: GRID, cells: [[say(DASHBOARD_TEXT.charts)]] },
    {
      row: ROWS.chartsTitle,
      column: CHARTS.trend.place.column,
      cells: [[trendHeading(context)]],
    },
    at(COVERAGE_SOURCE, coverageSource(context)),
    at(PROGRESS_SOURCE, progressSource(context)),
    at(TREND_SOURCE, trendSource(context)),
    { ...TREND_PLACE, cells: [[trendPlace(context)], [trendLast()]] },
    at(CHARTS.coverage.text, [[coverageText(context)]]),
    at(CHARTS.progress.text, [[say(DASHBOARD_TEXT.progressText)]]),
    at(CHARTS.trend.text, [[trendText(context)]]),
  ];
}

function at(
  { row, column }: { readonly row: number; readonly column: number },
  cells: CellBlock["cells"],
): CellBlock {
  return { row, column, cells };
}

/** An empty corner tells Excel that the first column names the categories. */
function coverageSource({ say, refs: { column } }: Context): CellBlock["cells"] {
  return [
    [null, say(DASHBOARD_TEXT.countOfRoles)],
    ...COVERAGES.map(({ id }) => [
      `=${itemName("coverage", id)}`,
      `=SUMPRODUCT(--(${column("Roles", "coverage")}=${itemName("coverage", id)}))`,
    ]),
  ];
}

/**
 * A last column without a name, of height 0: without it programs begin the axis of figures that differ little (62, 63, 64)
 * just below them, so that the columns show another ratio than the figures have; and make up one where there are none.
 */
const GROUND: CellBlock["cells"] = [[null, 0, 0]];

function progressSource({ say }: Context): CellBlock["cells"] {
  const { code, way, elapsed } = DASHBOARD_BLOCKS.indicators.columns;
  const rows = Array.from({ length: DASHBOARD_ROOM.indicators }, (_, index) =>
    [code, way, elapsed].map((offset) => `=${cellAddress(ROWS.indicatorsFirst + index, GRID + offset)}`),
  );
  return [[null, say(DASHBOARD_TEXT.way), say(DASHBOARD_TEXT.elapsed)], ...rows, ...GROUND];
}

const place = `$${cellAddress(TREND_PLACE.row, TREND_PLACE.column)}`;
const last = `$${cellAddress(TREND_LAST.row, TREND_LAST.column)}`;

/** The chosen indicator, else the first that has a figure, else the first; 0 for none. */
function trendPlace({ refs: { column } }: Context): string {
  const order = column("Indicators", "order");
  const wanted = entryText(profileName("trendIndicator"));
  const chosen = `SUMPRODUCT(MAX((${column("Indicators", "key")}=${wanted})*${order}))`;
  const withFigure = `MINIFS(${order},${order},">0",${column("Indicators", "latest")},">=-1E+300")`;
  return `=IF(${chosen}>0,${chosen},IF(${withFigure}>0,${withFigure},MINIFS(${order},${order},">0")))`;
}

function trackerCell(line: number, column: number): string {
  return `INDEX(${SHEET_BLOCKS.tracker.name},(${place}-1)*${TRACKER_LINES}+${line + 1},${column})`;
}

/** The tracker may have no room for the indicator: nothing is drawn then. */
function trendSource({ say }: Context): CellBlock["cells"] {
  const first = SHEET_BLOCKS.tracker.columns.first;
  const fits = `AND(${place}>0,${place}*${TRACKER_LINES}<=ROWS(${SHEET_BLOCKS.tracker.name}))`;
  const drawn = (line: number, period: number) => `=IF(${fits},${trackerCell(line, first + period)},"")`;
  return [
    [null, say(DASHBOARD_TEXT.actual), say(DASHBOARD_TEXT.expectedPath)],
    ...Array.from({ length: TRACKER_PERIODS }, (_, index) => {
      const end = `INDEX(${SHEET_BLOCKS.periods.name},1,${index + 1})`;
      return [`=IF(ISNUMBER(${end}),${isoText(end)},"")`, drawn(0, index + 1), drawn(EXPECTED, index + 1)];
    }),
    ...GROUND,
  ];
}

/** Column `column` of the trend's rows below the header. */
function trendColumn(column: number): string {
  const box: Rect = {
    row: TREND_SOURCE.row + 1,
    column: TREND_SOURCE.column + column,
    rows: TRACKER_PERIODS,
    columns: 1,
  };
  return rangeAddress(box);
}

function trendLast(): string {
  const actual = trendColumn(1);
  const places = Array.from({ length: TRACKER_PERIODS }, (_, index) => index + 1).join(";");
  return `=SUMPRODUCT(MAX(ISNUMBER(${actual})*{${places}}))`;
}

function coverageText({ say }: Context): string {
  const count = (id: CoverageId) =>
    cellAddress(
      COVERAGE_SOURCE.row + 1 + COVERAGES.findIndex((coverage) => coverage.id === id),
      COVERAGE_SOURCE.column + 1,
    );
  const { uncovered, named, shared, secured } = {
    uncovered: count("uncovered"),
    named: count("named"),
    shared: count("shared"),
    secured: count("secured"),
  };
  return `=${sentence(say(DASHBOARD_TEXT.coverageText), { uncovered, named, shared, secured })}`;
}

/** Which indicator's trend is drawn. */
function trendHeading({ refs: { column } }: Context): string {
  const name = `INDEX(${column("Indicators", "name")},MATCH(${place},${column("Indicators", "order")},0))`;
  return `=IF(${place}=0,"",${DASHBOARD_CELLS.trendIndicator}&"  ·  "&${entryText(name)})`;
}

function trendText({ say }: Context): string {
  const value = (part: number) => `INDEX(${trendColumn(part)},${last})`;
  const rounded = (cell: string) => `ROUND(${cell},2)`;
  const expected = `IF(ISNUMBER(${value(2)}),${rounded(value(2))},${quoted(say(DASHBOARD_TEXT.notTold))})`;
  const said = sentence(say(DASHBOARD_TEXT.trendText), {
    last: rounded(value(1)),
    lastDate: value(0),
    expected,
  });
  return `=IF(${last}=0,${sentence(say(DASHBOARD_TEXT.trendNone))},${said})`;
}

/** The expression of the code of the drawn indicator. */
export function trendCode({ refs: { column } }: Context): string {
  return `IF(${place}=0,"",INDEX(${column("Indicators", "key")},MATCH(${place},${column("Indicators", "order")},0)))`;
}
