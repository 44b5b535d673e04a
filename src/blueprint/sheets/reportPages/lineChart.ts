/** A line over time on a page that is read: its name, the chart, and what it shows in words. */
import { COLOURS } from "../../cellFormats";
import { textAt, type PageSection } from "../../pageLayout";
import type { ChartBlueprint } from "../../types";
import { cellsFrom, formatted, PAGE_FORMATS } from "./formats";

const TEXT_ROWS = 2;
/** Of the labels beside points and along the axes, in points. */
export const CHART_FONT = 8;

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
  /** the cells of the sheet Workings that the chart draws, by columns */
  readonly source: ChartBlueprint["source"];
  readonly chart: Required<Pick<ChartBlueprint, "name" | "series">>;
  /** without the colour of its line */
  readonly categoryAxis: Omit<NonNullable<ChartBlueprint["categoryAxis"]>, "line">;
}

/** The section. */
export function lineChart(plan: LineChartPlan): PageSection {
  const { id, columns, chartColumns, rows, heights, title, text, source, chart, categoryAxis } = plan;
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
            ...chart,
            type: "Line",
            sourceSheet: "workings",
            source,
            seriesBy: "Columns",
            position: { ...page.cellsOf(id, "chart"), columns: chartColumns },
            frame: false,
            blanks: "NotPlotted",
            valueAxis: { visible: true, gridlines: COLOURS.faintRule },
            categoryAxis: { ...categoryAxis, line: COLOURS.rule },
            axisFont: { colour: COLOURS.muted, size: CHART_FONT },
          },
        ],
      };
    },
  };
}
