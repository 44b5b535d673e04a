/** One indicator over time, as a line with the path that is expected of it and its target; in words below. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { PAGE_CELLS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import type { LineSeriesBlueprint } from "../../types";
import { workingsPage, workingsSections } from "../workings/workingsSheet";
import { trendSource } from "../workings/trend";
import { HEIGHTS, LEFT_COLUMNS } from "./grid";
import { cellsFrom, formatted, PAGE_FORMATS } from "./pageFormats";
import { shortened } from "./values";

const TEXT_ROWS = 2;
const NAME_CHARACTERS = 52;

const CHART_FONT = 8;

/** Whole numbers without decimals, others with theirs. */
const LABELS = { position: "Top", numberFormat: "General", bold: true, fontSize: CHART_FONT } as const;

/** In the order of the columns of `trendSource`: actual values, expected path, target, values that are written out. */
const SERIES: readonly LineSeriesBlueprint[] = [
  {
    colour: COLOURS.accent,
    line: { weight: 2, style: "Continuous" },
    marker: { style: "Circle", size: 5 },
  },
  { colour: COLOURS.muted, line: { weight: 1.25, style: "Dash" } },
  {
    colour: COLOURS.text,
    line: "None",
    marker: { style: "Diamond", size: 8 },
    labels: LABELS,
  },
  { colour: COLOURS.accent, line: "None", labels: LABELS },
];

/** The trend, as high as what stands beside it. */
export function trendChart(context: Context, rows: number): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const name = PAGE_CELLS.trendName;
  return {
    id: "trend",
    columns: LEFT_COLUMNS,
    rows: [
      { part: "title", height: HEIGHTS.section },
      { part: "chart", count: rows - 1 - TEXT_ROWS },
      { part: "text", count: TEXT_ROWS },
    ],
    content(cells, page) {
      const chart = page.cellsOf("trend", "chart");
      const text = page.cellsOf("trend", "text");
      return {
        blocks: [
          textAt(cells, `=IF(${name}="",${quoted(texts.trend)},${shortened(name, NAME_CHARACTERS)})`),
          textAt(
            text,
            `=IF(${PAGE_CELLS.trendIsDrawn}=1,${PAGE_CELLS.trendText},${quoted(texts.trendEmpty)})`,
          ),
        ],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          formatted(text, PAGE_FORMATS.quietWrapped),
        ],
        merges: [text],
        charts: [
          {
            name: "EnsembleTrendChart",
            type: "Line",
            sourceSheet: "workings",
            source: trendSource(workingsPage(workingsSections(context))),
            seriesBy: "Columns",
            position: chart,
            frame: false,
            blanks: "NotPlotted",
            series: SERIES,
            valueAxis: { visible: true, gridlines: COLOURS.faintRule },
            categoryAxis: { labelAngle: 0, line: COLOURS.rule },
            axisFont: { colour: COLOURS.muted, size: CHART_FONT },
          },
        ],
      };
    },
  };
}
