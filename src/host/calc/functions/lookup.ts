import { ColumnValues, type RangeValue } from "../cellSource";
import { Matrix } from "../matrix";
import {
  compare,
  compareNumbers,
  isError,
  NA,
  REF,
  toNumber,
  VALUE,
  type Scalar,
  isTooLongToFind,
} from "../values";
import {
  isArray,
  isRange,
  matrixOf,
  broadcast,
  broadcastNumbers,
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
  return matrix.rows > 1 && matrix.columns > 1 ? null : new ColumnValues(matrix);
}

const sameKind = (a: Scalar, b: Scalar): boolean => a !== null && !isError(a) && typeof a === typeof b;

function exactIndex(lookupValue: number | string | boolean, vector: ColumnValues): number {
  if (typeof lookupValue === "string" && hasWildcard(lookupValue)) {
    const pattern = wildcard(lookupValue);
    return vector.values.findIndex((value) => typeof value === "string" && pattern.test(value));
  }
  return vector.rowsOf(lookupValue)[0] ?? -1;
}

/**
 * The index of the last value that is not beyond the lookup value, in ascending (or descending) values; -1 if there is
 * none. A binary search over all positions, as Excel's: what is of another kind (an error, an empty cell, a text among
 * numbers) is passed over for the next value of the same kind.
 */
function nearestIndex(lookupValue: Scalar, vector: ColumnValues, isAscending: boolean): number {
  const { typed } = vector.matrix();
  if (typed?.kind === "number" && typeof lookupValue === "number")
    return nearestNumber(lookupValue, typed.data, isAscending);
  const { values } = vector;
  let found = -1;
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let position = middle;
    while (position < high && !sameKind(values[position] ?? null, lookupValue)) position += 1;
    const order = position < high ? compare(values[position] ?? null, lookupValue) : 0;
    if (position === high || (isAscending ? order > 0 : order < 0)) high = middle;
    else {
      found = position;
      low = position + 1;
    }
  }
  return found;
}

function nearestNumber(lookupValue: number, numbers: Float64Array, isAscending: boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareNumbers(numbers[middle] ?? NaN, lookupValue);
    if (isAscending ? order > 0 : order < 0) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function matchIndex(lookupValue: Scalar, vector: ColumnValues, type: number): number {
  const value = lookupValue ?? 0;
  if (isError(value)) return -1;
  if (type === 0) return exactIndex(value, vector);
  return nearestIndex(value, vector, type > 0);
}

const match: HostFunction = {
  name: "MATCH",
  minArguments: 2,
  maxArguments: 3,
  byValue: (position) => position !== 1,
  compute: ([lookupValue = null, lookupArray = null, type]) => {
    const matchType = type === undefined ? 1 : toNumber(firstValue(type));
    if (isError(matchType)) return matchType;
    const vector = vectorOf(lookupArray);
    if (!vector) return NA;
    return broadcast([lookupValue], (value = null) => {
      if (isError(value)) return value;
      if (isTooLongToFind(value)) return VALUE;
      const position = matchIndex(value, vector, matchType);
      return position < 0 ? NA : position + 1;
    });
  },
};

/** The first column of a matrix, or its first row. */
function keysOf(matrix: Matrix, isVertical: boolean): ColumnValues {
  const length = isVertical ? matrix.rows : matrix.columns;
  if (length === matrix.rows * matrix.columns) return new ColumnValues(matrix);
  const keys = Array.from({ length }, (_, position) =>
    isVertical ? matrix.at(position, 0) : matrix.at(0, position),
  );
  return new ColumnValues(new Matrix(length, 1, keys));
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(name: string, isVertical: boolean): HostFunction {
  return {
    name,
    minArguments: 3,
    maxArguments: 4,
    byValue: (position) => position !== 1,
    compute: ([lookupValue = null, table = null, index = null, rangeLookup]) => {
      const matrix = matrixOf(table);
      const keys = isVertical && isRange(table) ? table.column(0) : keysOf(matrix, isVertical);
      const offset = toNumber(firstValue(index));
      if (isError(offset)) return offset;
      const resultIndex = Math.trunc(offset) - 1;
      if (resultIndex < 0) return VALUE;
      if (resultIndex >= (isVertical ? matrix.columns : matrix.rows)) return REF;
      const isExact = rangeLookup !== undefined && toNumber(firstValue(rangeLookup)) === 0;
      return broadcast([lookupValue], (value = null) => {
        if (isError(value)) return value;
        if (isTooLongToFind(value)) return VALUE;
        const position = matchIndex(value, keys, isExact ? 0 : 1);
        if (position < 0) return NA;
        return isVertical ? matrix.at(position, resultIndex) : matrix.at(resultIndex, position);
      });
    },
  };
}

/**
 * LOOKUP: finds the last value that is not beyond the lookup value, in ascending values, skipping errors. In the form
 * with one range, its longer side is searched and its last column (or row) contains the result.
 */
const lookup: HostFunction = {
  name: "LOOKUP",
  minArguments: 2,
  maxArguments: 3,
  byValue: (position) => position === 0,
  compute: ([lookupValue = null, lookupArray = null, results]) => {
    if (isError(lookupArray)) return lookupArray;
    const { rows, columns } = sizeOf(lookupArray);
    const isVertical = rows >= columns;
    const matrix = results === undefined || (rows > 1 && columns > 1) ? matrixOf(lookupArray) : null;
    const keys = matrix ? keysOf(matrix, isVertical) : vectorOf(lookupArray);
    const resultVector = results === undefined ? null : matrixOf(results);
    if (!keys || (resultVector && resultVector.rows > 1 && resultVector.columns > 1)) return NA;
    const resultAt = (position: number): Scalar =>
      isVertical ? matrix!.at(position, columns - 1) : matrix!.at(rows - 1, position);
    const find = (value: Scalar = null): Scalar => {
      if (isError(value)) return value;
      const position = nearestIndex(value ?? 0, keys, true);
      if (position < 0) return NA;
      return resultVector ? (resultVector.valueAt(position) ?? NA) : resultAt(position);
    };
    const isOfNumbers = isArray(lookupValue) && lookupValue.typed?.kind === "number";
    return (isOfNumbers ? broadcastNumbers([lookupValue], find) : null) ?? broadcast([lookupValue], find);
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
  // A single index into a single row is a column index.
  const isIndexAlongRow = second === undefined && rows === 1;
  const row = isIndexAlongRow ? 0 : Math.trunc(first);
  const column = isIndexAlongRow ? Math.trunc(first) : Math.trunc(second ?? 0);
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
      const indexes = column === undefined ? [row] : [row, column];
      return broadcast(indexes, (a = null, b) => firstValue(cellsAt(from, a, b)));
    }
    return cellsAt(from, firstValue(row), column === undefined ? undefined : firstValue(column));
  },
};

const choose: HostFunction = {
  name: "CHOOSE",
  minArguments: 2,
  maxArguments: 255,
  compute: ([indexArgument = null, ...choices]) => {
    const choiceNumber = toNumber(firstValue(indexArgument));
    if (isError(choiceNumber)) return choiceNumber;
    return (
      choices[Math.trunc(choiceNumber) - 1] ??
      (choiceNumber >= 1 && choiceNumber < choices.length + 1 ? null : VALUE)
    );
  },
};

const sizeFunction = (name: string, side: "rows" | "columns"): HostFunction => ({
  name,
  minArguments: 1,
  maxArguments: 1,
  compute: ([argument = null]) =>
    !isRange(argument) && !isArray(argument) && isError(argument) ? argument : sizeOf(argument)[side],
});

/** ROW and COLUMN: the numbers of a range's rows or columns; without an argument, those of the formula's own cell. */
const positionFunction = (name: string, side: "row" | "column"): HostFunction => ({
  name,
  minArguments: 0,
  maxArguments: 1,
  compute: ([reference], cellPosition) => {
    if (reference === undefined) return cellPosition[side] + 1;
    if (!isRange(reference)) return isError(reference) ? reference : VALUE;
    const first = reference.area[side] + 1;
    const count = side === "row" ? reference.area.rows : reference.area.columns;
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
