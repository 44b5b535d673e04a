import type { ChartSeriesState } from "../../../spreadsheet/state";
import { element } from "../xml";
import { textPropertiesXml } from "./format";
import { DEFAULT_DATA_LABELS, type ChartKind } from "../../../spreadsheet/chartKinds";

export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** The positions that Excel allows for each kind of chart; for any other it reports a damaged file. */
function allowedPositions(kind: ChartKind): readonly string[] {
  switch (kind.element) {
    case "barChart":
      return kind.grouping === "clustered"
        ? ["ctr", "inEnd", "inBase", "outEnd"]
        : ["ctr", "inEnd", "inBase"];
    case "lineChart":
      return ["ctr", "l", "r", "t", "b"];
    case "pieChart":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    case "areaChart":
    case "doughnutChart":
      return [];
  }
}

/** The data labels of a series, empty when it has none. */
export function dataLabelsXml(series: ChartSeriesState, kind: ChartKind): string {
  if (!series.hasDataLabels) return "";
  const labels = series.dataLabels ?? DEFAULT_DATA_LABELS;
  const position = LABEL_POSITIONS[labels.position ?? ""];
  const isAllowed = position !== undefined && allowedPositions(kind).includes(position);
  return element(
    "c:dLbls",
    {},
    (labels.numberFormat
      ? element("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: false })
      : "") +
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
      textPropertiesXml(labels.font, { size: 9 }, { wrap: "none" }) +
      (isAllowed ? element("c:dLblPos", { val: position }) : "") +
      element("c:showLegendKey", { val: false }) +
      element("c:showVal", { val: labels.showValue }) +
      element("c:showCatName", { val: labels.showCategoryName }) +
      element("c:showSerName", { val: labels.showSeriesName }) +
      element("c:showPercent", { val: labels.showPercentage }) +
      element("c:showBubbleSize", { val: false }),
  );
}
