import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, SheetState, ValidationState } from "../../spreadsheet/state";
import { intersect, subtractAll, firstRect } from "../../spreadsheet/rects";
import { mapFormulas } from "./dataValidationRule";

/** A copy of a validation for a part of its cells, with its formulas relative to the part's first cell. */
export function restrictValidation(validation: ValidationState, area: Rect): ValidationState {
  const first = firstRect(validation.areas);
  const shifted = (formula: string): string =>
    shiftFormula(formula, area.row - first.row, area.column - first.column);
  return { ...validation, rule: mapFormulas(validation.rule, shifted), areas: [area] };
}

/** Removes the validations of an area's cells; cells around it keep theirs. */
export function clearValidations(sheet: SheetState, area: Rect): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    validation.areas.some((validated) => intersect(validated, area))
      ? subtractAll(validation.areas, area).map((piece) => restrictValidation(validation, piece))
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
    return [...outside, ...inside].map((piece) => restrictValidation(validation, piece));
  });
}
