import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import { displayText, type Culture } from "../../host/model/numberFormat";
import type { ChartAxisState, ChartState } from "../../host/state";
import { liesDown, reachedValues, type DrawnSeries } from "./chartKind";
import {
  AXIS_TITLE_SIZE,
  lineHeight,
  lineLook,
  RULE_GREY,
  TEXT_SIZE,
  textLook,
  textWidth,
  type TextLook,
} from "./chartStyle";
import type { Box } from "./layout";
import { valueScale, type ScaleWishes, type ValueScale } from "./valueScale";

/** What the value axis's own labels take of the width, roughly. */
const VALUE_LABELS = 45;
/** Texts of categories at the left take no more than this share of the plot, rotated ones below it no more of its height. */
const WIDEST_NAMES = 0.4;
/** A step of the value axis is at least so many lines high, or so many letters wide. */
const LINES_PER_STEP = 1.25;
const LETTERS_BETWEEN = "000";

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
  plot: Box,
  culture: Culture,
): ChartAxes {
  const lying = liesDown(chart);
  const { category, value } = chart.axes;
  // Each axis stands where the other begins; a reversed one begins at the far side.
  const categoryAxis = {
    ...placed(category, value.reversed, lying),
    type: "category" as const,
    data: [...categories],
    boundaryGap: !all.every(({ kind }) => kind.element === "areaChart"),
    axisLabel: { show: labelsShown(category), ...categoryLabels(chart, categories, plot) },
    ...rules(chart, category, RULE_GREY),
    ...titled(chart, category, lying),
  };
  const scale = scaleOf(all, chart, plot, culture);
  // Without a point to draw there is no scale to show.
  const drawn = all.some(({ values }) => values.some((each) => each !== null));
  const valueAxis = {
    ...placed(value, category.reversed, !lying),
    type: "value" as const,
    min: scale.minimum,
    max: scale.maximum,
    interval: scale.unit,
    axisLabel: {
      show: labelsShown(value) && drawn,
      ...textLook(value.font, chart.area?.font, TEXT_SIZE),
      formatter: (tick: number) => valueText(tick, value, all, culture),
    },
    ...rules(chart, drawn ? value : { ...value, majorGridlines: false }, "None"),
    ...titled(chart, value, !lying),
  };
  return lying ? { xAxis: valueAxis, yAxis: categoryAxis } : { xAxis: categoryAxis, yAxis: valueAxis };
}

function labelsShown(axis: ChartAxisState): boolean {
  return axis.visible && axis.tickLabelPosition !== "None";
}

/** The side where an axis stands and its labels; "High" is the side away from the other axis's beginning. */
function placed(axis: ChartAxisState, otherReversed: boolean, upright: boolean) {
  const far = otherReversed !== (axis.tickLabelPosition === "High");
  const sides = upright ? (["left", "right"] as const) : (["bottom", "top"] as const);
  return { position: sides[far ? 1 : 0] as never, inverse: axis.reversed };
}

/** Gridlines, and the line of the axis; what is not shown of an axis leaves its gridlines. */
function rules(chart: ChartState, axis: ChartAxisState, colour: string) {
  const isCategory = axis === chart.axes.category;
  return {
    axisTick: { show: false },
    splitLine: {
      show: axis.majorGridlines,
      lineStyle: lineLook(axis.majorGridlineLine ?? {}, RULE_GREY),
    },
    axisLine: {
      show: axis.visible && (isCategory || axis.line !== undefined),
      // The line crosses at zero; the labels stay at the edge, where Excel puts them with "Low".
      onZero: true,
      lineStyle: lineLook(axis.line ?? {}, axis.line ? RULE_GREY : colour),
    },
  };
}

function titled(chart: ChartState, axis: ChartAxisState, upright: boolean) {
  if (!axis.visible || !axis.title) return {};
  return {
    name: axis.title,
    nameLocation: "middle" as const,
    nameRotate: upright ? 90 : 0,
    nameTextStyle: textLook(axis.titleFont, chart.area?.font, AXIS_TITLE_SIZE),
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

function scaleOf(all: readonly DrawnSeries[], chart: ChartState, plot: Box, culture: Culture): ValueScale {
  const { value } = chart.axes;
  const reached = reachedValues(all);
  const wishes: ScaleWishes = {
    ...(all.some(({ kind }) => kind.grouping === "percentStacked") && {
      minimum: reached.some((each) => each < 0) ? -1 : 0,
      maximum: 1,
    }),
    ...(value.minimum !== undefined && { minimum: value.minimum }),
    ...(value.maximum !== undefined && { maximum: value.maximum }),
    ...(value.majorUnit !== undefined && { majorUnit: value.majorUnit }),
  };
  const look = textLook(value.font, chart.area?.font, TEXT_SIZE);
  if (!liesDown(chart)) {
    const room = plot.height - 2 * lineHeight(look);
    return valueScale(reached, wishes, room / (LINES_PER_STEP * lineHeight(look)));
  }
  const longest = reached
    .map((each) => textWidth(valueText(each, value, all, culture) + LETTERS_BETWEEN, look))
    .reduce((a, b) => Math.max(a, b), textWidth(LETTERS_BETWEEN, look));
  return valueScale(reached, wishes, (plot.width * (1 - WIDEST_NAMES / 2)) / longest);
}

/** The names of the categories: whole where there is room, else in several lines, else slanted, else not all of them. */
function categoryLabels(chart: ChartState, categories: readonly string[], plot: Box) {
  const look = textLook(chart.axes.category.font, chart.area?.font, TEXT_SIZE);
  const count = Math.max(1, categories.length);
  if (liesDown(chart)) {
    const interval = plot.height / count < lineHeight(look) ? ("auto" as const) : 0;
    return { ...look, interval, width: plot.width * WIDEST_NAMES, overflow: "break" as const };
  }
  const band = Math.max(1, (plot.width - VALUE_LABELS) / count);
  const interval = band < lineHeight(look) ? ("auto" as const) : 0;
  return { ...look, interval, ...inBand(categories, band, plot.height * WIDEST_NAMES, look) };
}

function inBand(categories: readonly string[], band: number, height: number, look: TextLook) {
  const fits = (text: string) => textWidth(text, look) <= band - 4;
  if (categories.every(fits)) return {};
  if (categories.every((text) => text.split(" ").every(fits))) {
    return { width: band - 4, overflow: "break" as const };
  }
  const slanted = band > 1.4 * lineHeight(look);
  return {
    rotate: slanted ? 45 : 90,
    width: slanted ? height * Math.SQRT2 : height,
    overflow: "truncate" as const,
  };
}
