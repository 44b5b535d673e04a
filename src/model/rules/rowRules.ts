import type { IssueUser } from "../issues/issue";
import type { FieldIssue, RowRule, RowView, RuleContext, RuleTable } from "./rowView";
import { CANVAS_RULES } from "./rows/canvas";
import { DATE_RULES } from "./rows/dates";
import { INDICATOR_RULES } from "./rows/indicators";
import { OBSERVATION_RULES } from "./rows/observations";
import { INDICATOR_RULE_RULES } from "./rows/indicatorRules";
import { RATING_RULES } from "./rows/ratings";
import { REQUIRED_RULES } from "./rows/required";

/** Every rule over single rows. Add a new one to the list of its topic. */
const ROW_RULES: readonly RowRule[] = [
  ...REQUIRED_RULES,
  ...CANVAS_RULES,
  ...DATE_RULES,
  ...INDICATOR_RULES,
  ...INDICATOR_RULE_RULES,
  ...RATING_RULES,
  ...OBSERVATION_RULES,
];

/** The rules that a user applies to the rows of a table. */
export function rowRulesOf(table: string, user: IssueUser): readonly RowRule[] {
  return ROW_RULES.filter(
    ({ tables, users }) => users.includes(user) && (tables?.includes(table as RuleTable) ?? true),
  );
}

/** The issues that the rules find in a row, in the order of the rules. */
export function rowIssues(
  row: RowView,
  rules: readonly RowRule[],
  context: RuleContext,
): readonly FieldIssue[] {
  return rules.flatMap((rule) => rule.find(row, context));
}
