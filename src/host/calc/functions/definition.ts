import type { Rect } from "../../../spreadsheet/state";
import type { ColumnValues } from "../cellSource";
import { isError, Matrix, NA, type Scalar } from "../values";

/** A range of cells as a function sees it: its values are read when they are asked for. */
export interface RangeValue {
  readonly kind: "range";
  readonly sheetKey: string;
  readonly area: Rect;
  matrix(): Matrix;
  column(place: number): ColumnValues;
  /** other cells of the same sheet */
  part(area: Rect): RangeValue;
}

/** What a function is given: one value, an array that was computed, or a range of cells. */
export type Argument = Scalar | Matrix | RangeValue;

/** What a function gives is of the same kinds. */
export type Result = Argument;

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
  /** the arguments for which a single cell is the same as its value, which spares making a range of it */
  readonly byValue?: (place: number) => boolean;
  compute(args: readonly Argument[], at: Place): Result;
}

export const isRange = (argument: Argument): argument is RangeValue =>
  typeof argument === "object" && argument !== null && "kind" in argument;

export const isArray = (argument: Argument): argument is Matrix => argument instanceof Matrix;

export const isMany = (argument: Argument): argument is RangeValue | Matrix =>
  isArray(argument) || isRange(argument);

/** How many rows and columns an argument has. */
export function sizeOf(argument: Argument): { readonly rows: number; readonly columns: number } {
  return isRange(argument) ? argument.area : matrixOf(argument);
}

/** Whether an argument is more than one cell could show. */
export function holdsMany(argument: Argument): boolean {
  const { rows, columns } = sizeOf(argument);
  return rows > 1 || columns > 1;
}

/** An argument as rows of values; one value is a single cell. */
export function matrixOf(argument: Argument): Matrix {
  if (isArray(argument)) return argument;
  return isRange(argument) ? argument.matrix() : new Matrix(1, 1, [argument]);
}

/** The first value of an argument, where a function takes only one. */
export function single(argument: Argument | undefined): Scalar {
  if (argument === undefined) return null;
  return isMany(argument) ? matrixOf(argument).at(0, 0) : argument;
}

/** Every value of an argument, row by row. */
export function valuesOf(argument: Argument): readonly Scalar[] {
  return matrixOf(argument).values;
}

/** The place of a row and column in each matrix: single rows, columns and values are repeated. */
class Layer {
  private readonly down: number;
  private readonly right: number;

  constructor(private readonly matrix: Matrix) {
    this.down = matrix.rows === 1 ? 0 : matrix.columns;
    this.right = matrix.columns === 1 ? 0 : 1;
  }

  /** undefined where the matrix is too short */
  at(row: number, column: number): Scalar | undefined {
    if (this.down > 0 && row >= this.matrix.rows) return undefined;
    if (this.right > 0 && column >= this.matrix.columns) return undefined;
    return this.matrix.values[row * this.down + column * this.right];
  }
}

function computeAt(
  layers: readonly Layer[],
  row: number,
  column: number,
  compute: (...values: Scalar[]) => Scalar,
): Scalar {
  const values: Scalar[] = [];
  for (const layer of layers) {
    const value = layer.at(row, column);
    if (value === undefined) return NA;
    values.push(value);
  }
  return compute(...values);
}

/**
 * Applies a function of single values to arguments of which any may be arrays: they are laid over each other, single
 * rows, columns and values repeated; where one is too short the result is #N/A.
 */
export function overArrays(args: readonly Argument[], compute: (...values: Scalar[]) => Scalar): Result {
  if (!args.some(isMany)) return compute(...(args as readonly Scalar[]));
  const matrices = args.map(matrixOf);
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const layers = matrices.map((matrix) => new Layer(matrix));
  const values: Scalar[] = [];
  const [first, second] = layers;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // Most are operators: two values, for which no list need be made.
      if (layers.length === 2) {
        const a = first!.at(row, column);
        const b = second!.at(row, column);
        values.push(a === undefined || b === undefined ? NA : compute(a, b));
      } else values.push(computeAt(layers, row, column, compute));
    }
  }
  return values.length === 1 ? values[0]! : new Matrix(rows, columns, values);
}

/** For functions to which a single cell is the same as its value, whichever argument it is. */
export const everyArgument = (): boolean => true;

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
    byValue: everyArgument,
    compute: (args) => overArrays(args, (...values) => values.find(isError) ?? compute(...values)),
  };
}
