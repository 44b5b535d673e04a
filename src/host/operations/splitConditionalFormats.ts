import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, ConditionalFormatState, SheetState } from "../../spreadsheet/state";
import { intersect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { mapRuleFormulas } from "./conditionalRules";

/** Restricts a format to some of its cells; its formulas become relative to the first of them. */
function formatForRects(format: ConditionalFormatState, areas: readonly Rect[]): ConditionalFormatState {
  const sortedAreas = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const [first, before] = [firstRect(sortedAreas), firstRect(format.areas)];
  const moved = (formula: string): string =>
    shiftFormula(formula, first.row - before.row, first.column - before.column);
  return { ...format, areas: sortedAreas, rule: mapRuleFormulas(format.rule, moved) };
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
    if (!format.areas.some((formatArea) => intersect(formatArea, area))) return [format];
    const remaining = subtractAll(format.areas, area);
    return remaining.length === 0 ? [] : [formatForRects(format, remaining)];
  });
  renumberPriorities(sheet);
}

/**
 * Splits conditional formats at the edges of a block, so that each is inside or outside of it; the part inside is a
 * separate format, directly after the other. `needsSplit` decides for which parts of the block a split is needed.
 */
export function splitConditionalFormats(
  sheet: SheetState,
  block: Rect,
  newId: () => string,
  needsSplit: (part: Rect) => boolean = () => true,
): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const inside = format.areas.flatMap((area) => intersect(area, block) ?? []);
    const outside = subtractAll(format.areas, block);
    if (outside.length === 0 || !inside.some(needsSplit)) return [format];
    const part = { ...formatForRects(format, inside), id: newId(), priority: format.priority + 0.5 };
    return [formatForRects(format, outside), { ...part, style: { ...format.style } }];
  });
  renumberPriorities(sheet);
}
