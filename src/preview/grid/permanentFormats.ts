import { intersect } from "../../spreadsheet/rects";
import type { ConditionalFormatState, SheetState } from "../../spreadsheet/state";

/**
 * Conditional formats that always apply: their formula is TRUE and no format of lower precedence overlaps their cells.
 * They are drawn as the cells' own format, since Univer would compute the formula for each cell and draws no borders for
 * it. Those that set strikethrough are not included.
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
