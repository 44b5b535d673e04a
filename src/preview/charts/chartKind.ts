import type { ChartSeriesState, ChartState } from "../../spreadsheet/state";
import { CHART_KINDS, type ChartKind } from "../../spreadsheet/chartKinds";
import type { ChartData, SeriesData } from "./chartData";

/** A series with how it is drawn and what its cells hold. */
export interface DrawnSeries extends SeriesData {
  readonly state: ChartSeriesState;
  readonly kind: ChartKind;
  /** its place among all series, by which it takes a colour */
  readonly index: number;
}

/** The series of a chart, or null when one is of a type that only Excel draws. */
export function drawnSeries(chart: ChartState, data: ChartData): DrawnSeries[] | null {
  if (!CHART_KINDS[chart.type]) return null;
  const drawn: DrawnSeries[] = [];
  for (const [index, state] of chart.series.entries()) {
    const kind = CHART_KINDS[state.chartType ?? chart.type];
    if (!kind) return null;
    drawn.push({ ...data.series[index]!, state, kind, index });
  }
  return drawn;
}

/** Whether the bars of a chart are horizontal, with the categories at the left. */
export function isHorizontal(chart: ChartState): boolean {
  return CHART_KINDS[chart.type]?.horizontal ?? false;
}

/** Whether a chart has slices instead of axes. */
export function isPieOrDoughnut(chart: ChartState): boolean {
  const element = CHART_KINDS[chart.type]?.element;
  return element === "pieChart" || element === "doughnutChart";
}

/** The key of the stack of a series; undefined for a series that is not stacked. */
export function stackOf({ kind }: DrawnSeries): string | undefined {
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  return stacked ? `${kind.element} ${kind.grouping}` : undefined;
}

/** The heights that are drawn: shares of the category's sum where a stack is of 100 %; areas and stacked lines know no gap. */
export function heightsOf(series: DrawnSeries, all: readonly DrawnSeries[]): (number | null)[] {
  const { kind, values } = series;
  const gapless = kind.element === "areaChart" || (kind.element === "lineChart" && stackOf(series));
  const filled = gapless ? values.map((value) => value ?? 0) : [...values];
  if (kind.grouping !== "percentStacked") return filled;
  const stack = all.filter((each) => stackOf(each) === stackOf(series));
  return filled.map((value, place) => {
    const whole = stack.reduce((sum, each) => sum + Math.abs(each.values[place] ?? 0), 0);
    return value === null || whole === 0 ? value && 0 : value / whole;
  });
}

/** Every height that the value axis must reach: of a stack, the ends of its sums above and below zero. */
export function reachedValues(all: readonly DrawnSeries[]): number[] {
  const reached: number[] = [];
  const sums = new Map<string, { up: number; down: number }>();
  for (const series of all) {
    const stack = stackOf(series);
    for (const [place, height] of heightsOf(series, all).entries()) {
      if (height === null) continue;
      if (stack === undefined) {
        reached.push(height);
        continue;
      }
      const key = `${stack} ${place}`;
      const sum = sums.get(key) ?? { up: 0, down: 0 };
      if (height > 0) sum.up += height;
      else sum.down += height;
      sums.set(key, sum);
    }
  }
  return [...reached, ...[...sums.values()].flatMap(({ up, down }) => (down < 0 ? [up, down] : [up]))];
}
