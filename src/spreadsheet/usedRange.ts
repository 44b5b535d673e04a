import type { Rect, SheetState } from "./state";
import { isEntireColumn, isEntireRow } from "./rects";

/** The smallest area within `bounds` that contains every cell with content (or, unless `valuesOnly`, with a style). */
export function usedRect(sheet: SheetState, bounds: Rect, valuesOnly: boolean): Rect | null {
  if (isEntireRow(bounds) && isEntireColumn(bounds)) return sheet.cells.usedRect(valuesOnly);
  let result: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column, cell } of sheet.cells.within(bounds)) {
    if (valuesOnly && cell.formula === undefined && cell.value === "") continue;
    result ??= { top: row, left: column, bottom: row, right: column };
    result.top = Math.min(result.top, row);
    result.left = Math.min(result.left, column);
    result.bottom = Math.max(result.bottom, row);
    result.right = Math.max(result.right, column);
  }
  return (
    result && {
      row: result.top,
      column: result.left,
      rows: result.bottom - result.top + 1,
      columns: result.right - result.left + 1,
    }
  );
}
