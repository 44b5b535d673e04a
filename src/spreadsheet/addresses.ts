import { columnLetters, columnNumber, quoteSheetName } from "./references";
import type { Rect } from "./state";
import { isEntireColumn, isEntireRow, MAX_ROWS } from "./rects";

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
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined) return false;
  return columnNumber(letters) >= 0 && Number(digits) >= 1 && Number(digits) <= MAX_ROWS;
}

/** The addresses of several areas: "A1:B2,D4". Areas side by side are joined. */
export function areasAddress(areas: readonly Rect[]): string {
  const sorted = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const joined: Rect[] = [];
  for (const area of sorted) {
    const left = joined.at(-1);
    const isBeside =
      left?.row === area.row && left.rows === area.rows && left.column + left.columns === area.column;
    if (isBeside) joined[joined.length - 1] = { ...left, columns: left.columns + area.columns };
    else joined.push(area);
  }
  return joined.map(rectAddress).join(",");
}
