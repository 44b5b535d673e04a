import type { CellIssue } from "../issues/issue";
import type { IndicatorFacts } from "../rules/rowView";
import { ratioOf } from "../rules/rows/observations";
import { areFractions, differsBeyondRounding } from "../rules/values/percents";
import type { PercentSense } from "./cellNumbers";
import type { Row } from "./row";

/** The columns that hold percentages when the indicator is one; numerators and denominators are plain numbers. */
const PERCENTAGES: ReadonlySet<string> = new Set(["value", "baseline", "target"]);
/** A percentage that nobody types with its sign: 200 %. */
const BEYOND_TYPING = 2;

/** What a percent sign in a column of a row says of its figure (docs/rules.md, Check). */
export function percentSense(
  column: string,
  row: Row,
  { kind, referenceValues }: IndicatorFacts,
): PercentSense {
  if (!PERCENTAGES.has(column) || kind !== "percent") return "none";
  const value = row.amount(column);
  if (value === undefined) return "sure";
  const ratio = column === "value" ? ratioOf(row) : undefined;
  if (ratio !== undefined) return differsBeyondRounding(ratio * 100, value * 100) ? "unsure" : "sure";
  return areFractions(referenceValues) ? "unsure" : "sure";
}

/**
 * Issues of percent signs without the corrections that others make doubtful: where a figure of the column shows as
 * 4500 %, the column was given its format later, and 50 % may stand for 0.5 as well.
 */
export function withoutDoubtfulSigns(issues: readonly CellIssue[]): readonly CellIssue[] {
  const columnOf = ({ place }: CellIssue) => `${place.sheet}\n${place.address.replace(/\d+/g, "")}`;
  const formatted = new Set(
    issues.flatMap((found) => {
      const { seen, value } = found.details;
      const isLater =
        found.code === "percentSign" && seen !== undefined && Math.abs(Number(value)) >= BEYOND_TYPING;
      return isLater ? [columnOf(found)] : [];
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
