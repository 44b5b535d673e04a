import type { NameIndex } from "../text/nameIndex";

/** What the check is told of a workbook: its columns as data, its cells as they stand, and the dates it goes by. */

/** What a cell holds, as Excel hands it out: an empty one "", a date its serial number, an error its text. */
export type CellContent = string | number | boolean;

export interface CheckedCell {
  readonly value: CellContent;
  readonly isError: boolean;
  /** what its format makes of a number, where that is no plain number */
  readonly shownAs?: "percent" | "date";
}

/** A word of a closed list. */
export interface ListWord {
  readonly id: string;
  /** as the workbook's formulas compare it */
  readonly word: string;
  /** every way in which people may have written it, the other language's included */
  readonly spellings: readonly string[];
}

export type CheckedKind = "text" | "date" | "number" | "list" | "partner" | "indicator" | "role";

/** What may stand in a cell. */
export interface CheckedField {
  readonly id: string;
  /** what the workbook calls it */
  readonly caption: string;
  readonly kind: CheckedKind;
  readonly words?: readonly ListWord[];
  /** characters */
  readonly longest?: number;
  /** formulas look the text up, so that signs which nobody sees would make it another */
  readonly sought?: "name" | "code";
  /** stands once only in its column */
  readonly unique?: true;
  readonly bounds?: readonly [number, number];
  readonly whole?: true;
  /** 0.05 is shown as 5 % */
  readonly share?: true;
}

export interface CheckedColumn extends CheckedField {
  /** of the column on its sheet: "AB" */
  readonly letters: string;
}

export interface CheckedTable {
  readonly id: string;
  readonly sheet: string;
  readonly columns: readonly CheckedColumn[];
  /** the columns without which a row counts for nothing, the one that gives it its meaning first */
  readonly required: readonly string[];
}

/** The names of the workbook that texts of cells are looked up among. */
export interface KnownNames {
  readonly partners: NameIndex;
  readonly indicators: NameIndex;
  readonly roles: NameIndex;
}

/** An entry outside of tables. */
export interface CheckedEntry {
  readonly field: CheckedField;
  readonly sheet: string;
  /** "C5" */
  readonly address: string;
  readonly cell: CheckedCell;
  readonly required?: true;
  /** the phase whose label it is */
  readonly labels?: string;
}

/** What rows are judged by. Days are serial numbers. */
export interface CheckedFrame {
  /** the names of the sheets, first to last */
  readonly sheets: readonly string[];
  /** the report date */
  readonly asOf: number;
  /** days after which a dimension of the canvas is stale */
  readonly stalenessLimit: number;
  /** the words of the frameworks' roles, whichever of them the workbook starts from */
  readonly roleWords: readonly ListWord[];
  readonly entries: readonly CheckedEntry[];
}

/** Entries that stand below a table, which does not take them in. */
export interface LooseRows {
  readonly table: string;
  readonly sheet: string;
  /** the first cell of them */
  readonly address: string;
  readonly rows: number;
}
