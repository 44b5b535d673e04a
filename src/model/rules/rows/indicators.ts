import { valueIssue } from "../../issues/issue";
import { inField, type IndicatorFacts, type RowRule, type RowView } from "../rowView";
import { percentIssue } from "../values/percents";

/** Rules about the definition of an indicator. */
export const INDICATOR_RULES: readonly RowRule[] = [
  {
    // A target does not run against the direction in which things should go (docs/rules.md, Indicators).
    tables: ["Indicators"],
    users: ["file", "cell"],
    find: (row) => {
      const direction = row.listed("direction");
      const [baseline, target] = referenceValuesOf(row);
      if (baseline === undefined || target === undefined) return [];
      const against =
        (direction === "up" && target < baseline) || (direction === "down" && target > baseline);
      if (!against) return [];
      const details = { direction: row.text("direction"), baseline, target };
      return [inField("target", valueIssue("targetAgainstDirection", details))];
    },
  },
  {
    // Baseline and target of a percentage are percentages.
    tables: ["Indicators"],
    users: ["cell"],
    find: (row) => {
      if (row.listed("kind") !== "percent") return [];
      return ["baseline", "target"].flatMap((field) => {
        const value = row.amount(field);
        const other = row.percentage(field === "baseline" ? "target" : "baseline");
        const found = value === undefined ? undefined : percentIssue(value, [other]);
        return found ? [inField(field, found)] : [];
      });
    },
  },
];

/** The facts of an indicator's row. */
export function factsOf(row: RowView): IndicatorFacts {
  return {
    kind: row.listed("kind"),
    weighted: row.listed("combination") === "weighted",
    baselineDay: row.day("baselineDate"),
    referenceValues: referenceValuesOf(row).filter((figure) => figure !== undefined),
  };
}

/** Baseline and target. */
function referenceValuesOf(row: RowView): [number | undefined, number | undefined] {
  return row.listed("kind") === "percent"
    ? [row.percentage("baseline"), row.percentage("target")]
    : [row.amount("baseline"), row.amount("target")];
}
