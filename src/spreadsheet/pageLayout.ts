import type { PageLayoutState } from "./state";

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
