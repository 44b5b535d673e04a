import { MAX_COLUMNS, MAX_ROWS, columnLetters, columnNumber, quoteSheetName } from "./references";
import type { Area } from "./state";
import { intersect } from "./rects";

/** The area from one corner to the other, both within it. */
export function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** "A1:C4", "B2", "A:C" or "1:4", as Excel writes an area in an address. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow}`;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${lastColumn}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** "'My sheet'!A1:B2" */
export function fullAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaAddress(area)}`;
}

/** Whether a name would be read as a cell, in either of Excel's notations: "A1", "XFD1048576", "R1C1", "R", "C". */
export function looksLikeReference(name: string): boolean {
  if (/^(?:r\d*|c\d*|r\d*c\d*)$/i.test(name)) return true;
  const cell = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  if (!cell) return false;
  return columnNumber(cell[1]!) >= 0 && Number(cell[2]) >= 1 && Number(cell[2]) <= MAX_ROWS;
}

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rows === MAX_ROWS;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columns === MAX_COLUMNS;
}

/** Whether an area holds at least one cell and no cell beyond the sheet's edges. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}

/** Whether every cell of `inner` is in `outer`. */
export function holds(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}
