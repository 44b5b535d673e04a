import type { PieSeriesOption } from "echarts/charts";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState } from "../../spreadsheet/state";
import type { DrawnSeries } from "./drawnSeries";
import { colourOf, pixels, themeColour } from "./chartStyle";
import { labelOf } from "./dataLabels";
import type { Rect } from "./layout";

/** The hole of Excel's default doughnut, as a share of the radius. */
const HOLE_SHARE = 0.6;

/** The series of a pie or doughnut chart: a pie shows its first series, a doughnut one ring per series from the inside out. */
export function pieSeries(
  all: readonly DrawnSeries[],
  chart: ChartState,
  categories: readonly string[],
  plot: Rect,
  culture: Culture,
): PieSeriesOption[] {
  const isPie = chart.type === "Pie";
  const rings = isPie ? all.slice(0, 1) : all;
  const hasLabels = rings.some(({ state }) => state.hasDataLabels);
  const radius = (Math.min(plot.width, plot.height) / 2) * (isPie && hasLabels ? 0.8 : 0.96);
  const hole = isPie ? 0 : radius * HOLE_SHARE;
  const ringWidth = (radius - hole) / Math.max(1, rings.length);
  return rings.map((series, position) => ({
    type: "pie",
    id: String(series.index),
    name: series.name,
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius: [hole + position * ringWidth, hole + (position + 1) * ringWidth],
    startAngle: 90,
    silent: true,
    emphasis: { disabled: true },
    stillShowZeroSum: false,
    label: labelOf(series, chart, categories, culture),
    labelLine: { show: false, length: 4, length2: 0 },
    data: categories.map((name, index) => ({
      name: sliceName(name, index),
      value: Math.abs(series.values[index] ?? 0),
      itemStyle: {
        color: colourOf(series.state.fill ?? themeColour(index)),
        borderColor: colourOf(series.state.line ?? "#FFFFFF"),
        borderWidth: pixels(series.state.lineWeight ?? 1.5),
      },
    })),
  }));
}

/** A unique name for a slice: legends identify slices by name, and categories may repeat. */
export function sliceName(category: string, index: number): string {
  return `${index} ${category}`;
}
