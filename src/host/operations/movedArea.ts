import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/limits";
import type { Rect } from "../../spreadsheet/state";

/** Cells put in or taken out, and where the cells after them go. */
export interface Shift {
  /** the cells that are put in, or taken out */
  readonly area: Rect;
  readonly kind: "insert" | "delete";
  /** whether the cells below move, or those to the right */
  readonly along: "rows" | "columns";
}

/** The cells that a shift touches: those put in or taken out, and every cell after them up to the sheet's edge. */
export function shiftedBand({ area, along }: Shift): Rect {
  return along === "rows"
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
}

/**
 * Where an area is after a shift, as Excel moves the references to it: null when all its cells were taken out, the
 * area itself when the shift goes through only a part of its width.
 */
export function movedArea(area: Rect, shift: Shift): Rect | null {
  if (shift.along === "rows") return movedDown(area, shift, MAX_ROWS);
  return turned(movedDown(turned(area)!, { ...shift, area: turned(shift.area)! }, MAX_COLUMNS));
}

/** Where one cell is after a shift. */
export function movedCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  return movedArea({ row, column, rows: 1, columns: 1 }, shift);
}

/** The move along rows; for one along columns both areas come turned, and `length` is the sheet's width. */
function movedDown(area: Rect, { area: changed, kind }: Shift, length: number): Rect | null {
  const within =
    area.column >= changed.column && area.column + area.columns <= changed.column + changed.columns;
  if (!within || area.rows === length) return area;
  const end = area.row + area.rows;
  if (kind === "insert") {
    if (end <= changed.row) return area;
    if (area.row < changed.row)
      return { ...area, rows: Math.min(area.rows + changed.rows, length - area.row) };
    return end + changed.rows <= length ? { ...area, row: area.row + changed.rows } : null;
  }
  const gone = Math.max(0, Math.min(end, changed.row + changed.rows) - Math.max(area.row, changed.row));
  if (gone === area.rows) return null;
  const above = Math.min(Math.max(area.row - changed.row, 0), changed.rows);
  return { ...area, row: area.row - above, rows: area.rows - gone };
}

function turned(area: Rect | null): Rect | null {
  return area && { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}
