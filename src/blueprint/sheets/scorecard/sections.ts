/** The sections of the scorecard, from top to bottom: to add one, write it and add its entry here. */
import { SHEETS_SCORECARD_TEXTS } from "../../../languages/texts/sheets/scorecard";
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry } from "../../pageLayout";
import { readingNote } from "../reportPages/readingNote";
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
    // How to read the page, and how to print it.
    { ...readingNote(context.localize(SHEETS_SCORECARD_TEXTS).howToRead, HEIGHTS.note), spaceAbove: SPACE },
  ];
}

/** The page with a place for each of its sections. */
export function scorecardPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: GRID, columns: GRID_COLUMNS });
}
