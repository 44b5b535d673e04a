import type { CellError, Rect, SheetState } from "../../spreadsheet/state";
import { MAX_ROWS } from "../../spreadsheet/rects";
import { Matrix } from "./matrix";
import { foldCase, isError, numberInText, type Scalar } from "./values";

/** The rows of a value. A single row is stored as a number: most values occur once, and arrays would take memory. */
type RowNumbers = number | number[];

function addRow<K>(index: Map<K, RowNumbers>, key: K, offset: number): void {
  const rowNumbers = index.get(key);
  if (rowNumbers === undefined) index.set(key, offset);
  else if (typeof rowNumbers === "number") index.set(key, [rowNumbers, offset]);
  else rowNumbers.push(offset);
}

const NO_ROWS: readonly number[] = [];

const asList = (rowNumbers: RowNumbers | undefined): readonly number[] =>
  typeof rowNumbers === "number" ? [rowNumbers] : (rowNumbers ?? NO_ROWS);

/** Rounds a number to the 15 significant digits with which Excel compares. */
const roundForComparison = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** The rows of each value of a column. */
interface ColumnIndex {
  readonly values: Map<Scalar, RowNumbers>;
  readonly errors: Map<string, RowNumbers>;
  readonly numericTexts: Map<number, RowNumbers>;
}

function indexOf(values: readonly Scalar[]): ColumnIndex {
  const index: ColumnIndex = { values: new Map(), errors: new Map(), numericTexts: new Map() };
  for (let offset = 0; offset < values.length; offset += 1) {
    const value = values[offset]!;
    if (isError(value)) {
      addRow(index.errors, value.error, offset);
    } else if (typeof value === "string") {
      addRow(index.values, foldCase(value), offset);
      const number = numberInText(value);
      if (number !== null) addRow(index.numericTexts, roundForComparison(number), offset);
    } else {
      addRow(index.values, typeof value === "number" ? roundForComparison(value) : value, offset);
    }
  }
  return index;
}

/** The positions of the numbers among some values, in ascending order of the numbers. */
function rowsInOrder(values: readonly Scalar[]): Uint32Array {
  const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN));
  const rows = Uint32Array.from(values.keys()).filter((row) => !Number.isNaN(numbers[row]));
  return rows.sort((a, b) => (numbers[a] ?? NaN) - (numbers[b] ?? NaN));
}

/** How many of some ascending numbers, from the first, meet a condition that holds up to one of them. */
export function countLeading(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A range of cells, as functions read it. Its values are read lazily. */
export interface RangeValue {
  readonly kind: "range";
  readonly sheetKey: string;
  readonly area: Rect;
  matrix(): Matrix;
  column(offset: number): ColumnValues;
  /** whether each of its cells holds a formula */
  formulas(): Matrix;
  /** the formula of its first cell; undefined where that holds none */
  firstFormula(): string | undefined;
  /** other cells of the same sheet */
  part(area: Rect): RangeValue;
}

/** One column of a range, with an index from each value to the rows that hold it. */
export class ColumnValues {
  private index: ColumnIndex | null = null;
  private sorted: Float64Array | null = null;
  private positions: Uint32Array | null = null;
  /** whether the order of the positions was asked for */
  private isOrderWanted = false;

  /** @param cells the values; a single row or column, or any other values of which only the order matters */
  constructor(private cells: Matrix) {}

  matrix(): Matrix {
    return this.cells;
  }

  get values(): readonly Scalar[] {
    return this.cells.values;
  }

  /** To be called after a value has changed. */
  invalidate(): void {
    this.index = null;
    this.sorted = null;
    this.positions = null;
    this.isOrderWanted = false;
    this.cells = new Matrix(this.cells.rows, this.cells.columns, this.cells.values);
  }

  /** The numbers among the values, in ascending order. */
  sortedNumbers(): Float64Array {
    return (this.sorted ??= Float64Array.from(
      this.values.filter((value) => typeof value === "number"),
    ).sort());
  }

  /**
   * The rows (0-based) of the numbers, in ascending order of the numbers. Null when they are asked for the first time since a
   * value has changed: going through the values once is faster than putting them in order.
   */
  sortedRows(): Uint32Array | null {
    if (!this.positions && this.isOrderWanted) this.positions = rowsInOrder(this.values);
    this.isOrderWanted = true;
    return this.positions;
  }

  /** The first error value; null if there is none. */
  firstError(): CellError | null {
    const [rows] = this.builtIndex().errors.values();
    if (rows === undefined) return null;
    return this.values.find(isError) ?? null;
  }

  /** The rows (0-based) of the values that equal a number, a boolean or, ignoring case, a text. */
  rowsOf(value: number | string | boolean): readonly number[] {
    const key =
      typeof value === "string"
        ? foldCase(value)
        : typeof value === "number"
          ? roundForComparison(value)
          : value;
    return asList(this.builtIndex().values.get(key));
  }

  /** The rows of the values that equal a number, including texts that read as that number. */
  rowsOfNumber(value: number): readonly number[] {
    const equalRows = this.rowsOf(value);
    const textRows = this.builtIndex().numericTexts.get(roundForComparison(value));
    return textRows === undefined ? equalRows : [...equalRows, ...asList(textRows)].sort((a, b) => a - b);
  }

  /** The rows of empty cells. */
  rowsOfEmpty(): readonly number[] {
    return asList(this.builtIndex().values.get(null));
  }

  rowsOfError(error: string): readonly number[] {
    return asList(this.builtIndex().errors.get(error));
  }

  private builtIndex(): ColumnIndex {
    return (this.index ??= indexOf(this.values));
  }
}

/** shorter ranges are not cached: reading them again is cheaper than updating the cache */
const MIN_CACHED_ROWS = 8;
/** a column read as more different ranges than this is read by formulas whose range differs in each row */
const MAX_CACHED_RANGES = 64;
/** after a change of more cells than this, the cache is dropped */
const MAX_UPDATED_ROWS = 1000;

interface CachedRange {
  readonly row: number;
  readonly values: Scalar[];
  readonly read: ColumnValues;
}

/** One column of a sheet, with a cache of the ranges read from it. */
export class SourceColumn {
  /** by first row and number of rows */
  private readonly cached = new Map<number, CachedRange>();

  constructor(
    private readonly sheet: SheetState,
    private readonly column: number,
  ) {}

  value(row: number): Scalar {
    const cell = this.sheet.cells.get(row, this.column);
    if (!cell) return null;
    return cell.value === "" && cell.formula === undefined ? null : cell.value;
  }

  values(row: number, rows: number): ColumnValues {
    if (rows < MIN_CACHED_ROWS) return new ColumnValues(new Matrix(rows, 1, this.readValues(row, rows)));
    const key = row * (MAX_ROWS + 1) + rows;
    const cachedRange = this.cached.get(key);
    if (cachedRange) return cachedRange.read;
    const values = this.readValues(row, rows);
    const read = new ColumnValues(new Matrix(rows, 1, values));
    if (this.cached.size < MAX_CACHED_RANGES) this.cached.set(key, { row, values, read });
    return read;
  }

  /** Updates the cache after a formula's value has changed. */
  setValue(row: number, value: Scalar): void {
    for (const { row: first, values, read } of this.cached.values()) {
      if (row < first || row >= first + values.length) continue;
      values[row - first] = value;
      read.invalidate();
    }
  }

  /** Updates the cache after the contents of cells have changed. */
  invalidate(row: number, rows: number): void {
    if (rows > MAX_UPDATED_ROWS) this.cached.clear();
    else if (this.cached.size > 0)
      for (let index = row; index < row + rows; index += 1) this.setValue(index, this.value(index));
  }

  dropRanges(): void {
    this.cached.clear();
  }

  private readValues(row: number, rows: number): Scalar[] {
    const values = new Array<Scalar>(rows);
    for (let offset = 0; offset < rows; offset += 1) values[offset] = this.value(row + offset);
    return values;
  }
}

/** A range of cells that a formula reads. */
class CellRange implements RangeValue {
  readonly kind = "range";
  private first: SourceColumn | null = null;

  constructor(
    readonly sheetKey: string,
    readonly area: Rect,
    private readonly source: CellSource,
  ) {}

  matrix(): Matrix {
    return this.area.columns === 1 ? this.column(0).matrix() : this.source.matrix(this.sheetKey, this.area);
  }

  column(offset: number): ColumnValues {
    const { row, rows, column } = this.area;
    if (offset > 0) return this.source.columnOf(this.sheetKey, column + offset).values(row, rows);
    this.first ??= this.source.columnOf(this.sheetKey, column);
    return this.first.values(row, rows);
  }

  formulas(): Matrix {
    return this.source.formulas(this.sheetKey, this.area);
  }

  firstFormula(): string | undefined {
    return this.source.formula(this.sheetKey, this.area.row, this.area.column);
  }

  part(area: Rect): RangeValue {
    return new CellRange(this.sheetKey, area, this.source);
  }
}

/** Reads a workbook's cells for the calculation, and caches columns until they change. */
export class CellSource {
  private sheets = new Map<
    string,
    { readonly sheet: SheetState; readonly columns: Map<number, SourceColumn> }
  >();

  /** Sets the workbook's sheets, by the keys that formulas use. */
  setSheets(sheets: ReadonlyMap<string, SheetState>): void {
    this.sheets = new Map();
    for (const [key, sheet] of sheets) this.addSheet(key, sheet);
  }

  addSheet(key: string, sheet: SheetState): void {
    this.sheets.set(key, { sheet, columns: new Map() });
  }

  removeSheet(key: string): void {
    this.sheets.delete(key);
  }

  /** Drops the ranges read from some columns: those that formulas read from now on are others. */
  dropRanges(sheetKey: string, { column, columns }: Rect): void {
    for (const [index, cachedColumn] of this.sheets.get(sheetKey)?.columns ?? []) {
      if (index >= column && index < column + columns) cachedColumn.dropRanges();
    }
  }

  dropAllRanges(): void {
    for (const { columns } of this.sheets.values())
      for (const column of columns.values()) column.dropRanges();
  }

  /** Updates the cache after the contents of cells have changed. */
  invalidate(sheetKey: string, { row, rows, column, columns }: Rect): void {
    for (const [offset, cachedColumn] of this.sheets.get(sheetKey)?.columns ?? []) {
      if (offset >= column && offset < column + columns) cachedColumn.invalidate(row, rows);
    }
  }

  value(sheetKey: string, row: number, column: number): Scalar {
    const cell = this.sheets.get(sheetKey)?.sheet.cells.get(row, column);
    if (!cell) return null;
    return cell.value === "" && cell.formula === undefined ? null : cell.value;
  }

  formula(sheetKey: string, row: number, column: number): string | undefined {
    return this.sheets.get(sheetKey)?.sheet.cells.get(row, column)?.formula;
  }

  /** A column of a sheet; throws for an unknown sheet. */
  columnOf(sheetKey: string, column: number): SourceColumn {
    const cachedSheet = this.sheets.get(sheetKey);
    if (!cachedSheet) throw new Error(`there is no sheet ${sheetKey}`);
    const { sheet, columns } = cachedSheet;
    let found = columns.get(column);
    if (!found) columns.set(column, (found = new SourceColumn(sheet, column)));
    return found;
  }

  range(sheetKey: string, area: Rect): RangeValue {
    return new CellRange(sheetKey, area, this);
  }

  matrix(sheetKey: string, { row, column, rows, columns }: Rect): Matrix {
    const values: Scalar[] = [];
    for (let rowOffset = 0; rowOffset < rows; rowOffset += 1) {
      for (let columnOffset = 0; columnOffset < columns; columnOffset += 1)
        values.push(this.value(sheetKey, row + rowOffset, column + columnOffset));
    }
    return new Matrix(rows, columns, values);
  }

  /** Whether each of some cells holds a formula. */
  formulas(sheetKey: string, { row, column, rows, columns }: Rect): Matrix {
    const cells = this.sheets.get(sheetKey)?.sheet.cells;
    const data = new Float64Array(rows * columns);
    for (let index = 0; index < data.length; index += 1) {
      const offset = Math.floor(index / columns);
      const cell = cells?.get(row + offset, column + index - offset * columns);
      data[index] = cell?.formula === undefined ? 0 : 1;
    }
    return new Matrix(rows, columns, { kind: "boolean", data });
  }
}
