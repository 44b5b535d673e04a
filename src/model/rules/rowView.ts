import type { TableId } from "../entities";
import type { IssueUser, ValueIssue } from "../issues/issue";
import type { OwnPeriods } from "../ownPeriods";

/** A row of entries as the rules read it, whether of a workbook, a file, a form or an import. */
export interface RowView {
  /** whether a field is filled, valid or not */
  isFilled(field: string): boolean;
  /** the text of a field; "" for an empty or invalid one */
  text(field: string): string;
  /** the number of a field; undefined if it is not a number */
  amount(field: string): number | undefined;
  /** the intended percentage, even if the cell stores it divided by 100 */
  percentage(field: string): number | undefined;
  /** the serial number of a day */
  day(field: string): number | undefined;
  /** the id of a list label */
  listed(field: string): string | undefined;
  /** the caption of the field in the workbook, file or form */
  caption(field: string): string;
  /** the address of a field, for issues of other rows to refer to */
  address(field: string): string;
  /** the row's number or path, for issues of other rows to refer to */
  readonly reference: string | number;
}

/** An issue of a row, before the place of the row is known. */
export interface FieldIssue extends ValueIssue {
  readonly field: string;
  /** it concerns the entire row; `field` is the cell that shows it */
  readonly ofRow?: true;
}

/** Adds the field to an issue of a value. */
export function inField(field: string, issue: ValueIssue): FieldIssue {
  return { ...issue, field };
}

/** Makes an issue of the entire row, shown at a field. */
export function ofRow(field: string, issue: ValueIssue): FieldIssue {
  return { ...issue, field, ofRow: true };
}

/** The facts about the indicator that a row refers to or defines. */
export interface IndicatorFacts {
  readonly kind: string | undefined;
  readonly weighted: boolean;
  /** the serial number of the day of its baseline */
  readonly baselineDay: number | undefined;
  /** its baseline and target, where they are numbers */
  readonly referenceValues: readonly number[];
  /** where they are known */
  readonly ownPeriods?: OwnPeriods;
  /** the least and the greatest value that a partner can be expected to report, where they are known */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  /** whether each value includes those before it, and so cannot be less */
  readonly accumulates?: boolean;
}

export const NO_FACTS: IndicatorFacts = {
  kind: undefined,
  weighted: false,
  baselineDay: undefined,
  referenceValues: [],
};

/** The context of rules, in addition to the row. */
export interface RuleContext {
  readonly user: IssueUser;
  readonly indicator: IndicatorFacts;
  /** the fields without which a row does not count, the main one first */
  readonly required: readonly string[];
  /** the report date; days are serial numbers */
  readonly asOf?: number | undefined;
  /** the start of the initiative, and its horizon in years */
  readonly start?: number | undefined;
  readonly horizon?: number | undefined;
  /** the id of the initiative's frequency */
  readonly frequency?: string | undefined;
  /** who is expected to report, where it is known */
  readonly plan?:
    { expects(indicator: string, partner: string, day: number): boolean | undefined } | undefined;
  /** the groups that are listed, where they are known */
  readonly groups?: { has(row: RowView): boolean } | undefined;
  /** for values that may be written as fractions of one */
  readonly writing?: PercentWriting;
}

/** How a percentage was written, if known. */
export interface PercentWriting {
  readonly hasPercentSign: boolean;
  /** whether other rows have fractions of one, so that 1 may mean 100 % or 1 % */
  readonly mayBeFraction: boolean;
}

/** The tables that rules apply to; "Initiative" is the profile. */
export type RuleTable = "Initiative" | TableId;

/** A rule over single rows. */
export interface RowRule {
  /** undefined for the rows of every table */
  readonly tables?: readonly RuleTable[];
  /** the users that apply it */
  readonly users: readonly IssueUser[];
  find(row: RowView, context: RuleContext): readonly FieldIssue[];
}
