import type { PageLayoutState } from "./state";

/** Sizes of paper by their names in Office.js. */
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

function threeParts(left: string, center: string, right: string): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The whole header as Excel keeps it: its parts one after the other, each behind its code. */
export function headerText(texts: Texts): string {
  return threeParts(texts.leftHeader, texts.centerHeader, texts.rightHeader);
}

/** The whole footer as Excel keeps it. */
export function footerText(texts: Texts): string {
  return threeParts(texts.leftFooter, texts.centerFooter, texts.rightFooter);
}
