/**
 * Where the named cells of a sheet that people fill in are by now: people insert and delete rows and columns there, and the
 * label in the row of a cell says where it has moved.
 */
import { rectOfReference } from "../../blueprint/formula";
import type { CellInput, NameBlueprint, Rect, SheetBlueprint } from "../../blueprint/types";
import type { Cells } from "../readRange";

/** A named cell of a sheet. */
export interface PlacedName {
  readonly name: string;
  readonly rect: Rect;
}

/** How far a cell has moved. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** The names that refer to cells of a sheet of the blueprint. */
export function namesOn(
  { name: sheet }: SheetBlueprint,
  names: readonly NameBlueprint[],
): readonly PlacedName[] {
  return names.flatMap(({ name, formula }) => {
    const rect = rectOfReference(formula, sheet);
    return rect ? [{ name, rect }] : [];
  });
}

/** Where named cells should be: moved as the label in their row, if that occurs once on the sheet; else undefined. */
export function placesByLabel(
  names: readonly PlacedName[],
  shifts: ReadonlyMap<number, Shift>,
): ReadonlyMap<string, Rect> {
  return new Map(
    names.flatMap(({ name, rect }) => {
      const shift = shifts.get(rect.row);
      if (!shift) return [];
      return [[name, { ...rect, row: rect.row + shift.rows, column: rect.column + shift.columns }] as const];
    }),
  );
}

/**
 * By the rows of the blueprint, how far the labels in them have moved.
 * @param cells of the sheet, from its first row and column
 */
export function shiftsByRow({ blocks }: SheetBlueprint, { values }: Cells): Map<number, Shift> {
  const places = new Map<CellInput, { readonly row: number; readonly column: number }[]>();
  values.forEach((row, rowIndex) =>
    row.forEach((value, column) => {
      if (typeof value !== "string" || value === "") return;
      const found = places.get(value) ?? [];
      places.set(value, [...found, { row: rowIndex, column }]);
    }),
  );
  const labels = blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, rowOffset) =>
      line.flatMap((text, columnOffset) =>
        isLabel(text) ? [{ text, row: row + rowOffset, column: column + columnOffset }] : [],
      ),
    ),
  );
  const count = (text: CellInput) => labels.filter((label) => label.text === text).length;
  const shifts = new Map<number, Shift>();
  for (const { text, row, column } of labels) {
    const [place, ...others] = places.get(text) ?? [];
    if (!place || others.length > 0 || count(text) > 1 || shifts.has(row)) continue;
    shifts.set(row, { rows: place.row - row, columns: place.column - column });
  }
  return shifts;
}

/** Whether the blueprint has a text in a cell, rather than a formula or nothing. */
export function isLabel(text: CellInput): text is string {
  return typeof text === "string" && text !== "" && !text.startsWith("=");
}
