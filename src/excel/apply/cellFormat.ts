import type { Rect, CellFormat } from "../../blueprint/types";
import type { SheetDraft } from "./sheetDraft";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Applies a format to a rectangle; properties that are not given stay unchanged. */
export function applyCellFormat(draft: SheetDraft, rect: Rect, format: CellFormat): void {
  applyCellFormatTo(draft.range(rect), rect, format);
}

/** Applies a format to whole columns. */
export function applyColumnFormat(
  draft: SheetDraft,
  rect: Rect,
  { numberFormat, ...rest }: CellFormat,
): void {
  const columns = draft.range(rect);
  // Of whole columns Excel takes a number format only in this form.
  if (numberFormat !== undefined) columns.numberFormat = [[numberFormat]];
  applyCellFormatTo(columns, rect, rest);
}

/** Applies a format to a range with a known size. */
export function applyCellFormatTo(
  range: Excel.Range,
  size: Pick<Rect, "rows" | "columns">,
  format: CellFormat,
): void {
  if (format.numberFormat !== undefined) range.numberFormat = singleValue(format.numberFormat);
  applyFont(range, format);
  applyAlignment(range, format);
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  applyBorders(range, size, format);
  if (format.locked !== undefined) range.format.protection.locked = format.locked;
}

function applyBorders(
  range: Excel.Range,
  { rows, columns }: Pick<Rect, "rows" | "columns">,
  format: CellFormat,
): void {
  for (const [edge, color] of Object.entries(format.borders ?? {})) {
    // Excel refuses inside borders if there is only one row or column.
    if ((edge === "InsideHorizontal" && rows === 1) || (edge === "InsideVertical" && columns === 1)) continue;
    const border = range.format.borders.getItem(edge as Edge);
    // A continuous border is thin unless another weight is set.
    border.style = "Continuous";
    border.color = color;
  }
}

function applyFont(range: Excel.Range, format: CellFormat): void {
  if (format.fontName !== undefined) range.format.font.name = format.fontName;
  if (format.fontSize !== undefined) range.format.font.size = format.fontSize;
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.italic !== undefined) range.format.font.italic = format.italic;
  if (format.fontColor !== undefined) range.format.font.color = format.fontColor;
}

function applyAlignment(range: Excel.Range, format: CellFormat): void {
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
}

/** Excel accepts a single value for an entire range, but the published types only allow arrays. */
export function singleValue(value: string): string[][] {
  return value as unknown as string[][];
}
