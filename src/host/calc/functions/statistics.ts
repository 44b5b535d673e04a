import type { CellError } from "../../../spreadsheet/state";
import { Matrix } from "../matrix";
import { isError, NA, NUM, toNumber, VALUE, type Scalar } from "../values";
import {
  broadcast,
  isRange,
  isRangeOrArray,
  matrixOf,
  valuesOf,
  type Argument,
  type HostFunction,
} from "./definition";

/** The most frequent number; the first of several; #N/A if none occurs more than once. */
function mostFrequent(numbers: Float64Array): Scalar {
  // Runs of equal numbers are found much faster than each number in a map.
  const sorted = numbers.slice().sort();
  let highestCount = 1;
  let candidates = new Set<number>();
  for (let first = 0, next = 1; first < sorted.length; first = next) {
    const number = sorted[first] ?? NaN;
    for (next = first + 1; next < sorted.length && sorted[next] === number;) next += 1;
    if (next - first < Math.max(highestCount, 2)) continue;
    if (next - first > highestCount) candidates = new Set();
    highestCount = next - first;
    candidates.add(number);
  }
  return numbers.find((number) => candidates.has(number)) ?? NA;
}

/** The numbers among some values; the first error instead. */
function numbersAmong(values: readonly Scalar[]): Float64Array | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return Float64Array.from(numbers);
}

/** MODE uses only numbers; texts and booleans are ignored, in the call as in cells. */
const mode: HostFunction = {
  name: "MODE",
  minArguments: 1,
  maxArguments: 255,
  compute: (args) => {
    const [only] = args;
    const typed = args.length === 1 && only !== undefined && isRangeOrArray(only) && matrixOf(only).typed;
    if (typed && typed.kind === "number") return mostFrequent(typed.data);
    const numbers = numbersAmong(args.flatMap((each) => (isRangeOrArray(each) ? valuesOf(each) : [each])));
    return isError(numbers) ? numbers : mostFrequent(numbers);
  },
};

/** The numbers of a range or array in ascending order; texts, booleans and empty cells are ignored. */
function sortedNumbers(argument: Argument): Float64Array | CellError {
  if (isRange(argument) && argument.area.columns === 1) {
    const column = argument.column(0);
    const error = column.firstError();
    return error ?? column.sortedNumbers();
  }
  const typed = isRangeOrArray(argument) ? matrixOf(argument).typed : null;
  if (typed) return typed.kind === "number" ? typed.data.slice().sort() : new Float64Array();
  const numbers = numbersAmong(valuesOf(argument));
  return isError(numbers) ? numbers : numbers.sort();
}

/** The numbers of an argument in their order, without texts, booleans and empty cells; the first error instead. */
function numbersOf(argument: Argument): Float64Array | CellError {
  const matrix = matrixOf(argument);
  return matrix.typed?.kind === "number" ? matrix.typed.data : numbersAmong(matrix.values);
}

/** The positions of some numbers in ascending order of the numbers; equal ones stay in their order. */
function ascendingPositions(numbers: Float64Array): Uint32Array {
  const positions = Uint32Array.from(numbers, (_, position) => position);
  const isAscending = numbers.every(
    (number, position) => position === 0 || (numbers[position - 1] ?? NaN) <= number,
  );
  return isAscending
    ? positions
    : positions.sort((a, b) => (numbers[a] ?? NaN) - (numbers[b] ?? NaN) || a - b);
}

/** How many of some ascending numbers are at most a limit; the first `known` of them are. */
function countUpTo(sorted: Float64Array, limit: number, known: number): number {
  let [low, high] = [known, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * FREQUENCY: for each bin, how many numbers are at most it and above the next lower one; then how many are above all.
 * Bins stay in their order; a bin that occurs again counts 0.
 */
const frequency: HostFunction = {
  name: "FREQUENCY",
  minArguments: 2,
  maxArguments: 2,
  compute: ([data = null, bins = null]) => {
    const numbers = sortedNumbers(data);
    if (isError(numbers)) return numbers;
    const limits = numbersOf(bins);
    if (isError(limits)) return limits;
    const counts = new Float64Array(limits.length + 1);
    let counted = 0;
    for (const position of ascendingPositions(limits)) {
      // Of equal bins the first is counted, since they stay in their order: nothing is left for the others.
      const upTo = countUpTo(numbers, limits[position] ?? NaN, counted);
      counts[position] = upTo - counted;
      counted = upTo;
    }
    counts[limits.length] = numbers.length - counted;
    return new Matrix(limits.length + 1, 1, { kind: "number", data: counts });
  },
};

/** The product of two matrices of numbers. */
function productOf(
  { rows, columns: length, typed: left }: Matrix,
  { columns, typed: right }: Matrix,
): Matrix {
  const products = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0;
      for (let index = 0; index < length; index += 1)
        sum += (left?.data[row * length + index] ?? 0) * (right?.data[index * columns + column] ?? 0);
      products[row * columns + column] = sum;
    }
  }
  return new Matrix(rows, columns, { kind: "number", data: products });
}

/** MMULT: the matrix product; every element has to be a number. */
const matrixProduct: HostFunction = {
  name: "MMULT",
  minArguments: 2,
  maxArguments: 2,
  compute: (args) => {
    const [left, right] = args.map(matrixOf);
    if (!left || !right || left.columns !== right.rows) return VALUE;
    for (const matrix of [left, right]) {
      if (matrix.typed?.kind === "number") continue;
      const other = matrix.values.find((value) => typeof value !== "number") ?? null;
      return isError(other) ? other : VALUE;
    }
    return productOf(left, right);
  },
};

/** LARGE and SMALL; an array of ranks gives an array. */
function orderStatistic(name: string, isDescending: boolean): HostFunction {
  return {
    name,
    minArguments: 2,
    maxArguments: 2,
    compute: ([from = null, ranks = null]) => {
      const numbers = sortedNumbers(isRangeOrArray(from) ? from : matrixOf(toNumber(from)));
      if (isError(numbers)) return numbers;
      return broadcast([ranks], (value = null) => {
        const rank = toNumber(value);
        if (isError(rank)) return rank;
        const index = Math.ceil(rank) - 1;
        return numbers[isDescending ? numbers.length - 1 - index : index] ?? NUM;
      });
    },
  };
}

/** The most frequent number, distributions, order statistics, and products of matrices. */
export const statisticalFunctions: readonly HostFunction[] = [
  mode,
  frequency,
  matrixProduct,
  orderStatistic("LARGE", true),
  orderStatistic("SMALL", false),
];
