/** Texts that a reader does not see in full: too wide for their cell beside filled ones, or too high for their rows. */
import type { CellStyle, Rect, SheetState } from "../../src/spreadsheet/state";
import { DEFAULT_FONT } from "../../src/spreadsheet/styles";
import { neededHeight, textWidth } from "../../src/xlsx";
import { addressOf } from "./workbookCells";

/**
 * A reader's fonts may be wider by 8 %. The widths of letters that are known are those of Calibri, rounded up by 3 % or more; bold
 * letters are wider by 5 % in all.
 */
const RESERVE = 1.05;
const BOLD = 1.02;
/** Letters of a fixed width, relative to their size: nothing is rounded. */
const FIXED_WIDTH = 0.6;
/** Points between a cell's edges and its text, at both sides together, and points of a level of indent. */
const PADDING = 4;
const INDENT = 6.75;
/** The width of a column, and the height of a row, that nobody set. */
const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;
/** The share of its height that the letters of a line take. */
const LETTERS = 0.9;
/** Marks of states, whose cells a conditional format makes bold. */
const MARKED = /^[●▲■○]/u;

/** The texts that are cut off within the printed columns of a sheet, each with its cell and what is missing. */
export function clippedTexts(sheet: SheetState): string[] {
  const merges = new Map(sheet.merges.map((area) => [`${area.row} ${area.column}`, area]));
  const [printed] = sheet.pageLayout.printAreas ?? [];
  const end = printed ? printed.column + printed.columns : Infinity;
  const found: string[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    const { value, style } = cell;
    if (typeof value !== "string" || value === "" || column >= end || isHidden(sheet, row, column)) continue;
    if (style?.fontColor === (style?.fill ?? "#FFFFFF")) continue;
    const area = merges.get(`${row} ${column}`) ?? { row, column, rows: 1, columns: 1 };
    const missing = style?.wrap
      ? missingHeight(sheet, area, value, style)
      : missingWidth(sheet, area, value, style, end);
    if (missing > 0) found.push(`${addressOf(row, column)} lacks ${Math.ceil(missing)}: ${value}`);
  }
  return found;
}

function isHidden(sheet: SheetState, row: number, column: number): boolean {
  return sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
}

function missingHeight(sheet: SheetState, area: Rect, text: string, style: CellStyle): number {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  // Rows without a height of their own are as high as their text.
  if (rows.every((row) => !sheet.rowHeights.has(row))) return 0;
  const height = rows.reduce((sum, row) => sum + (sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT), 0);
  const width = widthBetween(sheet, area.column, area.column + area.columns);
  return neededHeight(text, boldIfMarked(text, style), width / RESERVE) * LETTERS - height;
}

function missingWidth(
  sheet: SheetState,
  area: Rect,
  text: string,
  style: CellStyle | undefined,
  end: number,
): number {
  const { indent = 0, horizontal } = style ?? {};
  const needed = widthOf(text, boldIfMarked(text, style)) + PADDING + indent * INDENT;
  let [from, to] = [area.column, area.column + area.columns];
  // A formula keeps a text out of its cell, even if it shows nothing.
  const isFree = (column: number) => {
    const { value = "", formula } = sheet.cells.get(area.row, column) ?? {};
    return area.rows === 1 && area.columns === 1 && value === "" && formula === undefined;
  };
  if (horizontal !== "Right") while (to < end && to < area.column + 60 && isFree(to)) to += 1;
  if (horizontal === "Right" || horizontal === "Center") while (from > 0 && isFree(from - 1)) from -= 1;
  return needed - widthBetween(sheet, from, to);
}

function widthOf(text: string, { bold, fontName, fontSize = DEFAULT_FONT.size }: CellStyle): number {
  if (fontName?.startsWith("Courier")) return text.length * FIXED_WIDTH * fontSize;
  return textWidth(text, fontSize) * (bold ? BOLD : 1) * RESERVE;
}

function boldIfMarked(text: string, style: CellStyle | undefined): CellStyle {
  return MARKED.test(text) ? { ...style, bold: true } : { ...style };
}

function widthBetween(sheet: SheetState, from: number, to: number): number {
  let width = 0;
  for (let column = from; column < to; column += 1) {
    if (!sheet.hiddenColumns.has(column)) width += sheet.columnWidths.get(column) ?? DEFAULT_WIDTH;
  }
  return width;
}
