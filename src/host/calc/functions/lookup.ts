import { ColumnValues, type RangeValue } from "../cellSource";
import { compare, isError, NA, REF, toNumber, VALUE, Matrix, type Scalar, isTooLongToFind } from "../values";
import {
  isArray,
  isRange,
  matrixOf,
  overArrays,
  single,
  sizeOf,
  type Argument,
  type HostFunction,
  type Result,
} from "./definition";
import { hasWildcard, wildcard } from "./wildcards";

/** The values of a single row or column, or null for anything larger. */
function vectorOf(argument: Argument): ColumnValues | null {
  if (isRange(argument) && argument.area.columns === 1) return argument.column(0);
  const matrix = matrixOf(argument);
  return matrix.rows > 1 && matrix.columns > 1 ? null : new ColumnValues(matrix.values);
}

const sameKind = (a: Scalar, b: Scalar): boolean => a !== null && !isError(a) && typeof a === typeof b;

function exactPlace(wanted: number | string | boolean, among: ColumnValues): number {
  if (typeof wanted === "string" && hasWildcard(wanted)) {
    const pattern = wildcard(wanted);
    return among.values.findIndex((value) => typeof value === "string" && pattern.test(value));
  }
  return among.placesOf(wanted)[0] ?? -1;
}

/** The last value that is not beyond the wanted one, in values sorted upwards (or downwards). */
function nearestPlace(wanted: Scalar, among: ColumnValues, upwards: boolean): number {
  let place = -1;
  for (const [index, value] of among.values.entries()) {
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted);
    if (upwards ? order > 0 : order < 0) break;
    place = index;
  }
  return place;
}

function placeOf(wanted: Scalar, among: ColumnValues, type: number): number {
  const value = wanted ?? 0;
  if (isError(value)) return -1;
  if (type === 0) return exactPlace(value, among);
  return nearestPlace(value, among, type > 0);
}

const match: HostFunction = {
  name: "MATCH",
  least: 2,
  most: 3,
  byValue: (place) => place !== 1,
  compute: ([wanted = null, among = null, type]) => {
    const how = type === undefined ? 1 : toNumber(single(type));
    if (isError(how)) return how;
    const vector = vectorOf(among);
    if (!vector) return NA;
    return overArrays([wanted], (value = null) => {
      if (isError(value)) return value;
      if (isTooLongToFind(value)) return VALUE;
      const place = placeOf(value, vector, how);
      return place < 0 ? NA : place + 1;
    });
  },
};

/** The first column of a matrix, or its first row. */
function keysOf(matrix: Matrix, downwards: boolean): Scalar[] {
  const length = downwards ? matrix.rows : matrix.columns;
  return Array.from({ length }, (_, place) => (downwards ? matrix.at(place, 0) : matrix.at(0, place)));
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(name: string, downwards: boolean): HostFunction {
  return {
    name,
    least: 3,
    most: 4,
    byValue: (place) => place !== 1,
    compute: ([wanted = null, table = null, index = null, nearest]) => {
      const matrix = matrixOf(table);
      const keys =
        downwards && isRange(table) ? table.column(0) : new ColumnValues(keysOf(matrix, downwards));
      const offset = toNumber(single(index));
      if (isError(offset)) return offset;
      const at = Math.trunc(offset) - 1;
      if (at < 0) return VALUE;
      if (at >= (downwards ? matrix.columns : matrix.rows)) return REF;
      const exact = nearest !== undefined && toNumber(single(nearest)) === 0;
      return overArrays([wanted], (value = null) => {
        if (isError(value)) return value;
        if (isTooLongToFind(value)) return VALUE;
        const place = placeOf(value, keys, exact ? 0 : 1);
        if (place < 0) return NA;
        return downwards ? matrix.at(place, at) : matrix.at(at, place);
      });
    },
  };
}

/**
 * LOOKUP: the last value that is not beyond the wanted one, among values sorted upwards, passing over errors. In the
 * form with one range, its longer side is searched and its last column (or row) gives the result.
 */
const lookup: HostFunction = {
  name: "LOOKUP",
  least: 2,
  most: 3,
  byValue: (place) => place === 0,
  compute: ([wanted = null, among = null, results]) => {
    if (isError(among)) return among;
    const { rows, columns } = sizeOf(among);
    const downwards = rows >= columns;
    const matrix = results === undefined || (rows > 1 && columns > 1) ? matrixOf(among) : null;
    const keys = matrix ? new ColumnValues(keysOf(matrix, downwards)) : vectorOf(among);
    const given = results === undefined ? null : matrixOf(results);
    if (!keys || (given && given.rows > 1 && given.columns > 1)) return NA;
    const last = (place: number): Scalar =>
      downwards ? matrix!.at(place, columns - 1) : matrix!.at(rows - 1, place);
    return overArrays([wanted], (value = null) => {
      if (isError(value)) return value;
      const place = nearestPlace(value ?? 0, keys, true);
      if (place < 0) return NA;
      return given ? (given.values[place] ?? NA) : last(place);
    });
  },
};

function partOfMatrix(matrix: Matrix, row: number, column: number): Result {
  const rows = row === 0 ? matrix.rows : 1;
  const columns = column === 0 ? matrix.columns : 1;
  const firstRow = Math.max(0, row - 1);
  const firstColumn = Math.max(0, column - 1);
  const values = Array.from({ length: rows * columns }, (_, place) =>
    matrix.at(firstRow + Math.floor(place / columns), firstColumn + (place % columns)),
  );
  return new Matrix(rows, columns, values);
}

function partOfRange(range: RangeValue, row: number, column: number): RangeValue {
  const { area } = range;
  return range.part({
    row: row === 0 ? area.row : area.row + row - 1,
    column: column === 0 ? area.column : area.column + column - 1,
    rows: row === 0 ? area.rows : 1,
    columns: column === 0 ? area.columns : 1,
  });
}

function cellsAt(from: Argument, rowValue: Scalar, columnValue: Scalar | undefined): Result {
  const { rows, columns } = sizeOf(from);
  const first = toNumber(rowValue);
  if (isError(first)) return first;
  const second = columnValue === undefined ? undefined : toNumber(columnValue);
  if (isError(second)) return second;
  // With one index alone, a single row is counted along its columns.
  const alongRow = second === undefined && rows === 1;
  const row = alongRow ? 0 : Math.trunc(first);
  const column = alongRow ? Math.trunc(first) : Math.trunc(second ?? 0);
  if (row < 0 || column < 0) return VALUE;
  if (row > rows || column > columns) return REF;
  return isRange(from) ? partOfRange(from, row, column) : partOfMatrix(matrixOf(from), row, column);
}

const index: HostFunction = {
  name: "INDEX",
  least: 2,
  most: 3,
  byValue: (place) => place > 0,
  compute: ([from = null, row = null, column]) => {
    if (isArray(row) || (column !== undefined && isArray(column))) {
      const places = column === undefined ? [row] : [row, column];
      return overArrays(places, (a = null, b) => single(cellsAt(from, a, b)));
    }
    return cellsAt(from, single(row), column === undefined ? undefined : single(column));
  },
};

const choose: HostFunction = {
  name: "CHOOSE",
  least: 2,
  most: 255,
  compute: ([which = null, ...choices]) => {
    const wanted = toNumber(single(which));
    if (isError(wanted)) return wanted;
    return choices[Math.trunc(wanted) - 1] ?? (wanted >= 1 && wanted < choices.length + 1 ? null : VALUE);
  },
};

const measure = (name: string, side: "rows" | "columns"): HostFunction => ({
  name,
  least: 1,
  most: 1,
  compute: ([argument = null]) => sizeOf(argument)[side],
});

/** ROW and COLUMN: of a range the numbers of its rows or columns, of nothing those of the formula's own cell. */
const position = (name: string, side: "row" | "column"): HostFunction => ({
  name,
  least: 0,
  most: 1,
  compute: ([of], at) => {
    if (of === undefined) return at[side] + 1;
    if (!isRange(of)) return isError(of) ? of : VALUE;
    const first = of.area[side] + 1;
    const count = side === "row" ? of.area.rows : of.area.columns;
    if (count === 1) return first;
    const numbers = Array.from({ length: count }, (_, place) => first + place);
    return side === "row" ? new Matrix(count, 1, numbers) : new Matrix(1, count, numbers);
  },
});

/** INDEX, MATCH and the other functions that find cells. */
export const lookupFunctions: readonly HostFunction[] = [
  match,
  index,
  choose,
  tableLookup("VLOOKUP", true),
  tableLookup("HLOOKUP", false),
  lookup,
  position("ROW", "row"),
  position("COLUMN", "column"),
  measure("ROWS", "rows"),
  measure("COLUMNS", "columns"),
];
