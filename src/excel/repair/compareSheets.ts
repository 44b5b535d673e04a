/** Compares the cells of a computed sheet with those that the blueprint writes. */
import { isWithin } from "../../blueprint/rects";
import { coverageOf, openCells } from "../upgrade/renewSheet";
import type { CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { readRange, type Cells } from "../readRange";
import { plainFormula } from "../plainFormula";
import type { Requests } from "../requests";
import { sheetIn } from "../sheetMap";

/** How a sheet differs from its blueprint. */
export interface SheetComparison {
  /** cells that hold something else */
  readonly changed: number;
  /** cells that hold what they should; none on a sheet that is not Ensemble's */
  readonly same: number;
  /** whether cells elsewhere hold what Ensemble wrote, because rows or columns were inserted or deleted */
  readonly hasRemains: boolean;
}

/** Compares a sheet; choices of people are not looked at. Round trips as for reading its cells. */
export async function compareSheet(
  requests: Requests,
  { id, used }: { readonly id: string; readonly used: Rect | undefined },
  sheet: SheetBlueprint,
): Promise<SheetComparison> {
  const filled = filledArea(sheet);
  const area: Rect = {
    row: 0,
    column: 0,
    rows: Math.max(filled.rows, used ? used.row + used.rows : 0),
    columns: Math.max(filled.columns, used ? used.column + used.columns : 0),
  };
  const cells = await readRange(requests, id, area);
  const open = openCells(sheet);
  const isOpen = (row: number, column: number) => open.some((box) => isWithin(box, row, column));
  let [changed, same] = [0, 0];
  for (const { row, column, cells: block } of sheet.blocks)
    block.forEach((line, rowOffset) =>
      line.forEach((expected, columnOffset) => {
        const [rowIndex, columnIndex] = [row + rowOffset, column + columnOffset];
        if (expected === null || isOpen(rowIndex, columnIndex)) return;
        if (holds(cells, rowIndex, columnIndex, expected)) same += 1;
        else changed += 1;
      }),
    );
  return { changed, same, hasRemains: changed > 0 && hasRemains(cells, sheet) };
}

function filledArea({ blocks }: SheetBlueprint): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(...blocks.map(({ row, cells }) => row + cells.length)),
    columns: Math.max(
      ...blocks.map(({ column, cells }) => column + Math.max(...cells.map((line) => line.length))),
    ),
  };
}

function holds({ formulas, values }: Cells, row: number, column: number, expected: CellInput): boolean {
  const formula = elementAt(formulas, row)[column] ?? "";
  if (typeof expected === "string" && expected.startsWith("="))
    return (
      typeof formula === "string" && (isSameFormula(formula, expected) || isSameSheet(formula, expected))
    );
  const value = elementAt(values, row)[column] ?? "";
  // A formula with the same result is not the text.
  return value === expected && (formula === value || typeof formula !== "string" || !formula.startsWith("="));
}

/** A reference to the first cell of a sheet, as in the map of sheets. */
const FIRST_CELL = /!\$A\$1$/;

/** Whether both lead to one cell of the same sheet: its first cell moves with rows and columns that people insert before it. */
function isSameSheet(found: string, expected: string): boolean {
  return (
    FIRST_CELL.test(expected) &&
    /!\$[A-Z]+\$\d+$/.test(found) &&
    sheetIn(found)?.toLowerCase() === sheetIn(expected)?.toLowerCase()
  );
}

/** Whether two formulas are the same, however a program writes them. */
export function isSameFormula(found: string, expected: string): boolean {
  return found === expected || comparedFormula(found) === comparedFormula(expected);
}

/** All columns of a sheet that Ensemble looks at, or the last of them, which move with columns that people insert. */
const ALL_COLUMNS = /!\$(?:A|[A-Z]{2,3}):\$[A-Z]{2,3}(?![A-Z$\d])/g;

function comparedFormula(formula: string): string {
  return plainFormula(formula).replace(ALL_COLUMNS, "!#:#");
}

function hasRemains({ formulas }: Cells, sheet: SheetBlueprint): boolean {
  const isFilled = coverageOf(sheet);
  const isOurs = remainsOf(sheet);
  return formulas.some((line, row) =>
    line.some((content, column) => content !== "" && !isFilled(row, column) && isOurs(content)),
  );
}

/** Whether a cell holds what Ensemble wrote elsewhere on the sheet: one of its texts, or a formula with other references. */
export function remainsOf({ blocks }: SheetBlueprint): (content: CellInput) => boolean {
  const shapes = new Set(
    blocks.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (typeof cell === "string" ? shapeOf(cell) : [])),
    ),
  );
  shapes.delete("");
  return (content) => typeof content === "string" && content !== "" && shapes.has(shapeOf(content));
}

/** A reference to a cell, also one that was lost. */
export const REFERENCE = /\$?[A-Z]{1,3}\$?\d+|#REF!/g;

/** A formula without its references, which change with inserted and deleted rows. */
export function shapeOf(content: string): string {
  if (!content.startsWith("=")) return content;
  return plainFormula(content).replace(REFERENCE, "#");
}
