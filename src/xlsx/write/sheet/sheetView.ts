import type { Rect, SheetState } from "../../../spreadsheet/state";
import { rectReference, cellReference } from "../references";
import { element } from "../xml";

function paneName(rows: number, columns: number): string {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return "topRight";
}

/** How the sheet is shown: gridlines, headings, frozen panes, the person's selection. */
export function sheetViewsXml(sheet: SheetState, selection: Rect | undefined, isActive: boolean): string {
  const { rows, columns } = sheet.frozen;
  const isFrozen = rows > 0 || columns > 0;
  const pane = isFrozen
    ? element("pane", {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell: cellReference(rows, columns),
        activePane: paneName(rows, columns),
        state: "frozen",
      })
    : "";
  const selected = selection ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const selectionXml = element("selection", {
    pane: isFrozen ? paneName(rows, columns) : undefined,
    activeCell: cellReference(selected.row, selected.column),
    sqref: rectReference(selected),
  });
  const view = element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      showRowColHeaders: sheet.showHeadings ? undefined : false,
      tabSelected: isActive || undefined,
      workbookViewId: 0,
    },
    pane + selectionXml,
  );
  return element("sheetViews", {}, view);
}
