import type { Rect, CellFormat } from "../../blueprint/types";
import type { SheetDraft } from "./sheetDraft";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Gives a rectangle a look; what the look does not name stays as it is. */
export function applyCellFormat(draft: SheetDraft, box: Rect, look: CellFormat): void {
  applyCellFormatTo(draft.range(box), box, look);
}

/** The same of a range of which the size is known. */
export function applyCellFormatTo(
  range: Excel.Range,
  size: Pick<Rect, "rows" | "columns">,
  look: CellFormat,
): void {
  if (look.numberFormat !== undefined) range.numberFormat = everywhere(look.numberFormat);
  applyFont(range, look);
  applyAlignment(range, look);
  if (look.fill !== undefined) range.format.fill.color = look.fill;
  applyBorders(range, size, look);
  if (look.locked !== undefined) range.format.protection.locked = look.locked;
}

function applyBorders(
  range: Excel.Range,
  { rows, columns }: Pick<Rect, "rows" | "columns">,
  look: CellFormat,
): void {
  for (const [edge, color] of Object.entries(look.borders ?? {})) {
    // Excel refuses a border between rows, or columns, where there is but one.
    if ((edge === "InsideHorizontal" && rows === 1) || (edge === "InsideVertical" && columns === 1)) continue;
    const border = range.format.borders.getItem(edge as Edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = color;
  }
}

function applyFont(range: Excel.Range, look: CellFormat): void {
  if (look.fontSize !== undefined) range.format.font.size = look.fontSize;
  if (look.bold !== undefined) range.format.font.bold = look.bold;
  if (look.italic !== undefined) range.format.font.italic = look.italic;
  if (look.fontColor !== undefined) range.format.font.color = look.fontColor;
}

function applyAlignment(range: Excel.Range, look: CellFormat): void {
  if (look.horizontal !== undefined) range.format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) range.format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  if (look.indent !== undefined) range.format.indentLevel = look.indent;
}

/** Excel takes one value for a whole range; the published types only know arrays. */
export function everywhere(value: string): string[][] {
  return value as unknown as string[][];
}
