/**
 * Where the cells of a sheet that people fill in are by now: people insert and delete rows and columns there. The label in the
 * row of a cell says which row that is; texts, formulas and names say which column.
 */
import { rectOfReference } from "../../blueprint/formula";
import type { CellInput, NameBlueprint, Rect, SheetBlueprint } from "../../blueprint/types";
import type { Cells } from "../readRange";
import { alignedRows, formulasIn } from "./alignedRows";
import { shapeOf } from "./compareSheets";

/** A named cell of a sheet. */
export interface PlacedName {
  readonly name: string;
  readonly rect: Rect;
}

/** Where the rows and columns of a sheet of the blueprint are. */
export interface SheetPlaces {
  /** by row of the blueprint; of rows without a label of their own none */
  readonly rows: Map<number, number>;
  /** by column of the blueprint; of one that was deleted, where it is inserted again before those to its right */
  readonly columns: ReadonlyMap<number, number>;
  /** the columns of the blueprint that were deleted, from left to right */
  readonly lostColumns: readonly number[];
}

/** What names of a sheet refer to in the workbook. */
export interface FoundReferences {
  /** the cells of the sheet that a name refers to; undefined where it is gone, broken, or refers to others */
  rectOf(name: string): Rect | undefined;
  /** whether the cells of a name were deleted */
  isDeleted(name: string): boolean;
}

/** A sheet of the workbook, as it was read. */
interface FoundSheetCells {
  /** from its first row and column */
  readonly cells: Cells;
  readonly references: FoundReferences;
  /** whether it should have all columns of the blueprint: sheets of earlier versions may lack some */
  readonly isCurrent: boolean;
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

/** What names refer to on a sheet, by the references of all names, which are by lower-case name. */
export function referencesOn(sheet: string, names: ReadonlyMap<string, string>): FoundReferences {
  const referenceOf = (name: string) => names.get(name.toLowerCase());
  return {
    rectOf: (name) => rectOfReference(referenceOf(name), sheet),
    isDeleted: (name) => referenceOf(name)?.includes("#REF!") === true,
  };
}

/** Where named cells should be, if their rows and columns are known; else undefined. */
export function placesByLabel(
  names: readonly PlacedName[],
  { rows, columns }: SheetPlaces,
): ReadonlyMap<string, Rect> {
  return new Map(
    names.flatMap(({ name, rect }) => {
      const [row, last] = [rows.get(rect.row), rows.get(rect.row + rect.rows - 1)];
      const column = columns.get(rect.column);
      if (row === undefined || last === undefined || column === undefined) return [];
      return [[name, { ...rect, row, column, rows: last - row + 1 }] as const];
    }),
  );
}

/** Finds the rows and columns of a sheet. */
export function placesOn(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  found: FoundSheetCells,
): SheetPlaces {
  const labels = labelsOn(sheet, found.cells);
  const known = knownColumns(sheet, named, { ...found, labels });
  // A text of Ensemble in another column is a person's.
  const rows = rowsOf(labels.filter((label) => known.get(label.column) === label.found?.column));
  const columns = withUnknownColumns(sheet, known, { ...found, named, rows });
  for (const { name, rect } of named)
    if (rect.rows > 1)
      for (const [row, at] of blockRows(sheet, rect, columns.columns, {
        ...found,
        now: found.references.rectOf(name),
      }))
        if (!rows.has(row)) rows.set(row, at);
  return { rows, ...columns };
}

/** Where the rows of a block of calculated cells are: in the cells of its name, or anywhere on the sheet. */
function blockRows(
  sheet: SheetBlueprint,
  rect: Rect,
  columns: ReadonlyMap<number, number>,
  { cells, now }: Pick<FoundSheetCells, "cells"> & { readonly now: Rect | undefined },
): readonly (readonly [row: number, found: number])[] {
  const first = now?.row ?? 0;
  const found = cells.formulas.slice(first, now ? first + now.rows : undefined);
  const expected = formulasIn(sheet, rect).map((each) => ({
    ...each,
    column: columns.get(rect.column + each.column) ?? rect.column + each.column,
  }));
  const aligned = alignedRows(expected, rect.rows, found);
  return [...aligned].map(([row, at]) => [rect.row + row, first + at] as const);
}

function rowsOf(labels: readonly ExpectedCell[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (const { row, found } of labels) if (found && !rows.has(row)) rows.set(row, found.row);
  return rows;
}

/** A cell of the blueprint, and where it was found; undefined where it was not. */
interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  readonly found: Pick<Rect, "row" | "column"> | undefined;
}

/** The texts that occur once in the blueprint; they are found where they occur once in the workbook. */
function labelsOn({ blocks }: SheetBlueprint, { values }: Cells): readonly ExpectedCell[] {
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
  return labels.flatMap(({ text, row, column }) => {
    if (count(text) > 1) return [];
    const [found, ...others] = places.get(text) ?? [];
    return [{ row, column, found: others.length > 0 ? undefined : found }];
  });
}

/** Less of a column that is where it should be says nothing of the column. */
const LEAST_SHARE = 1 / 3;

/**
 * Where columns are: by the texts and formulas that Ensemble wrote in them, where enough of them are in one; else by most of their
 * names.
 */
function knownColumns(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  {
    cells,
    references,
    labels,
  }: Pick<FoundSheetCells, "cells" | "references"> & { readonly labels: readonly ExpectedCell[] },
): ReadonlyMap<number, number> {
  const namedCells = named.map(({ name, rect: { row, column } }) => {
    return { row, column, found: references.rectOf(name) };
  });
  const known = new Map<number, number>();
  const contents = byMostCells([...labels, ...formulasOn(sheet, cells, rowsOf(labels))]);
  for (const { column, found } of [
    ...contents.filter(({ share }) => share >= LEAST_SHARE),
    ...byMostCells(namedCells),
  ])
    if (!known.has(column) && isInOrder(known, column, found)) known.set(column, found);
  return known;
}

/** A column of the blueprint, with one of the workbook in which cells of it were found. */
interface FoundColumn {
  readonly column: number;
  readonly found: number;
  /** of the cells that the column should have */
  readonly share: number;
}

/** Where the cells of columns were found, most cells first. */
function byMostCells(cells: readonly ExpectedCell[]): readonly FoundColumn[] {
  const all = new Map<number, number>();
  const counts = new Map<string, { column: number; found: number; count: number }>();
  for (const { column, found } of cells) {
    all.set(column, (all.get(column) ?? 0) + 1);
    if (!found) continue;
    const key = `${column} ${found.column}`;
    const known = counts.get(key) ?? { column, found: found.column, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ column, found, count }) => ({ column, found, share: count / (all.get(column) ?? count) }));
}

function isInOrder(known: ReadonlyMap<number, number>, column: number, found: number): boolean {
  return [...known].every(([other, at]) => (other < column ? at < found : at > found));
}

/** The formulas that occur once in their row of the blueprint; they are found where they occur once in that row of the workbook. */
function formulasOn(
  { blocks }: SheetBlueprint,
  { formulas }: Cells,
  rows: ReadonlyMap<number, number>,
): readonly ExpectedCell[] {
  const expected = new Map<number, Map<string, number[]>>();
  for (const { row, column, cells } of blocks)
    cells.forEach((line, offset) => {
      if (!rows.has(row + offset)) return;
      const shapes = shapesOf(line, column, expected.get(row + offset));
      expected.set(row + offset, shapes);
    });
  return [...expected].flatMap(([row, shapes]) => {
    const foundRow = rows.get(row) ?? row;
    const found = shapesOf(formulas[foundRow] ?? [], 0);
    return [...shapes].flatMap(([shape, [column, ...more]]) => {
      if (column === undefined || more.length > 0) return [];
      const [foundColumn, ...others] = found.get(shape) ?? [];
      const isFound = foundColumn !== undefined && others.length === 0;
      return [{ row, column, found: isFound ? { row: foundRow, column: foundColumn } : undefined }];
    });
  });
}

/** The columns of formulas in a row, by their shapes. */
function shapesOf(
  cells: readonly CellInput[],
  first: number,
  shapes = new Map<string, number[]>(),
): Map<string, number[]> {
  cells.forEach((content, offset) => {
    if (typeof content !== "string" || !content.startsWith("=")) return;
    const shape = shapeOf(content);
    shapes.set(shape, [...(shapes.get(shape) ?? []), first + offset]);
  });
  return shapes;
}

/** The columns that have a text in the row of every named cell. */
function labelColumns({ blocks }: SheetBlueprint, named: readonly PlacedName[]): readonly number[] {
  const rows = [...new Set(named.map(({ rect }) => rect.row))];
  const labelled = new Map<number, Set<number>>();
  for (const { row, column, cells } of blocks)
    cells.forEach((line, rowOffset) =>
      line.forEach((text, columnOffset) => {
        if (!isLabel(text)) return;
        const found = labelled.get(column + columnOffset) ?? new Set();
        labelled.set(column + columnOffset, found.add(row + rowOffset));
      }),
    );
  return [...labelled].flatMap(([column, found]) => (rows.every((row) => found.has(row)) ? [column] : []));
}

/** Adds the columns of names and labels whose place is not known yet: between those that are, or deleted. */
function withUnknownColumns(
  sheet: SheetBlueprint,
  known: ReadonlyMap<number, number>,
  {
    named,
    rows,
    references,
    isCurrent,
  }: Pick<FoundSheetCells, "references" | "isCurrent"> & {
    readonly named: readonly PlacedName[];
    readonly rows: ReadonlyMap<number, number>;
  },
): Pick<SheetPlaces, "columns" | "lostColumns"> {
  const wanted = new Set([
    ...named.flatMap(({ rect }) => Array.from({ length: rect.columns }, (_, index) => rect.column + index)),
    ...labelColumns(sheet, named),
  ]);
  const columns = new Map(known);
  const lostColumns: number[] = [];
  const unknown = [...wanted].filter((column) => !columns.has(column)).sort((one, other) => one - other);
  for (const column of unknown) {
    const left = Math.max(-1, ...[...columns.keys()].filter((each) => each < column));
    const right = Math.min(...[...columns.keys()].filter((each) => each > column));
    const found = (columns.get(left) ?? -1) + column - left;
    const limit = columns.get(right) ?? Infinity;
    const hasRoom = limit === Infinity || limit - found >= right - column;
    const own = named.filter(({ rect }) => rect.column === column && rows.has(rect.row));
    const deleted = own.filter(({ name }) => references.isDeleted(name)).length;
    const wereDeleted = own.length > 0 && deleted * 2 > own.length;
    if (!isCurrent || (hasRoom && !wereDeleted)) {
      columns.set(column, found);
      continue;
    }
    const place = Math.min(found, limit);
    for (const [other, at] of columns) if (at >= place) columns.set(other, at + 1);
    columns.set(column, place);
    lostColumns.push(column);
  }
  return { columns, lostColumns };
}

/** Whether the blueprint has a text in a cell, rather than a formula or nothing. */
export function isLabel(text: CellInput): text is string {
  return typeof text === "string" && text !== "" && !text.startsWith("=");
}
