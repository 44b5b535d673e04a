/**
 * Guards calculated cells of sheets that people fill in: a validation refuses whatever is typed over a formula. Excel
 * checks typed entries only, so that formulas, the add-in's own writing and rows that a table grows by are not affected.
 */
import type { Language } from "../languages";
import { isWithin } from "./rects";
import type { Rect, SheetBlueprint, ValidationBlueprint } from "./types";
import { refuseEntries } from "./validation";

/** The sheet with a guard on its calculated cells outside tables, unless the sheet is protected as a whole. */
export function guardCalculatedCells(sheet: SheetBlueprint, language: Language): SheetBlueprint {
  if (sheet.protect) return sheet;
  const validated = sheet.validations.map(({ range }) => range);
  const isFree = (row: number, column: number) => !validated.some((rect) => isWithin(rect, row, column));
  const guard: ValidationBlueprint = refuseEntries(language);
  const guarded = rectsOf(formulaCells(sheet).filter(([row, column]) => isFree(row, column)));
  return {
    ...sheet,
    validations: [...sheet.validations, ...guarded.map((range) => ({ range, validation: guard }))],
  };
}

type Position = readonly [row: number, column: number];

function formulaCells({ blocks }: SheetBlueprint): readonly Position[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === "string" && value.startsWith("=")
          ? [[block.row + row, block.column + column] as const]
          : [],
      ),
    ),
  );
}

/** Few rectangles that cover exactly these cells: runs in a row, joined with equal runs in the rows below. */
function rectsOf(cells: readonly Position[]): readonly Rect[] {
  const sorted = [...cells].sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
  const runs: Rect[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns >= column) {
      runs[runs.length - 1] = { ...last, columns: column - last.column + 1 };
    } else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const rects: Rect[] = [];
  for (const run of runs) {
    const above = rects.findIndex(
      ({ row, column, rows, columns }) =>
        row + rows === run.row && column === run.column && columns === run.columns,
    );
    const rect = rects[above];
    if (rect) rects[above] = { ...rect, rows: rect.rows + 1 };
    else rects.push(run);
  }
  return rects;
}
