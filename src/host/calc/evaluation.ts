import type { CellSource } from "./cellSource";
import { ALL_REFERENCES, OWN_ROW, type BinaryOperator, type Expression, type References } from "./expression";
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
import { repeatedPartsOf, type RepeatedParts } from "./repeatedParts";
import { rectAt, firstOf, isFixed, isSingle, isMeaningful, type CellsReference } from "./references";
import { operateTyped } from "./typedOperators";
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
export type Evaluate = (position: CellPosition) => Argument;

/** What calculations have used of the references of a formula. */
export interface Usage {
  /** the bits of the references that were used */
  references: number;
  /** the bits of those that were used as a whole: all of their cells matter, and where they end */
  extents: number;
  /** the last row that was used of the others */
  lastRow: number;
}

/** An omitted argument. */
const OMITTED: Expression = { kind: "value", value: null };

type BinaryOperation = (a: Scalar, b: Scalar) => Scalar;

/** Infinite numbers become #NUM!, and an array of one value becomes that value. */
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

function elementwise(operator: Exclude<BinaryOperator, ":">, left: Evaluate, right: Evaluate): Evaluate {
  const operate = OPERATORS[operator];
  return (position) => {
    const a = left(position);
    const b = right(position);
    return isRangeOrArray(a) || isRangeOrArray(b)
      ? (operateTyped(operator, a, b) ?? broadcast([a, b], (x = null, y = null) => operate(x, y)))
      : operate(a, b);
  };
}

/** A formula that is being compiled. */
interface FormulaInCompilation {
  readonly references: References;
  readonly repeated: RepeatedParts;
  /** its repeated parts as they were compiled, by their number and whether a single cell is passed as its value */
  readonly compiled: Map<string, Evaluate>;
  /** those whose results are known in the cell that is being calculated */
  readonly known: KnownResult[];
}

/** The result of a part that a formula repeats, until the calculation of a cell ends. */
interface KnownResult {
  isKnown: boolean;
  value: Argument;
}

/** Compiles formulas into functions that compute them with the host's own functions. */
export class Evaluation {
  /** what was used since it was reset */
  readonly usage: Usage = { references: 0, extents: 0, lastRow: 0 };
  private formula: FormulaInCompilation | null = null;

  constructor(
    private readonly functions: ReadonlyMap<string, HostFunction>,
    private readonly source: CellSource,
  ) {}

  /**
   * Compiles a formula with these references: each part once it is computed, since after a change most formulas never
   * are, and of a choice mostly one branch is.
   */
  compileFormula(expression: Expression, references: References): Evaluate {
    let compiled: Evaluate | null = null;
    const known: KnownResult[] = [];
    return (position) => {
      if (!compiled) {
        const repeated = repeatedPartsOf(expression, references);
        this.formula = { references, repeated, compiled: new Map(), known };
        compiled = this.compile(expression, true);
      }
      try {
        return compiled(position);
      } finally {
        for (let last = known.pop(); last; last = known.pop()) {
          last.isKnown = false;
          last.value = null;
        }
      }
    };
  }

  private compileLater(expression: Expression, asValue: boolean): Evaluate {
    if (expression.kind === "value") return () => expression.value;
    const { formula } = this;
    let compiled: Evaluate | null = null;
    return (position) => {
      if (!compiled) {
        this.formula = formula;
        compiled = this.compile(expression, asValue);
      }
      return compiled(position);
    };
  }

  /** Compiles a part of a formula. What is repeated is calculated once for each cell. */
  private compile(expression: Expression, asValue: boolean): Evaluate {
    const { formula } = this;
    const number = formula?.repeated.find(expression) ?? null;
    if (!formula || number === null) return this.compileOnce(expression, asValue);
    const key = `${number} ${asValue}`;
    let evaluate = formula.compiled.get(key);
    if (!evaluate) {
      evaluate = keepResult(this.compileOnce(expression, asValue), formula.known);
      formula.compiled.set(key, evaluate);
    }
    return evaluate;
  }

  /** With `asValue` a single cell is passed as its value, otherwise as a range: some functions distinguish the two. */
  private compileOnce(expression: Expression, asValue: boolean): Evaluate {
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
        return elementwise("-", () => 0, this.compile(expression.operand, true));
      case "percent":
        return elementwise("/", this.compile(expression.operand, true), () => 100);
      case "binary":
        return this.binary(expression.operator, expression.left, expression.right, asValue);
      case "call":
        return this.call(expression.name, expression.args, asValue);
    }
  }

  private bitOf(reference: CellsReference): number {
    return this.formula?.references.find(reference)?.bit ?? ALL_REFERENCES;
  }

  /** @param asWhole whether all of the cells are used, and where they end */
  private cells(reference: CellsReference, asValue: boolean, asWhole = true): Evaluate {
    const read = this.cellsAnywhere(reference, asValue);
    const bit = this.bitOf(reference);
    const extentBit = asWhole ? bit : 0;
    const isRestricted = reference.within !== undefined;
    const { usage } = this;
    return (position) => {
      usage.references |= bit;
      usage.extents |= extentBit;
      return isRestricted && !isMeaningful(reference, position) ? VALUE : read(position);
    };
  }

  private cellsAnywhere(reference: CellsReference, asValue: boolean): Evaluate {
    const { sheetKey, rows, columns } = reference;
    const isFixedRange = isFixed(rows) && isFixed(columns);
    if (asValue && isSingle(rows) && isSingle(columns)) {
      if (!isFixed(columns)) {
        return (position) =>
          this.source.value(sheetKey, firstOf(rows, position.row), firstOf(columns, position.column));
      }
      const column = this.source.columnOf(sheetKey, columns.first);
      return isFixedRange
        ? () => column.value(rows.first)
        : (position) => column.value(position.row + rows.firstOffset);
    }
    if (!isFixedRange)
      return (position) => this.source.range(sheetKey, rectAt(reference, position.row, position.column));
    const range = this.source.range(sheetKey, rectAt(reference, 0, 0));
    return () => range;
  }

  private binary(operator: BinaryOperator, left: Expression, right: Expression, asValue: boolean): Evaluate {
    if (operator !== ":") return elementwise(operator, this.compile(left, true), this.compile(right, true));
    const first = this.compile(left, false);
    const last = this.compile(right, false);
    return (position) => {
      const range = rangeBetween(first(position), last(position));
      return asValue ? singleCellValue(range) : range;
    };
  }

  private call(name: string, args: readonly Expression[], asValue: boolean): Evaluate {
    const definition = this.functions.get(name)!;
    if (args.length < definition.minArguments || args.length > definition.maxArguments) return () => NA;
    // These evaluate their arguments lazily.
    if (name === "IF") return this.ifCall(definition, args, asValue);
    if (name === "CHOOSE") return this.chooseCall(definition, args, asValue);
    if (name === "IFERROR" || name === "IFNA") return this.ifErrorCall(definition, args, asValue);
    const compute =
      this.findingCall(definition, args) ??
      this.rowCall(definition, args) ??
      this.computed(definition, this.prepared(definition, args));
    return asValue ? (position) => singleCellValue(compute(position)) : compute;
  }

  /** A call of ROW or ROWS whose result may change when the formula's row moves. Null for any other call. */
  private rowCall(definition: HostFunction, args: readonly Expression[]): Evaluate | null {
    if (definition.name !== "ROW" && definition.name !== "ROWS") return null;
    const [asked] = args;
    if (asked?.kind === "cells" && isFixed(asked.reference.rows)) return null;
    const compute = this.computed(definition, this.prepared(definition, args));
    const { usage } = this;
    return (position) => {
      usage.references |= OWN_ROW;
      return compute(position);
    };
  }

  private prepared(definition: HostFunction, args: readonly Expression[]): Evaluate[] {
    return args.map((arg, index) => this.compile(arg, definition.byValue?.(index) ?? false));
  }

  /**
   * A call of MATCH or INDEX that finds a cell of a column: what is below that cell does not matter. Null for any other
   * call.
   */
  private findingCall(definition: HostFunction, args: readonly Expression[]): Evaluate | null {
    const isMatch = definition.name === "MATCH";
    if (!isMatch && definition.name !== "INDEX") return null;
    const searched = args[isMatch ? 1 : 0];
    if (searched?.kind !== "cells" || !isSingle(searched.reference.columns)) return null;
    const [, second, third] = args;
    if (isMatch && !(third?.kind === "value" && third.value === 0)) return null;
    const bit = this.bitOf(searched.reference);
    const read = this.cells(searched.reference, false, false);
    let range: Argument = null;
    const prepared = this.prepared(definition, args).map((evaluate, index) =>
      args[index] === searched ? (position: CellPosition) => (range = read(position)) : evaluate,
    );
    let row: Argument = null;
    const rowOf = prepared[1];
    if (!isMatch && second && rowOf) prepared[1] = (position) => (row = rowOf(position));
    const compute = this.computed(definition, prepared);
    const { usage } = this;
    return (position) => {
      const result = compute(position);
      let lastRow = -1;
      if (isMatch && typeof result === "number" && isRange(range)) lastRow = range.area.row + result - 1;
      else if (!isMatch && isRange(result) && isFirstOrLater(row)) lastRow = result.area.row;
      if (lastRow < 0) usage.extents |= bit;
      else usage.lastRow = Math.max(usage.lastRow, lastRow);
      return result;
    };
  }

  private computed(definition: HostFunction, args: readonly Evaluate[]): Evaluate {
    const [first, second] = args;
    if (first && args.length === 1)
      return (position) => normalizeResult(definition.compute([first(position)], position));
    if (first && second && args.length === 2) {
      return (position) => normalizeResult(definition.compute([first(position), second(position)], position));
    }
    return (position) => {
      const values: Argument[] = [];
      for (const evaluate of args) values.push(evaluate(position));
      return normalizeResult(definition.compute(values, position));
    };
  }

  private ifCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [test = OMITTED, whenTrue, whenFalse] = args;
    const condition = this.compile(test, true);
    const trueBranch = whenTrue ? this.compileLater(whenTrue, asValue) : () => true;
    const falseBranch = whenFalse ? this.compileLater(whenFalse, asValue) : () => false;
    return (position) => {
      const tested = condition(position);
      if (isRangeOrArray(tested))
        return normalizeResult(
          definition.compute([tested, trueBranch(position), falseBranch(position)], position),
        );
      const holds = toBoolean(tested);
      if (isError(holds)) return holds;
      return holds ? trueBranch(position) : falseBranch(position);
    };
  }

  private chooseCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [index = OMITTED, ...values] = args;
    const chosenIndex = this.compile(index, true);
    const choices = values.map((choice) => this.compileLater(choice, asValue));
    return (position) => {
      const index = chosenIndex(position);
      if (isRangeOrArray(index))
        return normalizeResult(
          definition.compute([index, ...choices.map((choice) => choice(position))], position),
        );
      const number = toNumber(index);
      if (isError(number)) return number;
      return (
        choices[Math.trunc(number) - 1]?.(position) ??
        (number >= 1 && number < choices.length + 1 ? null : VALUE)
      );
    };
  }

  private ifErrorCall(definition: HostFunction, args: readonly Expression[], asValue: boolean): Evaluate {
    const [tested = OMITTED, fallback = OMITTED] = args;
    const value = this.compile(tested, asValue);
    const fallbackValue = this.compileLater(fallback, asValue);
    return (position) => {
      const found = value(position);
      if (!isRangeOrArray(found) && !isError(found)) return found;
      const firstResult = singleCellValue(found);
      if (isRangeOrArray(firstResult))
        return normalizeResult(definition.compute([found, fallbackValue(position)], position));
      return isError(firstResult) && (definition.name === "IFERROR" || firstResult.error === "#N/A")
        ? fallbackValue(position)
        : found;
    };
  }
}

/** Evaluates a part once, until the results that are known are forgotten. */
function keepResult(evaluate: Evaluate, known: KnownResult[]): Evaluate {
  const result: KnownResult = { isKnown: false, value: null };
  return (position) => {
    if (result.isKnown) return result.value;
    result.value = evaluate(position);
    result.isKnown = true;
    known.push(result);
    return result.value;
  };
}

/** Whether an index is one number, of the first row or a later one: 0 stands for all rows. */
function isFirstOrLater(index: Argument): boolean {
  if (isRangeOrArray(index)) return false;
  const number = toNumber(index);
  return !isError(number) && number >= 1;
}

/** The range between two references: the ":" operator. */
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
