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
import type { CellSource } from "../cellSource";
import {
  isArray,
  isRange,
  overArrays,
  type Argument,
  type HostFunction,
  type RangeValue,
  type Result,
} from "../functions/definition";
import { compared } from "../functions/operators";
import { isError, Matrix, NUM, type Scalar } from "../values";

/** The unit under which the engine's one workbook is known to Univer. */
type UnitId = string;

const KNOWN_ERRORS = new Set<string>(CELL_ERRORS);

/** The values of arrays that the host made, so that they need not be read back object by object. */
const known = new WeakMap<ArrayValueObject, () => Matrix>();

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
  const read = known.get(array);
  if (read) return read();
  const objects = array.getArrayValue();
  const columns = array.getColumnCount();
  // Univer leaves holes where cells are empty.
  const values = objects.flatMap((row) =>
    Array.from({ length: columns }, (_, column) => scalarOf(row[column])),
  );
  const matrix = new Matrix(array.getRowCount(), columns, values);
  known.set(array, () => matrix);
  return matrix;
}

function rangeOf(reference: BaseReferenceObject, source: CellSource): RangeValue {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const size = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  return source.range(reference.getSheetId(), { row: startRow, column: startColumn, ...size });
}

/** What Univer hands to a function, as the host's functions take it. */
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

/** Where an array's values stand, which Univer's ROW and COLUMN ask. */
interface ArrayOrigin {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const NOWHERE: ArrayOrigin = { unitId: "", sheetId: "", row: -1, column: -1 };

function objectsOf({ rows, columns, values }: Matrix): BaseValueObject[][] {
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns).map(objectOf),
  );
}

/**
 * Values as Univer's array, which turns them into Univer's objects only when one of Univer's own functions asks for
 * them: between the host's functions they pass as they are.
 */
export function arrayOf(
  rows: number,
  columns: number,
  read: () => Matrix,
  origin: ArrayOrigin = NOWHERE,
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
    set: (given: BaseValueObject[][]) => {
      objects = given;
      known.delete(array);
    },
  });
  known.set(array, read);
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
    // Univer looks the sheet up by its name once the function has answered.
    reference.setForcedSheetName(result.sheetKey);
    return reference;
  }
  return isArray(result) ? arrayOf(result.rows, result.columns, () => result) : objectOf(result);
}

/** A function of the host in the place of Univer's own. */
export class BridgedFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly definition: HostFunction,
    private readonly source: CellSource,
  ) {
    super(definition.name);
    this.minParams = definition.least;
    this.maxParams = definition.most;
  }

  /** Or Univer would read "12 %" and "2026-03-31" as numbers although they are written as texts. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const args = variants.map((variant) => argumentOf(variant, this.source));
    const at = { sheetKey: this.subUnitId ?? "", row: this.row, column: this.column };
    // Univer's own functions that give references are typed the same way.
    return variantOf(this.definition.compute(args, at), this.unitId ?? "") as BaseValueObject;
  }
}

/** The comparison operators, which Univer tells apart by a sign that it sets before each use. */
export class BridgedComparison extends BaseFunction {
  private sign = "=";

  constructor(private readonly source: CellSource) {
    super("COMPARE");
  }

  setCompareType(sign: string): void {
    this.sign = sign;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const args = variants.map((variant) => argumentOf(variant, this.source));
    const result = overArrays(args, (a, b) => compared(this.sign, a ?? null, b ?? null));
    return variantOf(result, "") as BaseValueObject;
  }
}
