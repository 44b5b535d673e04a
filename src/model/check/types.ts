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
  /** how its format shows a number, if not as a plain number */
  readonly shownAs?: ShownAs;
}

/** How the format of a cell shows a number, if not as a plain number. */
export type ShownAs = "percent" | "date";

/** The rules for the content of a cell. */
export interface CheckedField extends FieldRules {
  /** its caption in the workbook */
  readonly caption: string;
}

export interface CheckedColumn extends CheckedField {
  /** the identification of the column is not confirmed: nothing may be written into it */
  readonly unconfirmed?: true;
  /** the letters of the column on its sheet: "AB" */
  readonly letters: string;
}

export interface CheckedTable {
  readonly id: TableId;
  readonly sheet: string;
  readonly columns: readonly CheckedColumn[];
  /** the columns without which a row does not count, the main one first */
  readonly required: readonly string[];
}

/** An entry outside of tables. */
export interface CheckedEntry {
  readonly field: CheckedField;
  /** the defined name of its cell */
  readonly name: string;
  readonly sheet: string;
  /** "C5" */
  readonly address: string;
  readonly cell: CheckedCell;
  readonly required?: true;
  /** the phase whose label it is */
  readonly labels?: string;
}

/** The context of a check. Days are serial numbers. */
export interface CheckContext {
  /** the names of the sheets, first to last */
  readonly sheets: readonly string[];
  /** the report date */
  readonly asOf: number;
  /** days after which a dimension of the canvas is stale */
  readonly stalenessLimit: number;
  /** the first month of the reporting year, 1 to 12; undefined where formulas also count days that end no own period */
  readonly reportingYear?: number | undefined;
  /** the labels of the roles of all frameworks */
  readonly roleLabels: readonly ListLabel[];
  readonly entries: readonly CheckedEntry[];
}

/** An expected column that is missing, or whose identification is not confirmed. */
export interface ColumnState {
  readonly table: TableId;
  readonly id: string;
  /** in the workbook's language */
  readonly caption: string;
  /** missing, or found only by position or by a caption of another language */
  readonly state: "missing" | "place" | "language";
  /** rows do not count without it */
  readonly required: boolean;
  readonly sheet: string;
  /** the header cell of the column it was identified with, else the table's first: "E4" */
  readonly address: string;
  /** the text of that header cell; "" for a missing column */
  readonly found: string;
}

/** Entries below a table that are not part of it. */
export interface StrayRows {
  readonly table: string;
  readonly sheet: string;
  /** the address of the first cell */
  readonly address: string;
  readonly rows: number;
  /** whether they are to the right of the table, not below it */
  readonly isBeside?: true;
}
