import type { Rect, SheetState } from "../../spreadsheet/state";
import { MAX_ROWS } from "../../spreadsheet/limits";
import type { RangeValue } from "./functions/definition";
import { folded, isError, numberInText, Matrix, type Scalar } from "./values";

/** The places of a value: most stand in one only, and a hundred thousand lists of one take room. */
type Places = number | number[];

function note<K>(index: Map<K, Places>, key: K, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, place);
  else if (typeof places === "number") index.set(key, [places, place]);
  else places.push(place);
}

const NOWHERE: readonly number[] = [];

const listed = (places: Places | undefined): readonly number[] =>
  typeof places === "number" ? [places] : (places ?? NOWHERE);

/** A number to the 15 digits by which Excel compares. */
const keptDigits = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** What is known of where each value of a column stands. */
interface ColumnIndex {
  readonly values: Map<Scalar, Places>;
  readonly errors: Map<string, Places>;
  readonly numericTexts: Map<number, Places>;
}

function indexOf(values: readonly Scalar[]): ColumnIndex {
  const index: ColumnIndex = { values: new Map(), errors: new Map(), numericTexts: new Map() };
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place]!;
    if (isError(value)) {
      note(index.errors, value.error, place);
    } else if (typeof value === "string") {
      note(index.values, folded(value), place);
      const number = numberInText(value);
      if (number !== null) note(index.numericTexts, keptDigits(number), place);
    } else {
      note(index.values, typeof value === "number" ? keptDigits(value) : value, place);
    }
  }
  return index;
}

/** One column of a range, with an index from each value to the rows that hold it. */
export class ColumnValues {
  private index: ColumnIndex | null = null;

  constructor(readonly values: readonly Scalar[]) {}

  /** To be called after a value became another. */
  forget(): void {
    this.index = null;
  }

  /** The places (from 0) of the values that equal a number, a truth value or, in any case, a text. */
  placesOf(value: number | string | boolean): readonly number[] {
    const key =
      typeof value === "string" ? folded(value) : typeof value === "number" ? keptDigits(value) : value;
    return listed(this.places().values.get(key));
  }

  /** The places of the values that equal a number, texts that read as that number included. */
  placesOfNumber(value: number): readonly number[] {
    const plain = this.placesOf(value);
    const read = this.places().numericTexts.get(keptDigits(value));
    return read === undefined ? plain : [...plain, ...listed(read)].sort((a, b) => a - b);
  }

  /** The places of empty cells. */
  placesOfEmpty(): readonly number[] {
    return listed(this.places().values.get(null));
  }

  placesOfError(error: string): readonly number[] {
    return listed(this.places().errors.get(error));
  }

  private places(): ColumnIndex {
    return (this.index ??= indexOf(this.values));
  }
}

/** shorter columns are read anew each time, which costs less than keeping them up to date */
const WORTH_KEEPING = 8;
/** a column that is read in more ways than these is read by a formula in each row, differently every time */
const MOST_KEPT = 64;
/** more cells than these at once are read again when they are asked for */
const FEW = 1000;

interface KeptColumn {
  readonly row: number;
  readonly values: Scalar[];
  readonly read: ColumnValues;
}

/** One column of a sheet, with what was read of it. */
export class SourceColumn {
  /** by first row and number of rows */
  private readonly kept = new Map<number, KeptColumn>();

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
    if (rows < WORTH_KEEPING) return new ColumnValues(this.readNow(row, rows));
    const key = row * (MAX_ROWS + 1) + rows;
    const known = this.kept.get(key);
    if (known) return known.read;
    const values = this.readNow(row, rows);
    const read = new ColumnValues(values);
    if (this.kept.size < MOST_KEPT) this.kept.set(key, { row, values, read });
    return read;
  }

  /** A formula's cell got another value. */
  put(row: number, value: Scalar): void {
    for (const { row: first, values, read } of this.kept.values()) {
      if (row < first || row >= first + values.length) continue;
      values[row - first] = value;
      read.forget();
    }
  }

  /** Cells were given other contents. */
  forget(row: number, rows: number): void {
    if (rows > FEW) this.kept.clear();
    else if (this.kept.size > 0) for (let at = row; at < row + rows; at += 1) this.put(at, this.value(at));
  }

  private readNow(row: number, rows: number): Scalar[] {
    const values = new Array<Scalar>(rows);
    for (let place = 0; place < rows; place += 1) values[place] = this.value(row + place);
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

  column(place: number): ColumnValues {
    const { row, rows, column } = this.area;
    if (place > 0) return this.source.columnOf(this.sheetKey, column + place).values(row, rows);
    this.first ??= this.source.columnOf(this.sheetKey, column);
    return this.first.values(row, rows);
  }

  part(area: Rect): RangeValue {
    return new CellRange(this.sheetKey, area, this.source);
  }
}

/** Reads a workbook's cells for the calculation, and keeps the columns that were read until they change. */
export class CellSource {
  private sheets = new Map<
    string,
    { readonly sheet: SheetState; readonly columns: Map<number, SourceColumn> }
  >();

  /** Takes another workbook's sheets, by the key under which formulas name them. */
  use(sheets: ReadonlyMap<string, SheetState>): void {
    this.sheets = new Map([...sheets].map(([key, sheet]) => [key, { sheet, columns: new Map() }]));
  }

  /** Cells were given other contents: what was read of them is read again. */
  forget(sheetKey: string, { row, rows, column, columns }: Rect): void {
    for (const [place, known] of this.sheets.get(sheetKey)?.columns ?? []) {
      if (place >= column && place < column + columns) known.forget(row, rows);
    }
  }

  value(sheetKey: string, row: number, column: number): Scalar {
    const cell = this.sheets.get(sheetKey)?.sheet.cells.get(row, column);
    if (!cell) return null;
    return cell.value === "" && cell.formula === undefined ? null : cell.value;
  }

  /** A column of a sheet; throws for a sheet that is not there. */
  columnOf(sheetKey: string, column: number): SourceColumn {
    const { sheet, columns } = this.sheets.get(sheetKey)!;
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
