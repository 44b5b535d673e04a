/** Defined names that are gone, or refer to other cells. */
import { rectOfReference } from "../../formula";
import { LABEL_COLUMN } from "../initiative";
import type { NameBlueprint, Rect, SheetBlueprint, SheetId } from "../../types";
import { fixedCells, wholeColumns } from "./fixedCells";
import type { DamageCheck } from "./checks";

/**
 * Whether each name still refers to cells of the size that it was given, and to the same place: where that is fixed, to the
 * same row and column; on the sheet Initiative, to a row between those of its neighbours.
 */
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
            : inOrder(name, target, names)),
        ]
      : sameCells(name, formula.slice(1));
    return { kind: "names", sheet: "lists", item: name, count: `IFERROR(1-${conditions.join("*")},1)` };
  });
}

/** The cells that a name refers to. */
interface Target {
  readonly sheet: SheetBlueprint;
  readonly rect: Rect;
}

function targetOf(formula: string, sheets: readonly SheetBlueprint[]): Target | undefined {
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

interface NamedRow {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The named cells of a sheet, from top to bottom. */
function rowsOf(sheet: SheetBlueprint, names: readonly NameBlueprint[]): readonly NamedRow[] {
  return names
    .flatMap(({ name, formula }) => {
      const rect = rectOfReference(formula, sheet.name);
      return rect ? [{ name, row: rect.row, column: rect.column }] : [];
    })
    .sort((one, other) => one.row - other.row);
}

/**
 * Conditions for a name on a sheet where people may insert rows, but hardly change their order: it is below the name before
 * it in the same column, and above the one after it. On Initiative, the row has a label, and a value in use is in the row of
 * its entry.
 */
function inOrder(name: string, { sheet, rect }: Target, names: readonly NameBlueprint[]): readonly string[] {
  const all = rowsOf(sheet, names);
  const column = all.filter((each) => each.column === rect.column);
  const place = column.findIndex((each) => each.name === name);
  const [before, after] = [column[place - 1], column[place + 1]];
  const beside = all.find((each) => each.row === rect.row && each.column !== rect.column);
  const row = (of: string) => `MIN(ROW(${of}))`;
  // A neighbour that is gone is counted itself.
  const holds = (condition: string) => `IFERROR(${condition},TRUE)`;
  const isInitiative = sheet.id === "initiative";
  return [
    ...(before ? [holds(`${row(name)}>${row(before.name)}`)] : []),
    ...(after ? [holds(`${row(name)}<${row(after.name)}`)] : []),
    ...(isInitiative && beside ? [holds(`${row(name)}=${row(beside.name)}`)] : []),
    ...(isInitiative && rect.column === LABEL_COLUMN + 1 ? [hasTextBefore(name, sheet)] : []),
  ];
}

/** A condition: something is in the row of a cell, to its left. People may insert columns before it, and between. */
function hasTextBefore(name: string, sheet: SheetBlueprint): string {
  const cellIn = (column: string) => `INDEX(${wholeColumns(sheet.name)},MIN(ROW(${name})),${column})`;
  return `(COUNTA(${cellIn("1")}:${cellIn(`MIN(COLUMN(${name}))-1`)})>0)`;
}
