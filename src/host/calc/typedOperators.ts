import type { BinaryOperator } from "./expression";
import { typedLayerOf, typedSizeOf, type Argument } from "./functions/definition";
import { Matrix } from "./matrix";
import { compareNumbers, roundToZero } from "./values";

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

/** The result for two numbers, 1 or 0 for a comparison; not a finite number where it is an error. */
function resultOf(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case OPERATION.add:
      return roundToZero(a + b, a, b);
    case OPERATION.subtract:
      return roundToZero(a - b, a, b);
    case OPERATION.multiply:
      return a * b;
    case OPERATION.divide:
      return b === 0 ? NaN : a / b;
    case OPERATION.equal:
      return compareNumbers(a, b) === 0 ? 1 : 0;
    case OPERATION.different:
      return compareNumbers(a, b) === 0 ? 0 : 1;
    case OPERATION.less:
      return compareNumbers(a, b) < 0 ? 1 : 0;
    case OPERATION.greater:
      return compareNumbers(a, b) > 0 ? 1 : 0;
    case OPERATION.atMost:
      return compareNumbers(a, b) <= 0 ? 1 : 0;
    case OPERATION.atLeast:
      return compareNumbers(a, b) >= 0 ? 1 : 0;
  }
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
  const [leftData, rightData] = [a.data, b.data];
  const data = new Float64Array(rows * columns);
  const [leftStep, rightStep] = [a.columns === 1 ? 0 : 1, b.columns === 1 ? 0 : 1];
  for (let row = 0, index = 0; row < rows; row += 1) {
    let leftIndex = a.rows === 1 ? 0 : row * a.columns;
    let rightIndex = b.rows === 1 ? 0 : row * b.columns;
    for (let column = 0; column < columns; column += 1, index += 1) {
      const result = resultOf(operation, leftData[leftIndex] ?? NaN, rightData[rightIndex] ?? NaN);
      if (!Number.isFinite(result)) return null;
      data[index] = result;
      leftIndex += leftStep;
      rightIndex += rightStep;
    }
  }
  return new Matrix(rows, columns, { kind: isComparing ? "boolean" : "number", data });
}
