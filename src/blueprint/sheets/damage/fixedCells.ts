import { columnLetters, rangeReference } from "../../formula";
import type { CellBlock, Rect, SheetBlueprint } from "../../types";

/** "'Lists'!$B$7:$B$9", in a formula of any sheet. */
export function fixedCells(sheet: string, rect: Rect): string {
  return rangeReference(sheet, rect).slice(1);
}

/** Columns of a sheet, from the first on: more than any table has, with columns of people's own. */
const AREA_COLUMNS = 200;

/** "'Data'!$A:$GR": a reference that no row which is deleted breaks. */
export function wholeColumns(sheet: string): string {
  return columns(sheet, "A");
}

/** "'Data'!$GR:$GR": a column that holds nothing, and is gone only with its sheet. */
export function lastColumn(sheet: string): string {
  return columns(sheet, columnLetters(AREA_COLUMNS - 1));
}

function columns(sheet: string, first: string): string {
  return `'${sheet.replace(/'/g, "''")}'!$${first}:$${columnLetters(AREA_COLUMNS - 1)}`;
}

/**
 * For each of some cells 1 if it holds a formula and shows no error, else 0; for use inside SUMPRODUCT. LibreOffice takes an
 * error value that was pasted for a formula.
 */
export function workingFormulas(cells: string): string {
  return `ISFORMULA(${cells})*(1-ISERROR(${cells}))`;
}

/** The rectangle of a block. */
export function rectOfBlock({ row, column, cells }: CellBlock): Rect {
  return { row, column, rows: cells.length, columns: Math.max(...cells.map(({ length }) => length)) };
}

/** How many cells of a sheet hold a formula outside tables, within a rectangle. */
export function formulasWithin({ blocks }: SheetBlueprint, { row, column, rows, columns }: Rect): number {
  const isWithin = (cellRow: number, cellColumn: number) =>
    cellRow >= row && cellRow < row + rows && cellColumn >= column && cellColumn < column + columns;
  return blocks.reduce(
    (sum, block) =>
      sum +
      block.cells.reduce(
        (ofBlock, cells, rowOffset) =>
          ofBlock +
          cells.filter(
            (cell, columnOffset) =>
              typeof cell === "string" &&
              cell.startsWith("=") &&
              isWithin(block.row + rowOffset, block.column + columnOffset),
          ).length,
        0,
      ),
    0,
  );
}
