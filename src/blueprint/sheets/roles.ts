import type { Context } from "../context";
import { roleNotes } from "../entries";
import { COLOURS, CELL_FORMATS } from "../cellFormats";
import {
  columnsArea,
  dateline,
  printSettings,
  TITLE_HEIGHTS,
  TITLE_ROW,
  titleBlock,
  titleFormats,
} from "../sheetFrame";
import { HEADER_ROW, headerFormats, shownColumns, tableOf, widthsOf } from "../table";
import { COMMON, SHEETS } from "../text/sheets";
import type { SheetBlueprint } from "../types";
import { holderFormulas } from "./roles/holderFormulas";
import { worksheetFormulas } from "./roles/worksheetFormulas";

/**
 * Roles of the initiative's own are written there: the holders stand below, where they can grow, and are wider, so that
 * Excel inserts no row above them.
 */
const SPARE_ROLE_ROWS = 6;
const NEW_HOLDER_ROWS = 6;

/** Of the columns that formulas fill; both tables share the widths of the upper one. */
const WIDTHS = { who: 22, coverage: 20, late: 13, watch: 28, story: 22 };
const HELPER_WIDTH = 10;

/** The names of the roles that fall would touch their number. */
const NAMES_BESIDE_A_NUMBER = { indent: 1 };

/** The worksheet of roles, and who holds which. */
export function rolesSheet(context: Context): SheetBlueprint {
  const { say, file } = context;
  const roleRows = roleNotes(file).length + SPARE_ROLE_ROWS;
  const holdersTitle = HEADER_ROW + roleRows + 2;
  const holdersHeader = holdersTitle + 1;
  const { block, format } = dateline(context, shownColumns("Roles") - 1);
  const roles = tableOf(
    { id: "Roles", row: HEADER_ROW, minimumRows: roleRows, formulas: worksheetFormulas(context) },
    context,
  );
  const holders = tableOf(
    {
      id: "RoleHolders",
      row: holdersHeader,
      minimumRows: NEW_HOLDER_ROWS,
      formulas: holderFormulas(context),
      formats: { fallen: NAMES_BESIDE_A_NUMBER },
    },
    context,
  );
  const widths = widthsOf("Roles", WIDTHS);
  return {
    id: "roles",
    name: say(SHEETS.roles.name),
    tabColor: COLOURS.accent,
    visible: true,
    gridlines: true,
    columnWidths: Array.from(
      { length: Math.max(roles.columns.length, holders.columns.length) },
      (_, column) => widths[column] ?? HELPER_WIDTH,
    ),
    rowHeights: [
      ...TITLE_HEIGHTS,
      { row: HEADER_ROW, height: 34 },
      { row: holdersTitle, height: 26 },
      { row: holdersHeader, height: 48 },
    ],
    blocks: [
      titleBlock("roles", context),
      block,
      { row: holdersTitle, column: 0, cells: [[say(COMMON.roleHolders)]] },
    ],
    formats: [
      ...titleFormats(),
      format,
      { range: { row: holdersTitle, column: 0, rows: 1, columns: 1 }, format: CELL_FORMATS.section },
      ...headerFormats("Roles", HEADER_ROW),
      ...headerFormats("RoleHolders", holdersHeader),
      {
        range: {
          row: holdersHeader,
          column: holders.columns.findIndex(({ id }) => id === "fallen"),
          rows: 1,
          columns: 1,
        },
        format: NAMES_BESIDE_A_NUMBER,
      },
    ],
    merges: [],
    tables: [roles, holders],
    validations: [],
    conditionals: [],
    charts: [],
    freeze: { rows: 1, columns: 1 },
    print: printSettings(context, { titleRows: TITLE_ROW, area: columnsArea(shownColumns("Roles")) }),
    protect: false,
  };
}
