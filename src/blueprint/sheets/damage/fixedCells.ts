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

/** The columns of the formulas of blocks, by row: they are looked for in many rectangles. */
const formulaColumns = new WeakMap<SheetBlueprint["blocks"], Map<number, number[]>>();

function formulaColumnsOf(blocks: SheetBlueprint["blocks"]): Map<number, number[]> {
  const known = formulaColumns.get(blocks);
  if (known) return known;
  const byRow = new Map<number, number[]>();
  for (const { row, column, cells } of blocks)
    cells.forEach((line, rowOffset) => {
      let columns = byRow.get(row + rowOffset);
      if (!columns) byRow.set(row + rowOffset, (columns = []));
      for (let offset = 0; offset < line.length; offset += 1) {
        const cell = line[offset];
        if (typeof cell === "string" && cell.startsWith("=")) columns.push(column + offset);
      }
    });
  formulaColumns.set(blocks, byRow);
  return byRow;
}

/** How many cells of a sheet hold a formula outside tables, within a rectangle. */
export function formulasWithin({ blocks }: SheetBlueprint, { row, column, rows, columns }: Rect): number {
  const byRow = formulaColumnsOf(blocks);
  let formulas = 0;
  for (let index = row; index < row + rows; index += 1)
    for (const found of byRow.get(index) ?? [])
      if (found >= column && found < column + columns) formulas += 1;
  return formulas;
}
