import { CellValueType } from "@univerjs/core";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import { intersect, MAX_ROWS } from "../../spreadsheet/rects";
import type { CellStyle, CellValue, Rect, SheetState } from "../../spreadsheet/state";
import { columnStyle } from "../../spreadsheet/styles";
import type { StyleRegistry } from "./StyleRegistry";
import { tableStyleAt } from "./tableStyles";

/** A cell as the grid shows it: the calculated value, never a formula, so that the grid does not recalculate. */
export interface DrawnCell {
  readonly v: string | number | null;
  readonly t: CellValueType | null;
  /** the id of its style */
  readonly s: string;
}

/** Cells by row and column. */
export type CellRows = Map<number, Map<number, DrawnCell>>;

/** The styles that cells get from their table or their column; their own style and conditional formats are laid over them. */
export interface InheritedStyles {
  /** the style that a table gives to a cell */
  readonly tableStyle: (row: number, column: number) => CellStyle | undefined;
  /** where even blank cells are drawn */
  readonly styledAreas: readonly Rect[];
}

/** The styles that the tables and columns of a sheet give to its cells. */
export function inheritedStylesOf(sheet: SheetState): InheritedStyles {
  const columns = [...(sheet.columnStyles?.keys() ?? [])];
  return {
    tableStyle: tableStyleAt(sheet),
    styledAreas: [
      ...sheet.tables.map(({ area }) => area),
      ...columns.map((column) => ({ row: 0, column, rows: MAX_ROWS, columns: 1 })),
    ],
  };
}

/**
 * The cells that the grid draws within an area of a sheet: those that the sheet has, and blank ones that look different
 * from an empty sheet, because of their table or their column.
 */
export function drawnCells(
  sheet: SheetState,
  { tableStyle, styledAreas }: InheritedStyles,
  area: Rect,
  { culture, styles }: { readonly culture: Culture; readonly styles: StyleRegistry },
): CellRows {
  const cells: CellRows = new Map();
  const draw = (row: number, column: number, value: CellValue, own = columnStyle(sheet, column)): void => {
    const table = tableStyle(row, column);
    const s = styles.idOf({ table, own }, value);
    const text = { ...table, ...own }.numberFormat;
    let inRow = cells.get(row);
    if (!inRow) cells.set(row, (inRow = new Map()));
    inRow.set(column, { ...contentOf(value, text, culture), s });
  };
  for (const { row, column, cell } of sheet.cells.within(area)) draw(row, column, cell.value, cell.style);
  for (const styled of styledAreas) {
    const part = intersect(styled, area);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        if (!cells.get(row)?.has(column)) draw(row, column, "");
      }
    }
  }
  return cells;
}

function contentOf(
  value: CellValue,
  numberFormat: string | undefined,
  culture: Culture,
): Pick<DrawnCell, "v" | "t"> {
  if (value === "") return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: displayText(value, numberFormat, culture), t: CellValueType.STRING };
}
