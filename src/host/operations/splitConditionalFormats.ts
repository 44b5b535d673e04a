import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, ConditionalFormatState, SheetState } from "../../spreadsheet/state";
import { intersect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { mapRuleFormulas } from "./conditionalRules";

/** A format on some of its cells only: its formulas are written from the first of them. */
function formatForRects(format: ConditionalFormatState, areas: readonly Rect[]): ConditionalFormatState {
  const kept = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const [first, before] = [firstRect(kept), firstRect(format.areas)];
  const moved = (formula: string): string =>
    shiftFormula(formula, first.row - before.row, first.column - before.column);
  return { ...format, areas: kept, rule: mapRuleFormulas(format.rule, moved) };
}

/** Renumbers the priorities of a sheet's formats in their present order. */
export function renumberPriorities(sheet: SheetState): void {
  [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => (format.priority = index));
}

/** Removes the conditional formats of an area's cells; cells around it keep theirs. */
export function clearConditionalFormats(sheet: SheetState, area: Rect): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (!format.areas.some((one) => intersect(one, area))) return [format];
    const left = subtractAll(format.areas, area);
    return left.length === 0 ? [] : [formatForRects(format, left)];
  });
  renumberPriorities(sheet);
}

/**
 * Splits conditional formats at the edges of a block, so that each is inside or outside of it; the part inside is a
 * separate format, directly after the other. `concerns` tells for which parts of the block a split is needed.
 */
export function splitConditionalFormats(
  sheet: SheetState,
  block: Rect,
  newId: () => string,
  concerns: (part: Rect) => boolean = () => true,
): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const inside = format.areas.flatMap((area) => intersect(area, block) ?? []);
    const outside = subtractAll(format.areas, block);
    if (outside.length === 0 || !inside.some(concerns)) return [format];
    const part = { ...formatForRects(format, inside), id: newId(), priority: format.priority + 0.5 };
    return [formatForRects(format, outside), { ...part, style: { ...format.style } }];
  });
  renumberPriorities(sheet);
}
