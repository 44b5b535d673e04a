/** The holders of roles, and what happens to the roles if one of them leaves. */
import { COLUMNS } from "../../columns";
import type { Context } from "../../context";
import { HEADER_ROW } from "../../table";
import type { SheetBlueprint } from "../../types";
import { entrySheet } from "../entrySheet";
import { holderFormulas } from "./holderFormulas";

const WIDTHS = { active: 8, coverage: 13, carries: 10.5, leads: 12, falls: 10.5, fallen: 22, watch: 18 };
const HEADER_HEIGHT = 48;
const NEW_ROWS = 6;

/** Indents the roles that would become vacant, so that they do not touch the number before them. */
const AFTER_NUMBER = { indent: 1 };

/** The sheet Holders. */
export function holdersSheet(context: Context): SheetBlueprint {
  const sheet = entrySheet(
    {
      sheet: "holders",
      id: "RoleHolders",
      widths: WIDTHS,
      headerHeight: HEADER_HEIGHT,
      minimumRows: NEW_ROWS,
      formulas: holderFormulas(context),
      formats: { fallen: AFTER_NUMBER },
      frozen: 2,
      isPrinted: false,
    },
    context,
  );
  const fallen = COLUMNS.RoleHolders.findIndex(({ id }) => id === "fallen");
  return {
    ...sheet,
    formats: [
      ...sheet.formats,
      { range: { row: HEADER_ROW, column: fallen, rows: 1, columns: 1 }, format: AFTER_NUMBER },
    ],
  };
}
