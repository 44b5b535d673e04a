import type { TableId } from "../entities";
import type { FieldRules } from "../rules/field";
import type { ListLabel } from "../text/listLabel";

/** The input of the check: columns as data, cells with their contents, and dates. */

/**
 * The content of a cell as Excel returns it: "" for an empty one, the serial number of a date, the text of an error.
 */
export type CellContent = string | number | boolean;

export interface CheckedCell {
  readonly value: CellContent;
  readonly isError: boolean;
  /** what its format makes of a number, where that is no plain number */
  readonly shownAs?: "percent" | "date";
}

/** What a cell may hold. */
export interface CheckedField extends FieldRules {
  /** what the workbook calls it */
  readonly caption: string;
}

export interface CheckedColumn extends CheckedField {
  /** nobody confirmed that the column is this one: nothing may be written into it */
  readonly unconfirmed?: true;
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

/** What rows are checked against. Days are serial numbers. */
export interface CheckContext {
  /** the names of the sheets, first to last */
  readonly sheets: readonly string[];
  /** the report date */
  readonly asOf: number;
  /** days after which a dimension of the canvas is stale */
  readonly stalenessLimit: number;
  /** the words of the frameworks' roles, whichever of them the workbook starts from */
  readonly roleLabels: readonly ListLabel[];
  readonly entries: readonly CheckedEntry[];
}

/** A column of ours that is not where it should be, or may be another one than it was taken for. */
export interface ColumnState {
  readonly table: TableId;
  readonly id: string;
  /** as the workbook's language has it */
  readonly caption: string;
  /** not there, or found by its place alone, or by a caption of another language */
  readonly state: "missing" | "place" | "language";
  /** rows count for nothing without it */
  readonly required: boolean;
  readonly sheet: string;
  /** the header cell of the column that it was taken for, else the table's first: "E4" */
  readonly address: string;
  /** what that header cell says; "" for a column that is missing */
  readonly found: string;
}

/** Entries below a table that are not part of it. */
export interface StrayRows {
  readonly table: string;
  readonly sheet: string;
  /** the first cell of them */
  readonly address: string;
  readonly rows: number;
}
