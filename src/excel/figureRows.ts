/** Rows of computed cells, read as ids, numbers and days. */
import { cellAddress } from "../blueprint/formula";
import { elementAt, valueAt } from "../model/collections";
import type { IsoDate } from "../model/initiative";
import { normalizeText } from "../model/text/normalizeText";
import { idOfLabel, idsOf, type ListId, type ListIds } from "../model/vocabulary";
import { addressOnSheet, isDaySerial, isoDateOf, readCells, type ReadCell } from "./cells";
import type { LocatedTable } from "./workbookTables";

/** A cell and how to name it. */
interface FoundCell {
  readonly cell: ReadCell;
  /** "Data!B4" */
  readonly address: string;
}

/**
 * A row of computed cells by the ids of columns. A cell that holds an error, or anything that its formula does not give,
 * is added to `unreadable` by its address and read as some value, so that all such cells can be named at once: as long as
 * one is unreadable, nothing that was read may be used.
 */
export class FigureRow<Column extends string = string> {
  constructor(
    private readonly find: (column: Column) => FoundCell,
    private readonly unreadable: Set<string>,
  ) {}

  /** The text of a cell as formulas read it, without leading and trailing spaces. */
  text(column: Column): string {
    const { value } = this.readable(column);
    return normalizeText(typeof value === "boolean" ? String(value).toUpperCase() : String(value), "trim");
  }

  /** A number; null where the formula gives none. */
  number(column: Column): number | null {
    const { value } = this.readable(column);
    if (typeof value === "number") return value;
    if (value !== "") this.reject(column);
    return null;
  }

  /** A number that the formula always gives. */
  count(column: Column): number {
    const number = this.number(column);
    if (number === null) this.reject(column);
    return number ?? 0;
  }

  /** An entered number; null for anything else, which formulas ignore. */
  enteredNumber(column: Column): number | null {
    const { value } = this.readable(column);
    return typeof value === "number" ? value : null;
  }

  /** A day; null where the formula gives none, or 0. */
  day(column: Column): IsoDate | null {
    const serial = this.number(column) ?? 0;
    if (serial === 0) return null;
    if (isDaySerial(serial)) return isoDateOf(serial);
    this.reject(column);
    return null;
  }

  /** A day that the formula always gives. */
  requiredDay(column: Column): IsoDate {
    const day = this.day(column);
    if (day === null) this.reject(column);
    return day ?? "";
  }

  /** The id of a word of a list; null where the formula gives none. */
  id<List extends ListId>(column: Column, list: List): ListIds[List] | null {
    const text = this.text(column);
    return text === "" ? null : this.idOf(column, list, text);
  }

  /** The id of an entered word of a list; null for anything else, which formulas ignore. */
  listed<List extends ListId>(column: Column, list: List): ListIds[List] | null {
    return idOfLabel(list, this.text(column)) ?? null;
  }

  /** The id of a word of a list that the formula always gives. */
  requiredId<List extends ListId>(column: Column, list: List): ListIds[List] {
    return this.idOf(column, list, this.text(column));
  }

  /** The ids of words of a list that the formula joins. */
  ids<List extends ListId>(column: Column, list: List, separator: string): readonly ListIds[List][] {
    const text = String(this.readable(column).value);
    return text === "" ? [] : text.split(separator).map((word) => this.idOf(column, list, word));
  }

  private idOf<List extends ListId>(column: Column, list: List, word: string): ListIds[List] {
    const id = idOfLabel(list, word);
    if (id === undefined) this.reject(column);
    return id ?? elementAt(idsOf(list), 0);
  }

  private readable(column: Column): ReadCell {
    const { cell } = this.find(column);
    if (cell.isError) this.reject(column);
    return cell;
  }

  private reject(column: Column): void {
    this.unreadable.add(this.find(column).address);
  }
}

/**
 * The rows of a block of cells; `columns` are offsets from its left edge. Its values, text, valueTypes, address, rowIndex
 * and columnIndex must be loaded.
 */
export function rowsOfBlock<Column extends string>(
  range: Excel.Range,
  columns: Readonly<Record<Column, number>>,
  unreadable: Set<string>,
): readonly FigureRow<Column>[] {
  const { address, rowIndex, columnIndex } = range;
  const sheet = address.slice(0, address.lastIndexOf("!") + 1);
  return readCells(range).map((cells, row) => {
    const find = (column: Column) => ({
      cell: elementAt(cells, columns[column]),
      address: sheet + cellAddress(rowIndex + row, columnIndex + columns[column]),
    });
    return new FigureRow(find, unreadable);
  });
}

/** The rows of a located table, of which these cells were read by the index of their column. */
export function rowsOfTable<Column extends string>(
  { sheet, header, firstRow, columns }: LocatedTable,
  rows: readonly (readonly ReadCell[])[],
  unreadable: Set<string>,
): readonly FigureRow<Column>[] {
  const indexes = new Map(columns.map(({ column, index }) => [column.id, index]));
  return rows.map((_, row) => {
    const find = (column: Column) => {
      const index = indexes.get(column) ?? -1;
      return {
        cell: valueAt(rows, row, index),
        address: addressOnSheet(sheet, cellAddress(firstRow + row, header.column + index)),
      };
    };
    return new FigureRow(find, unreadable);
  });
}
