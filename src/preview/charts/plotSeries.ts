import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { Culture } from "../../spreadsheet/numberFormat";
import type { ChartState } from "../../spreadsheet/state";
import { defaultGap, defaultOverlap } from "../../spreadsheet/chartKinds";
import { drawnValuesOf, isHorizontal, stackOf, type DrawnSeries } from "./drawnSeries";
import { colourOf, lineStyle, pixels, themeColour } from "./chartStyle";
import { labelOf, withinChart } from "./dataLabels";

const LINE_WEIGHT = 2.25;
const MARKER_SIZE = 5;
const CROSS = "path://M0,0L10,10M10,0L0,10";
const SYMBOLS: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "diamond",
  Triangle: "triangle",
  X: CROSS,
  Star: `${CROSS}M5,0L5,10`,
  Plus: "path://M5,0L5,10M0,5L10,5",
  Dash: "path://M0,4L10,4L10,6L0,6Z",
  Dot: "path://M0,4L5,4L5,6L0,6Z",
};

/** The bars, columns, lines and areas of a chart that has axes. */
export function plotSeries(
  all: readonly DrawnSeries[],
  chart: ChartState,
  categories: readonly string[],
  culture: Culture,
): (BarSeriesOption | LineSeriesOption)[] {
  const bars = all.filter(({ kind }) => kind.element === "barChart");
  return inDrawingOrder(all, chart).map((series) => {
    const { kind, name } = series;
    const stack = stackOf(series);
    const common = {
      id: String(series.index),
      name,
      data: drawnValuesOf(series, all),
      label: labelOf(series, chart, categories, culture),
      labelLayout: withinChart(pixels(chart.width)),
      silent: true,
      emphasis: { disabled: true },
      ...(stack !== undefined && { stack }),
    };
    return kind.element === "barChart"
      ? { ...common, ...barStyle(series, bars) }
      : { ...common, ...lineSeriesStyle(series, chart) };
  });
}

/** The series in the library's drawing order: it places clustered bars down and to the right, Excel away from the start of the categories. */
function inDrawingOrder(all: readonly DrawnSeries[], chart: ChartState): readonly DrawnSeries[] {
  const isClustered = all.every(({ kind }) => kind.element === "barChart" && kind.grouping === "clustered");
  return isClustered && isHorizontal(chart) !== chart.axes.category.reversed ? [...all].reverse() : all;
}

function barStyle(series: DrawnSeries, bars: readonly DrawnSeries[]): BarSeriesOption {
  const { state, index } = series;
  return {
    type: "bar",
    ...barSpacing(bars),
    itemStyle: {
      color: colourOf(state.fill ?? themeColour(index)),
      ...(state.line !== undefined && {
        borderColor: colourOf(state.line),
        borderWidth: pixels(state.lineWeight ?? 0.75),
      }),
    },
  };
}

/** Converts gap and overlap: Excel's are percentages of one bar, the library's gap is a percentage of the category. */
export function barSpacing(bars: readonly DrawnSeries[]): { barCategoryGap: string; barGap: string } {
  const [first] = bars;
  if (!first) return { barCategoryGap: "0%", barGap: "0%" };
  const gap = first.state.gapWidth ?? defaultGap(first.kind);
  const overlap = first.state.overlap ?? defaultOverlap(first.kind) ?? 0;
  const barCount = stackOf(first) === undefined ? bars.length : 1;
  const widthInBars = barCount - ((barCount - 1) * overlap) / 100;
  return { barCategoryGap: `${gap / (widthInBars + gap / 100)}%`, barGap: `${-overlap}%` };
}

function lineSeriesStyle(series: DrawnSeries, chart: ChartState): LineSeriesOption {
  const { state, kind, index } = series;
  const colour = state.line ?? state.fill ?? themeColour(index);
  if (kind.element === "areaChart") {
    const edge = state.line === undefined ? "None" : state.line;
    return {
      type: "line",
      stackStrategy: "all",
      symbol: "none",
      lineStyle: lineStyle({}, edge),
      itemStyle: { color: colourOf(state.fill ?? colour) },
      areaStyle: { color: colourOf(state.fill ?? colour), opacity: 1 },
    };
  }
  return {
    type: "line",
    stackStrategy: "all",
    // By default, Excel does not connect lines over gaps.
    connectNulls: chart.blanks === "Interplotted",
    lineStyle: {
      ...lineStyle(
        {
          ...(state.lineWeight !== undefined && { weight: state.lineWeight }),
          ...(state.lineStyle !== undefined && { lineStyle: state.lineStyle }),
        },
        colour,
        LINE_WEIGHT,
      ),
      join: "round",
    },
    ...markerStyle(series, colour),
  };
}

/** The markers of a line. The library draws labels at markers only: those of a line without any are not visible. */
function markerStyle({ state, kind }: DrawnSeries, colour: string): LineSeriesOption {
  const style = state.markerStyle ?? (kind.markers ? "Circle" : "None");
  if (style === "None") {
    return state.hasDataLabels
      ? {
          showAllSymbol: true,
          symbol: "circle",
          symbolSize: 1,
          itemStyle: { color: "transparent", borderWidth: 0 },
        }
      : { showSymbol: false, symbol: "none" };
  }
  return {
    showAllSymbol: true,
    symbol: SYMBOLS[style] ?? "circle",
    symbolSize: pixels(state.markerSize ?? MARKER_SIZE),
    itemStyle: {
      color: colourOf(state.markerBackgroundColor ?? colour),
      borderColor: colourOf(state.markerForegroundColor ?? colour),
      borderWidth: 1,
    },
  };
}
