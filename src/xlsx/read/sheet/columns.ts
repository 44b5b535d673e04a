import { MAX_COLUMNS } from "../../../spreadsheet/limits";
import { DEFAULT_COLUMN_WIDTH } from "../../../spreadsheet/styles";
import type { SheetState } from "../../../spreadsheet/state";
import { DIGIT_WIDTH, POINTS_PER_PIXEL } from "../../write/sheet/columns";
import type { ReadContext } from "../ReadContext";
import { child, children, booleanAttribute, numberAttribute, type XmlElement } from "../xmlTree";

/** A run of this many columns is a file's way to speak of all the rest of a sheet. */
const REST_OF_SHEET = 512;

/** Points of a width as files hold it, in characters with the cell's padding. */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * DIGIT_WIDTH) * POINTS_PER_PIXEL;
}

/**
 * Widths, looks and hiding of whole columns. Of a run that covers the rest of the sheet only its first column is
 * kept, and later `dressUsedColumns` those in use: sixteen thousand empty columns need no width.
 */
export function readColumns(
  columns: XmlElement | undefined,
  sheet: SheetState,
  { styles, leftOut }: ReadContext,
): void {
  for (const run of children(columns, "col")) {
    const first = Math.max(0, (numberAttribute(run, "min") ?? 1) - 1);
    const last = Math.min(MAX_COLUMNS, numberAttribute(run, "max") ?? first + 1) - 1;
    const width = numberAttribute(run, "width");
    const style = styles.cell(numberAttribute(run, "style") ?? 0);
    const hidden = booleanAttribute(run, "hidden");
    leftOut.addIf((numberAttribute(run, "outlineLevel") ?? 0) > 0, "outlines");
    const kept = last - first >= REST_OF_SHEET && !hidden && styles.isPlain(style) ? first : last;
    for (let column = first; column <= kept; column += 1) {
      if (width !== undefined) sheet.columnWidths.set(column, pointsOfWidth(width));
      if (hidden) sheet.hiddenColumns.add(column);
      if (!styles.isPlain(style)) (sheet.columnStyles ??= new Map()).set(column, style);
    }
  }
}

/** Gives the columns in use that have no width of their own the width that the file gives to all such. */
export function applyDefaultColumnWidth(worksheet: XmlElement, sheet: SheetState): void {
  const used = sheet.cells.usedRect(false);
  if (!used) return;
  const format = child(worksheet, "sheetFormatPr");
  const stated = numberAttribute(format, "defaultColWidth");
  const otherwise = stated === undefined ? DEFAULT_COLUMN_WIDTH : pointsOfWidth(stated);
  const runs = children(child(worksheet, "cols"), "col");
  for (let column = 0; column < used.column + used.columns; column += 1) {
    if (sheet.columnWidths.has(column)) continue;
    const run = runs.find(
      (one) =>
        (numberAttribute(one, "min") ?? 0) <= column + 1 && column < (numberAttribute(one, "max") ?? 0),
    );
    const own = numberAttribute(run, "width");
    const width = own === undefined ? otherwise : pointsOfWidth(own);
    if (width !== DEFAULT_COLUMN_WIDTH) sheet.columnWidths.set(column, width);
  }
}
