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

/** A header or footer taken apart into what stands at the left, in the middle and at the right. */
function threeParts(text: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const [code] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/g)) {
    const named = code.length === 2 && code.startsWith("&") ? PARTS[code.charAt(1).toUpperCase()] : undefined;
    if (named) part = named;
    else parts[part] += code;
  }
  return parts;
}

function readTexts(element: XmlElement | undefined): Texts {
  const header = threeParts(textOf(child(element, "oddHeader")));
  const footer = threeParts(textOf(child(element, "oddFooter")));
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

/** A scale, or numbers of pages to fit; no pages means as many as it takes. */
function readZoom(setup: XmlElement | undefined, fits: boolean): PageLayoutState["zoom"] {
  if (!fits) return { scale: numberAttribute(setup, "scale") ?? 100 };
  const [across, down] = [
    numberAttribute(setup, "fitToWidth") ?? 1,
    numberAttribute(setup, "fitToHeight") ?? 1,
  ];
  if (across === 0 && down === 0) return { horizontalFitToPages: 0 };
  return {
    ...(across > 0 ? { horizontalFitToPages: across } : {}),
    ...(down > 0 ? { verticalFitToPages: down } : {}),
  };
}

function paperOf(setup: XmlElement | undefined, leftOut: UnsupportedFeatures): string | undefined {
  const number = numberAttribute(setup, "paperSize");
  const name = Object.keys(PAPER_NUMBERS).find((paper) => PAPER_NUMBERS[paper] === number);
  leftOut.addIf(Boolean(number) && name === undefined, "printDetails");
  return PAPER_SIZES.find((paper) => paper.toLowerCase() === name);
}

/** How a sheet prints, but for its print area and titles, which are names. */
export function readPage(worksheet: XmlElement, sheet: SheetState, leftOut: UnsupportedFeatures): void {
  const layout = sheet.pageLayout;
  const setup = child(worksheet, "pageSetup");
  const margins = child(worksheet, "pageMargins");
  const options = child(worksheet, "printOptions");
  const texts = child(worksheet, "headerFooter");
  for (const side of SIDES) {
    const stated = numberAttribute(margins, side);
    if (stated !== undefined) layout.margins[side] = points(stated);
  }
  const paperSize = paperOf(setup, leftOut);
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
  leftOut.addIf(otherPages || child(worksheet, "colBreaks") !== undefined, "printDetails");
}
