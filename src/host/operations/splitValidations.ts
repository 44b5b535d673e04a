import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, SheetState, ValidationState } from "../../spreadsheet/state";
import { intersect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { mapFormulas } from "./dataValidationRule";

/**
 * The part of a validation that covers a piece of one of its areas: its formulas are relative to the piece's first
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
    validation.areas.some((one) => intersect(one, area))
      ? subtractAll(validation.areas, area).map((piece) => pieceOf(validation, piece))
      : [validation],
  );
}

/**
 * Splits validations at the edges of a block, so that each is inside or outside of it. `concerns` tells for which
 * parts of the block a split is needed.
 */
export function splitValidations(
  sheet: SheetState,
  block: Rect,
  concerns: (part: Rect) => boolean = () => true,
): void {
  sheet.validations = sheet.validations.flatMap((validation) => {
    const inside = validation.areas.flatMap((area) => intersect(area, block) ?? []);
    const outside = subtractAll(validation.areas, block);
    if (outside.length === 0 || !inside.some(concerns)) return [validation];
    return [...outside, ...inside].map((piece) => pieceOf(validation, piece));
  });
}
