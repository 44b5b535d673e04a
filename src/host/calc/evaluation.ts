import type { CellSource } from "./cellSource";
import type { BinarySign, Expression } from "./expression";
import {
  isArray,
  isMany,
  isRange,
  overArrays,
  type Argument,
  type HostFunction,
  type Place,
} from "./functions/definition";
import { compared, joined } from "./functions/operators";
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

/** A formula made ready: gives what it comes to in a cell. */
export type Evaluate = (at: Place) => Argument;

type OfTwo = (a: Scalar, b: Scalar) => Scalar;

/** No number of a workbook is beyond what a number can be, and no array has a single value. */
function plain(result: Argument): Argument {
  if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
  if (isArray(result) && result.rows === 1 && result.columns === 1) return result.values[0]!;
  return result;
}

/** A single cell as its value. */
function valueOfOne(result: Argument): Argument {
  if (!isRange(result) || result.area.rows > 1 || result.area.columns > 1) return result;
  return result.matrix().values[0]!;
}

const arithmetic =
  (operator: (typeof ARITHMETIC)[keyof typeof ARITHMETIC]): OfTwo =>
  (a, b) =>
    typeof a === "number" && typeof b === "number" ? operator(a, b) : calculateNumbers(operator, a, b);

const comparison =
  (sign: string): OfTwo =>
  (a, b) =>
    compared(sign, a, b);

const OPERATORS: Readonly<Record<Exclude<BinarySign, ":">, OfTwo>> = {
  "+": arithmetic(ARITHMETIC.PLUS),
  "-": arithmetic(ARITHMETIC.MINUS),
  "*": arithmetic(ARITHMETIC.MULTIPLY),
  "/": arithmetic(ARITHMETIC.DIVIDED),
  "^": arithmetic(ARITHMETIC.POWER),
  "&": joined,
  "=": comparison("="),
  "<>": comparison("<>"),
  "<": comparison("<"),
  ">": comparison(">"),
  "<=": comparison("<="),
  ">=": comparison(">="),
};

const ofTwo =
  (operator: OfTwo, left: Evaluate, right: Evaluate): Evaluate =>
  (at) => {
    const a = left(at);
    const b = right(at);
    return isMany(a) || isMany(b)
      ? overArrays([a, b], (x = null, y = null) => operator(x, y))
      : operator(a, b);
  };

/** Turns formulas into functions that compute them with the host's own functions. */
export class Evaluation {
  constructor(
    private readonly functions: ReadonlyMap<string, HostFunction>,
    private readonly source: CellSource,
  ) {}

  /** With `asValue` a single cell is given as its value; without it as a range, which some functions mind. */
  prepare(expression: Expression, asValue: boolean): Evaluate {
    switch (expression.kind) {
      case "value":
        return () => expression.value;
      case "array": {
        const value = plain(expression.matrix);
        return () => value;
      }
      case "cells":
        return this.cells(expression.reference, asValue);
      case "negative":
        return ofTwo(OPERATORS["-"], () => 0, this.prepare(expression.of, true));
      case "percent":
        return ofTwo(OPERATORS["/"], this.prepare(expression.of, true), () => 100);
      case "binary":
        return this.binary(expression.sign, expression.left, expression.right, asValue);
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

  private binary(sign: BinarySign, left: Expression, right: Expression, asValue: boolean): Evaluate {
    if (sign !== ":") return ofTwo(OPERATORS[sign], this.prepare(left, true), this.prepare(right, true));
    const first = this.prepare(left, false);
    const last = this.prepare(right, false);
    return (at) => {
      const range = spanned(first(at), last(at));
      return asValue ? valueOfOne(range) : range;
    };
  }

  private call(name: string, args: readonly Expression[], asValue: boolean): Evaluate {
    const definition = this.functions.get(name)!;
    if (args.length < definition.least || args.length > definition.most) return () => NA;
    // Of these only what is asked for is computed.
    if (name === "IF") return this.ifCall(definition, args, asValue);
    if (name === "CHOOSE") return this.chooseCall(definition, args, asValue);
    if (name === "IFERROR" || name === "IFNA") return this.insteadCall(definition, args, asValue);
    const prepared = args.map((arg, place) => this.prepare(arg, definition.byValue?.(place) ?? false));
    const compute = this.computed(definition, prepared);
    return asValue ? (at) => valueOfOne(compute(at)) : compute;
  }

  private computed(definition: HostFunction, args: readonly Evaluate[]): Evaluate {
    const [first, second] = args;
    if (args.length === 1) return (at) => plain(definition.compute([first!(at)], at));
    if (args.length === 2) return (at) => plain(definition.compute([first!(at), second!(at)], at));
    return (at) => {
      const values = new Array<Argument>(args.length);
      for (let place = 0; place < args.length; place += 1) values[place] = args[place]!(at);
      return plain(definition.compute(values, at));
    };
  }

  private ifCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const condition = this.prepare(args[0]!, true);
    const then = args[1] ? this.prepare(args[1], asValue) : () => true;
    const otherwise = args[2] ? this.prepare(args[2], asValue) : () => false;
    return (at) => {
      const test = condition(at);
      if (isMany(test)) return plain(definition.compute([test, then(at), otherwise(at)], at));
      const holds = toBoolean(test);
      if (isError(holds)) return holds;
      return holds ? then(at) : otherwise(at);
    };
  }

  private chooseCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const which = this.prepare(args[0]!, true);
    const choices = args.slice(1).map((choice) => this.prepare(choice, asValue));
    return (at) => {
      const wanted = which(at);
      if (isMany(wanted))
        return plain(definition.compute([wanted, ...choices.map((choice) => choice(at))], at));
      const number = toNumber(wanted);
      if (isError(number)) return number;
      return (
        choices[Math.trunc(number) - 1]?.(at) ?? (number >= 1 && number < choices.length + 1 ? null : VALUE)
      );
    };
  }

  private insteadCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const value = this.prepare(args[0]!, asValue);
    const instead = this.prepare(args[1]!, asValue);
    return (at) => {
      const found = value(at);
      if (!isMany(found) && !isError(found)) return found;
      const single = valueOfOne(found);
      if (isMany(single)) return plain(definition.compute([found, instead(at)], at));
      return isError(single) && (definition.name === "IFERROR" || single.error === "#N/A")
        ? instead(at)
        : found;
    };
  }
}

/** The cells between two references, as ":" takes them. */
function spanned(first: Argument, last: Argument): Argument {
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
