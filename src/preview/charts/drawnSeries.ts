import type { ChartSeriesState, ChartState } from "../../spreadsheet/state";
import { CHART_KINDS, type ChartKind } from "../../spreadsheet/chartKinds";
import type { ChartData, SeriesData } from "./chartData";

/** A series with how it is drawn and what its cells hold. */
export interface DrawnSeries extends SeriesData {
  readonly state: ChartSeriesState;
  readonly kind: ChartKind;
  /** its 0-based index among all series, which determines its colour */
  readonly index: number;
}

/** The series of a chart, or null when one is of a type that only Excel draws. Empty cells are zero where the chart says so. */
export function drawnSeries(chart: ChartState, data: ChartData): DrawnSeries[] | null {
  if (!CHART_KINDS[chart.type]) return null;
  const drawn: DrawnSeries[] = [];
  for (const [index, state] of chart.series.entries()) {
    const kind = CHART_KINDS[state.chartType ?? chart.type];
    if (!kind) return null;
    const cells = data.series[index]!;
    const values = chart.blanks === "Zero" ? cells.values.map((value) => value ?? 0) : cells.values;
    drawn.push({ ...cells, values, state, kind, index });
  }
  return drawn;
}

/** Whether the bars of a chart are horizontal, with the categories at the left. */
export function isHorizontal(chart: ChartState): boolean {
  return CHART_KINDS[chart.type]?.isHorizontal ?? false;
}

/** Whether a chart has slices instead of axes. */
export function isPieOrDoughnut(chart: ChartState): boolean {
  const element = CHART_KINDS[chart.type]?.element;
  return element === "pieChart" || element === "doughnutChart";
}

/** The key of the stack of a series; undefined for a series that is not stacked. */
export function stackOf({ kind }: DrawnSeries): string | undefined {
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  return isStacked ? `${kind.element} ${kind.grouping}` : undefined;
}

/** The drawn values: shares of the category's sum in a 100 % stack; areas and stacked lines draw gaps as zero. */
export function drawnValuesOf(series: DrawnSeries, all: readonly DrawnSeries[]): (number | null)[] {
  const { kind, values } = series;
  const isGapless = kind.element === "areaChart" || (kind.element === "lineChart" && stackOf(series));
  const filled = isGapless ? values.map((value) => value ?? 0) : [...values];
  if (kind.grouping !== "percentStacked") return filled;
  const stack = all.filter((each) => stackOf(each) === stackOf(series));
  return filled.map((value, index) => {
    const total = stack.reduce((sum, each) => sum + Math.abs(each.values[index] ?? 0), 0);
    return value === null || total === 0 ? value && 0 : value / total;
  });
}

/** All values that the value axis must include: for a stack, its sums of positive and of negative values. */
export function reachedValues(all: readonly DrawnSeries[]): number[] {
  const reached: number[] = [];
  const sums = new Map<string, { positive: number; negative: number }>();
  for (const series of all) {
    const stack = stackOf(series);
    for (const [index, value] of drawnValuesOf(series, all).entries()) {
      if (value === null) continue;
      if (stack === undefined) {
        reached.push(value);
        continue;
      }
      const key = `${stack} ${index}`;
      const sum = sums.get(key) ?? { positive: 0, negative: 0 };
      if (value > 0) sum.positive += value;
      else sum.negative += value;
      sums.set(key, sum);
    }
  }
  return [
    ...reached,
    ...[...sums.values()].flatMap(({ positive, negative }) =>
      negative < 0 ? [positive, negative] : [positive],
    ),
  ];
}
