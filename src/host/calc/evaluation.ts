import type { CellSource } from "./cellSource";
import type { BinaryOperator, Expression } from "./expression";
import {
  isArray,
  isRangeOrArray,
  isRange,
  broadcast,
  type Argument,
  type HostFunction,
  type CellPosition,
} from "./functions/definition";
import { compareValues, concatenateValues } from "./functions/operators";
import { rectAt, firstOf, isFixed, isSingle, isMeaningful, type CellsReference } from "./references";
import {
  ARITHMETIC,
  calculateNumbers,
  isError,
  NA,
  NUM,
  toBoolean,
  toNumber,
  VALUE,
  type Scalar,
} from "./values";

/** A compiled formula: returns its value in a cell. */
export type Evaluate = (at: CellPosition) => Argument;

/** An argument that is left out. */
const OMITTED: Expression = { kind: "value", value: null };

type BinaryOperation = (a: Scalar, b: Scalar) => Scalar;

/** No number of a workbook is beyond what a number can be, and no array has a single value. */
function normalizeResult(result: Argument): Argument {
  if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
  if (isArray(result) && result.rows === 1 && result.columns === 1) return result.values[0] ?? null;
  return result;
}

/** A single cell as its value. */
function singleCellValue(result: Argument): Argument {
  if (!isRange(result) || result.area.rows > 1 || result.area.columns > 1) return result;
  return result.matrix().values[0] ?? null;
}

const arithmetic =
  (operator: (typeof ARITHMETIC)[keyof typeof ARITHMETIC]): BinaryOperation =>
  (a, b) =>
    typeof a === "number" && typeof b === "number" ? operator(a, b) : calculateNumbers(operator, a, b);

const comparison =
  (operator: string): BinaryOperation =>
  (a, b) =>
    compareValues(operator, a, b);

const OPERATORS: Readonly<Record<Exclude<BinaryOperator, ":">, BinaryOperation>> = {
  "+": arithmetic(ARITHMETIC.PLUS),
  "-": arithmetic(ARITHMETIC.MINUS),
  "*": arithmetic(ARITHMETIC.MULTIPLY),
  "/": arithmetic(ARITHMETIC.DIVIDED),
  "^": arithmetic(ARITHMETIC.POWER),
  "&": concatenateValues,
  "=": comparison("="),
  "<>": comparison("<>"),
  "<": comparison("<"),
  ">": comparison(">"),
  "<=": comparison("<="),
  ">=": comparison(">="),
};

const elementwise =
  (operator: BinaryOperation, left: Evaluate, right: Evaluate): Evaluate =>
  (at) => {
    const a = left(at);
    const b = right(at);
    return isRangeOrArray(a) || isRangeOrArray(b)
      ? broadcast([a, b], (x = null, y = null) => operator(x, y))
      : operator(a, b);
  };

/** Turns formulas into functions that compute them with the host's own functions. */
export class Evaluation {
  constructor(
    private readonly functions: ReadonlyMap<string, HostFunction>,
    private readonly source: CellSource,
  ) {}

  /** With `asValue` a single cell is given as its value; without it as a range, which some functions mind. */
  compile(expression: Expression, asValue: boolean): Evaluate {
    switch (expression.kind) {
      case "value":
        return () => expression.value;
      case "array": {
        const value = normalizeResult(expression.matrix);
        return () => value;
      }
      case "cells":
        return this.cells(expression.reference, asValue);
      case "negative":
        return elementwise(OPERATORS["-"], () => 0, this.compile(expression.of, true));
      case "percent":
        return elementwise(OPERATORS["/"], this.compile(expression.of, true), () => 100);
      case "binary":
        return this.binary(expression.operator, expression.left, expression.right, asValue);
      case "call":
        return this.call(expression.name, expression.args, asValue);
    }
  }

  private cells(reference: CellsReference, asValue: boolean): Evaluate {
    const read = this.cellsAnywhere(reference, asValue);
    if (reference.within === undefined) return read;
    return (at) => (isMeaningful(reference, at) ? read(at) : VALUE);
  }

  private cellsAnywhere(reference: CellsReference, asValue: boolean): Evaluate {
    const { sheetKey, rows, columns } = reference;
    const fixed = isFixed(rows) && isFixed(columns);
    if (asValue && isSingle(rows) && isSingle(columns)) {
      if (!isFixed(columns)) {
        return (at) => this.source.value(sheetKey, firstOf(rows, at.row), firstOf(columns, at.column));
      }
      const column = this.source.columnOf(sheetKey, columns.first);
      return fixed ? () => column.value(rows.first) : (at) => column.value(at.row + rows.firstOffset);
    }
    if (!fixed) return (at) => this.source.range(sheetKey, rectAt(reference, at.row, at.column));
    const range = this.source.range(sheetKey, rectAt(reference, 0, 0));
    return () => range;
  }

  private binary(operator: BinaryOperator, left: Expression, right: Expression, asValue: boolean): Evaluate {
    if (operator !== ":")
      return elementwise(OPERATORS[operator], this.compile(left, true), this.compile(right, true));
    const first = this.compile(left, false);
    const last = this.compile(right, false);
    return (at) => {
      const range = rangeBetween(first(at), last(at));
      return asValue ? singleCellValue(range) : range;
    };
  }

  private call(name: string, args: readonly Expression[], asValue: boolean): Evaluate {
    const definition = this.functions.get(name)!;
    if (args.length < definition.minArguments || args.length > definition.maxArguments) return () => NA;
    // Of these, only the arguments that are needed are calculated.
    if (name === "IF") return this.ifCall(definition, args, asValue);
    if (name === "CHOOSE") return this.chooseCall(definition, args, asValue);
    if (name === "IFERROR" || name === "IFNA") return this.ifErrorCall(definition, args, asValue);
    const prepared = args.map((arg, index) => this.compile(arg, definition.byValue?.(index) ?? false));
    const compute = this.computed(definition, prepared);
    return asValue ? (at) => singleCellValue(compute(at)) : compute;
  }

  private computed(definition: HostFunction, args: readonly Evaluate[]): Evaluate {
    const [first, second] = args;
    if (first && args.length === 1) return (at) => normalizeResult(definition.compute([first(at)], at));
    if (first && second && args.length === 2) {
      return (at) => normalizeResult(definition.compute([first(at), second(at)], at));
    }
    return (at) => {
      const values: Argument[] = [];
      for (const evaluate of args) values.push(evaluate(at));
      return normalizeResult(definition.compute(values, at));
    };
  }

  private ifCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [test = OMITTED, whenTrue, whenFalse] = args;
    const condition = this.compile(test, true);
    const then = whenTrue ? this.compile(whenTrue, asValue) : () => true;
    const otherwise = whenFalse ? this.compile(whenFalse, asValue) : () => false;
    return (at) => {
      const tested = condition(at);
      if (isRangeOrArray(tested))
        return normalizeResult(definition.compute([tested, then(at), otherwise(at)], at));
      const holds = toBoolean(tested);
      if (isError(holds)) return holds;
      return holds ? then(at) : otherwise(at);
    };
  }

  private chooseCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [index = OMITTED, ...values] = args;
    const which = this.compile(index, true);
    const choices = values.map((choice) => this.compile(choice, asValue));
    return (at) => {
      const wanted = which(at);
      if (isRangeOrArray(wanted))
        return normalizeResult(definition.compute([wanted, ...choices.map((choice) => choice(at))], at));
      const number = toNumber(wanted);
      if (isError(number)) return number;
      return (
        choices[Math.trunc(number) - 1]?.(at) ?? (number >= 1 && number < choices.length + 1 ? null : VALUE)
      );
    };
  }

  private ifErrorCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [tested = OMITTED, fallback = OMITTED] = args;
    const value = this.compile(tested, asValue);
    const instead = this.compile(fallback, asValue);
    return (at) => {
      const found = value(at);
      if (!isRangeOrArray(found) && !isError(found)) return found;
      const single = singleCellValue(found);
      if (isRangeOrArray(single)) return normalizeResult(definition.compute([found, instead(at)], at));
      return isError(single) && (definition.name === "IFERROR" || single.error === "#N/A")
        ? instead(at)
        : found;
    };
  }
}

/** The cells between two references, as ":" takes them. */
function rangeBetween(first: Argument, last: Argument): Argument {
  if (isError(first)) return first;
  if (isError(last)) return last;
  if (!isRange(first) || !isRange(last) || first.sheetKey !== last.sheetKey) return VALUE;
  const row = Math.min(first.area.row, last.area.row);
  const column = Math.min(first.area.column, last.area.column);
  return first.part({
    row,
    column,
    rows: Math.max(first.area.row + first.area.rows, last.area.row + last.area.rows) - row,
    columns: Math.max(first.area.column + first.area.columns, last.area.column + last.area.columns) - column,
  });
}
