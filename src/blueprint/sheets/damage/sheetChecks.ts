import type { SheetBlueprint } from "../../types";
import { lastColumn } from "./fixedCells";
import type { DamageCheck } from "./checks";

/** Sheets that were deleted: what refers to them is an error. */
export function sheetChecks(sheets: readonly SheetBlueprint[]): readonly DamageCheck[] {
  return sheets
    .filter(({ id }) => id !== "lists")
    .map(({ id, name }) => ({
      kind: "sheets",
      sheet: id,
      item: id,
      count: `IF(ISERROR(ROWS(${lastColumn(name)})),1,0)`,
    }));
}
