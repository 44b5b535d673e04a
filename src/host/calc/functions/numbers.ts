import type { CellError } from "../../../spreadsheet/state";
import { DIV0, isError, NA, NUM, numberInText, toNumber, VALUE, type Scalar } from "../values";
import type { TypedValues } from "../matrix";
import {
  broadcastNumbers,
  isRangeOrArray,
  matrixOf,
  perValue,
  firstValue,
  valuesOf,
  type Argument,
  type HostFunction,
} from "./definition";

/**
 * The numbers of SUM and similar functions: cells and arrays contribute only numbers, values in the call also booleans
 * and texts that read as numbers.
 */
function numbersIn(args: readonly Argument[]): ArrayLike<number> | CellError {
  const [only] = args;
  const typed = only !== undefined && args.length === 1 && isRangeOrArray(only) && matrixOf(only).typed;
  if (typed && typed.kind === "number") return typed.data;
  const numbers: number[] = [];
  for (const argument of args) {
    if (!isRangeOrArray(argument)) {
      const number = toNumber(argument);
      if (isError(number)) return number;
      numbers.push(number);
      continue;
    }
    for (const value of valuesOf(argument)) {
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return numbers;
}

function aggregateFunction(name: string, summarize: (numbers: ArrayLike<number>) => Scalar): HostFunction {
  return {
    name,
    minArguments: 1,
    maxArguments: 255,
    compute: (args) => {
      const numbers = numbersIn(args);
      return isError(numbers) ? numbers : summarize(numbers);
    },
  };
}

/** Combines numbers, one after the other. */
function reduceNumbers(
  numbers: ArrayLike<number>,
  combine: (result: number, number: number) => number,
  start: number,
): number {
  let result = start;
  for (let index = 0; index < numbers.length; index += 1) result = combine(result, numbers[index] ?? NaN);
  return result;
}

const total = (numbers: ArrayLike<number>): number =>
  reduceNumbers(numbers, (sum, number) => sum + number, 0);

function median(numbers: ArrayLike<number>): Scalar {
  if (numbers.length === 0) return NUM;
  const sorted = Array.from(numbers).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const count: HostFunction = {
  name: "COUNT",
  minArguments: 1,
  maxArguments: 255,
  compute: (args) => {
    let found = 0;
    for (const argument of args) {
      for (const value of valuesOf(argument)) {
        const isCounted =
          typeof value === "number" ||
          (!isRangeOrArray(argument) &&
            (typeof value === "boolean" || (typeof value === "string" && numberInText(value) !== null)));
        if (isCounted) found += 1;
      }
    }
    return found;
  },
};

/** The sum of the products of values at the same position; booleans count as 0. */
function sumOfProducts(factors: readonly TypedValues[], length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    let product = 1;
    for (const { kind, data } of factors) product *= kind === "number" ? (data[index] ?? NaN) : 0;
    sum += product;
  }
  return sum;
}

const sumProduct: HostFunction = {
  name: "SUMPRODUCT",
  minArguments: 1,
  maxArguments: 255,
  compute: (args) => {
    const matrices = args.map(matrixOf);
    const { rows, columns } = matrices[0]!;
    if (matrices.some((matrix) => matrix.rows !== rows || matrix.columns !== columns)) return VALUE;
    const typed = matrices.map((matrix) => matrix.typed);
    if (typed.every((each) => each !== null)) return sumOfProducts(typed, rows * columns);
    let sum = 0;
    for (let index = 0; index < rows * columns; index += 1) {
      let product = 1;
      for (const { values } of matrices) {
        const value = values[index] ?? null;
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
    return sum;
  },
};

/** RANK and RANK.EQ: equal numbers share the highest rank. */
const rank = (name: string): HostFunction => ({
  name,
  minArguments: 2,
  maxArguments: 3,
  compute: ([number = null, reference = null, order = null]) => {
    const rankedNumber = toNumber(firstValue(number));
    if (isError(rankedNumber)) return rankedNumber;
    const numbers = numbersIn([reference]);
    if (isError(numbers)) return numbers;
    const ascending = toNumber(firstValue(order));
    if (isError(ascending)) return ascending;
    const all = Array.from(numbers);
    if (!all.includes(rankedNumber)) return NA;
    return 1 + all.filter((other) => (ascending === 0 ? other > rankedNumber : other < rankedNumber)).length;
  },
});

/** Moves the decimal point without the rounding error of a multiplication. */
function shiftDecimalPoint(value: number, places: number): number {
  const [digits, exponent = "0"] = value.toString().split("e") as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds the absolute value of a number at a decimal place, with Excel's 15 significant digits. */
function roundAt(value: number, places: number, round: (magnitude: number) => number): number {
  const magnitude = shiftDecimalPoint(Number(Math.abs(value).toPrecision(15)), Math.trunc(places));
  // A number without decimals that is too large to be shifted.
  if (!Number.isFinite(magnitude)) return value;
  return Math.sign(value) * shiftDecimalPoint(round(magnitude), -Math.trunc(places));
}

/** A function of numbers, applied elementwise to arrays. */
function numberFunction(
  name: string,
  minArguments: number,
  maxArguments: number,
  compute: (first: number, second: number) => Scalar,
): HostFunction {
  const general = perValue(name, minArguments, maxArguments, (a = null, b = null) => {
    const first = toNumber(a);
    if (isError(first)) return first;
    const second = toNumber(b);
    return isError(second) ? second : compute(first, second);
  });
  return {
    ...general,
    compute: (args, position) =>
      broadcastNumbers(args, (first = 0, second = 0) => compute(first, second)) ??
      general.compute(args, position),
  };
}

/** Sums, ranks and roundings. */
export const numberFunctions: readonly HostFunction[] = [
  aggregateFunction("SUM", total),
  aggregateFunction("PRODUCT", (numbers) =>
    numbers.length === 0 ? 0 : reduceNumbers(numbers, (product, number) => product * number, 1),
  ),
  aggregateFunction("AVERAGE", (numbers) => (numbers.length === 0 ? DIV0 : total(numbers) / numbers.length)),
  aggregateFunction("MAX", (numbers) =>
    reduceNumbers(numbers, (highest, number) => Math.max(highest, number), numbers[0] ?? 0),
  ),
  aggregateFunction("MIN", (numbers) =>
    reduceNumbers(numbers, (lowest, number) => Math.min(lowest, number), numbers[0] ?? 0),
  ),
  aggregateFunction("MEDIAN", median),
  count,
  sumProduct,
  rank("RANK"),
  rank("RANK.EQ"),
  numberFunction("ROUND", 2, 2, (value, places) => roundAt(value, places, Math.round)),
  numberFunction("ROUNDUP", 2, 2, (value, places) => roundAt(value, places, Math.ceil)),
  numberFunction("ROUNDDOWN", 2, 2, (value, places) => roundAt(value, places, Math.floor)),
  numberFunction("TRUNC", 1, 2, (value, places) => roundAt(value, places, Math.floor)),
  numberFunction("INT", 1, 1, Math.floor),
  numberFunction("ABS", 1, 1, Math.abs),
  numberFunction("SIGN", 1, 1, Math.sign),
  numberFunction("SQRT", 1, 1, (value) => (value < 0 ? NUM : Math.sqrt(value))),
  numberFunction("MOD", 2, 2, (value, divisor) =>
    divisor === 0 ? DIV0 : value - divisor * Math.floor(value / divisor),
  ),
];
