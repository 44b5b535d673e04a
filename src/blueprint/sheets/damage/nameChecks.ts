/** Defined names that are gone, or refer to other cells. */
import { rectOfReference } from "../../formula";
import type { NameBlueprint, Rect, SheetBlueprint, SheetId } from "../../types";
import { fixedCells } from "./fixedCells";
import type { DamageCheck } from "./checks";

/** Whether each name still refers to cells of the size and, where that is fixed, the place that it was given. */
export function nameChecks(
  names: readonly NameBlueprint[],
  sheets: readonly SheetBlueprint[],
  isPlaceFixed: (sheet: SheetId) => boolean,
): readonly DamageCheck[] {
  return names.map(({ name, formula }) => {
    const target = targetOf(formula, sheets);
    const conditions = target
      ? [
          `(ROWS(${name})=${target.rect.rows})`,
          `(COLUMNS(${name})=${target.rect.columns})`,
          ...(isPlaceFixed(target.sheet.id)
            ? samePlace(name, fixedCells(target.sheet.name, { ...target.rect, rows: 1, columns: 1 }))
            : []),
        ]
      : sameCells(name, formula.slice(1));
    return { kind: "names", sheet: "lists", item: name, count: `IFERROR(1-${conditions.join("*")},1)` };
  });
}

function targetOf(
  formula: string,
  sheets: readonly SheetBlueprint[],
): { readonly sheet: SheetBlueprint; readonly rect: Rect } | undefined {
  for (const sheet of sheets) {
    const rect = rectOfReference(formula, sheet.name);
    if (rect) return { sheet, rect };
  }
  return undefined;
}

function sameCells(name: string, column: string): readonly string[] {
  return [`(ROWS(${name})=ROWS(${column}))`, `(COLUMNS(${name})=1)`, ...samePlace(name, column)];
}

/** Conditions: two ranges begin in the same row and column. */
function samePlace(name: string, cells: string): readonly string[] {
  return ["ROW", "COLUMN"].map((position) => `(MIN(${position}(${name}))=MIN(${position}(${cells})))`);
}
