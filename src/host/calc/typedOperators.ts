import type { BinaryOperator } from "./expression";
import { typedLayerOf, typedSizeOf, type Argument, type TypedLayer } from "./functions/definition";
import { Matrix } from "./matrix";
import { roundToZero, sameNumber } from "./values";

/** The operators as numbers, which a loop over many values tells apart faster than texts. */
const OPERATION = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  equal: 4,
  different: 5,
  less: 6,
  greater: 7,
  atMost: 8,
  atLeast: 9,
} as const;

type Operation = (typeof OPERATION)[keyof typeof OPERATION];

const OPERATIONS: Readonly<Partial<Record<BinaryOperator, Operation>>> = {
  "+": OPERATION.add,
  "-": OPERATION.subtract,
  "*": OPERATION.multiply,
  "/": OPERATION.divide,
  "=": OPERATION.equal,
  "<>": OPERATION.different,
  "<": OPERATION.less,
  ">": OPERATION.greater,
  "<=": OPERATION.atMost,
  ">=": OPERATION.atLeast,
};

/** Some values in a row: the next one is `step` further on; 0 repeats one value. */
interface Run {
  readonly data: Float64Array;
  readonly start: number;
  readonly step: 0 | 1;
}

/**
 * Writes the results for runs of numbers: 1 or 0 for a comparison, no finite number where one is an error. A loop for each
 * operation, which is several times as fast as one that chooses among them for each value.
 */
function writeResults(operation: Operation, left: Run, right: Run, results: Float64Array): void {
  const { data: a, step: leftStep } = left;
  const { data: b, step: rightStep } = right;
  let i = left.start;
  let j = right.start;
  const count = results.length;
  switch (operation) {
    case OPERATION.add:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = roundToZero((a[i] ?? NaN) + (b[j] ?? NaN), a[i] ?? NaN, b[j] ?? NaN);
      return;
    case OPERATION.subtract:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = roundToZero((a[i] ?? NaN) - (b[j] ?? NaN), a[i] ?? NaN, b[j] ?? NaN);
      return;
    case OPERATION.multiply:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = (a[i] ?? NaN) * (b[j] ?? NaN);
      return;
    case OPERATION.divide:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = b[j] === 0 ? NaN : (a[i] ?? NaN) / (b[j] ?? NaN);
      return;
    case OPERATION.equal:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 1 : 0;
      return;
    case OPERATION.different:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 0 : 1;
      return;
    case OPERATION.less:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = (a[i] ?? NaN) < (b[j] ?? NaN) && !sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 1 : 0;
      return;
    case OPERATION.greater:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = (a[i] ?? NaN) > (b[j] ?? NaN) && !sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 1 : 0;
      return;
    case OPERATION.atMost:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = (a[i] ?? NaN) <= (b[j] ?? NaN) || sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 1 : 0;
      return;
    case OPERATION.atLeast:
      for (let index = 0; index < count; index += 1, i += leftStep, j += rightStep)
        results[index] = (a[i] ?? NaN) >= (b[j] ?? NaN) || sameNumber(a[i] ?? NaN, b[j] ?? NaN) ? 1 : 0;
  }
}

/** All values, in the order of the results; one value is repeated. */
const wholeRun = ({ data }: TypedLayer): Run => ({ data, start: 0, step: data.length === 1 ? 0 : 1 });

/** The values for one row of the results: a single row, column or value is repeated. */
const rowRun = ({ data, rows, columns }: TypedLayer, row: number): Run => ({
  data,
  start: rows === 1 ? 0 : row * columns,
  step: columns === 1 ? 0 : 1,
});

function areFinite(numbers: Float64Array): boolean {
  for (let index = 0; index < numbers.length; index += 1) if (!Number.isFinite(numbers[index])) return false;
  return true;
}

/**
 * An operator over arrays of nothing but numbers or booleans, elementwise; null for other arguments and operators, and
 * where a result is an error.
 */
export function operateTyped(operator: BinaryOperator, left: Argument, right: Argument): Matrix | null {
  const operation = OPERATIONS[operator];
  if (operation === undefined) return null;
  const isComparing = operation >= OPERATION.equal;
  const a = typedLayerOf(left);
  const b = a && typedLayerOf(right);
  if (!b || (isComparing && a.kind !== b.kind)) return null;
  const size = typedSizeOf([a, b]);
  if (!size) return null;
  const { rows, columns } = size;
  const results = new Float64Array(rows * columns);
  if ([a, b].every((layer) => layer.data.length === 1 || layer.data.length === results.length)) {
    writeResults(operation, wholeRun(a), wholeRun(b), results);
  } else {
    for (let row = 0; row < rows; row += 1) {
      const ofRow = results.subarray(row * columns, (row + 1) * columns);
      writeResults(operation, rowRun(a, row), rowRun(b, row), ofRow);
    }
  }
  if (!isComparing && !areFinite(results)) return null;
  return new Matrix(rows, columns, { kind: isComparing ? "boolean" : "number", data: results });
}
