import type { SheetState, WorkbookState } from "../../../spreadsheet/state";
import { rectsOfReferences } from "../references";
import { colorOf } from "../colors";
import type { ReadContext } from "../ReadContext";
import { child, children, descendant, booleanAttribute, numberAttribute, type XmlElement } from "../xmlTree";

/** The zoom of an unscaled sheet, in percent. */
const UNSCALED_ZOOM = 100;

function readSelection(
  view: XmlElement,
  pane: XmlElement | undefined,
  sheet: SheetState,
  workbook: WorkbookState,
) {
  const active = pane?.attributes.activePane ?? "topLeft";
  const selections = children(view, "selection");
  const activeSelection =
    selections.find((one) => (one.attributes.pane ?? "topLeft") === active) ?? selections[0];
  const area = rectsOfReferences(activeSelection?.attributes.sqref)[0];
  if (area) workbook.selections.set(sheet.id, area);
}

/** How a sheet is shown: tab colour, gridlines, headings, frozen panes, selection. */
export function readView(
  worksheet: XmlElement,
  sheet: SheetState,
  { workbook, styles, unsupported }: ReadContext,
): void {
  const tab = colorOf(descendant(worksheet, "sheetPr", "tabColor"), styles.theme);
  if (tab !== undefined) sheet.tabColor = tab;
  const view = descendant(worksheet, "sheetViews", "sheetView");
  if (!view) return;
  sheet.showGridlines = booleanAttribute(view, "showGridLines", true);
  sheet.showHeadings = booleanAttribute(view, "showRowColHeaders", true);
  unsupported.addIf(booleanAttribute(view, "rightToLeft"), "rightToLeft");
  unsupported.addIf((numberAttribute(view, "zoomScale") ?? UNSCALED_ZOOM) !== UNSCALED_ZOOM, "zoom");
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes.state?.startsWith("frozen") ?? false;
  unsupported.addIf(pane !== undefined && !isFrozen, "splitPanes");
  if (isFrozen)
    sheet.frozen = {
      rows: numberAttribute(pane, "ySplit") ?? 0,
      columns: numberAttribute(pane, "xSplit") ?? 0,
    };
  readSelection(view, pane, sheet, workbook);
}
