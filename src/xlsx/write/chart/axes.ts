import type { ChartAxisState, ChartState } from "../../../spreadsheet/state";
import { element } from "../xml";
import { fillXml, lineXml, RULE_GREY, textPropertiesXml, titleXml, type BodyProperties } from "./format";
import { STACKED_LETTERS, type ChartKind } from "../../../spreadsheet/chartKinds";
import { CATEGORY_AXIS, VALUE_AXIS } from "./plot";

export const TICK_LABEL_POSITIONS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};

export const ANGLE_UNITS_PER_DEGREE = 60_000;

function scalingXml(axis: ChartAxisState): string {
  return element(
    "c:scaling",
    {},
    element("c:orientation", { val: axis.reversed ? "maxMin" : "minMax" }) +
      (axis.maximum === undefined ? "" : element("c:max", { val: axis.maximum })) +
      (axis.minimum === undefined ? "" : element("c:min", { val: axis.minimum })),
  );
}

/** The orientation of an axis' labels, for their body properties. */
function orientationOf({ textOrientation }: ChartAxisState): BodyProperties {
  if (textOrientation === undefined) return {};
  if (textOrientation === STACKED_LETTERS) return { vert: "wordArtVert" };
  return { rot: -textOrientation * ANGLE_UNITS_PER_DEGREE, vert: "horz" };
}

/** The elements that both axes have in common, in the order of the file format. */
function commonXml(axis: ChartAxisState, format: string, line: string): string {
  const gridlines = axis.majorGridlines
    ? element(
        "c:majorGridlines",
        {},
        element("c:spPr", {}, lineXml(axis.majorGridlineLine ?? {}, fillXml(RULE_GREY))),
      )
    : "";
  const title = axis.title ? titleXml(axis.title, axis.titleFont ?? {}, { size: 10 }) : "";
  return (
    gridlines +
    title +
    format +
    element("c:majorTickMark", { val: "none" }) +
    element("c:minorTickMark", { val: "none" }) +
    element("c:tickLblPos", { val: TICK_LABEL_POSITIONS[axis.tickLabelPosition ?? ""] ?? "nextTo" }) +
    element("c:spPr", {}, line) +
    textPropertiesXml(axis.font, { size: 9 }, orientationOf(axis))
  );
}

function formatXml(axis: ChartAxisState): string {
  const isLinked = axis.numberFormat === undefined;
  return element("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: isLinked });
}

/** The category and the value axis of a chart that has them. */
export function axesXml(chart: ChartState, kind: ChartKind): string {
  const { category, value } = chart.axes;
  const categoryXml = element(
    "c:catAx",
    {},
    element("c:axId", { val: CATEGORY_AXIS }) +
      scalingXml(category) +
      element("c:delete", { val: !category.visible }) +
      element("c:axPos", { val: kind.isHorizontal ? "l" : "b" }) +
      commonXml(category, formatXml(category), lineXml(category.line ?? {}, fillXml(RULE_GREY))) +
      element("c:crossAx", { val: VALUE_AXIS }) +
      element("c:crosses", { val: "autoZero" }) +
      element("c:auto", { val: true }) +
      element("c:lblAlgn", { val: "ctr" }) +
      element("c:lblOffset", { val: 100 }) +
      (category.tickLabelSpacing === undefined
        ? ""
        : element("c:tickLblSkip", { val: category.tickLabelSpacing })) +
      element("c:noMultiLvlLbl", { val: false }),
  );
  const valueLine = value.line ? lineXml(value.line, fillXml(RULE_GREY)) : "<a:ln><a:noFill/></a:ln>";
  const valueXml = element(
    "c:valAx",
    {},
    element("c:axId", { val: VALUE_AXIS }) +
      scalingXml(value) +
      element("c:delete", { val: !value.visible }) +
      element("c:axPos", { val: kind.isHorizontal ? "b" : "l" }) +
      commonXml(value, formatXml(value), valueLine) +
      element("c:crossAx", { val: CATEGORY_AXIS }) +
      element("c:crosses", { val: "autoZero" }) +
      element("c:crossBetween", { val: kind.element === "areaChart" ? "midCat" : "between" }) +
      (value.majorUnit === undefined ? "" : element("c:majorUnit", { val: value.majorUnit })),
  );
  return categoryXml + valueXml;
}
