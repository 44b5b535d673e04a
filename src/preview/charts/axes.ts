import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import { STACKED_LETTERS } from "../../spreadsheet/chartKinds";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { ChartAxisState, ChartState } from "../../spreadsheet/state";
import { isHorizontal, reachedValues, type DrawnSeries } from "./drawnSeries";
import {
  AXIS_TITLE_SIZE,
  lineHeight,
  lineStyle,
  LINE_GREY,
  TEXT_SIZE,
  textStyle,
  textWidth,
  type TextStyle,
} from "./chartStyle";
import type { Rect } from "./layout";
import { valueScale, type ScaleOptions, type ValueScale } from "./valueScale";

/** The approximate width of the value axis's labels, in pixels. */
const VALUE_LABELS_WIDTH = 45;
/** The maximum share of the plot's width for category labels at the left, and of its height for rotated ones below. */
const MAX_LABEL_SHARE = 0.4;
/** The minimum height of a step of the value axis in lines, and its minimum gap as a text. */
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
    axisLabel: { show: areLabelsShown(category), ...categoryLabels(chart, categories, plot) },
    ...axisLines(chart, category, LINE_GREY),
    ...axisTitle(chart, category, isHorizontalChart),
  };
  const scale = scaleOf(all, chart, plot, culture);
  // Without values there is no scale to show.
  const hasValues = all.some(({ values }) => values.some((each) => each !== null));
  const valueAxis = {
    ...axisPosition(value, category.reversed, !isHorizontalChart),
    type: "value" as const,
    min: scale.minimum,
    max: scale.maximum,
    interval: scale.unit,
    axisLabel: {
      show: areLabelsShown(value) && hasValues,
      ...textStyle(value.font, chart.area?.font, TEXT_SIZE),
      formatter: (tick: number) => valueText(tick, value, all, culture),
    },
    ...axisLines(chart, hasValues ? value : { ...value, majorGridlines: false }, "None"),
    ...axisTitle(chart, value, !isHorizontalChart),
  };
  return isHorizontalChart
    ? { xAxis: valueAxis, yAxis: categoryAxis }
    : { xAxis: categoryAxis, yAxis: valueAxis };
}

function areLabelsShown(axis: ChartAxisState): boolean {
  return axis.visible && axis.tickLabelPosition !== "None";
}

/** The side of an axis and its labels; "High" is the side opposite the start of the other axis. */
function axisPosition(axis: ChartAxisState, isOtherReversed: boolean, isVertical: boolean) {
  const isFar = isOtherReversed !== (axis.tickLabelPosition === "High");
  const sides = isVertical ? (["left", "right"] as const) : (["bottom", "top"] as const);
  return { position: sides[isFar ? 1 : 0] as never, inverse: axis.reversed };
}

/** The gridlines and the line of an axis; a hidden axis keeps its gridlines. */
function axisLines(chart: ChartState, axis: ChartAxisState, colour: string) {
  const isCategory = axis === chart.axes.category;
  return {
    axisTick: { show: false },
    splitLine: {
      show: axis.majorGridlines,
      lineStyle: lineStyle(axis.majorGridlineLine ?? {}, LINE_GREY),
    },
    axisLine: {
      show: axis.visible && (isCategory || axis.line !== undefined),
      // The line crosses at zero; the labels stay at the edge, where Excel puts them with "Low".
      onZero: true,
      lineStyle: lineStyle(axis.line ?? {}, axis.line ? LINE_GREY : colour),
    },
  };
}

function axisTitle(chart: ChartState, axis: ChartAxisState, isVertical: boolean) {
  if (!axis.visible || !axis.title) return {};
  return {
    name: axis.title,
    nameLocation: "middle" as const,
    nameRotate: isVertical ? 90 : 0,
    nameTextStyle: textStyle(axis.titleFont, chart.area?.font, AXIS_TITLE_SIZE),
  };
}

/** A value on the axis, in the number format of the axis or else of the cells. */
function valueText(
  tick: number,
  axis: ChartAxisState,
  all: readonly DrawnSeries[],
  culture: Culture,
): string {
  const isPercentStacked = all.some(({ kind }) => kind.grouping === "percentStacked");
  const percent = culture.decimalSeparator === "," ? "0\u00a0%" : "0%";
  return displayText(tick, axis.numberFormat ?? (isPercentStacked ? percent : all[0]?.format), culture);
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
    const height = plot.height - 2 * lineHeight(style);
    return valueScale(reached, options, height / (LINES_PER_STEP * lineHeight(style)));
  }
  const longest = reached
    .map((each) => textWidth(valueText(each, value, all, culture) + LABEL_GAP, style))
    .reduce((a, b) => Math.max(a, b), textWidth(LABEL_GAP, style));
  return valueScale(reached, options, (plot.width * (1 - MAX_LABEL_SHARE / 2)) / longest);
}

/** The category labels: as the chart turns them; otherwise on one line if they fit, else wrapped, else rotated, else only some of them. */
function categoryLabels(chart: ChartState, categories: readonly string[], plot: Rect) {
  const style = textStyle(chart.axes.category.font, chart.area?.font, TEXT_SIZE);
  const count = Math.max(1, categories.length);
  const spacing = chart.axes.category.tickLabelSpacing;
  const fixed = spacing === undefined ? undefined : spacing - 1;
  if (isHorizontal(chart)) {
    const interval = fixed ?? (plot.height / count < lineHeight(style) ? ("auto" as const) : 0);
    return { ...style, interval, width: plot.width * MAX_LABEL_SHARE, overflow: "break" as const };
  }
  const band = Math.max(1, (plot.width - VALUE_LABELS_WIDTH) / count);
  const interval = fixed ?? (band < lineHeight(style) ? ("auto" as const) : 0);
  const { textOrientation } = chart.axes.category;
  // Letters on top of each other are not drawn.
  if (textOrientation !== undefined && textOrientation !== STACKED_LETTERS) {
    return { ...style, interval, rotate: textOrientation };
  }
  const labelled = categories.filter((_text, index) => index % (spacing ?? 1) === 0);
  const room = band * (spacing ?? 1) * placesOfText(labelled);
  return { ...style, interval, ...labelLayout(labelled, room, plot.height * MAX_LABEL_SHARE, style) };
}

/** For how many labels each text has room: empty labels beside it leave it theirs. */
function placesOfText(labels: readonly string[]): number {
  const filled = labels.flatMap((text, index) => (text.trim() === "" ? [] : [index]));
  const distances = filled.slice(1).map((place, index) => place - (filled[index] ?? 0));
  return Math.min(...distances, Math.max(1, labels.length));
}

function labelLayout(categories: readonly string[], band: number, height: number, style: TextStyle) {
  const fits = (text: string) => textWidth(text, style) <= band - 4;
  if (categories.every(fits)) return {};
  if (categories.every((text) => text.split(" ").every(fits))) {
    return { width: band - 4, overflow: "break" as const };
  }
  const isSlanted = band > 1.4 * lineHeight(style);
  return {
    rotate: isSlanted ? 45 : 90,
    width: isSlanted ? height * Math.SQRT2 : height,
    overflow: "truncate" as const,
  };
}
