import { footerText, headerText } from "../../../spreadsheet/pageLayout";
import type { PageLayoutState } from "../../../spreadsheet/state";
import { MAX_COLUMNS } from "../../../spreadsheet/rects";
import { element, textElement } from "../xml";

/** The file's number for each paper size of Office.js, in lower case. */
export const PAPER_NUMBERS: Readonly<Record<string, number>> = {
  letter: 1,
  lettersmall: 2,
  tabloid: 3,
  ledger: 4,
  legal: 5,
  statement: 6,
  executive: 7,
  a3: 8,
  a4: 9,
  a4small: 10,
  a5: 11,
  b4: 12,
  b5: 13,
  folio: 14,
  quatro: 15,
  paper10x14: 16,
  paper11x17: 17,
  note: 18,
};

export const POINTS_PER_INCH = 72;

function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 10000) / 10000;
}

/** Whether the pages are scaled to a number of pages rather than by a percentage. */
export function fitsToPages(layout: PageLayoutState): boolean {
  const { horizontalFitToPages, verticalFitToPages } = layout.zoom;
  return horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
}

function headerFooterXml(texts: PageLayoutState["headersFooters"]): string {
  const header = headerText(texts);
  const footer = footerText(texts);
  if (!header && !footer) return "";
  return element(
    "headerFooter",
    {},
    (header && textElement("oddHeader", header)) + (footer && textElement("oddFooter", footer)),
  );
}

/** The page setup of a sheet. If the number of pages is 0 or absent, there are as many as needed. */
export function pageSetupXml(layout: PageLayoutState): string {
  const { margins, zoom } = layout;
  const isFittedToPages = fitsToPages(layout);
  const options = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  const hasOptions = Object.values(options).some((value) => value !== undefined);
  return (
    (hasOptions ? element("printOptions", options) : "") +
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    element("pageSetup", {
      paperSize: layout.paperSize === undefined ? undefined : PAPER_NUMBERS[layout.paperSize.toLowerCase()],
      scale: !isFittedToPages && zoom.scale !== undefined ? Math.round(zoom.scale) : undefined,
      fitToWidth: isFittedToPages ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: isFittedToPages ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: layout.orientation.toLowerCase(),
      blackAndWhite: layout.blackAndWhite || undefined,
    }) +
    headerFooterXml(layout.headersFooters)
  );
}

/** The rows that begin a page; the file stores the 1-based number of the row above each. */
export function rowBreaksXml({ rowBreaks }: PageLayoutState): string {
  const count = rowBreaks.length;
  if (count === 0) return "";
  const breaks = rowBreaks.map((row) => element("brk", { id: row, max: MAX_COLUMNS - 1, man: true }));
  return element("rowBreaks", { count, manualBreakCount: count }, breaks.join(""));
}
