/** A partner as it was written, and the line of the field where it stands (from 1). */
export interface PartnerLine {
  readonly line: number;
  readonly name: string;
}

/** Marks that lists from documents and messages bring along: bullets, dashes, "1." and "1)". */
const LIST_MARK = /^(?:[•●▪◦‣·*–—-]|\d{1,3}[.)])\s+/u;

/** The partners of a text with one a line; a row pasted from a sheet (tabs) or a list with semicolons works too. */
export function partnerLines(text: string): PartnerLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((content, index) =>
    content
      .split(/[\t;]/)
      .map((part) => part.trim().replace(LIST_MARK, "").replace(/\s+/gu, " ").trim())
      .filter((name) => name !== "")
      .map((name) => ({ line: index + 1, name })),
  );
}
