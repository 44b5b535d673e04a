import type { PageLayoutState, SheetState } from "../../../spreadsheet/state";
import { PAPER_SIZES } from "../../../spreadsheet/pageLayout";
import { PAPER_NUMBERS, POINTS_PER_INCH } from "../../write/sheet/pageSetup";
import type { UnsupportedFeatures } from "../unsupportedFeatures";
import {
  child,
  children,
  descendant,
  booleanAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xmlTree";

type Texts = PageLayoutState["headersFooters"];

const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;
const PARTS: Readonly<Record<string, "left" | "center" | "right">> = { L: "left", C: "center", R: "right" };

function points(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
}

/** Splits a header or footer into its left, center and right part. */
function splitParts(text: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const [code] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/g)) {
    const section =
      code.length === 2 && code.startsWith("&") ? PARTS[code.charAt(1).toUpperCase()] : undefined;
    if (section) part = section;
    else parts[part] += code;
  }
  return parts;
}

function readTexts(element: XmlElement | undefined): Texts {
  const header = splitParts(textOf(child(element, "oddHeader")));
  const footer = splitParts(textOf(child(element, "oddFooter")));
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

/** A scale, or the numbers of pages to fit; absent numbers mean as many pages as needed. */
function readZoom(setup: XmlElement | undefined, fitsToPages: boolean): PageLayoutState["zoom"] {
  if (!fitsToPages) return { scale: numberAttribute(setup, "scale") ?? 100 };
  const [pagesWide, pagesTall] = [
    numberAttribute(setup, "fitToWidth") ?? 1,
    numberAttribute(setup, "fitToHeight") ?? 1,
  ];
  if (pagesWide === 0 && pagesTall === 0) return { horizontalFitToPages: 0 };
  return {
    ...(pagesWide > 0 ? { horizontalFitToPages: pagesWide } : {}),
    ...(pagesTall > 0 ? { verticalFitToPages: pagesTall } : {}),
  };
}

function paperOf(setup: XmlElement | undefined, unsupported: UnsupportedFeatures): string | undefined {
  const number = numberAttribute(setup, "paperSize");
  const name = Object.keys(PAPER_NUMBERS).find((paper) => PAPER_NUMBERS[paper] === number);
  unsupported.addIf(Boolean(number) && name === undefined, "printDetails");
  return PAPER_SIZES.find((paper) => paper.toLowerCase() === name);
}

/** Reads the page setup of a sheet, except for the print area and titles, which are defined names. */
export function readPage(worksheet: XmlElement, sheet: SheetState, unsupported: UnsupportedFeatures): void {
  const layout = sheet.pageLayout;
  const setup = child(worksheet, "pageSetup");
  const margins = child(worksheet, "pageMargins");
  const options = child(worksheet, "printOptions");
  const texts = child(worksheet, "headerFooter");
  for (const side of SIDES) {
    const margin = numberAttribute(margins, side);
    if (margin !== undefined) layout.margins[side] = points(margin);
  }
  const paperSize = paperOf(setup, unsupported);
  if (paperSize !== undefined) layout.paperSize = paperSize;
  layout.orientation = setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.zoom = readZoom(
    setup,
    booleanAttribute(descendant(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage"),
  );
  layout.blackAndWhite = booleanAttribute(setup, "blackAndWhite");
  layout.centerHorizontally = booleanAttribute(options, "horizontalCentered");
  layout.centerVertically = booleanAttribute(options, "verticalCentered");
  layout.printHeadings = booleanAttribute(options, "headings");
  layout.printGridlines = booleanAttribute(options, "gridLines");
  layout.headersFooters = readTexts(texts);
  layout.rowBreaks = children(child(worksheet, "rowBreaks"), "brk")
    .flatMap((one) => numberAttribute(one, "id") ?? [])
    .filter((row) => row > 0)
    .sort((a, b) => a - b);
  const otherPages = booleanAttribute(texts, "differentOddEven") || booleanAttribute(texts, "differentFirst");
  unsupported.addIf(otherPages || child(worksheet, "colBreaks") !== undefined, "printDetails");
}
