import type { Area } from "../../state";
import type { ColumnValues } from "../cellSource";
import { isError, type Matrix, type Scalar } from "../values";

/** A range of cells as a function sees it: its values are read when they are asked for. */
export interface RangeValue {
  readonly kind: "range";
  readonly sheetKey: string;
  readonly area: Area;
  matrix(): Matrix;
  column(place: number): ColumnValues;
  /** other cells of the same sheet */
  part(area: Area): RangeValue;
}

export interface ArrayValue {
  readonly kind: "array";
  readonly matrix: () => Matrix;
}

/** What a function is given: one value, an array that was computed, or a range of cells. */
export type Argument = Scalar | ArrayValue | RangeValue;

/** What a function gives: one value, rows of values, or a range. */
export type Result = Scalar | Matrix | RangeValue;

/** The cell that is being computed. */
export interface Place {
  readonly sheetKey: string;
  readonly row: number;
  readonly column: number;
}

/** A function that the host computes itself, because Univer's answer is another than Excel's. */
export interface HostFunction {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  compute(args: readonly Argument[], at: Place): Result;
}

export const isRange = (argument: Argument | Result): argument is RangeValue =>
  typeof argument === "object" && argument !== null && "kind" in argument && argument.kind === "range";

export const isArray = (argument: Argument): argument is ArrayValue =>
  typeof argument === "object" && argument !== null && "kind" in argument && argument.kind === "array";

export const isMany = (argument: Argument): argument is RangeValue | ArrayValue =>
  isRange(argument) || isArray(argument);

/** An argument as rows of values; one value is a single cell. */
export function matrixOf(argument: Argument): Matrix {
  return isMany(argument) ? argument.matrix() : [[argument]];
}

/** The first value of an argument, where a function takes only one. */
export function single(argument: Argument | undefined): Scalar {
  if (argument === undefined) return null;
  return isMany(argument) ? (argument.matrix()[0]?.[0] ?? null) : argument;
}

/** Every value of an argument, row by row. */
export function* valuesOf(argument: Argument): Generator<Scalar> {
  for (const row of matrixOf(argument)) yield* row;
}

/**
 * Applies a function of single values to arguments of which any may be arrays: they are laid over each other, single
 * rows, columns and values repeated; where one is too short the result is #N/A.
 */
export function overArrays(args: readonly Argument[], compute: (...values: Scalar[]) => Scalar): Result {
  if (!args.some(isMany)) return compute(...(args as readonly Scalar[]));
  const matrices = args.map(matrixOf);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const result: Scalar[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      let short = false;
      const values = matrices.map((matrix) => {
        const cells = matrix.length === 1 ? matrix[0]! : matrix[row];
        const value = cells?.length === 1 ? cells[0] : cells?.[column];
        if (value === undefined) short = true;
        return value ?? null;
      });
      line.push(short ? { error: "#N/A" } : compute(...values));
    }
    result.push(line);
  }
  return rows === 1 && columns === 1 ? result[0]![0]! : result;
}

/** A function of single values, which goes over arrays value by value. The first error among its values is its own. */
export function perValue(
  name: string,
  least: number,
  most: number,
  compute: (...values: Scalar[]) => Scalar,
): HostFunction {
  return {
    name,
    least,
    most,
    compute: (args) =>
      overArrays(args, (...values) => values.find((value) => isError(value)) ?? compute(...values)),
  };
}
