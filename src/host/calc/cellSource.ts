import type { Rect, SheetState } from "../../spreadsheet/state";
import { MAX_ROWS } from "../../spreadsheet/rects";
import { foldCase, isError, numberInText, Matrix, type Scalar } from "./values";

/** The rows of a value: most values occur once, and a hundred thousand lists of one item take memory. */
type RowNumbers = number | number[];

function addRow<K>(index: Map<K, RowNumbers>, key: K, offset: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, offset);
  else if (typeof places === "number") index.set(key, [places, offset]);
  else places.push(offset);
}

const NO_ROWS: readonly number[] = [];

const asList = (places: RowNumbers | undefined): readonly number[] =>
  typeof places === "number" ? [places] : (places ?? NO_ROWS);

/** A number to the 15 digits by which Excel compares. */
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

/** One column of a range, with an index from each value to the rows that hold it. */
export class ColumnValues {
  private index: ColumnIndex | null = null;

  constructor(readonly values: readonly Scalar[]) {}

  /** To be called after a value has changed. */
  invalidate(): void {
    this.index = null;
  }

  /** The rows (from 0) of the values that equal a number, a boolean or, ignoring case, a text. */
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
    const plain = this.rowsOf(value);
    const read = this.builtIndex().numericTexts.get(roundForComparison(value));
    return read === undefined ? plain : [...plain, ...asList(read)].sort((a, b) => a - b);
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

/** shorter columns are read again each time, which is cheaper than keeping them up to date */
const MIN_CACHED_ROWS = 8;
/** a column that is read in more ways than these is read by a formula in each row, differently every time */
const MAX_CACHED_RANGES = 64;
/** after a change of more cells than this, the cache is dropped */
const MAX_UPDATED_ROWS = 1000;

interface CachedRange {
  readonly row: number;
  readonly values: Scalar[];
  readonly read: ColumnValues;
}

/** One column of a sheet, with what was read of it. */
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
    if (rows < MIN_CACHED_ROWS) return new ColumnValues(this.readValues(row, rows));
    const key = row * (MAX_ROWS + 1) + rows;
    const known = this.cached.get(key);
    if (known) return known.read;
    const values = this.readValues(row, rows);
    const read = new ColumnValues(values);
    if (this.cached.size < MAX_CACHED_RANGES) this.cached.set(key, { row, values, read });
    return read;
  }

  /** Updates the cache after a formula has got a new value. */
  setValue(row: number, value: Scalar): void {
    for (const { row: first, values, read } of this.cached.values()) {
      if (row < first || row >= first + values.length) continue;
      values[row - first] = value;
      read.invalidate();
    }
  }

  /** Cells were given other contents. */
  invalidate(row: number, rows: number): void {
    if (rows > MAX_UPDATED_ROWS) this.cached.clear();
    else if (this.cached.size > 0)
      for (let at = row; at < row + rows; at += 1) this.setValue(at, this.value(at));
  }

  private readValues(row: number, rows: number): Scalar[] {
    const values = new Array<Scalar>(rows);
    for (let offset = 0; offset < rows; offset += 1) values[offset] = this.value(row + offset);
    return values;
  }
}

/** Cells that a formula reads, as its functions see them. */
class CellRange implements RangeValue {
  readonly kind = "range";
  private first: SourceColumn | null = null;

  constructor(
    readonly sheetKey: string,
    readonly area: Rect,
    private readonly source: CellSource,
  ) {}

  matrix(): Matrix {
    return this.area.columns === 1
      ? new Matrix(this.area.rows, 1, this.column(0).values)
      : this.source.matrix(this.sheetKey, this.area);
  }

  column(offset: number): ColumnValues {
    const { row, rows, column } = this.area;
    if (offset > 0) return this.source.columnOf(this.sheetKey, column + offset).values(row, rows);
    this.first ??= this.source.columnOf(this.sheetKey, column);
    return this.first.values(row, rows);
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
    this.sheets = new Map([...sheets].map(([key, sheet]) => [key, { sheet, columns: new Map() }]));
  }

  /** Cells were given other contents: what was read of them is read again. */
  invalidate(sheetKey: string, { row, rows, column, columns }: Rect): void {
    for (const [offset, known] of this.sheets.get(sheetKey)?.columns ?? []) {
      if (offset >= column && offset < column + columns) known.invalidate(row, rows);
    }
  }

  value(sheetKey: string, row: number, column: number): Scalar {
    const cell = this.sheets.get(sheetKey)?.sheet.cells.get(row, column);
    if (!cell) return null;
    return cell.value === "" && cell.formula === undefined ? null : cell.value;
  }

  /** A column of a sheet; throws for a sheet that is not there. */
  columnOf(sheetKey: string, column: number): SourceColumn {
    const known = this.sheets.get(sheetKey);
    if (!known) throw new Error(`there is no sheet ${sheetKey}`);
    const { sheet, columns } = known;
    let found = columns.get(column);
    if (!found) columns.set(column, (found = new SourceColumn(sheet, column)));
    return found;
  }

  range(sheetKey: string, area: Rect): RangeValue {
    return new CellRange(sheetKey, area, this);
  }

  matrix(sheetKey: string, { row, column, rows, columns }: Rect): Matrix {
    const values: Scalar[] = [];
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1)
        values.push(this.value(sheetKey, row + down, column + right));
    }
    return new Matrix(rows, columns, values);
  }
}
