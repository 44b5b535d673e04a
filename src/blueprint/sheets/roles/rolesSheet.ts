/** The worksheet of roles: the framework's, then spare rows for the initiative's own. */
import type { Context } from "../../context";
import { roleNotes } from "../../entries";
import type { SheetBlueprint } from "../../types";
import { entrySheet } from "../entrySheet";
import { worksheetFormulas } from "./worksheetFormulas";

const WIDTHS = { who: 18, couldHold: 16, coverage: 14, late: 9, watch: 20, story: 16 };
const HEADER_HEIGHT = 34;
/** Rows for roles of the initiative's own. */
const SPARE_ROLE_ROWS = 6;

/** The sheet Roles. */
export function rolesSheet(context: Context): SheetBlueprint {
  return entrySheet(
    {
      sheet: "roles",
      id: "Roles",
      widths: WIDTHS,
      headerHeight: HEADER_HEIGHT,
      minimumRows: roleNotes(context.file).length + SPARE_ROLE_ROWS,
      formulas: worksheetFormulas(context),
      frozen: 1,
    },
    context,
  );
}
