import { isError, NA, type Scalar } from "../values";
import { isRangeOrArray, valuesOf, type HostFunction } from "./definition";

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

export const statisticalFunctions: readonly HostFunction[] = [mode];
