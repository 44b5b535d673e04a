/** The worksheet of roles, and their holders. */
import { COLOURS } from "../../cellFormats";
import { COLUMNS } from "../../columns";
import type { Context } from "../../context";
import { columnsArea, printSettings, TITLE_ROW } from "../../sheetFrame";
import { visibleColumnCount, widthsOf } from "../../table";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { SheetBlueprint } from "../../types";
import { rolesPage, rolesSections } from "./sections";

/** Widths of the computed columns; both tables share the widths of the upper one. */
const WIDTHS = { who: 22, coverage: 20, late: 13, watch: 28, story: 22 };
const HELPER_WIDTH = 10;

/** The sheet, made of its sections. */
export function rolesSheet(context: Context, sections = rolesSections(context)): SheetBlueprint {
  const { localize } = context;
  const page = rolesPage(sections);
  const widths = widthsOf("Roles", WIDTHS);
  return {
    id: "roles",
    name: localize(SHEETS_HEADINGS_TEXTS).roles.name,
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: Array.from(
      { length: Math.max(COLUMNS.Roles.length, COLUMNS.RoleHolders.length) },
      (_, column) => widths[column] ?? HELPER_WIDTH,
    ),
    rowHeights: page.rowHeights,
    ...page.content(),
    freeze: { rows: 1, columns: 1 },
    print: printSettings(context, { titleRows: TITLE_ROW, area: columnsArea(visibleColumnCount("Roles")) }),
    protect: false,
  };
}
