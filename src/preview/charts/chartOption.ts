import type { EChartsOption, LegendComponentOption, TitleComponentOption } from "echarts";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState } from "../../spreadsheet/state";
import { chartAxes } from "./axes";
import type { ChartData } from "./chartData";
import { drawnSeries, isPieOrDoughnut, type DrawnSeries } from "./drawnSeries";
import { textStyle, TEXT_SIZE, TITLE_SIZE } from "./chartStyle";
import { chartLayout, LEGEND_SYMBOL, type Rect, type ChartLayout } from "./layout";
import { plotSeries } from "./plotSeries";
import { pieSeries, sliceName } from "./pieSeries";

/** A chart as the input of the chart library. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

/** The drawing of a chart, or null if it is of a type that only Excel draws. */
export function chartDrawing(chart: ChartState, data: ChartData, culture: Culture): ChartDrawing | null {
  const all = drawnSeries(chart, data);
  if (!all) return null;
  const layout = chartLayout(chart, legendEntries(chart, data));
  const option: EChartsOption = {
    animation: false,
    ...(layout.title && { title: titleOf(chart, layout.title) }),
    ...(layout.legend && { legend: legendOf(chart, all, data, layout.legend) }),
    ...(isPieOrDoughnut(chart)
      ? { series: pieSeries(all, chart, data.categories, layout.plot, culture) }
      : plotOf(all, chart, data, layout, culture)),
  };
  return { ...layout.size, option };
}

/** The plot of a chart that has axes. */
function plotOf(
  all: readonly DrawnSeries[],
  chart: ChartState,
  data: ChartData,
  { plot }: ChartLayout,
  culture: Culture,
): EChartsOption {
  return {
    grid: {
      ...plot,
      show: false,
      outerBoundsMode: "same",
      outerBoundsContain: "all",
    },
    ...chartAxes(all, chart, data.categories, plot, culture),
    series: plotSeries(all, chart, data.categories, culture),
  };
}

function titleOf(chart: ChartState, { left, top, width }: Rect): TitleComponentOption {
  return {
    text: chart.title.text,
    left: left + width / 2,
    top,
    padding: 0,
    textAlign: "center",
    textStyle: { ...textStyle(chart.title, chart.area?.font, TITLE_SIZE), width, overflow: "break" },
  };
}

function legendEntries(chart: ChartState, { series, categories }: ChartData): readonly string[] {
  return isPieOrDoughnut(chart) ? categories : series.map(({ name }) => name);
}

function legendOf(
  chart: ChartState,
  all: readonly DrawnSeries[],
  { categories }: ChartData,
  { left, top, width }: Rect,
): LegendComponentOption {
  const { position, font } = chart.legend;
  const isAtSide = position === "Left" || position === "Right" || position === "Corner";
  const isLineChart = all.length > 0 && all.every(({ kind }) => kind.element === "lineChart");
  const categoryBySlice = new Map(
    categories.map((category, index) => [sliceName(category, index), category]),
  );
  return {
    ...(isAtSide ? { left, top, width, orient: "vertical" } : { left: "center", top, orient: "horizontal" }),
    padding: 0,
    data: isPieOrDoughnut(chart)
      ? [...categoryBySlice.keys()].map((name) => ({ name, icon: "rect" }))
      : all.filter(({ name }) => name !== "").map(legendEntry),
    formatter: (name) => categoryBySlice.get(name) ?? name,
    itemWidth: isLineChart ? LEGEND_SYMBOL.width : LEGEND_SYMBOL.height,
    itemHeight: LEGEND_SYMBOL.height,
    itemGap: isAtSide ? LEGEND_SYMBOL.gap / 2 : LEGEND_SYMBOL.gap,
    selectedMode: false,
    textStyle: textStyle(font, chart.area?.font, TEXT_SIZE),
  };
}

/** The legend symbol of a series: a square, or a line with its marker for a line series. */
function legendEntry({ name, kind, state }: DrawnSeries) {
  if (kind.element !== "lineChart") return { name, icon: "rect" };
  const hasMarkers = state.markerStyle === undefined ? kind.markers : state.markerStyle !== "None";
  return { name, itemStyle: { opacity: hasMarkers ? 1 : 0 } };
}
