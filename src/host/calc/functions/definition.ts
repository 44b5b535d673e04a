import type { RangeValue } from "../cellSource";
import { Matrix, type TypedValues } from "../matrix";
import { isError, NA, NUM, type Scalar } from "../values";

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
  if (!isRangeOrArray(argument)) return false;
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

/** Values of an array as `broadcast` reads them: single rows, columns and values are repeated. */
interface Layer {
  readonly values: readonly Scalar[];
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

function layerOf(argument: Argument): Layer {
  const { values, rows, columns } = matrixOf(argument);
  return { values, rows, columns, rowStride: rows === 1 ? 0 : columns, columnStride: columns === 1 ? 0 : 1 };
}

/** The value of a layer; undefined where it is too short. */
function valueAt(
  { values, rows, columns, rowStride, columnStride }: Layer,
  row: number,
  column: number,
): Scalar | undefined {
  const isMissing = (rowStride > 0 && row >= rows) || (columnStride > 0 && column >= columns);
  return isMissing ? undefined : values[row * rowStride + column * columnStride];
}

function computeAt(
  layers: readonly Layer[],
  row: number,
  column: number,
  compute: (...values: Scalar[]) => Scalar,
): Scalar {
  const values: Scalar[] = [];
  for (const layer of layers) {
    const value = valueAt(layer, row, column);
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
  const layers = args.map(layerOf);
  const rows = Math.max(...layers.map((layer) => layer.rows));
  const columns = Math.max(...layers.map((layer) => layer.columns));
  const values: Scalar[] = [];
  const [first, second] = layers;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // Fast paths for one and two values, without an array for each cell.
      if (first && layers.length === 1) {
        values.push(compute(first.values[row * columns + column] ?? null));
      } else if (first && second && layers.length === 2) {
        const a = valueAt(first, row, column);
        const b = valueAt(second, row, column);
        values.push(a === undefined || b === undefined ? NA : compute(a, b));
      } else values.push(computeAt(layers, row, column, compute));
    }
  }
  return values.length === 1 ? (values[0] ?? null) : new Matrix(rows, columns, values);
}

/** Typed values of an array, of which single rows, columns and values are repeated. */
export interface TypedLayer extends TypedValues {
  readonly rows: number;
  readonly columns: number;
}

/** An argument as typed values; null where it has others. */
export function typedLayerOf(argument: Argument): TypedLayer | null {
  if (typeof argument === "number" || typeof argument === "boolean") {
    const kind = typeof argument === "number" ? "number" : "boolean";
    return { kind, data: Float64Array.of(Number(argument)), rows: 1, columns: 1 };
  }
  if (!isRangeOrArray(argument)) return null;
  const matrix = matrixOf(argument);
  const { typed, rows, columns } = matrix;
  return typed && { kind: typed.kind, data: typed.data, rows, columns };
}

/** The size of the result of typed values; null where some are too short, or it is a single value. */
export function typedSizeOf(
  layers: readonly TypedLayer[],
): { readonly rows: number; readonly columns: number } | null {
  let [rows, columns] = [1, 1];
  for (const layer of layers) {
    rows = Math.max(rows, layer.rows);
    columns = Math.max(columns, layer.columns);
  }
  const fits = layers.every(
    (layer) =>
      (layer.rows === 1 || layer.rows === rows) && (layer.columns === 1 || layer.columns === columns),
  );
  return fits && rows * columns > 1 ? { rows, columns } : null;
}

/**
 * `broadcast` of a function of at most three numbers over arrays of nothing but numbers and booleans; null for any
 * other arguments, and where a result is no finite number.
 */
export function broadcastNumbers(
  args: readonly Argument[],
  compute: (...numbers: number[]) => Scalar,
): Matrix | null {
  if (args.length > 3 || !args.some(isRangeOrArray)) return null;
  const layers: TypedLayer[] = [];
  for (const argument of args) {
    const layer = typedLayerOf(argument);
    if (!layer) return null;
    layers.push(layer);
  }
  const size = typedSizeOf(layers);
  if (!size) return null;
  const { rows, columns } = size;
  const [first, second, third] = layers;
  const results = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const a = first ? numberAt(first, row, column) : 0;
      const b = second ? numberAt(second, row, column) : 0;
      const result = third
        ? compute(a, b, numberAt(third, row, column))
        : second
          ? compute(a, b)
          : compute(a);
      if (typeof result !== "number" || !Number.isFinite(result)) return null;
      results[row * columns + column] = result;
    }
  }
  return new Matrix(rows, columns, { kind: "number", data: results });
}

function numberAt({ data, rows, columns }: TypedLayer, row: number, column: number): number {
  return data[(rows === 1 ? 0 : row * columns) + (columns === 1 ? 0 : column)] ?? NaN;
}

/** `byValue` of functions that treat a single cell as its value in every argument. */
export const everyArgument = (): boolean => true;

/** A result as Excel shows it: #NUM! where it is no finite number. */
const finiteResult = (result: Scalar): Scalar =>
  typeof result === "number" && !Number.isFinite(result) ? NUM : result;

/** A function of single values, applied elementwise to arrays. The first error among its arguments is the result. */
export function perValue(
  name: string,
  minArguments: number,
  maxArguments: number,
  compute: (...values: Scalar[]) => Scalar,
): HostFunction {
  const ofOne = (value: Scalar = null): Scalar => (isError(value) ? value : finiteResult(compute(value)));
  const ofSeveral = (...values: Scalar[]): Scalar => values.find(isError) ?? finiteResult(compute(...values));
  return {
    name,
    minArguments,
    maxArguments,
    byValue: everyArgument,
    compute: (args) => broadcast(args, args.length === 1 ? ofOne : ofSeveral),
  };
}
