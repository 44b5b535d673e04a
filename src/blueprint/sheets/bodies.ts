import type { Context } from "../context";
import type { SheetBlueprint } from "../types";
import { sheetOnFirstUse } from "./entrySheet";

const NEW_ROWS = 3;

/** The sheet of the committees and other bodies in which partners cooperate, hidden until somebody uses it. */
export function bodiesSheet(context: Context): SheetBlueprint {
  return sheetOnFirstUse(
    { sheet: "bodies", id: "Bodies", widths: {}, minimumRows: NEW_ROWS, formulas: {}, frozen: 1 },
    context,
  );
}
