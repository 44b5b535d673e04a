import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, SheetState, ValidationState } from "../../spreadsheet/state";
import { intersect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { mapFormulas } from "./dataValidationRule";

/**
 * The part of a validation that covers a piece of one of its areas. Its formulas are relative to the piece's first
 * cell.
 */
export function pieceOf(validation: ValidationState, area: Rect): ValidationState {
  const first = firstRect(validation.areas);
  const moved = (formula: string): string =>
    shiftFormula(formula, area.row - first.row, area.column - first.column);
  return { ...validation, rule: mapFormulas(validation.rule, moved), areas: [area] };
}

/** Removes the validations of an area's cells; cells around it keep theirs. */
export function clearValidations(sheet: SheetState, area: Rect): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    validation.areas.some((validated) => intersect(validated, area))
      ? subtractAll(validation.areas, area).map((piece) => pieceOf(validation, piece))
      : [validation],
  );
}

/**
 * Splits validations at the edges of a block, so that each is inside or outside of it. `needsSplit` decides for
 * which parts of the block a split is needed.
 */
export function splitValidations(
  sheet: SheetState,
  block: Rect,
  needsSplit: (part: Rect) => boolean = () => true,
): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const inside = validation.areas.flatMap((area) => intersect(area, block) ?? []);
    const outside = subtractAll(validation.areas, block);
    if (outside.length === 0 || !inside.some(needsSplit)) return [validation];
    return [...outside, ...inside].map((piece) => pieceOf(validation, piece));
  });
}
