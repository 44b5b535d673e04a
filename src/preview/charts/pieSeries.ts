import type { PieSeriesOption } from "echarts/charts";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState } from "../../spreadsheet/state";
import type { DrawnSeries } from "./chartKind";
import { colourOf, pixels, themeColour } from "./chartStyle";
import { labelOf } from "./dataLabels";
import type { Rect } from "./layout";

/** Excel's new doughnuts leave so much of the radius free. */
const HOLE = 0.6;

/** The slices of a round chart: a pie shows its first series, a doughnut one ring a series from the inside out. */
export function pieSeries(
  all: readonly DrawnSeries[],
  chart: ChartState,
  categories: readonly string[],
  plot: Rect,
  culture: Culture,
): PieSeriesOption[] {
  const pie = chart.type === "Pie";
  const rings = pie ? all.slice(0, 1) : all;
  const labelled = rings.some(({ state }) => state.hasDataLabels);
  const radius = (Math.min(plot.width, plot.height) / 2) * (pie && labelled ? 0.8 : 0.96);
  const hole = pie ? 0 : radius * HOLE;
  const ring = (radius - hole) / Math.max(1, rings.length);
  return rings.map((series, place) => ({
    type: "pie",
    id: String(series.index),
    name: series.name,
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius: [hole + place * ring, hole + (place + 1) * ring],
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

/** Legends know slices by their names, which cells may hold twice. */
export function sliceName(category: string, index: number): string {
  return `${index} ${category}`;
}
