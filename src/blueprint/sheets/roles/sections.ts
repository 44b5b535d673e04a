/** The sections of Roles, from top to bottom: to add one, write it and add its entry here. */
import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { roleNotes } from "../../entries";
import { layOutPage, type Page, type PageEntry, type PageSection } from "../../pageLayout";
import { titleSection } from "../../sheetFrame";
import { headerFormats, visibleColumnCount, tableOf } from "../../table";
import { SHEETS_COMMON_TEXTS } from "../../../languages/texts/sheets/common";
import { holderFormulas } from "./holderFormulas";
import { worksheetFormulas } from "./worksheetFormulas";

/**
 * Rows for roles of the initiative's own: the holders come below, where their table can grow, and are wider, so that
 * Excel inserts no row above them.
 */
const SPARE_ROLE_ROWS = 6;
const NEW_HOLDER_ROWS = 6;

/** Indents the roles that would become vacant, so that they do not touch the number before them. */
const AFTER_NUMBER = { indent: 1 };

/** The sections of the sheet. */
export function rolesSections(context: Context): readonly PageEntry[] {
  return [titleSection("roles", context), worksheet(context), { ...holders(context), spaceAbove: {} }];
}

/** The sheet with a place for each of its sections. */
export function rolesPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: 0, columns: visibleColumnCount("Roles") });
}

/** The worksheet of roles. */
function worksheet(context: Context): PageSection {
  const rows = roleNotes(context.file).length + SPARE_ROLE_ROWS;
  return {
    id: "worksheet",
    rows: [{ height: 34 }, { count: rows }],
    content: ({ row }) => ({
      formats: headerFormats("Roles", row),
      tables: [
        tableOf({ id: "Roles", row, minimumRows: rows, formulas: worksheetFormulas(context) }, context),
      ],
    }),
  };
}

/** The holders of roles. */
function holders(context: Context): PageSection {
  return {
    id: "holders",
    rows: [
      { part: "title", height: 26 },
      { part: "header", height: 48 },
      { count: Math.max(NEW_HOLDER_ROWS, context.file.roleHolders.length) },
    ],
    content(cells, page) {
      const header = page.cellsOf("holders", "header");
      const table = tableOf(
        {
          id: "RoleHolders",
          row: header.row,
          minimumRows: NEW_HOLDER_ROWS,
          formulas: holderFormulas(context),
          formats: { fallen: AFTER_NUMBER },
        },
        context,
      );
      const fallen = table.columns.findIndex(({ id }) => id === "fallen");
      return {
        blocks: [
          {
            row: cells.row,
            column: cells.column,
            cells: [[context.localize(SHEETS_COMMON_TEXTS).roleHolders]],
          },
        ],
        formats: [
          { range: { ...cells, rows: 1, columns: 1 }, format: CELL_FORMATS.section },
          ...headerFormats("RoleHolders", header.row),
          { range: { ...header, column: fallen, columns: 1 }, format: AFTER_NUMBER },
        ],
        tables: [table],
      };
    },
  };
}
