import { countLeading } from "../cellSource";
import type { CellError } from "../../../spreadsheet/state";
import { isError, Matrix, NA, NUM, toNumber, VALUE, type Scalar } from "../values";
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
    const counts = new Map<number, number>();
    let counted = 0;
    for (const limit of [...limits].sort(ascending)) {
      if (counts.has(limit)) continue;
      const upTo = countLeading(numbers, (value) => value <= limit);
      counts.set(limit, upTo - counted);
      counted = upTo;
    }
    const results = limits.map((limit) => {
      const count = counts.get(limit) ?? 0;
      counts.set(limit, 0);
      return count;
    });
    return new Matrix(limits.length + 1, 1, [...results, numbers.length - counted]);
  },
};

/** MMULT: the matrix product; every element has to be a number. */
const matrixProduct: HostFunction = {
  name: "MMULT",
  minArguments: 2,
  maxArguments: 2,
  compute: (args) => {
    const [left, right] = args.map(matrixOf);
    if (!left || !right || left.columns !== right.rows) return VALUE;
    for (const { values } of [left, right]) {
      for (const value of values) {
        if (isError(value)) return value;
        if (typeof value !== "number") return VALUE;
      }
    }
    const [factors, others] = [left.values as readonly number[], right.values as readonly number[]];
    const products: number[] = [];
    for (let row = 0; row < left.rows; row += 1) {
      for (let column = 0; column < right.columns; column += 1) {
        let sum = 0;
        for (let index = 0; index < left.columns; index += 1)
          sum += (factors[row * left.columns + index] ?? 0) * (others[index * right.columns + column] ?? 0);
        products.push(sum);
      }
    }
    return new Matrix(left.rows, right.columns, products);
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
