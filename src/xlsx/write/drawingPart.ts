import type { ChartState, SheetState } from "../../spreadsheet/state";
import { EMU_PER_POINT } from "./chart/format";
import { columnWidth, locateOffset, rowHeight } from "../../spreadsheet/geometry";
import { element, openTag, textElement, XML_HEADER } from "./xml";

/** Collapses white space: readers show line breaks in an attribute of a drawing as characters. */
function singleLine(text: string): string | undefined {
  return text.replace(/\s+/g, " ").trim() || undefined;
}

function frameXml(sheet: SheetState, chart: ChartState, number: number, relationshipId: string): string {
  const column = locateOffset(chart.left, (index) => columnWidth(sheet, index));
  const row = locateOffset(chart.top, (index) => rowHeight(sheet, index));
  const properties = element("xdr:cNvPr", {
    id: number + 1,
    name: singleLine(chart.name) ?? `Chart ${number}`,
    descr: singleLine(chart.altText?.description ?? ""),
    title: singleLine(chart.altText?.title ?? ""),
  });
  const reference = element("c:chart", {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r:id": relationshipId,
  });
  const graphic = element(
    "a:graphicData",
    { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
    reference,
  );
  // Anchored at one corner, a chart keeps its size when a reader's fonts make rows taller than here.
  return element(
    "xdr:oneCellAnchor",
    {},
    element(
      "xdr:from",
      {},
      textElement("xdr:col", String(column.index)) +
        textElement("xdr:colOff", String(Math.round(column.offset * EMU_PER_POINT))) +
        textElement("xdr:row", String(row.index)) +
        textElement("xdr:rowOff", String(Math.round(row.offset * EMU_PER_POINT))),
    ) +
      element("xdr:ext", {
        cx: Math.round(chart.width * EMU_PER_POINT),
        cy: Math.round(chart.height * EMU_PER_POINT),
      }) +
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, `${properties}<xdr:cNvGraphicFramePr/>`) +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
          element("a:graphic", {}, graphic),
      ) +
      "<xdr:clientData/>",
  );
}

/** The part that positions a sheet's charts; `chartIds` are the relationships to them, in order. */
export function* renderDrawing(sheet: SheetState, chartIds: readonly string[]): Iterable<string> {
  yield XML_HEADER;
  yield openTag("xdr:wsDr", {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  });
  for (const [index, chart] of sheet.charts.entries()) {
    yield frameXml(sheet, chart, index + 1, chartIds[index]!);
  }
  yield "</xdr:wsDr>";
}
