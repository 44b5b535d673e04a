import { isError, type Scalar } from "../values";
import { everyArgument, overArrays, valuesOf, type HostFunction } from "./definition";

/** A question about a value, which an error answers too instead of passing through. */
const question = (name: string, holds: (value: Scalar) => boolean): HostFunction => ({
  name,
  least: 1,
  most: 1,
  byValue: everyArgument,
  compute: (args) => overArrays(args, (value = null) => holds(value)),
});

const counting = (name: string, most: number, counts: (value: Scalar) => boolean): HostFunction => ({
  name,
  least: 1,
  most,
  byValue: everyArgument,
  compute: (args) => {
    let count = 0;
    for (const argument of args) for (const value of valuesOf(argument)) if (counts(value)) count += 1;
    return count;
  },
});

/** ISBLANK, ISNUMBER and their kin, COUNTA and COUNTBLANK. */
export const informationFunctions: readonly HostFunction[] = [
  question("ISBLANK", (value) => value === null),
  question("ISNUMBER", (value) => typeof value === "number"),
  question("ISTEXT", (value) => typeof value === "string"),
  question("ISNONTEXT", (value) => typeof value !== "string"),
  question("ISLOGICAL", (value) => typeof value === "boolean"),
  question("ISERROR", isError),
  question("ISNA", (value) => isError(value) && value.error === "#N/A"),
  question("ISERR", (value) => isError(value) && value.error !== "#N/A"),
  counting("COUNTA", 255, (value) => value !== null),
  counting("COUNTBLANK", 1, (value) => value === null || value === ""),
];
