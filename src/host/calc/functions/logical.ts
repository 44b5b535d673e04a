import type { CellError } from "../../../spreadsheet/state";
import { equal, isError, NA, toBoolean, VALUE, type Scalar } from "../values";
import {
  everyArgument,
  isRangeOrArray,
  isRange,
  matrixOf,
  broadcast,
  perValue,
  valuesOf,
  type Argument,
  type HostFunction,
} from "./definition";

/** IF: a single condition returns its branch as it is, an array of conditions chooses value by value. */
const ifFunction: HostFunction = {
  name: "IF",
  minArguments: 1,
  maxArguments: 3,
  compute: (args) => {
    const [condition = null, then = true, otherwise = false] = args;
    const one = isRangeOrArray(condition) ? singleValue(condition) : { value: condition };
    if (one) {
      const holds = toBoolean(one.value);
      if (isError(holds)) return holds;
      return holds ? then : otherwise;
    }
    return broadcast([condition, then, otherwise], (test = null, a = null, b = null) => {
      const holds = toBoolean(test);
      return isError(holds) ? holds : holds ? a : b;
    });
  },
};

function singleValue(argument: Argument): { value: Scalar } | null {
  if (!isRangeOrArray(argument)) return { value: argument };
  if (isRange(argument) && (argument.area.rows > 1 || argument.area.columns > 1)) return null;
  const { rows, columns, values } = matrixOf(argument);
  return rows === 1 && columns === 1 ? { value: values[0] ?? null } : null;
}

function errorFallback(name: string, caught: (error: string) => boolean): HostFunction {
  return {
    name,
    minArguments: 2,
    maxArguments: 2,
    compute: ([value = null, instead = null]) => {
      const one = singleValue(value);
      if (one) return isError(one.value) && caught(one.value.error) ? instead : value;
      return broadcast([value, instead], (a = null, b = null) => (isError(a) && caught(a.error) ? b : a));
    },
  };
}

const ifs: HostFunction = {
  name: "IFS",
  minArguments: 2,
  maxArguments: 254,
  byValue: everyArgument,
  compute: (args) => {
    if (args.length % 2 !== 0) return NA;
    return broadcast(args, (...values) => {
      for (let at = 0; at < values.length; at += 2) {
        const holds = toBoolean(values[at] ?? null);
        if (isError(holds)) return holds;
        if (holds) return values[at + 1] ?? null;
      }
      return NA;
    });
  },
};

const switchFunction: HostFunction = {
  name: "SWITCH",
  minArguments: 3,
  maxArguments: 254,
  byValue: everyArgument,
  compute: (args) =>
    broadcast(args, (wanted = null, ...rest) => {
      if (isError(wanted)) return wanted;
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const candidate = rest[at] ?? null;
        if (isError(candidate)) return candidate;
        if (equal(wanted, candidate)) return rest[at + 1] ?? null;
      }
      return rest.length % 2 === 1 ? (rest.at(-1) ?? null) : NA;
    }),
};

/** The booleans of AND and similar functions: cells with text and empty cells are ignored. */
function conditions(args: readonly Argument[]): boolean[] | CellError {
  const found: boolean[] = [];
  for (const argument of args) {
    for (const value of valuesOf(argument)) {
      if (isError(value)) return value;
      if (isRangeOrArray(argument) && (value === null || typeof value === "string")) continue;
      const holds = toBoolean(value);
      if (isError(holds)) return holds;
      found.push(holds);
    }
  }
  return found.length === 0 ? VALUE : found;
}

function conditionFunction(name: string, combine: (found: readonly boolean[]) => boolean): HostFunction {
  return {
    name,
    minArguments: 1,
    maxArguments: 255,
    compute: (args) => {
      const found = conditions(args);
      return Array.isArray(found) ? combine(found) : found;
    },
  };
}

/** IF, AND and the other functions of truth values. */
export const logicalFunctions: readonly HostFunction[] = [
  ifFunction,
  ifs,
  switchFunction,
  errorFallback("IFERROR", () => true),
  errorFallback("IFNA", (error) => error === "#N/A"),
  conditionFunction("AND", (found) => found.every(Boolean)),
  conditionFunction("OR", (found) => found.some(Boolean)),
  conditionFunction("XOR", (found) => found.filter(Boolean).length % 2 === 1),
  perValue("NOT", 1, 1, (value = null) => {
    const holds = toBoolean(value);
    return isError(holds) ? holds : !holds;
  }),
];
