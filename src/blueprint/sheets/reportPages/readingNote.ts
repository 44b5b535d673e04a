/** How to read a page: the section at its foot. */
import { COLOURS } from "../../cellFormats";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import { formatted, PAGE_FORMATS } from "./formats";

/** A literal in a formula has at most 255 characters. */
const MAX_LITERAL = 200;

/** A text as wide as the page, in a row of a height in points. */
export function readingNote(text: string, height: number): PageSection {
  return {
    id: "reading",
    rows: [{ height }],
    content: (cells) => ({
      blocks: [textAt(cells, literalFormula(text))],
      formats: [formatted(cells, { ...PAGE_FORMATS.quietWrapped, borders: { EdgeTop: COLOURS.rule } })],
      merges: [cells],
    }),
  };
}

/** A text of any length as a formula. */
function literalFormula(text: string): string {
  return `=${literals(text).map(quoted).join("&")}`;
}

function literals(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; rest = rest.slice(MAX_LITERAL)) pieces.push(rest.slice(0, MAX_LITERAL));
  return pieces;
}
