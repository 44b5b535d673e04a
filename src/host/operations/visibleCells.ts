import { clearStyles, setStyle, styleAt, styledColumns } from "../../spreadsheet/styles";
import type { Cell, CellStyle, Rect, SheetState } from "../../spreadsheet/state";

/** A cell with the style that it shows, be it its own or its column's. */
export interface VisibleCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly style: CellStyle;
}

/** Takes the cells of an area with content or style, also those that only have their column's, off the sheet. */
export function takeCells(sheet: SheetState, area: Rect): VisibleCell[] {
  const cells = [...sheet.cells.within(area)].map(({ row, column, cell }) => ({
    ...{ row, column, cell },
    style: styleAt(sheet, row, column),
  }));
  for (const column of styledColumns(sheet, area)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (sheet.cells.get(row, column)) continue;
      cells.push({ row, column, cell: { value: "" }, style: styleAt(sheet, row, column) });
    }
  }
  removeCells(sheet, area);
  return cells;
}

/** Removes contents and styles of cells, including the style that they have from their column. */
export function removeCells(sheet: SheetState, area: Rect): void {
  for (const { row, column } of [...sheet.cells.within(area)]) sheet.cells.remove(row, column);
  clearStyles(sheet, area);
}

/** Puts the content and the visible style of a cell elsewhere; it looks there as it looked before. */
export function placeCell(
  sheet: SheetState,
  row: number,
  column: number,
  { value, formula }: Cell,
  style: CellStyle,
): void {
  const ownStyle = sheet.cells.get(row, column)?.style;
  sheet.cells.set(row, column, {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(ownStyle ? { style: ownStyle } : {}),
  });
  setStyle(sheet, row, column, style);
}
