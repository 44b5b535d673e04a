import { isoOf } from "../../days";
import { valueIssue } from "../../issues/issue";
import { endsPeriod } from "../../ownPeriods";
import { inField, ofRow, type FieldIssue, type RowRule, type RowView, type RuleContext } from "../rowView";
import { differsBeyondRounding, percentIssue } from "../values/percents";

const VALUE_FIELDS = ["value", "numerator", "denominator"] as const;

/** Rules about the figures of an observation (docs/rules.md, Observations: the usable value). */
export const OBSERVATION_RULES: readonly RowRule[] = [
  { tables: ["Observations"], users: ["file", "cell", "form", "import"], find: missingValues },
  {
    // A report that is not available has no value (docs/measurement-rules.md, "Which rows count").
    tables: ["Observations"],
    users: ["file", "cell", "form", "import"],
    find: (row) => {
      const filled = VALUE_FIELDS.find((field) => row.isFilled(field));
      if (filled === undefined || !isNotAvailable(row)) return [];
      return [inField(filled, valueIssue("notAvailableWithValue"))];
    },
  },
  {
    tables: ["Observations"],
    users: ["cell", "import"],
    find: (row, { indicator: { kind, referenceValues }, writing }) => {
      const value = row.amount("value");
      if (kind !== "percent" || value === undefined || ratioOf(row) !== undefined) return [];
      const found = percentIssue(value, referenceValues, writing);
      return found ? [inField("value", found)] : [];
    },
  },
  {
    tables: ["Observations"],
    users: ["cell", "import"],
    find: (row, { indicator }) => {
      const [numerator, denominator] = [row.amount("numerator"), row.amount("denominator")];
      if (indicator.kind !== "percent" || numerator === undefined || denominator === undefined) return [];
      if (numerator <= denominator || denominator <= 0) return [];
      return [inField("numerator", valueIssue("numeratorAboveDenominator", { numerator, denominator }))];
    },
  },
  {
    tables: ["Observations"],
    users: ["cell", "import"],
    find: (row, { indicator }) => {
      const [value, quotient] = [row.amount("value"), ratioOf(row)];
      if (value === undefined || quotient === undefined) return [];
      const ratio = quotient * (indicator.kind === "percent" ? 100 : 1);
      if (!differsBeyondRounding(ratio, value)) return [];
      const details = { value, ratio: Number(ratio.toPrecision(6)) };
      return [inField("value", valueIssue("valueAgainstRatio", details))];
    },
  },
  {
    // The report counts, but not as one of those expected (docs/measurement-rules.md, "Who reports what"). Rows that do
    // not count have issues of their own.
    tables: ["Observations"],
    users: ["cell"],
    find: (row, { asOf, plan, indicator: { ownPeriods } }) => {
      const day = row.day("period");
      if (!plan || day === undefined || (asOf !== undefined && day > asOf)) return [];
      if (ownPeriods && !endsPeriod(ownPeriods, isoOf(day))) return [];
      if (isOfGroup(row) || !VALUE_FIELDS.some((field) => row.isFilled(field))) return [];
      const [code, partner] = [row.text("indicator"), row.text("partner")];
      if (plan.expects(code, partner, day) !== false) return [];
      return [inField("partner", valueIssue("notInPlan", { partner, code, day: isoOf(day) }))];
    },
  },
  {
    // The row counts for nothing (docs/measurement-rules.md, "Which rows count").
    tables: ["Observations"],
    users: ["file", "cell"],
    find: (row, { groups }) => {
      if (!groups || !row.isFilled("breakdown") || groups.has(row)) return [];
      const details = { breakdown: row.text("breakdown"), group: row.text("group") };
      return [inField(row.isFilled("group") ? "group" : "breakdown", valueIssue("unknownGroup", details))];
    },
  },
];

/** Whether a report is about a group; that of the total has neither a breakdown nor a group. */
export function isOfGroup(row: RowView): boolean {
  return row.isFilled("breakdown") || row.isFilled("group");
}

/** The quotient of numerator and denominator; undefined without one. */
export function ratioOf(row: RowView): number | undefined {
  const [numerator, denominator] = [row.amount("numerator"), row.amount("denominator")];
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return numerator / denominator;
}

/** The values that an observation lacks to count. Invalid numbers have separate issues. */
function missingValues(row: RowView, { user, indicator }: RuleContext): readonly FieldIssue[] {
  if (ratioOf(row) !== undefined) return [];
  if (VALUE_FIELDS.some((field) => row.isFilled(field) && row.amount(field) === undefined)) return [];
  if (isNotAvailable(row)) return [];
  const [value, numerator, denominator] = VALUE_FIELDS.map((field) => row.amount(field));
  const missing = numerator === undefined ? "numerator" : "denominator";
  // A form requires the other half of a ratio even with a value, an import only without one; in cells an incomplete
  // ratio is allowed.
  const isEnforced = user === "form" || (user === "import" && value === undefined);
  if (isEnforced && denominator === 0) return [inField("denominator", valueIssue("zeroDenominator"))];
  const needIssue = (what: string, field: string) => [
    ofRow(field, valueIssue("valueMissing", { need: what })),
  ];
  if (indicator.weighted) return needIssue("ratio", user === "form" ? missing : "denominator");
  if (isEnforced && (numerator !== undefined || denominator !== undefined)) {
    return needIssue("half", user === "form" ? missing : "value");
  }
  return value === undefined ? needIssue("value", "value") : [];
}

/** Whether the status says that the partner has no value for the period. */
function isNotAvailable(row: RowView): boolean {
  return row.listed("status") === "notAvailable";
}
