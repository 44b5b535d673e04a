import { isError, NA, type Scalar } from "../values";
import { isRangeOrArray, valuesOf, type HostFunction } from "./definition";

/** The most frequent of the numbers that occur more than once; of several, the first. */
function mostFrequent(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  let most = 1;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > most) most = count;
  }
  if (most === 1) return NA;
  for (const [number, count] of counts) if (count === most) return number;
  return NA;
}

/** MODE takes the numbers of cells and arrays; texts and truth values count only as what they are: none. */
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

export const statisticalFunctions: readonly HostFunction[] = [mode];
