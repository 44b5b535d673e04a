/** A line over time on a page that is read: its name, the chart, and what it shows in words. */
import { COLOURS } from "../../cellFormats";
import { textAt, type PageSection } from "../../pageLayout";
import type { LineSeriesBlueprint } from "../../types";
import { LABEL_PLACES } from "../workings/curve/axis";
import { drawnCells } from "../workings/curve/points";
import type { Subject } from "../workings/curve/subject";
import { cellsFrom, formatted, PAGE_FORMATS } from "./formats";

const TEXT_ROWS = 2;
/** Of the labels beside points and along the axes, in points. */
const CHART_FONT = 8;

const LABEL = { position: "Top", bold: true, fontSize: CHART_FONT, shows: "SeriesName" } as const;

/** How a curve looks, in the order of the columns of `drawnCells`. */
const SERIES: readonly LineSeriesBlueprint[] = [
  { colour: COLOURS.accent, line: { weight: 2, style: "Continuous" }, marker: "None" },
  { colour: COLOURS.accent, line: "None", marker: { style: "Circle", size: 6 } },
  { colour: COLOURS.muted, line: { weight: 1.25, style: "Dash" }, marker: "None" },
  {
    colour: COLOURS.text,
    line: "None",
    marker: { style: "Diamond", size: 9 },
    labels: LABEL,
  },
  {
    colour: COLOURS.accent,
    line: "None",
    marker: "None",
    labels: LABEL,
  },
  { colour: COLOURS.accent, line: "None", marker: "None", labels: LABEL },
  {
    colour: COLOURS.muted,
    line: "None",
    marker: "None",
    labels: { position: "Top", fontSize: CHART_FONT, shows: "SeriesName" },
  },
];

interface LineChartPlan {
  /** of the section */
  readonly id: string;
  /** how many columns the section takes, and how many of them the chart */
  readonly columns: number;
  readonly chartColumns: number;
  /** how many rows the section takes, and their heights in points; Excel's default height for lines without one */
  readonly rows: number;
  readonly heights: { readonly section: number; readonly line?: number };
  /** texts or formulas */
  readonly title: string;
  readonly text: string;
  readonly chartName: string;
  /** whose line the chart draws */
  readonly subject: Subject;
}

/** The section. */
export function lineChart(plan: LineChartPlan): PageSection {
  const { id, columns, chartColumns, rows, heights, title, text, chartName, subject } = plan;
  const line = heights.line === undefined ? {} : { height: heights.line };
  return {
    id,
    columns,
    rows: [
      { part: "title", height: heights.section },
      { part: "chart", count: rows - 1 - TEXT_ROWS, ...line },
      { part: "text", count: TEXT_ROWS, ...line },
    ],
    content(cells, page) {
      const texts = { ...page.cellsOf(id, "text"), columns: chartColumns };
      return {
        blocks: [textAt(cells, title), textAt(texts, text)],
        formats: [
          formatted(cellsFrom(cells, 0), PAGE_FORMATS.section),
          formatted(texts, PAGE_FORMATS.quietWrapped),
        ],
        merges: [texts],
        charts: [
          {
            name: chartName,
            type: "Line",
            sourceSheet: "workings",
            source: drawnCells(subject),
            series: SERIES,
            seriesBy: "Columns",
            position: { ...page.cellsOf(id, "chart"), columns: chartColumns },
            frame: false,
            blanks: "NotPlotted",
            valueAxis: { visible: true, gridlines: COLOURS.faintRule },
            // No angle is set: LibreOffice breaks labels at zero degrees into letters.
            categoryAxis: { labelSpacing: LABEL_PLACES, line: COLOURS.rule },
            axisFont: { colour: COLOURS.muted, size: CHART_FONT },
          },
        ],
      };
    },
  };
}
