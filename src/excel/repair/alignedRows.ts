/** Which rows of a range of calculated cells are which of the blueprint's, where people have inserted or deleted some. */
import type { CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { shapeOf } from "./compareSheets";

/** A formula that the blueprint has in a range, by its place in it. */
export interface ExpectedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Which row of a range in the workbook is which of the blueprint's: the same, where there are as many; else in order, so that most
 * formulas are where they were, with the rows between two of these where there are as many as there should be.
 */
export function alignedRows(
  expected: readonly ExpectedFormula[],
  rows: number,
  found: readonly (readonly CellInput[])[],
): ReadonlyMap<number, number> {
  if (rows === found.length) return new Map(found.map((_, row) => [row, row]));
  const shapes = Array.from({ length: rows }, (_, row) =>
    expected
      .filter((each) => each.row === row)
      .map(({ column, formula }) => ({ column, shape: shapeOf(formula) })),
  );
  const foundShapes = found.map((cells) =>
    cells.map((content) => (typeof content === "string" && content !== "" ? shapeOf(content) : undefined)),
  );
  const sameIn = (row: number, at: number) =>
    elementAt(shapes, row).filter(({ column, shape }) => elementAt(foundShapes, at)[column] === shape).length;
  // By the numbers of rows that are left on both sides, the most formulas that can be where they were.
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(found.length + 1).fill(0));
  const bestOf = (row: number, at: number) => elementAt(elementAt(best, row), at);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let at = found.length - 1; at >= 0; at -= 1)
      elementAt(best, row)[at] = Math.max(
        bestOf(row + 1, at),
        bestOf(row, at + 1),
        bestOf(row + 1, at + 1) + sameIn(row, at),
      );
  const aligned = new Map<number, number>();
  for (let [row, at] = [0, 0]; row < rows && at < found.length;) {
    if (bestOf(row, at) === bestOf(row, at + 1)) at += 1;
    else if (bestOf(row, at) === bestOf(row + 1, at)) row += 1;
    else aligned.set(row++, at++);
  }
  return withRowsBetween(aligned, rows, found.length);
}

/** Adds the rows between two that are known, where there are as many in the workbook. */
function withRowsBetween(
  aligned: ReadonlyMap<number, number>,
  rows: number,
  foundRows: number,
): ReadonlyMap<number, number> {
  const all = new Map(aligned);
  const known = [[-1, -1] as const, ...aligned, [rows, foundRows] as const];
  known.slice(1).forEach(([row, at], index) => {
    const [before, atBefore] = elementAt(known, index);
    if (row - before !== at - atBefore) return;
    for (let next = before + 1; next < row; next += 1) all.set(next, atBefore + next - before);
  });
  return all;
}

/** The formulas that the blueprint has in a range. */
export function formulasIn({ blocks }: SheetBlueprint, rect: Rect): readonly ExpectedFormula[] {
  return blocks.flatMap((block) =>
    block.cells.flatMap((line, rowOffset) =>
      line.flatMap((content, columnOffset) => {
        const row = block.row + rowOffset - rect.row;
        const column = block.column + columnOffset - rect.column;
        const isInside = row >= 0 && row < rect.rows && column >= 0 && column < rect.columns;
        if (!isInside || typeof content !== "string" || !content.startsWith("=")) return [];
        return [{ row, column, formula: content }];
      }),
    ),
  );
}
