import { columnLetters } from "../../blueprint/formula";
import type { PrintBlueprint } from "../../blueprint/types";
import type { SheetDraft } from "./sheetDraft";

/**
 * Applies the scale of a printed sheet, or the pages that it is fitted to. Comes before the other settings, since Excel
 * forgets page breaks where it fits to pages.
 */
export function applyPageFit(draft: SheetDraft, print: PrintBlueprint): void {
  draft.sheet.pageLayout.zoom =
    print.scale === undefined
      ? {
          horizontalFitToPages: print.pagesWide,
          ...(print.pagesTall > 0 ? { verticalFitToPages: print.pagesTall } : {}),
        }
      : { scale: print.scale };
}

/** Applies the other print settings. The paper size remains the reader's default: Letter or A4. */
export function applyPageSetup(draft: SheetDraft, print: PrintBlueprint): void {
  const layout = draft.sheet.pageLayout;
  layout.orientation = print.orientation;
  const { breaks = [] } = print;
  // A sheet that is written anew may have had others.
  if (breaks.length > 0) draft.sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) {
    draft.sheet.horizontalPageBreaks.add(draft.range({ row, column: 0, rows: 1, columns: 1 }));
  }
  const { endMargins } = print;
  if (endMargins !== undefined) {
    const { top, bottom } =
      typeof endMargins === "number" ? { top: endMargins, bottom: endMargins } : endMargins;
    layout.topMargin = top;
    layout.bottomMargin = bottom;
  }
  if (print.sideMargins !== undefined) {
    layout.leftMargin = print.sideMargins;
    layout.rightMargin = print.sideMargins;
  }
  if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  if (print.titleColumns) {
    const { from, to } = print.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(from)}:$${columnLetters(to)}`);
  }
  const pages = layout.headersFooters.defaultForAllPages;
  const { header, footer } = print;
  if (header?.left !== undefined) pages.leftHeader = header.left;
  if (header?.center !== undefined) pages.centerHeader = header.center;
  if (header?.right !== undefined) pages.rightHeader = header.right;
  if (footer?.left !== undefined) pages.leftFooter = footer.left;
  if (footer?.center !== undefined) pages.centerFooter = footer.center;
  if (footer?.right !== undefined) pages.rightFooter = footer.right;
  if (print.area) layout.setPrintArea(draft.range(print.area));
}
