import { ARITHMETIC, calculateNumbers, compare, equal, isError, toText, type Scalar } from "../values";
import { everyArgument, broadcast, type HostFunction } from "./definition";

const arithmetic: readonly HostFunction[] = Object.entries(ARITHMETIC).map(([name, operator]) => ({
  name,
  minArguments: 2,
  maxArguments: 2,
  byValue: everyArgument,
  compute: (args) => broadcast(args, (a, b) => calculateNumbers(operator, a ?? null, b ?? null)),
}));

/** Concatenates two values, as & does; the first error is the result. */
export function concatenateValues(a: Scalar, b: Scalar): Scalar {
  const left = toText(a);
  if (isError(left)) return left;
  const right = toText(b);
  return isError(right) ? right : left + right;
}

const concatenate: HostFunction = {
  name: "CONCATENATE",
  minArguments: 1,
  maxArguments: 255,
  byValue: everyArgument,
  compute: (args) => broadcast(args, (...values) => values.reduce<Scalar>(concatenateValues, "")),
};

/** The comparison operators, by their symbols. */
export const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Compares two values, as the comparison operators do. */
export function compareValues(operator: string, a: Scalar, b: Scalar): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === "=") return equal(a, b);
  if (operator === "<>") return !equal(a, b);
  return COMPARISONS[operator]!(compare(a, b));
}

export const operators: readonly HostFunction[] = [...arithmetic, concatenate];
