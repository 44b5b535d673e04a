import type { Rect, CellStyle, SheetState } from "./state";
import { columnWidth } from "./geometry";
import type { Culture } from "./numberFormat";
import { displayText } from "./numberFormat";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_FONT, DEFAULT_ROW_HEIGHT, styleAt } from "./styles";

/**
 * The host draws no text, so text widths are estimated: an average character is a little under half as wide as its
 * font is high, as in Excel's default font.
 */
const CHARACTER_WIDTH = 0.48;
const BOLD_FACTOR = 1.08;
const LINE_HEIGHT = DEFAULT_ROW_HEIGHT / DEFAULT_FONT.size;
/** points around the text, both sides together */
const PADDING = 3.75;
/** points of one level of indent */
const INDENT_WIDTH = 6.75;

function textWidth(text: string, style: CellStyle): number {
  const size = style.fontSize ?? DEFAULT_FONT.size;
  return text.length * size * CHARACTER_WIDTH * (style.bold ? BOLD_FACTOR : 1);
}

function lines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Sets columns to the width of their longest text; columns without text are unchanged. */
export function autofitColumns(sheet: SheetState, area: Rect, culture: Culture): void {
  const widest = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const style = styleAt(sheet, row, column);
    // A text that wraps fits any width.
    if (cell.value === "" || style.wrap) continue;
    const text = displayText(cell.value, style.numberFormat, culture);
    const width = Math.max(...lines(text).map((line) => textWidth(line, style)));
    const needed = width + PADDING + (style.indent ?? 0) * INDENT_WIDTH;
    widest.set(column, Math.max(widest.get(column) ?? 0, needed));
  }
  for (const [column, width] of widest) sheet.columnWidths.set(column, toPixels(width));
}

/** Sets rows to the height of their tallest text at the columns' widths; rows without text get the default height. */
export function autofitRows(sheet: SheetState, area: Rect, culture: Culture): void {
  for (const row of [...sheet.rowHeights.keys()]) {
    if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
  }
  for (const [row, height] of fittedHeights(sheet, area, culture)) sheet.rowHeights.set(row, height);
}

/** Counts the lines of a text that wraps at a width in points. */
export type CountLines = (text: string, style: CellStyle, width: number) => number;

/** The heights in points that fit the rows of an area to their tallest text, by row, where it is not the default. */
export function fittedHeights(
  sheet: SheetState,
  area: Rect,
  culture: Culture,
  countLines: CountLines = countWrappedLines,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const widthOf = (column: number): number => {
    const known = widths.get(column);
    if (known !== undefined) return known;
    const width = (columnWidth(sheet, column) || DEFAULT_COLUMN_WIDTH) - PADDING;
    widths.set(column, width);
    return width;
  };
  const heights = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const style = styleAt(sheet, row, column);
    const size = style.fontSize ?? DEFAULT_FONT.size;
    // Numbers do not wrap: where they do not fit, Excel shows signs in their place.
    const wraps = style.wrap && typeof cell.value === "string";
    const text = wraps ? displayText(cell.value, style.numberFormat, culture) : "";
    const count = text === "" ? 1 : countLines(text, style, Math.max(widthOf(column), size));
    const height = count * size * LINE_HEIGHT;
    if (height <= Math.max(DEFAULT_ROW_HEIGHT, heights.get(row) ?? 0)) continue;
    heights.set(row, height);
  }
  for (const [row, height] of heights) heights.set(row, Math.min(toPixels(height), 409.5));
  return heights;
}

/** The estimated number of lines of a text that wraps at a width in points. */
export function countWrappedLines(text: string, style: CellStyle, width: number): number {
  return lines(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / width)), 0);
}

/** Rounds up to whole pixels, as Excel does. */
function toPixels(points: number): number {
  return Math.ceil(points / 0.75) * 0.75;
}
