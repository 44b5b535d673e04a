/** The worksheet of roles: the framework's, then spare rows for the initiative's own. */
import type { Context } from "../../context";
import { COLUMNS } from "../../columns";
import { roleNotes } from "../../entries";
import type { SheetBlueprint } from "../../types";
import { entrySheet } from "../entrySheet";
import { worksheetFormulas } from "./worksheetFormulas";

const WIDTHS = { who: 17, couldHold: 14, coverage: 13.5, late: 9, watch: 18, story: 16 };
const HEADER_HEIGHT = 41;
/** Up to what needs attention: the story would make the print too small. */
const PRINTED_COLUMNS = COLUMNS.Roles.findIndex(({ id }) => id === "watch") + 1;
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
      printedColumns: PRINTED_COLUMNS,
    },
    context,
  );
}
