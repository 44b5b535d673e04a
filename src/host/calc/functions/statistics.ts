import { countLeading } from "../cellSource";
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
function mostFrequent(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  let highestCount = 1;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > highestCount) highestCount = count;
  }
  if (highestCount === 1) return NA;
  for (const [number, count] of counts) if (count === highestCount) return number;
  return NA;
}

/** MODE uses only numbers; texts and booleans are ignored, in the call as in cells. */
const mode: HostFunction = {
  name: "MODE",
  minArguments: 1,
  maxArguments: 255,
  compute: (args) => {
    const numbers: number[] = [];
    for (const argument of args) {
      for (const value of isRangeOrArray(argument) ? valuesOf(argument) : [argument]) {
        if (isError(value)) return value;
        if (typeof value === "number") numbers.push(value);
      }
    }
    return mostFrequent(numbers);
  },
};

const ascending = (a: number, b: number): number => a - b;

/** The numbers of a range or array in ascending order; texts, booleans and empty cells are ignored. */
function sortedNumbers(argument: Argument): readonly number[] | CellError {
  if (isRange(argument) && argument.area.columns === 1) {
    const column = argument.column(0);
    const error = column.firstError();
    return error ?? column.sortedNumbers();
  }
  const typed = isRangeOrArray(argument) ? matrixOf(argument).typed : null;
  if (typed) return typed.kind === "number" ? Array.from(typed.data.slice().sort()) : [];
  const values = valuesOf(argument);
  const error = values.find(isError);
  return error ?? values.filter((value) => typeof value === "number").sort(ascending);
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
    const limits: number[] = [];
    for (const value of valuesOf(bins)) {
      if (isError(value)) return value;
      if (typeof value === "number") limits.push(value);
    }
    const counts = new Float64Array(limits.length + 1);
    const ordered = limits.map((limit, position) => ({ limit, position })).sort((a, b) => a.limit - b.limit);
    let counted = 0;
    for (const { limit, position } of ordered) {
      // Of equal bins the first is counted, since the sort keeps their order: nothing is left for the others.
      const upTo = countLeading(numbers, (value) => value <= limit);
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
