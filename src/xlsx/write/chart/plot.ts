import type { ChartLineState, ChartSeriesState, ChartState, WorkbookState } from "../../../spreadsheet/state";
import { element } from "../xml";
import { dataLabelsXml } from "./dataLabels";
import { fillXml, lineXml, themeFillXml } from "./format";
import {
  chartKind,
  defaultGap,
  defaultOverlap,
  isPieLike,
  type ChartKind,
} from "../../../spreadsheet/chartKinds";
import { categoriesXml, seriesNameXml, valuesXml } from "./points";

/** The ids of the two axes that all series of a chart share. */
export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;

const AXES = element("c:axId", { val: CATEGORY_AXIS }) + element("c:axId", { val: VALUE_AXIS });

const LINE_WEIGHT = 2.25;
const MARKER_SIZE = 5;

interface NumberedSeries {
  readonly series: ChartSeriesState;
  readonly index: number;
  readonly kind: ChartKind;
}

function lineSeriesXml({ series, index }: NumberedSeries): string {
  const line: ChartLineState = {};
  const color = series.line ?? series.fill;
  if (color !== undefined) line.color = color;
  if (series.lineWeight !== undefined) line.weight = series.lineWeight;
  if (series.lineStyle !== undefined) line.lineStyle = series.lineStyle;
  return element("c:spPr", {}, lineXml(line, themeFillXml(index), LINE_WEIGHT));
}

function filledSeriesXml({ series, index, kind }: NumberedSeries): string {
  // Without an explicit fill, each slice of a pie or doughnut has the next colour of the theme.
  if (isPieLike(kind) && !series.fill) return "";
  const outline = series.line
    ? lineXml(
        { color: series.line, ...(series.lineWeight === undefined ? {} : { weight: series.lineWeight }) },
        "",
      )
    : "<a:ln><a:noFill/></a:ln>";
  return element("c:spPr", {}, (series.fill ? fillXml(series.fill) : themeFillXml(index)) + outline);
}

function symbolName(style: string): string {
  return style === "Automatic" ? "circle" : style.charAt(0).toLowerCase() + style.slice(1);
}

function markerXml({ series, index, kind }: NumberedSeries): string {
  const style = series.markerStyle ?? (kind.markers ? "Circle" : "None");
  if (style === "None") return element("c:marker", {}, element("c:symbol", { val: "none" }));
  const color = series.line ?? series.fill;
  const seriesFill = color ? fillXml(color) : themeFillXml(index);
  const fill = series.markerBackgroundColor ? fillXml(series.markerBackgroundColor) : seriesFill;
  const edge = series.markerForegroundColor ? fillXml(series.markerForegroundColor) : seriesFill;
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: symbolName(style) }) +
      element("c:size", { val: series.markerSize ?? MARKER_SIZE }) +
      element("c:spPr", {}, fill + element("a:ln", { w: 9525 }, edge)),
  );
}

function seriesXml(numbered: NumberedSeries, workbook: WorkbookState): string {
  const { series, index, kind } = numbered;
  const isLine = kind.element === "lineChart";
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }) +
      element("c:order", { val: index }) +
      seriesNameXml(series.name, series.nameFrom, workbook) +
      (isLine ? lineSeriesXml(numbered) : filledSeriesXml(numbered)) +
      (kind.element === "barChart" ? element("c:invertIfNegative", { val: false }) : "") +
      (isLine ? markerXml(numbered) : "") +
      dataLabelsXml(series, kind) +
      (series.categories ? categoriesXml(series.categories, workbook) : "") +
      valuesXml(series.values, workbook) +
      (isLine ? element("c:smooth", { val: false }) : ""),
  );
}

function groupXml(kind: ChartKind, members: readonly NumberedSeries[], workbook: WorkbookState): string {
  const series = members.map((member) => seriesXml(member, workbook)).join("");
  const first = members[0]?.series;
  const varyColors = element("c:varyColors", { val: isPieLike(kind) });
  const grouping = element("c:grouping", { val: kind.grouping });
  switch (kind.element) {
    case "barChart": {
      const overlap = first?.overlap ?? defaultOverlap(kind);
      return element(
        "c:barChart",
        {},
        element("c:barDir", { val: kind.isHorizontal ? "bar" : "col" }) +
          grouping +
          varyColors +
          series +
          element("c:gapWidth", { val: first?.gapWidth ?? defaultGap(kind) }) +
          (overlap === undefined ? "" : element("c:overlap", { val: overlap })) +
          AXES,
      );
    }
    case "lineChart":
      return element(
        "c:lineChart",
        {},
        grouping + varyColors + series + element("c:marker", { val: true }) + AXES,
      );
    case "areaChart":
      return element("c:areaChart", {}, grouping + varyColors + series + AXES);
    case "pieChart":
      return element("c:pieChart", {}, varyColors + series + element("c:firstSliceAng", { val: 0 }));
    case "doughnutChart":
      return element(
        "c:doughnutChart",
        {},
        varyColors + series + element("c:firstSliceAng", { val: 0 }) + element("c:holeSize", { val: 60 }),
      );
  }
}

/** The series of a chart, grouped by chart type. */
export function plotXml(chart: ChartState, workbook: WorkbookState): string {
  const groups = new Map<string, { kind: ChartKind; members: NumberedSeries[] }>();
  chart.series.forEach((series, index) => {
    const kind = chartKind(series.chartType ?? chart.type);
    const key = [kind.element, kind.grouping, kind.isHorizontal].join();
    const group = groups.get(key) ?? { kind, members: [] };
    group.members.push({ series, index, kind });
    groups.set(key, group);
  });
  if (groups.size === 0) return groupXml(chartKind(chart.type), [], workbook);
  return [...groups.values()].map(({ kind, members }) => groupXml(kind, members, workbook)).join("");
}
