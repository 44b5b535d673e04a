/** What the ratings say: the verdict step by step, and every item with its question. */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { columnsArea, namesOn, printSettings, TITLE_ROW } from "../../sheetFrame";
import { SHEET_BLOCKS, SHEET_CELLS } from "../../sheetRanges";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import {
  ITEM_COLUMNS,
  namedRangeOfItems,
  PAGE_COLUMN_COUNT,
  READINESS_HELPERS,
  verdictRect,
  type ItemColumn,
} from "./helperCells";
import { readinessPage, readinessSections } from "./sections";
import { factCell, verdictWordCell } from "./verdict";

/** The verdict and its three steps fill a page; at this scale it is one page wide on Letter and A4. */
const SCALE = 66;
/** The widths of the page's columns, in characters. */
const WIDTHS: Readonly<Record<ItemColumn, number>> = {
  item: 36.5,
  question: 57.5,
  rating1: 8.7,
  rating2: 8.7,
  rating3: 8.7,
  rating4: 8.7,
  mean: 10.6,
  level: 17,
  spread: 17.6,
  evidence: 15,
};

/** The sheet, made of its sections. */
export function readinessSheet(context: Context, sections = readinessSections(context)): SheetBlueprint {
  const { localize } = context;
  const page = readinessPage(sections);
  const helpers = page.helperCells(READINESS_HELPERS.id);
  return {
    id: "readiness",
    name: localize(SHEETS_HEADINGS_TEXTS).readiness.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: [
      ...ITEM_COLUMNS.map((id) => WIDTHS[id]),
      ...new Array<number>(helpers.column + helpers.columns - PAGE_COLUMN_COUNT).fill(0),
    ],
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: 1, columns: 0 },
    print: printSettings(context, {
      area: columnsArea(PAGE_COLUMN_COUNT),
      titleRows: TITLE_ROW,
      scale: SCALE,
      breaks: page.breaks,
    }),
    protect: true,
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
