/** The scorecard: one indicator on one page, to talk about how its curve can be turned. */
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { NAMES } from "../../names";
import { namesOn, printSettings } from "../../sheetFrame";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { GRID, GRID_COLUMNS, WIDTHS } from "./grid";
import { scorecardPage, scorecardSections } from "./sections";
import { choiceCell } from "./title";

/** The page fits on Letter and on A4; text of 9 points prints at 8. */
const SCALE = 89;
/** points */
const SIDE_MARGINS = 28.8;
const END_MARGINS = 36;

/** The sheet, made of its sections. */
export function scorecardSheet(context: Context, sections = scorecardSections(context)): SheetBlueprint {
  const page = scorecardPage(sections);
  const title = page.cellsOf("title");
  return {
    id: "scorecard",
    name: context.localize(SHEETS_HEADINGS_TEXTS).scorecard.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: title.row + title.rows, columns: 0 },
    print: printSettings(context, {
      scale: SCALE,
      sideMargins: SIDE_MARGINS,
      endMargins: END_MARGINS,
      area: { row: 0, column: GRID, rows: page.rows, columns: GRID_COLUMNS },
    }),
    protect: true,
  };
}

/** The defined name of the cell that chooses the indicator. */
export function scorecardNames(
  context: Context,
  sections = scorecardSections(context),
): readonly NameBlueprint[] {
  return [namesOn("scorecard", context)(NAMES.scorecardIndicator, choiceCell(scorecardPage(sections)))];
}
