/** Calculated cells outside tables that hold no formula any more, or show an error. */
import { elementAt } from "../../../model/collections";
import { rectOfReference } from "../../formula";
import type { NameBlueprint, Rect, SheetBlueprint } from "../../types";
import { fixedCells, formulasWithin, rectOfBlock, workingFormulas } from "./fixedCells";
import type { DamageCheck } from "./checks";

/** As many blocks are counted by one formula: each takes some forty characters of the 8,192 that a formula may have. */
const BLOCKS_OF_FORMULA = 60;

/** How the cells of a sheet are counted. */
interface CountOptions {
  /** whether cells in error count too: only where that makes no program calculate cells that nobody looks at */
  readonly countsErrors: boolean;
  /** blocks with a cell in it are left out: they read the result */
  readonly readers?: Rect | undefined;
}

/** The cells of a sheet that an upgrade rewrites as a whole, which are where the blueprint says. */
export function computedSheetChecks(
  sheet: SheetBlueprint,
  { countsErrors, readers }: CountOptions,
): readonly DamageCheck[] {
  const rects = sheet.blocks
    .map(rectOfBlock)
    .filter((rect) => formulasWithin(sheet, rect) > 0 && !(readers && overlap(rect, readers)));
  const count = countsErrors ? lackingFormulas : absentFormulas;
  return chunks(rects).map((some, index) => ({
    kind: "formulas",
    sheet: sheet.id,
    item: `${sheet.id}.${index + 1}`,
    count: count(
      some.reduce((sum, rect) => sum + formulasWithin(sheet, rect), 0),
      some.map((rect) => fixedCells(sheet.name, rect)),
    ),
  }));
}

/**
 * The named cells of sheets that people fill in, and whose rows and columns they may move. Cells that only show what others
 * compute have no name.
 */
export function namedCellChecks(
  sheets: readonly SheetBlueprint[],
  names: readonly NameBlueprint[],
): readonly DamageCheck[] {
  return sheets.flatMap((sheet) =>
    names.flatMap(({ name, formula }): DamageCheck[] => {
      const rect = rectOfReference(formula, sheet.name);
      const formulas = rect ? formulasWithin(sheet, rect) : 0;
      if (formulas === 0) return [];
      return [{ kind: "formulas", sheet: sheet.id, item: name, count: lackingFormulas(formulas, [name]) }];
    }),
  );
}

/** An expression: how many formulas that work some cells hold fewer than expected. More may be there, in rows that people inserted. */
export function lackingFormulas(expected: number, cells: readonly string[]): string {
  return `MAX(0,${expected}-${cells.map((each) => `SUMPRODUCT(${workingFormulas(each)})`).join("-")})`;
}

/** The same, but cells in error are taken for formulas that work. */
function absentFormulas(expected: number, cells: readonly string[]): string {
  return `MAX(0,${expected}-${cells.map((each) => `SUMPRODUCT(--ISFORMULA(${each}))`).join("-")})`;
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function chunks(rects: readonly Rect[]): readonly (readonly Rect[])[] {
  return Array.from({ length: Math.ceil(rects.length / BLOCKS_OF_FORMULA) }, (_, index) =>
    Array.from(
      { length: Math.min(BLOCKS_OF_FORMULA, rects.length - index * BLOCKS_OF_FORMULA) },
      (__, offset) => elementAt(rects, index * BLOCKS_OF_FORMULA + offset),
    ),
  );
}
