import type { IRange } from "@univerjs/core";
import type { Rect } from "../../spreadsheet/state";

/** A rectangle as a Univer range. */
export function rangeOf({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A Univer range as a rectangle. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
