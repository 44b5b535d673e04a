/** The scorecard: one indicator on one page, to talk about how its curve can be turned. */
import type { Context } from "../../context";
import { NAMES } from "../../names";
import { namesOn } from "../../sheetFrame";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { reportSheet } from "../reportPages/reportSheet";
import { GRID, GRID_COLUMNS, WIDTHS } from "./grid";
import { scorecardPage, scorecardSections } from "./sections";
import { choiceCell } from "./title";

/** The sheet, made of its sections. */
export function scorecardSheet(context: Context, sections = scorecardSections(context)): SheetBlueprint {
  const page = scorecardPage(sections);
  return reportSheet({ id: "scorecard", page, first: GRID, columns: GRID_COLUMNS, widths: WIDTHS }, context);
}

/** The defined name of the cell that chooses the indicator. */
export function scorecardNames(
  context: Context,
  sections = scorecardSections(context),
): readonly NameBlueprint[] {
  return [namesOn("scorecard", context)(NAMES.scorecardIndicator, choiceCell(scorecardPage(sections)))];
}
