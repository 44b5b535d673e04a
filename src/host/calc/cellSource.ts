import type { Area, SheetState } from "../state";
import { folded, isError, numberInText, Matrix, type Scalar } from "./values";

function note<K>(index: Map<K, number[]>, key: K, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}

/** A number to the 15 digits by which Excel compares. */
const keptDigits = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/** One column of a range, with an index from each value to the rows that hold it. */
export class ColumnValues {
  private index: Map<Scalar, number[]> | null = null;
  private readonly errors = new Map<string, number[]>();
  private readonly numericTexts = new Map<number, number[]>();

  constructor(readonly values: readonly Scalar[]) {}

  /** The places (from 0) of the values that equal a number, a truth value or, in any case, a text. */
  placesOf(value: number | string | boolean): readonly number[] {
    const key =
      typeof value === "string" ? folded(value) : typeof value === "number" ? keptDigits(value) : value;
    return this.places().get(key) ?? [];
  }

  /** The places of the values that equal a number, texts that read as that number included. */
  placesOfNumber(value: number): readonly number[] {
    const plain = this.placesOf(value);
    const read = this.numericTexts.get(keptDigits(value));
    return read === undefined ? plain : [...plain, ...read].sort((a, b) => a - b);
  }

  /** The places of empty cells. */
  placesOfEmpty(): readonly number[] {
    return this.places().get(null) ?? [];
  }

  placesOfError(error: string): readonly number[] {
    this.places();
    return this.errors.get(error) ?? [];
  }

  private places(): Map<Scalar, number[]> {
    if (this.index) return this.index;
    const index = new Map<Scalar, number[]>();
    for (const [place, value] of this.values.entries()) {
      if (isError(value)) {
        note(this.errors, value.error, place);
      } else if (typeof value === "string") {
        note(index, folded(value), place);
        const number = numberInText(value);
        if (number !== null) note(this.numericTexts, keptDigits(number), place);
      } else {
        note(index, typeof value === "number" ? keptDigits(value) : value, place);
      }
    }
    this.index = index;
    return index;
  }
}

/** Reads a workbook's cells for the calculation, keeping what was read until it is told to forget. */
export class CellSource {
  private sheets = new Map<string, SheetState>();
  private readonly columns = new Map<string, { readonly version: number; readonly read: ColumnValues }>();
  /** how often a column was changed, so that what was read of it before is not taken for what it holds */
  private readonly versions = new Map<string, number>();

  /** Takes another workbook's sheets, by the key under which formulas name them. */
  use(sheets: Map<string, SheetState>): void {
    this.sheets = sheets;
    this.columns.clear();
    this.versions.clear();
  }

  /** A cell got another value: what was read of its column is read again when it is asked for. */
  forget(sheetKey: string, column: number): void {
    const key = `${sheetKey}!${column}`;
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1);
  }

  sheet(key: string): SheetState | undefined {
    return this.sheets.get(key);
  }

  value(sheetKey: string, row: number, column: number): Scalar {
    const cell = this.sheets.get(sheetKey)?.cells.get(row, column);
    if (!cell) return null;
    return cell.value === "" && cell.formula === undefined ? null : cell.value;
  }

  column(sheetKey: string, column: number, row: number, rows: number): ColumnValues {
    const name = `${sheetKey}!${column}`;
    const version = this.versions.get(name) ?? 0;
    const key = `${name}:${row}:${rows}`;
    const known = this.columns.get(key);
    if (known?.version === version) return known.read;
    const values = new Array<Scalar>(rows);
    for (let place = 0; place < rows; place += 1) values[place] = this.value(sheetKey, row + place, column);
    const read = new ColumnValues(values);
    this.columns.set(key, { version, read });
    return read;
  }

  matrix(sheetKey: string, area: Area): Matrix {
    const { row, column, rows, columns } = area;
    if (columns === 1) return new Matrix(rows, 1, this.column(sheetKey, column, row, rows).values);
    const values: Scalar[] = [];
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1)
        values.push(this.value(sheetKey, row + down, column + right));
    }
    return new Matrix(rows, columns, values);
  }
}
