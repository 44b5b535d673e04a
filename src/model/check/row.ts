import { isDay } from "../days";
import { ENTITIES, isPreparedRow } from "../entities";
import type { ListLabel } from "../text/listLabel";
import type { CellKey, RowEntries } from "../issues/issue";
import type { RowView } from "../rules/rowView";
import type { CheckedCell, CheckedColumn, CheckedTable } from "./types";
import { isBlank, normalizeText } from "../text/normalizeText";

/** A table's column indexes by id, and its lists by the spellings of their labels; shared by all rows. */
export class TableShape {
  readonly indexes: ReadonlyMap<string, number>;
  private readonly lists = new Map<string, ReadonlyMap<string, string>>();

  /** @param missing ids of expected columns that the table lacks */
  constructor(
    readonly table: CheckedTable,
    readonly missing: ReadonlySet<string>,
  ) {
    this.indexes = new Map(table.columns.map(({ id }, index) => [id, index]));
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
  /** whether a missing column was read, whose blank value says nothing about the entry */
  hasReadMissing = false;
  private entries: RowEntries | undefined;

  constructor(
    readonly shape: TableShape,
    /** its 1-based row number on the sheet */
    readonly number: number,
    /** one cell per column, in the order of `table.columns` */
    readonly cells: readonly CheckedCell[],
  ) {}

  get table(): CheckedTable {
    return this.shape.table;
  }

  /** Whether formulas treat the row as empty. */
  get isBlank(): boolean {
    return this.cells.every(({ value }) => isBlank(value));
  }

  /** Whether the row was only prepared for an entry. */
  get isPrepared(): boolean {
    const { id, columns } = this.table;
    if (ENTITIES[id].preparedField === undefined) return false;
    const filled = columns.filter((_, index) => !isBlank(this.cells[index]?.value ?? ""));
    return isPreparedRow(
      id,
      filled.map((column) => column.id),
    );
  }

  isFilled(column: string): boolean {
    return !isBlank(this.cell(column).value);
  }

  /** The text of an entry as formulas read it; "" for an empty one and for an error. */
  text(column: string): string {
    const { value, isError } = this.cell(column);
    return isError ? "" : normalizeText(String(value), "trim");
  }

  amount(column: string): number | undefined {
    const { value } = this.cell(column);
    return typeof value === "number" ? value : undefined;
  }

  /** The intended percentage: a value shown with a percent sign is stored divided by 100. */
  percentage(column: string): number | undefined {
    const value = this.amount(column);
    const { shownAs } = this.cell(column);
    return value !== undefined && shownAs === "percent" && Math.abs(value) <= 1 ? value * 100 : value;
  }

  /** The day of a valid date, without its time of day. */
  day(column: string): number | undefined {
    const value = this.amount(column);
    return value !== undefined && isDay(value) ? Math.floor(value) : undefined;
  }

  /** The id of the entered label of a list. */
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
    const index = this.shape.indexes.get(id);
    return index === undefined ? undefined : this.table.columns[index];
  }

  /** A key of all entries, equal for rows with equal content. */
  key(): string {
    return JSON.stringify(
      this.cells.map(({ value }) => (typeof value === "string" ? normalizeText(value, "lookup") : value)),
    );
  }

  /** What identifies the cell of a column after rows and columns have moved. */
  cellKey(column: string): CellKey {
    this.entries ??= Object.fromEntries(
      this.table.columns.map(({ id }, index) => [id, this.cells[index]?.value ?? ""]),
    );
    const index = this.shape.indexes.get(column);
    const shownAs = index === undefined ? undefined : this.cells[index]?.shownAs;
    return {
      kind: "row",
      table: this.table.id,
      column,
      entries: this.entries,
      ...(shownAs !== undefined && { shownAs }),
    };
  }

  private cell(column: string): CheckedCell {
    if (this.shape.missing.has(column)) this.hasReadMissing = true;
    const index = this.shape.indexes.get(column);
    return (index === undefined ? undefined : this.cells[index]) ?? BLANK_CELL;
  }
}
