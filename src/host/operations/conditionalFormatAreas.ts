import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, ConditionalFormatState, SheetState } from "../../spreadsheet/state";
import { intersect, subtractAll } from "../../spreadsheet/rects";
import { mapRuleFormulas } from "./conditionalRules";

/** A format on some of its cells only: its formulas are written from the first of them. */
function formatOn(format: ConditionalFormatState, areas: readonly Rect[]): ConditionalFormatState {
  const kept = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  const [first, before] = [kept[0]!, format.areas[0]!];
  const moved = (formula: string): string =>
    shiftFormula(formula, first.row - before.row, first.column - before.column);
  return { ...format, areas: kept, rule: mapRuleFormulas(format.rule, moved) };
}

/** Counts the priorities of a sheet's formats anew, in the order in which they stand. */
export function renumberPriorities(sheet: SheetState): void {
  [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => (format.priority = index));
}

/** Takes the conditional formats off an area's cells; cells around it keep theirs. */
export function clearConditionalFormats(sheet: SheetState, area: Rect): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (!format.areas.some((one) => intersect(one, area))) return [format];
    const left = subtractAll(format.areas, area);
    return left.length === 0 ? [] : [formatOn(format, left)];
  });
  renumberPriorities(sheet);
}

/**
 * Cuts conditional formats along the edges of a block, so that each lies in it or beside it; the part in the block is
 * a format of its own, right after the other. `concerns` says for which parts of the block a cut is needed.
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
    const part = { ...formatOn(format, inside), id: newId(), priority: format.priority + 0.5 };
    return [formatOn(format, outside), { ...part, style: { ...format.style } }];
  });
  renumberPriorities(sheet);
}
