import type { RangeValue } from "../cellSource";
import { isError, Matrix, NA, type Scalar } from "../values";

/** An argument of a function: one value, a computed array, or a range of cells. */
export type Argument = Scalar | Matrix | RangeValue;

/** The result of a function is of the same kinds. */
export type Result = Argument;

/** The cell that is being computed. */
export interface CellPosition {
  readonly sheetKey: string;
  readonly row: number;
  readonly column: number;
}

/** A function that the host calculates itself. */
export interface HostFunction {
  readonly name: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  /** whether an argument that is a single cell may be passed as its value, which avoids creating a range */
  readonly byValue?: (index: number) => boolean;
  compute(args: readonly Argument[], position: CellPosition): Result;
}

export const isRange = (argument: Argument): argument is RangeValue =>
  typeof argument === "object" && argument !== null && "kind" in argument;

export const isArray = (argument: Argument): argument is Matrix => argument instanceof Matrix;

export const isRangeOrArray = (argument: Argument): argument is RangeValue | Matrix =>
  isArray(argument) || isRange(argument);

/** How many rows and columns an argument has. */
export function sizeOf(argument: Argument): { readonly rows: number; readonly columns: number } {
  return isRange(argument) ? argument.area : matrixOf(argument);
}

/** Whether an argument has more than one value. */
export function hasSeveralValues(argument: Argument): boolean {
  const { rows, columns } = sizeOf(argument);
  return rows > 1 || columns > 1;
}

/** An argument as a matrix; one value becomes a 1 × 1 matrix. */
export function matrixOf(argument: Argument): Matrix {
  if (isArray(argument)) return argument;
  return isRange(argument) ? argument.matrix() : new Matrix(1, 1, [argument]);
}

/** The first value of an argument. */
export function firstValue(argument: Argument | undefined): Scalar {
  if (argument === undefined) return null;
  return isRangeOrArray(argument) ? matrixOf(argument).at(0, 0) : argument;
}

/** Every value of an argument, row by row. */
export function valuesOf(argument: Argument): readonly Scalar[] {
  return matrixOf(argument).values;
}

/** Reads a matrix with broadcasting: single rows, columns and values are repeated. */
class BroadcastMatrix {
  private readonly rowStride: number;
  private readonly columnStride: number;

  constructor(private readonly matrix: Matrix) {
    this.rowStride = matrix.rows === 1 ? 0 : matrix.columns;
    this.columnStride = matrix.columns === 1 ? 0 : 1;
  }

  /** undefined where the matrix is too short */
  at(row: number, column: number): Scalar | undefined {
    if (this.rowStride > 0 && row >= this.matrix.rows) return undefined;
    if (this.columnStride > 0 && column >= this.matrix.columns) return undefined;
    return this.matrix.values[row * this.rowStride + column * this.columnStride];
  }
}

function computeAt(
  layers: readonly BroadcastMatrix[],
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
 * Applies a function of single values elementwise to arguments that may be arrays, with broadcasting: single rows,
 * columns and values are repeated; where an array is too short the result is #N/A.
 */
export function broadcast(args: readonly Argument[], compute: (...values: Scalar[]) => Scalar): Result {
  if (!args.some(isRangeOrArray)) return compute(...(args as readonly Scalar[]));
  const matrices = args.map(matrixOf);
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const layers = matrices.map((matrix) => new BroadcastMatrix(matrix));
  const values: Scalar[] = [];
  const [first, second] = layers;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // A fast path for operators: two values, without an array for each cell.
      if (first && second && layers.length === 2) {
        const a = first.at(row, column);
        const b = second.at(row, column);
        values.push(a === undefined || b === undefined ? NA : compute(a, b));
      } else values.push(computeAt(layers, row, column, compute));
    }
  }
  return values.length === 1 ? (values[0] ?? null) : new Matrix(rows, columns, values);
}

/** `byValue` of functions that treat a single cell as its value in every argument. */
export const everyArgument = (): boolean => true;

/** A function of single values, applied elementwise to arrays. The first error among its arguments is the result. */
export function perValue(
  name: string,
  minArguments: number,
  maxArguments: number,
  compute: (...values: Scalar[]) => Scalar,
): HostFunction {
  return {
    name,
    minArguments,
    maxArguments,
    byValue: everyArgument,
    compute: (args) => broadcast(args, (...values) => values.find(isError) ?? compute(...values)),
  };
}
