import { ColumnValues, type RangeValue } from "../cellSource";
import { compare, isError, NA, REF, toNumber, VALUE, Matrix, type Scalar, isTooLongToFind } from "../values";
import {
  isArray,
  isRange,
  matrixOf,
  broadcast,
  firstValue,
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

function exactIndex(wanted: number | string | boolean, among: ColumnValues): number {
  if (typeof wanted === "string" && hasWildcard(wanted)) {
    const pattern = wildcard(wanted);
    return among.values.findIndex((value) => typeof value === "string" && pattern.test(value));
  }
  return among.rowsOf(wanted)[0] ?? -1;
}

/** The last value that is not beyond the wanted one, in values sorted upwards (or downwards). */
function nearestIndex(wanted: Scalar, among: ColumnValues, upwards: boolean): number {
  let position = -1;
  for (const [index, value] of among.values.entries()) {
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted);
    if (upwards ? order > 0 : order < 0) break;
    position = index;
  }
  return position;
}

function matchIndex(wanted: Scalar, among: ColumnValues, type: number): number {
  const value = wanted ?? 0;
  if (isError(value)) return -1;
  if (type === 0) return exactIndex(value, among);
  return nearestIndex(value, among, type > 0);
}

const match: HostFunction = {
  name: "MATCH",
  minArguments: 2,
  maxArguments: 3,
  byValue: (position) => position !== 1,
  compute: ([wanted = null, among = null, type]) => {
    const how = type === undefined ? 1 : toNumber(firstValue(type));
    if (isError(how)) return how;
    const vector = vectorOf(among);
    if (!vector) return NA;
    return broadcast([wanted], (value = null) => {
      if (isError(value)) return value;
      if (isTooLongToFind(value)) return VALUE;
      const position = matchIndex(value, vector, how);
      return position < 0 ? NA : position + 1;
    });
  },
};

/** The first column of a matrix, or its first row. */
function keysOf(matrix: Matrix, downwards: boolean): Scalar[] {
  const length = downwards ? matrix.rows : matrix.columns;
  return Array.from({ length }, (_, position) =>
    downwards ? matrix.at(position, 0) : matrix.at(0, position),
  );
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(name: string, downwards: boolean): HostFunction {
  return {
    name,
    minArguments: 3,
    maxArguments: 4,
    byValue: (position) => position !== 1,
    compute: ([wanted = null, table = null, index = null, nearest]) => {
      const matrix = matrixOf(table);
      const keys =
        downwards && isRange(table) ? table.column(0) : new ColumnValues(keysOf(matrix, downwards));
      const offset = toNumber(firstValue(index));
      if (isError(offset)) return offset;
      const at = Math.trunc(offset) - 1;
      if (at < 0) return VALUE;
      if (at >= (downwards ? matrix.columns : matrix.rows)) return REF;
      const exact = nearest !== undefined && toNumber(firstValue(nearest)) === 0;
      return broadcast([wanted], (value = null) => {
        if (isError(value)) return value;
        if (isTooLongToFind(value)) return VALUE;
        const position = matchIndex(value, keys, exact ? 0 : 1);
        if (position < 0) return NA;
        return downwards ? matrix.at(position, at) : matrix.at(at, position);
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
  minArguments: 2,
  maxArguments: 3,
  byValue: (position) => position === 0,
  compute: ([wanted = null, among = null, results]) => {
    if (isError(among)) return among;
    const { rows, columns } = sizeOf(among);
    const downwards = rows >= columns;
    const matrix = results === undefined || (rows > 1 && columns > 1) ? matrixOf(among) : null;
    const keys = matrix ? new ColumnValues(keysOf(matrix, downwards)) : vectorOf(among);
    const given = results === undefined ? null : matrixOf(results);
    if (!keys || (given && given.rows > 1 && given.columns > 1)) return NA;
    const last = (position: number): Scalar =>
      downwards ? matrix!.at(position, columns - 1) : matrix!.at(rows - 1, position);
    return broadcast([wanted], (value = null) => {
      if (isError(value)) return value;
      const position = nearestIndex(value ?? 0, keys, true);
      if (position < 0) return NA;
      return given ? (given.values[position] ?? NA) : last(position);
    });
  },
};

function partOfMatrix(matrix: Matrix, row: number, column: number): Result {
  const rows = row === 0 ? matrix.rows : 1;
  const columns = column === 0 ? matrix.columns : 1;
  const firstRow = Math.max(0, row - 1);
  const firstColumn = Math.max(0, column - 1);
  const values = Array.from({ length: rows * columns }, (_, position) =>
    matrix.at(firstRow + Math.floor(position / columns), firstColumn + (position % columns)),
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
  minArguments: 2,
  maxArguments: 3,
  byValue: (position) => position > 0,
  compute: ([from = null, row = null, column]) => {
    if (isArray(row) || (column !== undefined && isArray(column))) {
      const places = column === undefined ? [row] : [row, column];
      return broadcast(places, (a = null, b) => firstValue(cellsAt(from, a, b)));
    }
    return cellsAt(from, firstValue(row), column === undefined ? undefined : firstValue(column));
  },
};

const choose: HostFunction = {
  name: "CHOOSE",
  minArguments: 2,
  maxArguments: 255,
  compute: ([which = null, ...choices]) => {
    const wanted = toNumber(firstValue(which));
    if (isError(wanted)) return wanted;
    return choices[Math.trunc(wanted) - 1] ?? (wanted >= 1 && wanted < choices.length + 1 ? null : VALUE);
  },
};

const sizeFunction = (name: string, side: "rows" | "columns"): HostFunction => ({
  name,
  minArguments: 1,
  maxArguments: 1,
  compute: ([argument = null]) => sizeOf(argument)[side],
});

/** ROW and COLUMN: of a range the numbers of its rows or columns, of nothing those of the formula's own cell. */
const positionFunction = (name: string, side: "row" | "column"): HostFunction => ({
  name,
  minArguments: 0,
  maxArguments: 1,
  compute: ([of], at) => {
    if (of === undefined) return at[side] + 1;
    if (!isRange(of)) return isError(of) ? of : VALUE;
    const first = of.area[side] + 1;
    const count = side === "row" ? of.area.rows : of.area.columns;
    if (count === 1) return first;
    const numbers = Array.from({ length: count }, (_, position) => first + position);
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
  positionFunction("ROW", "row"),
  positionFunction("COLUMN", "column"),
  sizeFunction("ROWS", "rows"),
  sizeFunction("COLUMNS", "columns"),
];
