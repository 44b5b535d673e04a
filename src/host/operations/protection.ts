import type { Rect, SheetState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";
import { styleAt } from "../../spreadsheet/styles";

/** Whether a cell's content is protected: its sheet is protected and the cell is locked. */
export function isLocked(sheet: SheetState, row: number, column: number): boolean {
  return sheet.protection.protected && styleAt(sheet, row, column).locked !== false;
}

/** Refuses a change of the content of locked cells on a protected sheet. */
export function requireCellsUnlocked(sheet: SheetState, area: Rect): void {
  if (!sheet.protection.protected) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (isLocked(sheet, row, column)) {
        throw new HostError(
          "AccessDenied",
          `The sheet "${sheet.name}" is protected, and these cells are locked.`,
        );
      }
    }
  }
}

/** Refuses a change of a protected sheet, unless its protection options include `option`. */
export function requireUnprotected(sheet: SheetState, option?: string): void {
  if (!sheet.protection.protected) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
}
