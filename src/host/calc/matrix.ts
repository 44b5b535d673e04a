import type { Scalar } from "./values";

/** Values of one kind: numbers, or booleans as 1 and 0. Arithmetic on them needs no object for each value. */
export interface TypedValues {
  readonly kind: "number" | "boolean";
  readonly data: Float64Array;
}

/** Values as typed ones; null unless all are numbers or all are booleans. */
function typedValuesOf(values: readonly Scalar[]): TypedValues | null {
  const kind = typeof values[0];
  if (kind !== "number" && kind !== "boolean") return null;
  const data = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value !== kind) return null;
    data[index] = Number(value);
  }
  return { kind, data };
}

function plainValuesOf({ kind, data }: TypedValues): Scalar[] {
  return kind === "number" ? Array.from(data) : Array.from(data, (value) => value === 1);
}

const isPlain = (values: readonly Scalar[] | TypedValues): values is readonly Scalar[] =>
  Array.isArray(values);

/** Rows and columns of values, stored row by row. */
export class Matrix {
  private plainValues: readonly Scalar[] | null;
  /** undefined until it is asked for */
  private typedValues: TypedValues | null | undefined;

  constructor(
    readonly rows: number,
    readonly columns: number,
    values: readonly Scalar[] | TypedValues,
  ) {
    this.plainValues = isPlain(values) ? values : null;
    this.typedValues = isPlain(values) ? undefined : values;
  }

  get values(): readonly Scalar[] {
    return (this.plainValues ??= this.typedValues ? plainValuesOf(this.typedValues) : []);
  }

  /** The values as numbers or booleans only; null if there are others. */
  get typed(): TypedValues | null {
    if (this.typedValues === undefined) this.typedValues = typedValuesOf(this.values);
    return this.typedValues;
  }

  at(row: number, column: number): Scalar {
    return this.valueAt(row * this.columns + column) ?? null;
  }

  /** The value at a position among the values; undefined beyond the last. */
  valueAt(index: number): Scalar | undefined {
    if (this.plainValues) return this.plainValues[index];
    const value = this.typedValues?.data[index];
    return value === undefined || this.typedValues?.kind === "number" ? value : value === 1;
  }
}
