import { MAX_COLUMNS } from "../../../spreadsheet/rects";
import { DEFAULT_COLUMN_WIDTH } from "../../../spreadsheet/styles";
import type { SheetState } from "../../../spreadsheet/state";
import { DIGIT_WIDTH, POINTS_PER_PIXEL } from "../../write/sheet/columns";
import type { ReadContext } from "../ReadContext";
import { child, children, booleanAttribute, numberAttribute, type XmlElement } from "../xmlTree";

/** A range of at least this many columns is treated as all the remaining columns of a sheet. */
const REST_OF_SHEET = 512;

/** Converts a width of the file (characters, including the cell's padding) to points. */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * DIGIT_WIDTH) * POINTS_PER_PIXEL;
}

/**
 * Reads widths, styles and visibility of whole columns. For a range over the rest of the sheet, only the first
 * column is stored now, and `applyDefaultColumnWidth` later stores the used ones: 16,000 empty columns need no width.
 */
export function readColumns(
  columns: XmlElement | undefined,
  sheet: SheetState,
  { styles, unsupported }: ReadContext,
): void {
  for (const run of children(columns, "col")) {
    const first = Math.max(0, (numberAttribute(run, "min") ?? 1) - 1);
    const last = Math.min(MAX_COLUMNS, numberAttribute(run, "max") ?? first + 1) - 1;
    const width = numberAttribute(run, "width");
    const style = styles.cell(numberAttribute(run, "style") ?? 0);
    const hidden = booleanAttribute(run, "hidden");
    unsupported.addIf((numberAttribute(run, "outlineLevel") ?? 0) > 0, "outlines");
    const lastStored = last - first >= REST_OF_SHEET && !hidden && styles.isPlain(style) ? first : last;
    for (let column = first; column <= lastStored; column += 1) {
      if (width !== undefined) sheet.columnWidths.set(column, pointsOfWidth(width));
      if (hidden) sheet.hiddenColumns.add(column);
      if (!styles.isPlain(style)) (sheet.columnStyles ??= new Map()).set(column, style);
    }
  }
}

/** Sets used columns without an explicit width to the default width of the file. */
export function applyDefaultColumnWidth(worksheet: XmlElement, sheet: SheetState): void {
  const used = sheet.cells.usedRect(false);
  if (!used) return;
  const format = child(worksheet, "sheetFormatPr");
  const fileWidth = numberAttribute(format, "defaultColWidth");
  const defaultWidth = fileWidth === undefined ? DEFAULT_COLUMN_WIDTH : pointsOfWidth(fileWidth);
  const runs = children(child(worksheet, "cols"), "col");
  for (let column = 0; column < used.column + used.columns; column += 1) {
    if (sheet.columnWidths.has(column)) continue;
    const run = runs.find(
      (candidate) =>
        (numberAttribute(candidate, "min") ?? 0) <= column + 1 &&
        column < (numberAttribute(candidate, "max") ?? 0),
    );
    const ownWidth = numberAttribute(run, "width");
    const width = ownWidth === undefined ? defaultWidth : pointsOfWidth(ownWidth);
    if (width !== DEFAULT_COLUMN_WIDTH) sheet.columnWidths.set(column, width);
  }
}
