import { isInIndicatorUnit } from "../entities";
import type { CellIssue } from "../issues/issue";
import type { IndicatorFacts } from "../rules/rowView";
import { ratioOf } from "../rules/rows/observations";
import { areFractions, differsBeyondRounding } from "../rules/values/percents";
import type { PercentSignMeaning } from "./cellNumbers";
import type { Row } from "./row";

/** From this ratio (200 %) a value was certainly not typed with a percent sign. */
const MIN_UNTYPED_RATIO = 2;

/** What a percent sign in a cell of a column means (docs/rules.md, Check). */
export function percentSignMeaning(
  column: string,
  row: Row,
  { kind, referenceValues }: IndicatorFacts,
): PercentSignMeaning {
  if (!isInIndicatorUnit(row.table.id, column) || kind !== "percent") return "notAPercentage";
  const value = row.amount(column);
  if (value === undefined) return "typed";
  const ratio = column === "value" ? ratioOf(row) : undefined;
  if (ratio !== undefined) return differsBeyondRounding(ratio * 100, value * 100) ? "uncertain" : "typed";
  return areFractions(referenceValues) ? "uncertain" : "typed";
}

/**
 * Removes fixes of percent signs that other issues make uncertain: if a value of the column shows as 4500 %, the format
 * was applied later, and 50 % may mean 0.5 too.
 */
export function withoutUncertainFixes(issues: readonly CellIssue[]): readonly CellIssue[] {
  const columnOf = ({ place }: CellIssue) => `${place.sheet}\n${place.address.replace(/\d+/g, "")}`;
  const formatted = new Set(
    issues.flatMap((found) => {
      const { seen, value } = found.details;
      const wasFormattedLater =
        found.code === "percentSign" && seen !== undefined && Math.abs(Number(value)) >= MIN_UNTYPED_RATIO;
      return wasFormattedLater ? [columnOf(found)] : [];
    }),
  );
  if (formatted.size === 0) return issues;
  return issues.map((found) => {
    if (found.code !== "percentSign" || !found.fix || !formatted.has(columnOf(found))) return found;
    const { fix, details, ...rest } = found;
    return {
      ...rest,
      severity: "warning" as const,
      details: { value: details["value"]!, seen: Number(fix.to) },
    };
  });
}
