import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import type { Rect } from "../../spreadsheet/state";

/** Inserted or deleted cells, and the direction in which the cells after them move. */
export interface Shift {
  /** the inserted or deleted cells */
  readonly area: Rect;
  readonly kind: "insert" | "delete";
  /** whether the cells below move, or those to the right */
  readonly along: "rows" | "columns";
}

/** The cells that a shift affects: those inserted or deleted, and every cell after them up to the sheet's edge. */
export function affectedRect({ area, along }: Shift): Rect {
  return along === "rows"
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
}

/**
 * Where an area is after a shift, as Excel moves the references to it: null when all its cells were deleted, the
 * unchanged area when the shift affects only a part of its width.
 */
export function shiftRect(area: Rect, shift: Shift): Rect | null {
  if (shift.along === "rows") return shiftRows(area, shift, MAX_ROWS);
  const moved = shiftRows(transposed(area), { ...shift, area: transposed(shift.area) }, MAX_COLUMNS);
  return moved && transposed(moved);
}

/** Where one cell is after a shift. */
export function shiftCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  return shiftRect({ row, column, rows: 1, columns: 1 }, shift);
}

/** A shift along rows; for one along columns both areas are transposed, and `length` is the sheet's width. */
function shiftRows(area: Rect, { area: changed, kind }: Shift, length: number): Rect | null {
  const isWithinWidth =
    area.column >= changed.column && area.column + area.columns <= changed.column + changed.columns;
  if (!isWithinWidth || area.rows === length) return area;
  const end = area.row + area.rows;
  if (kind === "insert") {
    if (end <= changed.row) return area;
    if (area.row < changed.row)
      return { ...area, rows: Math.min(area.rows + changed.rows, length - area.row) };
    return end + changed.rows <= length ? { ...area, row: area.row + changed.rows } : null;
  }
  const deletedRows = Math.max(
    0,
    Math.min(end, changed.row + changed.rows) - Math.max(area.row, changed.row),
  );
  if (deletedRows === area.rows) return null;
  const above = Math.min(Math.max(area.row - changed.row, 0), changed.rows);
  return { ...area, row: area.row - above, rows: area.rows - deletedRows };
}

function transposed(area: Rect): Rect {
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}
