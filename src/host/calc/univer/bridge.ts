import type { ErrorType } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  RangeReferenceObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellError } from "../../../spreadsheet/state";
import { CELL_ERRORS } from "../../../spreadsheet/state";
import { HostError } from "../../wire/HostError";
import type { CellSource, RangeValue } from "../cellSource";
import {
  isArray,
  isRange,
  broadcast,
  type Argument,
  type HostFunction,
  type Result,
} from "../functions/definition";
import { compareValues } from "../functions/operators";
import { Matrix } from "../matrix";
import { isError, NUM, type Scalar } from "../values";

/** Univer's identifier of the engine's one workbook. */
type UnitId = string;

const KNOWN_ERRORS = new Set<string>(CELL_ERRORS);

/** The values of arrays that the host created: avoids reading them back object by object. */
const hostMatrices = new WeakMap<ArrayValueObject, () => Matrix>();

function errorOf(object: ErrorValueObject): CellError {
  const type: string = object.getErrorType();
  if (!KNOWN_ERRORS.has(type)) throw new HostError("NotImplemented", `the calculation stopped with ${type}`);
  return { error: type as CellError["error"] };
}

/** A single value object as a plain value. */
function scalarOf(object: BaseValueObject | null | undefined | void): Scalar {
  if (!object || object.isNull()) return null;
  if (object.isError()) return errorOf(object as unknown as ErrorValueObject);
  const value: unknown = object.getValue();
  if (typeof value === "number") return Number.isFinite(value) ? value : NUM;
  if (typeof value === "string" || typeof value === "boolean") return value;
  throw new HostError("NotImplemented", `the calculation gave a value of type ${typeof value}`);
}

function matrixOfArray(array: ArrayValueObject): Matrix {
  const read = hostMatrices.get(array);
  if (read) return read();
  const objects = array.getArrayValue();
  const columns = array.getColumnCount();
  // Univer leaves holes where cells are empty.
  const values = objects.flatMap((row) =>
    Array.from({ length: columns }, (_, column) => scalarOf(row[column])),
  );
  const matrix = new Matrix(array.getRowCount(), columns, values);
  hostMatrices.set(array, () => matrix);
  return matrix;
}

function rangeOf(reference: BaseReferenceObject, source: CellSource): RangeValue {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const size = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  return source.range(reference.getSheetId(), { row: startRow, column: startColumn, ...size });
}

/** Converts an argument from Univer for the host's functions. */
export function argumentOf(variant: FunctionVariantType, source: CellSource): Argument {
  if (variant.isReferenceObject()) {
    return rangeOf(variant as BaseReferenceObject, source);
  }
  if (variant.isArray()) {
    const matrix = matrixOfArray(variant as ArrayValueObject);
    return matrix.rows === 1 && matrix.columns === 1 ? matrix.at(0, 0) : matrix;
  }
  return scalarOf(variant as BaseValueObject);
}

function objectOf(value: Scalar): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isError(value)) return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "string" ? StringValueObject.create(value) : BooleanValueObject.create(value);
}

/** The position of an array, for Univer's ROW and COLUMN. */
interface ArrayOrigin {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const NO_ORIGIN: ArrayOrigin = { unitId: "", sheetId: "", row: -1, column: -1 };

function objectsOf({ rows, columns, values }: Matrix): BaseValueObject[][] {
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns).map(objectOf),
  );
}

/**
 * A lazy array of Univer: it creates Univer's objects only when one of Univer's own functions needs them. The host's
 * functions pass on the values directly.
 */
export function arrayOf(
  rows: number,
  columns: number,
  read: () => Matrix,
  origin: ArrayOrigin = NO_ORIGIN,
): ArrayValueObject {
  const array = ArrayValueObject.create({
    calculateValueList: [],
    rowCount: rows,
    columnCount: columns,
    ...origin,
  });
  let objects: BaseValueObject[][] | null = null;
  Object.defineProperty(array, "_values", {
    configurable: true,
    get: () => (objects ??= objectsOf(read())),
    set: (newObjects: BaseValueObject[][]) => {
      objects = newObjects;
      hostMatrices.delete(array);
    },
  });
  hostMatrices.set(array, read);
  return array;
}

function variantOf(result: Result, unitId: UnitId): BaseValueObject | BaseReferenceObject {
  if (isRange(result)) {
    const { row, column, rows, columns } = result.area;
    const range = {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    };
    const reference = new RangeReferenceObject(range, result.sheetKey, unitId);
    // Univer looks up the sheet by its name after the function has returned.
    reference.setForcedSheetName(result.sheetKey);
    return reference;
  }
  return isArray(result) ? arrayOf(result.rows, result.columns, () => result) : objectOf(result);
}

/** A function of the host that replaces Univer's own. */
export class BridgedFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly definition: HostFunction,
    private readonly source: CellSource,
  ) {
    super(definition.name);
    this.minParams = definition.minArguments;
    this.maxParams = definition.maxArguments;
  }

  /** Otherwise Univer would read "12 %" and "2026-03-31" as numbers although they are written as texts. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const args = variants.map((variant) => argumentOf(variant, this.source));
    const position = { sheetKey: this.subUnitId ?? "", row: this.row, column: this.column };
    // Univer's own functions that return references are typed the same way.
    return variantOf(this.definition.compute(args, position), this.unitId ?? "") as BaseValueObject;
  }
}

/** The comparison operators, which Univer distinguishes by a symbol that it sets before each use. */
export class BridgedComparison extends BaseFunction {
  private operator = "=";

  constructor(private readonly source: CellSource) {
    super("COMPARE");
  }

  setCompareType(operator: string): void {
    this.operator = operator;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const args = variants.map((variant) => argumentOf(variant, this.source));
    const result = broadcast(args, (a, b) => compareValues(this.operator, a ?? null, b ?? null));
    return variantOf(result, "") as BaseValueObject;
  }
}
