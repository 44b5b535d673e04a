import { MAX_ROWS } from "./limits";
import { columnLetters, columnNumber, quoteSheetName } from "./references";
import type { Rect } from "./state";
import { isEntireColumn, isEntireRow } from "./rects";

/** "A1:C4", "B2", "A:C" or "1:4", as Excel writes an area in an address. */
export function rectAddress(area: Rect): string {
  const lastRow = area.row + area.rows;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow}`;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${lastColumn}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** "'My sheet'!A1:B2" */
export function fullAddress(sheetName: string, area: Rect): string {
  return `${quoteSheetName(sheetName)}!${rectAddress(area)}`;
}

/** Whether a name would be read as a cell, in either of Excel's notations: "A1", "XFD1048576", "R1C1", "R", "C". */
export function looksLikeReference(name: string): boolean {
  if (/^(?:r\d*|c\d*|r\d*c\d*)$/i.test(name)) return true;
  const cell = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  if (!cell) return false;
  return columnNumber(cell[1]!) >= 0 && Number(cell[2]) >= 1 && Number(cell[2]) <= MAX_ROWS;
}
