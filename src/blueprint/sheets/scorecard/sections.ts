/** The sections of the scorecard, from top to bottom: to add one, write it and add its entry here. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { layOutPage, textAt, type Page, type PageEntry, type PageSection } from "../../pageLayout";
import { literalFormula } from "../dashboard/reading";
import { formatted, PAGE_FORMATS } from "../dashboard/pageFormats";
import { actions, story } from "./actions";
import { curve, periods } from "./curve";
import { definition, DEFINITION_ROWS } from "./definition";
import { GRID, GRID_COLUMNS, HEIGHTS } from "./grid";
import { partners } from "./partners";
import { title, verdict } from "./title";

const SPACE = { height: 3 } as const;

/** The sections of the page. */
export function scorecardSections(context: Context): readonly PageEntry[] {
  return [
    title(context),
    verdict(context),
    { sideBySide: [curve(context, DEFINITION_ROWS), definition(context)], spaceAbove: SPACE },
    { sideBySide: [periods(context), partners(context)], spaceAbove: SPACE },
    { sideBySide: [story(context), actions(context)], spaceAbove: SPACE },
    { ...readingNote(context), spaceAbove: SPACE },
  ];
}

/** The page with a place for each of its sections. */
export function scorecardPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: GRID, columns: GRID_COLUMNS });
}

/** How to read the page, and how to print it. */
function readingNote({ localize }: Context): PageSection {
  const { howToRead } = localize(SHEETS_SCORECARD_TEXTS);
  return {
    id: "reading",
    rows: [{ height: HEIGHTS.note }],
    content: (cells) => ({
      blocks: [textAt(cells, literalFormula(howToRead))],
      formats: [formatted(cells, { ...PAGE_FORMATS.quietWrapped, borders: { EdgeTop: COLOURS.rule } })],
      merges: [cells],
    }),
  };
}
