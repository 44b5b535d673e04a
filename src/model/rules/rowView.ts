import type { TableId } from "../entities";
import type { IssueUser, ValueIssue } from "../issues/issue";

/** A row of entries as the rules read it, whether of a workbook, a file, a form or an import. */
export interface RowView {
  /** whether a field holds something, readable or not */
  isFilled(field: string): boolean;
  /** the text of a field; "" for an empty or unreadable one */
  text(field: string): string;
  /** the number of a field, where it is one */
  amount(field: string): number | undefined;
  /** a percentage as it is meant, where its sign makes it count a hundred times less */
  percentage(field: string): number | undefined;
  /** the serial number of a day */
  day(field: string): number | undefined;
  /** the id of a word of a list */
  listed(field: string): string | undefined;
  /** what the workbook, file or form of the row calls the field */
  caption(field: string): string;
  /** where a field is, for other rows to refer to */
  address(field: string): string;
  /** where the row is, for other rows to refer to: its number, or a place */
  readonly reference: string | number;
}

/** An issue of a row, before the place of the row is known. */
export interface FieldIssue extends ValueIssue {
  readonly field: string;
  /** it concerns the row as a whole; the field is where cells show it */
  readonly ofRow?: true;
}

/** Says of which field of a row an issue is. */
export function inField(field: string, issue: ValueIssue): FieldIssue {
  return { ...issue, field };
}

/** The same of an issue of the whole row. */
export function ofRow(field: string, issue: ValueIssue): FieldIssue {
  return { ...issue, field, ofRow: true };
}

/** What is known of the indicator that a row is about, or that it defines. */
export interface IndicatorFacts {
  readonly kind: string | undefined;
  readonly weighted: boolean;
  /** the serial number of the day of its baseline */
  readonly baselineDay: number | undefined;
  /** its baseline and target, where they are numbers */
  readonly referenceValues: readonly number[];
}

export const NO_FACTS: IndicatorFacts = {
  kind: undefined,
  weighted: false,
  baselineDay: undefined,
  referenceValues: [],
};

/** What rules need besides the row itself. */
export interface RuleContext {
  readonly user: IssueUser;
  readonly indicator: IndicatorFacts;
  /** the fields without which a row counts for nothing, the one that gives it its meaning first */
  readonly required: readonly string[];
  /** the report date; days are serial numbers */
  readonly asOf?: number | undefined;
  /** the start of the initiative, and its horizon in years */
  readonly start?: number | undefined;
  readonly horizon?: number | undefined;
  /** of figures that may be written as shares of one */
  readonly writing?: PercentWriting;
}

/** How a percentage was written, where that is known. */
export interface PercentWriting {
  readonly hasSign: boolean;
  /** other rows give shares of one: 1 may be all of it, or one percent */
  readonly amongShares: boolean;
}

/** The tables whose rows rules are about; "Initiative" is the profile. */
export type RuleTable = "Initiative" | TableId;

/** A rule over single rows. */
export interface RowRule {
  /** undefined for the rows of every table */
  readonly tables?: readonly RuleTable[];
  /** who holds rows against it */
  readonly users: readonly IssueUser[];
  find(row: RowView, context: RuleContext): readonly FieldIssue[];
}
