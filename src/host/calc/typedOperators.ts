import type { BinaryOperator } from "./expression";
import { typedLayerOf, typedSizeOf, type Argument } from "./functions/definition";
import { Matrix } from "./matrix";
import { roundToZero, sameNumber } from "./values";

type ArithmeticOperator = "+" | "-" | "*" | "/";
type ComparisonOperator = "=" | "<>" | "<" | ">" | "<=" | ">=";

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["=", "<>", "<", ">", "<=", ">="]);

const isArithmetic = (operator: BinaryOperator): operator is ArithmeticOperator =>
  operator === "+" || operator === "-" || operator === "*" || operator === "/";

const isComparison = (operator: BinaryOperator): operator is ComparisonOperator => COMPARISONS.has(operator);

/** The result of an arithmetic operator; not a finite number where it is an error. */
function arithmeticResult(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return roundToZero(a + b, a, b);
    case "-":
      return roundToZero(a - b, a, b);
    case "*":
      return a * b;
    case "/":
      return b === 0 ? NaN : a / b;
  }
}

/** Whether a comparison of two numbers holds. */
function isTrue(operator: ComparisonOperator, a: number, b: number): boolean {
  const order = sameNumber(a, b) ? 0 : a - b;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

/**
 * An operator over arrays of nothing but numbers or booleans, elementwise; null for other arguments and operators, and
 * where a result is an error.
 */
export function operateTyped(operator: BinaryOperator, left: Argument, right: Argument): Matrix | null {
  const isComparing = isComparison(operator);
  if (!isComparing && !isArithmetic(operator)) return null;
  const a = typedLayerOf(left);
  const b = a && typedLayerOf(right);
  if (!b || (isComparing && a.kind !== b.kind)) return null;
  const size = typedSizeOf([a, b]);
  if (!size) return null;
  const { rows, columns } = size;
  const data = new Float64Array(rows * columns);
  const [leftStep, rightStep] = [a.columns === 1 ? 0 : 1, b.columns === 1 ? 0 : 1];
  for (let row = 0, index = 0; row < rows; row += 1) {
    let leftIndex = a.rows === 1 ? 0 : row * a.columns;
    let rightIndex = b.rows === 1 ? 0 : row * b.columns;
    for (let column = 0; column < columns; column += 1, index += 1) {
      const x = a.data[leftIndex] ?? NaN;
      const y = b.data[rightIndex] ?? NaN;
      if (isComparing) data[index] = isTrue(operator, x, y) ? 1 : 0;
      else {
        const result = arithmeticResult(operator, x, y);
        if (!Number.isFinite(result)) return null;
        data[index] = result;
      }
      leftIndex += leftStep;
      rightIndex += rightStep;
    }
  }
  return new Matrix(rows, columns, { kind: isComparing ? "boolean" : "number", data });
}
