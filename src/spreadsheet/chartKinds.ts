import type { ChartDataLabelsState } from "./state";

/** How a chart type of Office.js is represented in the file. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  /** horizontal bars: the category axis is at the left */
  readonly isHorizontal?: boolean;
  readonly markers?: boolean;
}

/** The chart types that are written, by their names in Office.js. */
export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: { element: "barChart", grouping: "clustered", isHorizontal: true },
  BarStacked: { element: "barChart", grouping: "stacked", isHorizontal: true },
  BarStacked100: { element: "barChart", grouping: "percentStacked", isHorizontal: true },
  ColumnClustered: { element: "barChart", grouping: "clustered" },
  ColumnStacked: { element: "barChart", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard" },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked" },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

/** The text orientation of an axis' labels that is no angle: letters on top of each other. */
export const STACKED_LETTERS = 180;

/** The labels of a series that has labels, of which nothing else is stated. */
export const DEFAULT_DATA_LABELS: ChartDataLabelsState = {
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  font: {},
};

/** The representation of a chart type; throws for an unsupported type. */
export function chartKind(type: string): ChartKind {
  const kind = CHART_KINDS[type];
  if (!kind) throw new Error(`Charts of type ${type} are not written`);
  return kind;
}

/** Whether the chart is a pie or doughnut, which has no axes. */
export function isPieLike(kind: ChartKind): boolean {
  return kind.element === "pieChart" || kind.element === "doughnutChart";
}

/** The default gap between bars: Excel's for new charts, in percent of their width. */
export function defaultGap(kind: ChartKind): number {
  if (kind.grouping !== "clustered") return 150;
  return kind.isHorizontal ? 182 : 219;
}

/** How far bars overlap each other by default, in percent of their width. */
export function defaultOverlap(kind: ChartKind): number | undefined {
  if (kind.grouping !== "clustered") return 100;
  return kind.isHorizontal ? undefined : -27;
}
