import type { ChartState, WorkbookState } from "../../../spreadsheet/state";
import { element, openTag, XML_HEADER } from "../xml";
import { axesXml } from "./axes";
import { fillXml, lineXml, RULE_GREY, textPropertiesXml, titleXml } from "./format";
import { chartKind, isPieLike } from "../../../spreadsheet/chartKinds";
import { plotXml } from "./plot";

export const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** Excel.ChartDisplayBlanksAs in the file. */
export const BLANKS: Readonly<Record<string, string>> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
};

/** The namespace of the display options that Excel 2019 added, and the id of their extension. */
const DISPLAY_OPTIONS = "http://schemas.microsoft.com/office/drawing/2017/03/chart";
const DISPLAY_OPTIONS_ID = "{56B9EC1D-385E-4148-901F-78D8002777C0}";

/** The extension by which Excel draws #N/A as an empty cell. */
function naAsBlankXml(): string {
  const options = element("c16r3:dataDisplayOptions16", {}, element("c16r3:dispNaAsBlank", { val: true }));
  return element(
    "c:extLst",
    {},
    element("c:ext", { uri: DISPLAY_OPTIONS_ID, "xmlns:c16r3": DISPLAY_OPTIONS }, options),
  );
}

function legendXml(legend: ChartState["legend"]): string {
  if (!legend.visible) return "";
  return element(
    "c:legend",
    {},
    element("c:legendPos", { val: LEGEND_POSITIONS[legend.position] ?? "b" }) +
      element("c:overlay", { val: false }) +
      textPropertiesXml(legend.font, { size: 9 }),
  );
}

function frameXml(area: NonNullable<ChartState["area"]>): string {
  return element(
    "c:spPr",
    {},
    fillXml(area.fill ?? "#FFFFFF") + lineXml(area.border ?? {}, fillXml(RULE_GREY)),
  );
}

/** The part that holds one chart. */
export function* renderChart(chart: ChartState, workbook: WorkbookState): Iterable<string> {
  const kind = chartKind(chart.type);
  const hasTitle = chart.title.visible && chart.title.text !== "";
  yield XML_HEADER;
  yield openTag("c:chartSpace", {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  });
  yield element("c:roundedCorners", { val: false });
  yield "<c:chart>";
  if (hasTitle) yield titleXml(chart.title.text, chart.title, { size: 14 });
  yield element("c:autoTitleDeleted", { val: !hasTitle });
  yield "<c:plotArea><c:layout/>";
  yield plotXml(chart, workbook);
  if (!isPieLike(kind)) yield axesXml(chart, kind);
  yield "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>";
  yield legendXml(chart.legend);
  yield element("c:plotVisOnly", { val: true });
  yield element("c:dispBlanksAs", { val: BLANKS[chart.blanks ?? ""] ?? "gap" });
  if (chart.naAsBlank) yield naAsBlankXml();
  yield "</c:chart>";
  yield frameXml(chart.area ?? {});
  yield textPropertiesXml(chart.area?.font, {});
  yield "</c:chartSpace>";
}
