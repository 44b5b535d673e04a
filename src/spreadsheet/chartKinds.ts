/** How the file draws one of Office.js's chart types. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  /** bars that lie: the category axis stands at the left */
  readonly horizontal?: boolean;
  readonly markers?: boolean;
}

export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: { element: "barChart", grouping: "clustered", horizontal: true },
  BarStacked: { element: "barChart", grouping: "stacked", horizontal: true },
  BarStacked100: { element: "barChart", grouping: "percentStacked", horizontal: true },
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

/** How a chart type is drawn; a type that the file would not show is an error that names it. */
export function chartKind(type: string): ChartKind {
  const kind = CHART_KINDS[type];
  if (!kind) throw new Error(`Charts of type ${type} are not written`);
  return kind;
}

/** Whether the chart is round, and so has no axes. */
export function isRound(kind: ChartKind): boolean {
  return kind.element === "pieChart" || kind.element === "doughnutChart";
}

/** Space between bars where the state names none: what Excel gives to new charts. */
export function defaultGap(kind: ChartKind): number {
  if (kind.grouping !== "clustered") return 150;
  return kind.horizontal ? 182 : 219;
}

/** How far bars lie over each other where the state does not say. */
export function defaultOverlap(kind: ChartKind): number | undefined {
  if (kind.grouping !== "clustered") return 100;
  return kind.horizontal ? undefined : -27;
}
