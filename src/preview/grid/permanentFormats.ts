import { containsCell, intersect } from "../../spreadsheet/rects";
import type { CellStyle, ConditionalFormatState, SheetState } from "../../spreadsheet/state";

/**
 * Conditional formats whose formula is TRUE, and that no other follows on their cells: they look as if they were the
 * cells' own format, and are drawn so. Univer would compute the formula for each cell, and draws no borders for it.
 */
export function permanentFormats(sheet: SheetState): readonly ConditionalFormatState[] {
  return sheet.conditionalFormats.filter(
    (format) =>
      format.type === "Custom" &&
      /^=\s*TRUE\s*(\(\s*\))?\s*$/i.test(String(format.rule["formula"])) &&
      format.style.strikethrough === undefined &&
      !sheet.conditionalFormats.some((other) => other.priority > format.priority && overlap(other, format)),
  );
}

function overlap(one: ConditionalFormatState, other: ConditionalFormatState): boolean {
  return one.areas.some((area) => other.areas.some((otherArea) => intersect(area, otherArea)));
}

/** Returns the style of a cell with what the permanent formats of its sheet put over it. */
export function withPermanentFormats(
  sheet: SheetState,
): (style: CellStyle, row: number, column: number) => CellStyle {
  const formats = permanentFormats(sheet);
  return (style, row, column) => {
    const found = formats.find(({ areas }) => areas.some((area) => containsCell(area, row, column)));
    if (!found) return style;
    const { borders, ...rest } = found.style;
    return { ...style, ...rest, ...(borders && { borders: { ...style.borders, ...borders } }) };
  };
}
