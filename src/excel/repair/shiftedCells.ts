/**
 * Cells of a sheet that people fill in that are beside other labels than theirs, because somebody deleted or inserted single cells and
 * Excel moved those below, or to the right: they are moved back, with what was entered in them.
 */
import { isWithin } from "../../blueprint/rects";
import type { CellFormat, Rect, SheetBlueprint, ValidationBlueprint } from "../../blueprint/types";
import { elementAt } from "../../model/collections";
import { applyCellFormatTo } from "../apply/cellFormat";
import { applyValidation } from "../apply/rules";
import type { Cells } from "../readRange";
import type { FoundReferences, PlacedName, SheetPlaces } from "./labelledCells";

/** Cells that are inserted, or deleted, so that others are where they should be. */
export interface ShiftedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly change: "insertDown" | "deleteUp" | "insertRight";
  /** of inserted cells */
  readonly formats: readonly CellFormat[];
  readonly validations: readonly ValidationBlueprint[];
  /** the names of the cells that move */
  readonly names: readonly string[];
}

/** So many cells below each other that are as far from their labels were moved, and not their names. */
const LEAST_CELLS = 3;

interface FoundCellsOfSheet {
  readonly cells: Cells;
  readonly references: FoundReferences;
  readonly places: SheetPlaces;
}

/** The first cells of each column, and of rows, that have to be inserted or deleted; those below are looked for after that. */
export function findShiftedCells(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  found: FoundCellsOfSheet,
): readonly ShiftedCells[] {
  const columns = [...new Set(named.map(({ rect }) => rect.column))];
  const moves = columns.flatMap((column) => firstMove(named, column, found) ?? []);
  const [first] = [...moves].sort((one, other) => one.place - other.place);
  if (!first) return shiftsOfRows(sheet, named, found);
  const areLabels = moves.length > 1 && moves.length === columns.length;
  if (areLabels && moves.every(({ moved }) => moved === first.moved)) {
    // All columns but that of the labels are as they were.
    const labels = Math.min(...columns) - 1;
    const at = found.places.columns.get(labels);
    if (at === undefined) return [];
    const names = moves.flatMap((each) => each.names);
    const place = first.place + first.moved;
    const move = { ...first, column: labels, at, place, moved: -first.moved, names, insertAt: undefined };
    return [shiftOf(sheet, move, found)];
  }
  return moves.map((move) => shiftOf(sheet, move, found));
}

/** Cells of a column that were moved. */
interface Move {
  readonly column: number;
  /** of the workbook */
  readonly at: number;
  /** the first row of the blueprint, and where it should be */
  readonly row: number;
  readonly place: number;
  /** by so many rows */
  readonly moved: number;
  /** the row of the blueprint of a named cell that was deleted, and where it should be; undefined where it had no name */
  readonly deleted?: number;
  readonly insertAt: number | undefined;
  readonly names: readonly string[];
}

/** Queues the change. Validations of entries refer to other cells, and are found to be wrong where those have moved. */
export function queueShift(
  sheet: Excel.Worksheet,
  { row, column, rows, change, formats, validations }: ShiftedCells,
): void {
  const cells = () => sheet.getRangeByIndexes(row, column, rows, 1);
  if (change === "deleteUp") {
    cells().delete("Up");
    return;
  }
  cells().insert(change === "insertDown" ? "Down" : "Right");
  cells().clear("Formats");
  for (const format of formats) applyCellFormatTo(cells(), { rows, columns: 1 }, format);
  for (const validation of validations) applyValidation(cells(), validation);
}

/** From where on the named cells of a column were moved against their labels. */
function firstMove(
  named: readonly PlacedName[],
  column: number,
  { references, places }: FoundCellsOfSheet,
): Move | undefined {
  const at = places.columns.get(column);
  const own = named
    .flatMap(({ name, rect }) => {
      const [place, now] = [places.rows.get(rect.row), references.rectOf(name)];
      if (rect.column !== column || rect.rows > 1 || place === undefined) return [];
      if (!now || now.column !== at) return [];
      return [{ name, row: rect.row, place, moved: now.row - place }];
    })
    .sort((one, other) => one.row - other.row);
  const deletedBetween = (before: number, after: number) =>
    named
      .filter(({ rect }) => rect.column === column && rect.row > before && rect.row < after)
      .filter(({ name }) => references.isDeleted(name))
      .map(({ rect }) => rect.row);
  const first = own.findIndex(({ row, moved }, index) => {
    const run = own.slice(index, index + LEAST_CELLS);
    const isCertain =
      run.length === LEAST_CELLS || (moved < 0 && deletedBetween(own[index - 1]?.row ?? -1, row).length > 0);
    return moved !== 0 && isCertain && run.every((each) => each.moved === moved);
  });
  const start = own[first];
  if (!start || at === undefined) return undefined;
  const deleted = Math.min(...deletedBetween(own[first - 1]?.row ?? -1, start.row));
  // All below, also those that further cells have moved.
  const names = own.slice(first).map(({ name }) => name);
  return {
    column,
    at,
    ...start,
    ...(isFinite(deleted) && { deleted }),
    insertAt: places.rows.get(deleted),
    names,
  };
}

function shiftOf(
  sheet: SheetBlueprint,
  { column, at, row, place, moved, deleted = row + moved, insertAt = place + moved, names }: Move,
  { cells }: FoundCellsOfSheet,
): ShiftedCells {
  const count = Math.abs(moved);
  if (moved < 0) {
    const looks = looksAt(sheet, deleted, column);
    return { row: insertAt, column: at, rows: count, change: "insertDown", ...looks, names };
  }
  const between = cells.formulas.slice(place, place + count);
  const isBlank = between.every((line) => (line[at] ?? "") === "");
  return {
    row: place,
    column: at,
    rows: isBlank ? count : 0,
    change: "deleteUp",
    formats: [],
    validations: [],
    names,
  };
}

/** Rows in which a named cell was deleted, and what was to its right is now in its place. */
function shiftsOfRows(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  { cells, references, places }: FoundCellsOfSheet,
): readonly ShiftedCells[] {
  return named.flatMap(({ name, rect }): ShiftedCells[] => {
    const [row, column] = [places.rows.get(rect.row), places.columns.get(rect.column)];
    if (row === undefined || column === undefined || rect.rows > 1 || !references.isDeleted(name)) return [];
    const right = named.filter((other) => other.rect.row === rect.row && other.rect.column > rect.column);
    const hasMovedName = right.some((other) => {
      const now = references.rectOf(other.name);
      const place = places.columns.get(other.rect.column);
      return now?.row === row && place !== undefined && now.column === place - 1;
    });
    const texts = sheet.blocks.flatMap((block) => {
      const line = block.cells[rect.row - block.row] ?? [];
      return line.flatMap((text, offset) => {
        const place = places.columns.get(block.column + offset) ?? block.column + offset;
        return typeof text === "string" && text !== "" && block.column + offset > rect.column
          ? [{ text, place }]
          : [];
      });
    });
    const hasMovedText = texts.some(
      ({ text, place }) =>
        elementAt(cells.values, row)[place - 1] === text && elementAt(cells.values, row)[place] !== text,
    );
    if (!hasMovedName && !hasMovedText) return [];
    const looks = looksAt(sheet, rect.row, rect.column);
    const names = [name, ...right.map((other) => other.name)];
    return [{ row, column, rows: 1, change: "insertRight", ...looks, names }];
  });
}

function looksAt(
  { formats, validations }: SheetBlueprint,
  row: number,
  column: number,
): Pick<ShiftedCells, "formats" | "validations"> {
  const covers = ({ range }: { readonly range: Rect }) => isWithin(range, row, column);
  return {
    formats: formats.filter(covers).map(({ format }) => format),
    validations: validations.filter(covers).map(({ validation }) => validation),
  };
}
