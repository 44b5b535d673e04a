import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { ChartAxisState, ChartState } from "../../spreadsheet/state";
import { isHorizontal, reachedValues, type DrawnSeries } from "./chartKind";
import {
  AXIS_TITLE_SIZE,
  lineHeight,
  lineStyle,
  RULE_GREY,
  TEXT_SIZE,
  textStyle,
  textWidth,
  type TextStyle,
} from "./chartStyle";
import type { Rect } from "./layout";
import { valueScale, type ScaleOptions, type ValueScale } from "./valueScale";

/** What the value axis's own labels take of the width, roughly. */
const VALUE_LABELS = 45;
/** Texts of categories at the left take no more than this share of the plot, rotated ones below it no more of its height. */
const MAX_LABEL_SHARE = 0.4;
/** A step of the value axis is at least so many lines high, or so many letters wide. */
const LINES_PER_STEP = 1.25;
const LABEL_GAP = "000";

/** Both axes: categories along one, values along the other. */
export interface ChartAxes {
  readonly xAxis: XAXisComponentOption;
  readonly yAxis: YAXisComponentOption;
}

/** The axes of a chart that has them. */
export function chartAxes(
  all: readonly DrawnSeries[],
  chart: ChartState,
  categories: readonly string[],
  plot: Rect,
  culture: Culture,
): ChartAxes {
  const isHorizontalChart = isHorizontal(chart);
  const { category, value } = chart.axes;
  // Each axis is at the start of the other; a reversed one starts at the far side.
  const categoryAxis = {
    ...axisPosition(category, value.reversed, isHorizontalChart),
    type: "category" as const,
    data: [...categories],
    boundaryGap: !all.every(({ kind }) => kind.element === "areaChart"),
    axisLabel: { show: labelsShown(category), ...categoryLabels(chart, categories, plot) },
    ...axisLines(chart, category, RULE_GREY),
    ...axisTitle(chart, category, isHorizontalChart),
  };
  const scale = scaleOf(all, chart, plot, culture);
  // Without a point to draw there is no scale to show.
  const drawn = all.some(({ values }) => values.some((each) => each !== null));
  const valueAxis = {
    ...axisPosition(value, category.reversed, !isHorizontalChart),
    type: "value" as const,
    min: scale.minimum,
    max: scale.maximum,
    interval: scale.unit,
    axisLabel: {
      show: labelsShown(value) && drawn,
      ...textStyle(value.font, chart.area?.font, TEXT_SIZE),
      formatter: (tick: number) => valueText(tick, value, all, culture),
    },
    ...axisLines(chart, drawn ? value : { ...value, majorGridlines: false }, "None"),
    ...axisTitle(chart, value, !isHorizontalChart),
  };
  return isHorizontalChart
    ? { xAxis: valueAxis, yAxis: categoryAxis }
    : { xAxis: categoryAxis, yAxis: valueAxis };
}

function labelsShown(axis: ChartAxisState): boolean {
  return axis.visible && axis.tickLabelPosition !== "None";
}

/** The side of an axis and its labels; "High" is the side away from the other axis's start. */
function axisPosition(axis: ChartAxisState, otherReversed: boolean, upright: boolean) {
  const far = otherReversed !== (axis.tickLabelPosition === "High");
  const sides = upright ? (["left", "right"] as const) : (["bottom", "top"] as const);
  return { position: sides[far ? 1 : 0] as never, inverse: axis.reversed };
}

/** Gridlines, and the line of the axis; what is not shown of an axis leaves its gridlines. */
function axisLines(chart: ChartState, axis: ChartAxisState, colour: string) {
  const isCategory = axis === chart.axes.category;
  return {
    axisTick: { show: false },
    splitLine: {
      show: axis.majorGridlines,
      lineStyle: lineStyle(axis.majorGridlineLine ?? {}, RULE_GREY),
    },
    axisLine: {
      show: axis.visible && (isCategory || axis.line !== undefined),
      // The line crosses at zero; the labels stay at the edge, where Excel puts them with "Low".
      onZero: true,
      lineStyle: lineStyle(axis.line ?? {}, axis.line ? RULE_GREY : colour),
    },
  };
}

function axisTitle(chart: ChartState, axis: ChartAxisState, upright: boolean) {
  if (!axis.visible || !axis.title) return {};
  return {
    name: axis.title,
    nameLocation: "middle" as const,
    nameRotate: upright ? 90 : 0,
    nameTextStyle: textStyle(axis.titleFont, chart.area?.font, AXIS_TITLE_SIZE),
  };
}

/** A value on the axis, in the axis's format or in that of the cells. */
function valueText(
  tick: number,
  axis: ChartAxisState,
  all: readonly DrawnSeries[],
  culture: Culture,
): string {
  const ofShares = all.some(({ kind }) => kind.grouping === "percentStacked");
  const percent = culture.decimalSeparator === "," ? "0\u00a0%" : "0%";
  return displayText(tick, axis.numberFormat ?? (ofShares ? percent : all[0]?.format), culture);
}

function scaleOf(all: readonly DrawnSeries[], chart: ChartState, plot: Rect, culture: Culture): ValueScale {
  const { value } = chart.axes;
  const reached = reachedValues(all);
  const options: ScaleOptions = {
    ...(all.some(({ kind }) => kind.grouping === "percentStacked") && {
      minimum: reached.some((each) => each < 0) ? -1 : 0,
      maximum: 1,
    }),
    ...(value.minimum !== undefined && { minimum: value.minimum }),
    ...(value.maximum !== undefined && { maximum: value.maximum }),
    ...(value.majorUnit !== undefined && { majorUnit: value.majorUnit }),
  };
  const style = textStyle(value.font, chart.area?.font, TEXT_SIZE);
  if (!isHorizontal(chart)) {
    const room = plot.height - 2 * lineHeight(style);
    return valueScale(reached, options, room / (LINES_PER_STEP * lineHeight(style)));
  }
  const longest = reached
    .map((each) => textWidth(valueText(each, value, all, culture) + LABEL_GAP, style))
    .reduce((a, b) => Math.max(a, b), textWidth(LABEL_GAP, style));
  return valueScale(reached, options, (plot.width * (1 - MAX_LABEL_SHARE / 2)) / longest);
}

/** The names of the categories: whole where there is room, else in several lines, else slanted, else not all of them. */
function categoryLabels(chart: ChartState, categories: readonly string[], plot: Rect) {
  const style = textStyle(chart.axes.category.font, chart.area?.font, TEXT_SIZE);
  const count = Math.max(1, categories.length);
  if (isHorizontal(chart)) {
    const interval = plot.height / count < lineHeight(style) ? ("auto" as const) : 0;
    return { ...style, interval, width: plot.width * MAX_LABEL_SHARE, overflow: "break" as const };
  }
  const band = Math.max(1, (plot.width - VALUE_LABELS) / count);
  const interval = band < lineHeight(style) ? ("auto" as const) : 0;
  return { ...style, interval, ...labelLayout(categories, band, plot.height * MAX_LABEL_SHARE, style) };
}

function labelLayout(categories: readonly string[], band: number, height: number, style: TextStyle) {
  const fits = (text: string) => textWidth(text, style) <= band - 4;
  if (categories.every(fits)) return {};
  if (categories.every((text) => text.split(" ").every(fits))) {
    return { width: band - 4, overflow: "break" as const };
  }
  const slanted = band > 1.4 * lineHeight(style);
  return {
    rotate: slanted ? 45 : 90,
    width: slanted ? height * Math.SQRT2 : height,
    overflow: "truncate" as const,
  };
}
