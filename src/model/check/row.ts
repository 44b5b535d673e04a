import { isDay } from "../days";
import type { ListLabel } from "../text/listLabel";
import type { RowView } from "../rules/rowView";
import type { CheckedCell, CheckedColumn, CheckedTable } from "./types";
import { isBlank, normalizeText } from "../text/normalizeText";

/** A table's columns by their ids, and its lists by the spellings of their words: made once for all rows. */
export class TableShape {
  readonly places: ReadonlyMap<string, number>;
  private readonly lists = new Map<string, ReadonlyMap<string, string>>();

  /** @param missing ids of columns that the table lacks and should have */
  constructor(
    readonly table: CheckedTable,
    readonly missing: ReadonlySet<string>,
  ) {
    this.places = new Map(table.columns.map(({ id }, index) => [id, index]));
    for (const { id, labels } of table.columns) if (labels) this.lists.set(id, idsBySpelling(labels));
  }

  listId(column: string, text: string): string | undefined {
    return this.lists.get(column)?.get(normalizeText(text, "spelling"));
  }
}

function idsBySpelling(words: readonly ListLabel[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap(({ id, label, spellings }) =>
      [label, ...spellings].map((spelling) => [normalizeText(spelling, "spelling"), id] as const),
    ),
  );
}

const BLANK_CELL: CheckedCell = { value: "", isError: false };

/** A row of a table as the rules read it. A column that the table lacks reads as blank. */
export class Row implements RowView {
  /** whether a column that the table lacks was read; blank then says nothing about the entry */
  hasReadMissing = false;

  constructor(
    readonly shape: TableShape,
    /** as the sheet numbers it, from one */
    readonly number: number,
    /** a cell a column, in the order of the table's description */
    readonly cells: readonly CheckedCell[],
  ) {}

  get table(): CheckedTable {
    return this.shape.table;
  }

  /** Whether formulas take the row for empty. */
  get isBlank(): boolean {
    return this.cells.every(({ value }) => isBlank(value));
  }

  isFilled(column: string): boolean {
    return !isBlank(this.cell(column).value);
  }

  /** The text that formulas read of an entry; "" for an empty one and for an error. */
  text(column: string): string {
    const { value, isError } = this.cell(column);
    return isError ? "" : normalizeText(String(value), "trim");
  }

  amount(column: string): number | undefined {
    const { value } = this.cell(column);
    return typeof value === "number" ? value : undefined;
  }

  /** A percentage as it is meant, where its sign makes the cell count a hundred times less. */
  percentage(column: string): number | undefined {
    const value = this.amount(column);
    const { shownAs } = this.cell(column);
    return value !== undefined && shownAs === "percent" && Math.abs(value) <= 1 ? value * 100 : value;
  }

  /** The day of a date that can be read, without its time of day. */
  day(column: string): number | undefined {
    const value = this.amount(column);
    return value !== undefined && isDay(value) ? Math.floor(value) : undefined;
  }

  /** The id of the word of a list. */
  listed(column: string): string | undefined {
    return this.shape.listId(column, this.text(column));
  }

  caption(column: string): string {
    return this.column(column)?.caption ?? column;
  }

  /** "E7" */
  address(column: string): string {
    return `${this.column(column)?.letters ?? ""}${this.number}`;
  }

  get reference(): number {
    return this.number;
  }

  column(id: string): CheckedColumn | undefined {
    const place = this.shape.places.get(id);
    return place === undefined ? undefined : this.table.columns[place];
  }

  /** What all entries say, for rows that say the same. */
  key(): string {
    return JSON.stringify(
      this.cells.map(({ value }) => (typeof value === "string" ? normalizeText(value, "lookup") : value)),
    );
  }

  private cell(column: string): CheckedCell {
    if (this.shape.missing.has(column)) this.hasReadMissing = true;
    const place = this.shape.places.get(column);
    return (place === undefined ? undefined : this.cells[place]) ?? BLANK_CELL;
  }
}
