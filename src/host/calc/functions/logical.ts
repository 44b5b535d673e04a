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

/** IF: a single condition returns its branch unchanged, an array of conditions chooses elementwise. */
const ifFunction: HostFunction = {
  name: "IF",
  minArguments: 1,
  maxArguments: 3,
  compute: (args) => {
    const [condition = null, whenTrue = true, whenFalse = false] = args;
    const single = isRangeOrArray(condition) ? singleValue(condition) : { value: condition };
    if (single) {
      const holds = toBoolean(single.value);
      if (isError(holds)) return holds;
      return holds ? whenTrue : whenFalse;
    }
    return broadcast([condition, whenTrue, whenFalse], (test = null, a = null, b = null) => {
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

function errorFallback(name: string, isCaught: (error: string) => boolean): HostFunction {
  return {
    name,
    minArguments: 2,
    maxArguments: 2,
    compute: ([value = null, fallback = null]) => {
      const single = singleValue(value);
      if (single) return isError(single.value) && isCaught(single.value.error) ? fallback : value;
      return broadcast([value, fallback], (a = null, b = null) => (isError(a) && isCaught(a.error) ? b : a));
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
      for (let index = 0; index < values.length; index += 2) {
        const holds = toBoolean(values[index] ?? null);
        if (isError(holds)) return holds;
        if (holds) return values[index + 1] ?? null;
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
    broadcast(args, (expected = null, ...rest) => {
      if (isError(expected)) return expected;
      for (let index = 0; index + 1 < rest.length; index += 2) {
        const candidate = rest[index] ?? null;
        if (isError(candidate)) return candidate;
        if (equal(expected, candidate)) return rest[index + 1] ?? null;
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

/** IF, AND and the other logical functions. */
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
