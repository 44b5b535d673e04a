import type { EChartsOption, LegendComponentOption, TitleComponentOption } from "echarts";
import type { Culture } from "../../host/model/numberFormat";
import type { ChartState } from "../../host/state";
import { chartAxes } from "./axes";
import { hasPoints, type ChartData } from "./chartData";
import { drawnSeries, isRound, type DrawnSeries } from "./chartKind";
import { textLook, TEXT_SIZE, TITLE_SIZE } from "./chartLook";
import { chartLayout, SIGN, type Box, type ChartLayout } from "./layout";
import { plotSeries } from "./plotSeries";
import { roundSeries, sliceName } from "./roundSeries";

/** A chart as the library is to draw it. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

/** What a chart draws of its cells, or null when it is of a type that only Excel draws. */
export function chartDrawing(chart: ChartState, data: ChartData, culture: Culture): ChartDrawing | null {
  const all = drawnSeries(chart, data);
  if (!all) return null;
  const layout = chartLayout(chart, legendEntries(chart, data));
  const option: EChartsOption = {
    animation: false,
    ...(layout.title && { title: titleOf(chart, layout.title) }),
    ...(layout.legend && { legend: legendOf(chart, data, layout.legend) }),
    ...(isRound(chart)
      ? { series: roundSeries(all, chart, data.categories, layout.plot, culture) }
      : plotOf(all, chart, data, layout, culture)),
  };
  return { ...layout.size, option };
}

/** The plot of a chart that has axes. Without a point to draw Excel leaves it blank. */
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
    ...chartAxes(all, chart, hasPoints(data) ? data.categories : [], plot, culture),
    series: plotSeries(all, chart, data.categories, culture),
  };
}

function titleOf(chart: ChartState, { left, top, width }: Box): TitleComponentOption {
  return {
    text: chart.title.text,
    left: left + width / 2,
    top,
    padding: 0,
    textAlign: "center",
    textStyle: { ...textLook(chart.title, chart.area?.font, TITLE_SIZE), width, overflow: "break" },
  };
}

function legendEntries(chart: ChartState, { series, categories }: ChartData): readonly string[] {
  return isRound(chart) ? categories : series.map(({ name }) => name);
}

function legendOf(chart: ChartState, data: ChartData, box: Box): LegendComponentOption {
  const { position, font } = chart.legend;
  const names = isRound(chart)
    ? data.categories.map(sliceName)
    : data.series.map(({ name }) => name).filter((name) => name !== "");
  const shown = new Map(data.categories.map((category, index) => [sliceName(category, index), category]));
  const onLine = data.series.length > 0 && chart.type.startsWith("Line");
  return {
    ...box,
    padding: 0,
    orient: position === "Left" || position === "Right" || position === "Corner" ? "vertical" : "horizontal",
    data: [...new Set(names)],
    formatter: (name) => (isRound(chart) ? (shown.get(name) ?? name) : name),
    itemWidth: onLine ? SIGN.width : SIGN.height,
    itemHeight: SIGN.height,
    itemGap: SIGN.gap,
    selectedMode: false,
    textStyle: textLook(font, chart.area?.font, TEXT_SIZE),
  };
}
