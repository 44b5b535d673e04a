/** The dashboard: the sheet that the workbook opens on. One page, and a second one for what the first has no room for. */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { PAGE_PLACES } from "../../dashboardRanges";
import { NAMES } from "../../names";
import { namesOn, printSettings } from "../../sheetFrame";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { GRID, GRID_COLUMNS, WIDTHS } from "./grid";
import { dashboardPage, dashboardSections } from "./sections";

/** The first page fits on Letter and on A4; text of 9 points prints at 8. */
const SCALE = 89;
/** points */
const SIDE_MARGINS = 28.8;
const END_MARGINS = 36;

/** The sheet, made of its sections. */
export function dashboardSheet(context: Context, sections = dashboardSections(context)): SheetBlueprint {
  const page = dashboardPage(sections);
  const title = page.cellsOf("title");
  return {
    id: "dashboard",
    name: context.localize(SHEETS_HEADINGS_TEXTS).dashboard.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: false,
    columnWidths: WIDTHS,
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: title.row + title.rows, columns: 0 },
    print: printSettings(context, {
      scale: SCALE,
      breaks: page.breaks,
      sideMargins: SIDE_MARGINS,
      endMargins: END_MARGINS,
      titleRows: { from: title.row, to: title.row },
      area: { row: 0, column: GRID, rows: page.rows, columns: GRID_COLUMNS },
    }),
    protect: true,
  };
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
