/** What members rate: the verdict step by step, every item, and the ratings that they are based on. */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { columnsArea, namesOn, printSettings } from "../../sheetFrame";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { widthsOf } from "../../table";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { namedRangeOfItems, PAGE_COLUMNS, verdictRect } from "./helperCells";
import { readinessPage, readinessSections } from "./sections";
import { factCell, verdictWordCell } from "./verdict";

/** The verdict and its three steps fill a page; at this scale it is one page wide on Letter and A4. */
const SCALE = 66;
const SIDE_MARGINS = 36;
const WIDTHS = { state: 26 };

/** The sheet, made of its sections. */
export function readinessSheet(context: Context, sections = readinessSections(context)): SheetBlueprint {
  const { localize } = context;
  const page = readinessPage(sections);
  return {
    id: "readiness",
    name: localize(SHEETS_HEADINGS_TEXTS).readiness.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: widthsOf("Ratings", WIDTHS),
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: 1, columns: 0 },
    print: printSettings(context, {
      area: columnsArea(PAGE_COLUMNS),
      titleRows: {
        from: page.cellsOf("ratings", "title").row,
        to: page.cellsOf("ratings", "header").row,
      },
      scale: SCALE,
      sideMargins: SIDE_MARGINS,
      breaks: page.breaks,
    }),
    protect: false,
  };
}

/** The names of the verdict, of the facts, and of the values of the items. */
export function readinessNames(
  context: Context,
  sections = readinessSections(context),
): readonly NameBlueprint[] {
  const page = readinessPage(sections);
  const named = namesOn("readiness", context);
  return [
    named(SHEET_CELLS.verdict, verdictWordCell(page)),
    named(SHEET_CELLS.ratingMembers, factCell(page, "members")),
    named(SHEET_CELLS.disagreements, factCell(page, "disagreements")),
    named(SHEET_CELLS.verdictItems, verdictRect(page, "items")),
    named(SHEET_BLOCKS.items.name, namedRangeOfItems(page)),
  ];
}
