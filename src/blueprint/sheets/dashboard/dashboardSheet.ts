/** The dashboard: the sheet that the workbook opens on. One page, and a second one for what the first has no room for. */
import type { Context } from "../../context";
import { PAGE_PLACES } from "../../dashboardRanges";
import { NAMES } from "../../names";
import { namesOn } from "../../sheetFrame";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { reportSheet } from "../reportPages/reportSheet";
import { GRID, GRID_COLUMNS, WIDTHS } from "./grid";
import { dashboardPage, dashboardSections } from "./sections";

/** The sheet, made of its sections. */
export function dashboardSheet(context: Context, sections = dashboardSections(context)): SheetBlueprint {
  const page = dashboardPage(sections);
  const { row } = page.cellsOf("title");
  const print = { breaks: page.breaks, titleRows: { from: row, to: row } };
  return reportSheet(
    { id: "dashboard", page, first: GRID, columns: GRID_COLUMNS, widths: WIDTHS, print },
    context,
  );
}

/** The defined names of the places on the page that links lead to. */
export function dashboardNames(
  context: Context,
  sections = dashboardSections(context),
): readonly NameBlueprint[] {
  const page = dashboardPage(sections);
  const named = namesOn("dashboard", context);
  const places = Object.values(PAGE_PLACES).filter(({ section }) => page.has(section));
  return [
    ...places.map(({ name, section, part }) => named(name, page.cellsOf(section, part))),
    ...(page.has("damage") ? [named(NAMES.damageText, { ...page.cellsOf("damage"), columns: 1 })] : []),
  ];
}
