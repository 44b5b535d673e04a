import { DEFAULT_DATA_LABELS } from "../../spreadsheet/chartKinds";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { ChartDataLabelsState, ChartState } from "../../spreadsheet/state";
import type { DrawnSeries } from "./drawnSeries";
import { textStyle, TEXT_SIZE } from "./chartStyle";

const INSIDE_HORIZONTAL: Readonly<Record<string, string>> = {
  InsideEnd: "insideRight",
  InsideBase: "insideLeft",
};
const INSIDE_VERTICAL: Readonly<Record<string, string>> = {
  InsideEnd: "insideTop",
  InsideBase: "insideBottom",
};
const LINE_LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "inside",
  Left: "left",
  Top: "top",
  Bottom: "bottom",
};

/** The argument that the library passes for one point. */
interface Point {
  readonly dataIndex: number;
}

/** The labels of a series' points. */
export function labelOf(
  series: DrawnSeries,
  chart: ChartState,
  categories: readonly string[],
  culture: Culture,
) {
  if (!series.state.hasDataLabels) return { show: false };
  const labels = series.state.dataLabels ?? DEFAULT_DATA_LABELS;
  return {
    show: true,
    ...textStyle(labels.font, chart.area?.font, TEXT_SIZE),
    textBorderWidth: 0,
    position: positionOf(series, labels.position) as never,
    formatter: ({ dataIndex }: Point) => labelText(series, labels, dataIndex, categories, culture),
  };
}

/** Moves a label that would be cut off at the left or right of the chart back into it; `width` is the chart's, in pixels. */
export function withinChart(width: number) {
  return ({ labelRect: { x, width: own } }: { readonly labelRect: { x: number; width: number } }) => ({
    dx: Math.max(0, -x) + Math.min(0, width - x - own),
  });
}

function positionOf({ kind }: DrawnSeries, position: string | undefined): string {
  switch (kind.element) {
    case "barChart": {
      const excelPosition = position ?? (kind.grouping === "clustered" ? "OutsideEnd" : "Center");
      const inside = kind.isHorizontal ? INSIDE_HORIZONTAL : INSIDE_VERTICAL;
      return excelPosition === "OutsideEnd" ? "outside" : (inside[excelPosition] ?? "inside");
    }
    case "lineChart":
      return LINE_LABEL_POSITIONS[position ?? ""] ?? "right";
    case "pieChart":
      return position === "Center" || position === "InsideEnd" ? "inside" : "outside";
    case "areaChart":
    case "doughnutChart":
      return "inside";
  }
}

/** The text of a point's label, with the list separator of the language. */
function labelText(
  { name, values, format }: DrawnSeries,
  labels: ChartDataLabelsState,
  index: number,
  categories: readonly string[],
  culture: Culture,
): string {
  const value = values[index] ?? null;
  if (value === null) return "";
  const total = values.reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 0);
  const share = total === 0 ? 0 : Math.abs(value) / total;
  const percent = culture.decimalSeparator === "," ? "0\u00a0%" : "0%";
  return [
    labels.showSeriesName ? name : null,
    labels.showCategoryName ? (categories[index] ?? "") : null,
    labels.showValue ? displayText(value, labels.numberFormat ?? format, culture) : null,
    labels.showPercentage ? displayText(share, percent, culture) : null,
  ]
    .filter((part) => part !== null)
    .join(culture.decimalSeparator === "," ? "; " : ", ");
}
