import type { CellError } from "../../../spreadsheet/state";
import { DIV0, isError, NA, NUM, numberInText, toNumber, VALUE, type Scalar } from "../values";
import { isMany, matrixOf, perValue, single, valuesOf, type Argument, type HostFunction } from "./definition";

/**
 * The numbers that SUM and its kin take: of cells and arrays the numbers alone, of values written into the call also
 * truth values and texts that read as numbers.
 */
function numbersIn(args: readonly Argument[]): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    if (!isMany(argument)) {
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

function overNumbers(name: string, summarize: (numbers: readonly number[]) => Scalar): HostFunction {
  return {
    name,
    least: 1,
    most: 255,
    compute: (args) => {
      const numbers = numbersIn(args);
      return isError(numbers) ? numbers : summarize(numbers);
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return NUM;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const count: HostFunction = {
  name: "COUNT",
  least: 1,
  most: 255,
  compute: (args) => {
    let found = 0;
    for (const argument of args) {
      for (const value of valuesOf(argument)) {
        const counts =
          typeof value === "number" ||
          (!isMany(argument) &&
            (typeof value === "boolean" || (typeof value === "string" && numberInText(value) !== null)));
        if (counts) found += 1;
      }
    }
    return found;
  },
};

const sumProduct: HostFunction = {
  name: "SUMPRODUCT",
  least: 1,
  most: 255,
  compute: (args) => {
    const matrices = args.map(matrixOf);
    const { rows, columns } = matrices[0]!;
    if (matrices.some((matrix) => matrix.rows !== rows || matrix.columns !== columns)) return VALUE;
    let sum = 0;
    for (let place = 0; place < rows * columns; place += 1) {
      let product = 1;
      for (const { values } of matrices) {
        const value = values[place]!;
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
    return sum;
  },
};

/** LARGE and SMALL. */
function atPlace(name: string, order: (a: number, b: number) => number): HostFunction {
  return {
    name,
    least: 2,
    most: 2,
    compute: ([from = null, place = null]) => {
      const numbers = numbersIn([from]);
      if (isError(numbers)) return numbers;
      const wanted = toNumber(single(place));
      if (isError(wanted)) return wanted;
      return [...numbers].sort(order)[Math.ceil(wanted) - 1] ?? NUM;
    },
  };
}

/** RANK and RANK.EQ: equal numbers share the better place. */
const rank = (name: string): HostFunction => ({
  name,
  least: 2,
  most: 3,
  compute: ([number = null, among = null, upwards = null]) => {
    const wanted = toNumber(single(number));
    if (isError(wanted)) return wanted;
    const numbers = numbersIn([among]);
    if (isError(numbers)) return numbers;
    const ascending = toNumber(single(upwards));
    if (isError(ascending)) return ascending;
    const all = numbers;
    if (!all.includes(wanted)) return NA;
    return 1 + all.filter((other) => (ascending === 0 ? other > wanted : other < wanted)).length;
  },
});

/** Moves the decimal point, without the error of a multiplication. */
function shifted(value: number, places: number): number {
  const [digits, exponent = "0"] = value.toString().split("e") as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds the size of a number at a decimal place, by the 15 digits that Excel keeps. */
function roundedAt(value: number, places: number, round: (size: number) => number): number {
  const size = shifted(Number(Math.abs(value).toPrecision(15)), Math.trunc(places));
  return Math.sign(value) * shifted(round(size), -Math.trunc(places));
}

/** A function of numbers, over arrays as well. */
function numeric(
  name: string,
  least: number,
  most: number,
  compute: (first: number, second: number) => Scalar,
): HostFunction {
  return perValue(name, least, most, (a = null, b = null) => {
    const first = toNumber(a);
    if (isError(first)) return first;
    const second = toNumber(b);
    return isError(second) ? second : compute(first, second);
  });
}

/** Sums, ranks and roundings. */
export const numberFunctions: readonly HostFunction[] = [
  overNumbers("SUM", total),
  overNumbers("PRODUCT", (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((all, one) => all * one, 1),
  ),
  overNumbers("AVERAGE", (numbers) => (numbers.length === 0 ? DIV0 : total(numbers) / numbers.length)),
  overNumbers("MAX", (numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  overNumbers("MIN", (numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  overNumbers("MEDIAN", median),
  count,
  sumProduct,
  atPlace("LARGE", (a, b) => b - a),
  atPlace("SMALL", (a, b) => a - b),
  rank("RANK"),
  rank("RANK.EQ"),
  numeric("ROUND", 2, 2, (value, places) => roundedAt(value, places, Math.round)),
  numeric("ROUNDUP", 2, 2, (value, places) => roundedAt(value, places, Math.ceil)),
  numeric("ROUNDDOWN", 2, 2, (value, places) => roundedAt(value, places, Math.floor)),
  numeric("TRUNC", 1, 2, (value, places) => roundedAt(value, places, Math.floor)),
  numeric("INT", 1, 1, Math.floor),
  numeric("ABS", 1, 1, Math.abs),
  numeric("SIGN", 1, 1, Math.sign),
  numeric("SQRT", 1, 1, (value) => (value < 0 ? NUM : Math.sqrt(value))),
  numeric("MOD", 2, 2, (value, by) => (by === 0 ? DIV0 : value - by * Math.floor(value / by))),
];
