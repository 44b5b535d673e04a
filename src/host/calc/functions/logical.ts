import type { CellError } from "../../../spreadsheet/state";
import { equal, isError, NA, toBoolean, VALUE, type Scalar } from "../values";
import {
  everyArgument,
  isMany,
  isRange,
  matrixOf,
  overArrays,
  perValue,
  valuesOf,
  type Argument,
  type HostFunction,
} from "./definition";

/** IF: a single condition hands its branch on untouched, an array of conditions chooses value by value. */
const ifFunction: HostFunction = {
  name: "IF",
  least: 1,
  most: 3,
  compute: (args) => {
    const [condition = null, then = true, otherwise = false] = args;
    const one = isMany(condition) ? single1x1(condition) : { value: condition };
    if (one) {
      const holds = toBoolean(one.value);
      if (isError(holds)) return holds;
      return holds ? then : otherwise;
    }
    return overArrays([condition, then, otherwise], (test = null, a = null, b = null) => {
      const holds = toBoolean(test);
      return isError(holds) ? holds : holds ? a : b;
    });
  },
};

function single1x1(argument: Argument): { value: Scalar } | null {
  if (!isMany(argument)) return { value: argument };
  if (isRange(argument) && (argument.area.rows > 1 || argument.area.columns > 1)) return null;
  const { rows, columns, values } = matrixOf(argument);
  return rows === 1 && columns === 1 ? { value: values[0]! } : null;
}

function insteadOf(name: string, caught: (error: string) => boolean): HostFunction {
  return {
    name,
    least: 2,
    most: 2,
    compute: ([value = null, instead = null]) => {
      const one = single1x1(value);
      if (one) return isError(one.value) && caught(one.value.error) ? instead : value;
      return overArrays([value, instead], (a = null, b = null) => (isError(a) && caught(a.error) ? b : a));
    },
  };
}

const ifs: HostFunction = {
  name: "IFS",
  least: 2,
  most: 254,
  byValue: everyArgument,
  compute: (args) => {
    if (args.length % 2 !== 0) return NA;
    return overArrays(args, (...values) => {
      for (let at = 0; at < values.length; at += 2) {
        const holds = toBoolean(values[at]!);
        if (isError(holds)) return holds;
        if (holds) return values[at + 1]!;
      }
      return NA;
    });
  },
};

const switchFunction: HostFunction = {
  name: "SWITCH",
  least: 3,
  most: 254,
  byValue: everyArgument,
  compute: (args) =>
    overArrays(args, (wanted = null, ...rest) => {
      if (isError(wanted)) return wanted;
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const candidate = rest[at]!;
        if (isError(candidate)) return candidate;
        if (equal(wanted, candidate)) return rest[at + 1]!;
      }
      return rest.length % 2 === 1 ? rest[rest.length - 1]! : NA;
    }),
};

/** The truth values of AND and its kin: cells that hold text or nothing do not count. */
function conditions(args: readonly Argument[]): boolean[] | CellError {
  const found: boolean[] = [];
  for (const argument of args) {
    for (const value of valuesOf(argument)) {
      if (isError(value)) return value;
      if (isMany(argument) && (value === null || typeof value === "string")) continue;
      const holds = toBoolean(value);
      if (isError(holds)) return holds;
      found.push(holds);
    }
  }
  return found.length === 0 ? VALUE : found;
}

function overConditions(name: string, combine: (found: readonly boolean[]) => boolean): HostFunction {
  return {
    name,
    least: 1,
    most: 255,
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
  insteadOf("IFERROR", () => true),
  insteadOf("IFNA", (error) => error === "#N/A"),
  overConditions("AND", (found) => found.every(Boolean)),
  overConditions("OR", (found) => found.some(Boolean)),
  overConditions("XOR", (found) => found.filter(Boolean).length % 2 === 1),
  perValue("NOT", 1, 1, (value = null) => {
    const holds = toBoolean(value);
    return isError(holds) ? holds : !holds;
  }),
];
