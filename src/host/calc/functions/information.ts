import { isError, NA, VALUE, type Scalar } from "../values";
import {
  everyArgument,
  broadcast,
  isArray,
  isRange,
  perValue,
  valuesOf,
  type HostFunction,
} from "./definition";

/** A test of a value's type, which also applies to errors instead of returning them. */
const typeTest = (name: string, holds: (value: Scalar) => boolean): HostFunction => ({
  name,
  minArguments: 1,
  maxArguments: 1,
  byValue: everyArgument,
  compute: (args) => broadcast(args, (value = null) => holds(value)),
});

const countingFunction = (
  name: string,
  maxArguments: number,
  counts: (value: Scalar) => boolean,
): HostFunction => ({
  name,
  minArguments: 1,
  maxArguments,
  byValue: everyArgument,
  compute: (args) => {
    let count = 0;
    for (const argument of args) for (const value of valuesOf(argument)) if (counts(value)) count += 1;
    return count;
  },
});

/** Whether cells hold formulas, whatever their values are. */
const isFormula: HostFunction = {
  name: "ISFORMULA",
  minArguments: 1,
  maxArguments: 1,
  compute: ([argument = null]) => {
    if (isRange(argument)) return argument.formulas();
    return !isArray(argument) && isError(argument) ? argument : VALUE;
  },
};

/** The formula of a cell as a text, of several cells that of the first; #N/A for a cell without one. */
const formulaText: HostFunction = {
  name: "FORMULATEXT",
  minArguments: 1,
  maxArguments: 1,
  compute: ([argument = null]) => {
    if (isRange(argument)) return argument.firstFormula() ?? NA;
    return !isArray(argument) && isError(argument) ? argument : VALUE;
  },
};

const notAvailable: HostFunction = { name: "NA", minArguments: 0, maxArguments: 0, compute: () => NA };

/** The number that a value is; texts and empty cells are 0. */
const numberOf = perValue("N", 1, 1, (value = null) =>
  typeof value === "number" ? value : value === true ? 1 : 0,
);

/** ISBLANK, ISNUMBER and similar functions, ISFORMULA, FORMULATEXT, NA, N, COUNTA and COUNTBLANK. */
export const informationFunctions: readonly HostFunction[] = [
  typeTest("ISBLANK", (value) => value === null),
  typeTest("ISNUMBER", (value) => typeof value === "number"),
  typeTest("ISTEXT", (value) => typeof value === "string"),
  typeTest("ISNONTEXT", (value) => typeof value !== "string"),
  typeTest("ISLOGICAL", (value) => typeof value === "boolean"),
  typeTest("ISERROR", isError),
  typeTest("ISNA", (value) => isError(value) && value.error === "#N/A"),
  typeTest("ISERR", (value) => isError(value) && value.error !== "#N/A"),
  isFormula,
  formulaText,
  notAvailable,
  numberOf,
  countingFunction("COUNTA", 255, (value) => value !== null),
  countingFunction("COUNTBLANK", 1, (value) => value === null || value === ""),
];
