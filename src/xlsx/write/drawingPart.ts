import type { ChartState, SheetState } from "../../spreadsheet/state";
import { EMU_PER_POINT } from "./chart/format";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./sheet/columns";
import { element, openTag, textElement, XML_HEADER } from "./xml";

/** The column or row that a distance from the corner falls in, and how far into it. */
export function anchorAt(
  points: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let left = Math.max(0, points);
  for (let index = 0; ; index += 1) {
    const size = sizeOf(index);
    if (left < size) return { index, offset: Math.round(left * EMU_PER_POINT) };
    left -= size;
  }
}

/** Points that each column of a sheet takes. */
export function columnSize(sheet: SheetState): (column: number) => number {
  return (column) =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
}

/** Points that each row of a sheet takes. */
export function rowSize(sheet: SheetState): (row: number) => number {
  return (row) => (sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT));
}

/** An attribute of a drawing is one line: a reader shows a line break in it as signs. */
function oneLine(text: string): string | undefined {
  return text.replace(/\s+/g, " ").trim() || undefined;
}

function frameXml(sheet: SheetState, chart: ChartState, number: number, relationshipId: string): string {
  const column = anchorAt(chart.left, columnSize(sheet));
  const row = anchorAt(chart.top, rowSize(sheet));
  const properties = element("xdr:cNvPr", {
    id: number + 1,
    name: oneLine(chart.name) ?? `Chart ${number}`,
    descr: oneLine(chart.altText?.description ?? ""),
    title: oneLine(chart.altText?.title ?? ""),
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
  // Held by one corner, a chart keeps its size when a reader's fonts make rows taller than ours.
  return element(
    "xdr:oneCellAnchor",
    {},
    element(
      "xdr:from",
      {},
      textElement("xdr:col", String(column.index)) +
        textElement("xdr:colOff", String(column.offset)) +
        textElement("xdr:row", String(row.index)) +
        textElement("xdr:rowOff", String(row.offset)),
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

/** The part that places a sheet's charts; `chartIds` are the relationships to them, in order. */
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
