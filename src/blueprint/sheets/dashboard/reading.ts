/** How to read the page. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { quoted } from "../../formula";
import { textAt, type PageSection } from "../../pageLayout";
import { formatted, PAGE_FORMATS } from "./pageFormats";

/** A literal in a formula has at most 255 characters. */
const MAX_LITERAL = 200;

/** The legend at the foot of the first page. */
export function readingNote({ localize }: Context): PageSection {
  const { reading, legend, readingMore } = localize(SHEETS_DASHBOARD_TEXTS);
  return {
    id: "reading",
    rows: [{ height: 36 }],
    content: (cells) => ({
      blocks: [textAt(cells, literalFormula(`${reading} ${legend} ${readingMore}`))],
      formats: [formatted(cells, { ...PAGE_FORMATS.quietWrapped, borders: { EdgeTop: COLOURS.rule } })],
      merges: [cells],
    }),
  };
}

/** A text of any length as a formula. */
export function literalFormula(text: string): string {
  return `=${literals(text).map(quoted).join("&")}`;
}

function literals(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; rest = rest.slice(MAX_LITERAL)) pieces.push(rest.slice(0, MAX_LITERAL));
  return pieces;
}
