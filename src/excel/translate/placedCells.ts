/** Where the cells that Ensemble wrote on a sheet that people fill in are by now: rows and columns were inserted there. */
import { isWithin } from "../../blueprint/rects";
import type { CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import type { Cells } from "../readRange";
import { plainFormula } from "../plainFormula";
import { REFERENCE, shapeOf } from "../repair/compareSheets";

/** A cell of a blueprint in the workbook. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  /** its formula, or its text */
  readonly found: string;
}

/** The cells of a sheet by their place in the blueprint. */
export type PlacedCells = ReadonlyMap<string, PlacedCell>;

export const placeKey = (row: number, column: number): string => `${row},${column}`;

/**
 * The cells that still hold what Ensemble wrote, each the nearest to where the blueprint has it.
 * @param blueprints the sheet in several languages, with the same cells
 * @param cells of the sheet, from its first row and column
 * @param tables the areas of tables, where no such cell is
 */
export function placedCells(
  blueprints: readonly SheetBlueprint[],
  { formulas }: Pick<Cells, "formulas">,
  tables: readonly Rect[],
): PlacedCells {
  const byShape = new Map<string, PlacedCell[]>();
  formulas.forEach((line, row) =>
    line.forEach((found, column) => {
      if (typeof found !== "string" || found === "" || tables.some((area) => isWithin(area, row, column)))
        return;
      const shape = shapeOf(found);
      const known = byShape.get(shape) ?? [];
      byShape.set(shape, known);
      known.push({ row, column, found });
    }),
  );
  const placed = new Map<string, PlacedCell>();
  const taken = new Set<PlacedCell>();
  const variants = blueprints.map(cellsOf);
  for (const [place, { row, column }] of variants[0] ?? []) {
    const shapes = new Set(variants.flatMap((cells) => cells.get(place)?.content ?? []).map(shapeOf));
    const [nearest] = [...shapes]
      .flatMap((shape) => byShape.get(shape) ?? [])
      .filter((cell) => !taken.has(cell))
      .map((cell) => ({ cell, distance: Math.abs(cell.row - row) + Math.abs(cell.column - column) }))
      .sort((one, other) => one.distance - other.distance);
    if (!nearest) continue;
    taken.add(nearest.cell);
    placed.set(place, nearest.cell);
  }
  return placed;
}

/** A text or formula that Ensemble writes. */
interface BlueprintCell {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** The texts and formulas of a sheet outside tables, by their places. */
export function cellsOf({ blocks }: SheetBlueprint): ReadonlyMap<string, BlueprintCell> {
  return new Map(
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, rowOffset) =>
        line.flatMap((content: CellInput, columnOffset) => {
          if (typeof content !== "string" || content === "") return [];
          const cell = { row: row + rowOffset, column: column + columnOffset, content };
          return [[placeKey(cell.row, cell.column), cell] as const];
        }),
      ),
    ),
  );
}

/** The new formula of a cell with the references of the one that is there: they follow the cells that people moved. */
export function withFoundReferences(formula: string, former: string, found: string): string {
  if (!formula.startsWith("=") || plainFormula(found) === plainFormula(former)) return formula;
  const referencesIn = (text: string): readonly string[] => plainFormula(text).match(REFERENCE) ?? [];
  const before = referencesIn(former);
  const now = referencesIn(found);
  if (before.length !== now.length) return formula;
  const moved = new Map(before.map((reference, index) => [reference, now[index] ?? reference]));
  return formula.replace(REFERENCE, (reference) => moved.get(reference) ?? reference);
}
