import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, SheetState, ValidationState } from "../../spreadsheet/state";
import { intersect, subtractAll } from "../../spreadsheet/rects";
import { mapFormulas } from "./dataValidationRule";

/** The part of a validation that lies in one of its areas' pieces: its formulas are written from the piece's first cell. */
export function pieceOf(validation: ValidationState, area: Rect): ValidationState {
  const first = validation.areas[0]!;
  const moved = (formula: string): string =>
    shiftFormula(formula, area.row - first.row, area.column - first.column);
  return { ...validation, rule: mapFormulas(validation.rule, moved), areas: [area] };
}

/** Takes the validations of an area away; what lies around it keeps its own. */
export function clearValidations(sheet: SheetState, area: Rect): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    validation.areas.some((one) => intersect(one, area))
      ? subtractAll(validation.areas, area).map((piece) => pieceOf(validation, piece))
      : [validation],
  );
}

/**
 * Cuts validations along the edges of a block, so that each lies in it or beside it. `concerns` says for which parts
 * of the block a cut is needed.
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
