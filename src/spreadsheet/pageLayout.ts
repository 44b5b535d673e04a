import type { PageLayoutState } from "./state";

/** The names of paper sizes in Office.js. */
export const PAPER_SIZES = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
] as const;

type Texts = PageLayoutState["headersFooters"];

function joinParts(left: string, center: string, right: string): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The complete header in Excel's format: the sections in order, each preceded by its code. */
export function headerText(texts: Texts): string {
  return joinParts(texts.leftHeader, texts.centerHeader, texts.rightHeader);
}

/** The complete footer in Excel's format. */
export function footerText(texts: Texts): string {
  return joinParts(texts.leftFooter, texts.centerFooter, texts.rightFooter);
}
