import { isoOf } from "../../days";
import { valueIssue } from "../../issues/issue";
import { ownPeriodsOf, severalYears, type OwnPeriods } from "../../ownPeriods";
import { inField, type IndicatorFacts, type RowRule, type RowView } from "../rowView";
import { percentIssue } from "../values/percents";

/** Rules about the definition of an indicator. */
export const INDICATOR_RULES: readonly RowRule[] = [
  {
    // The target must not contradict the direction of improvement (docs/rules.md, Indicators).
    tables: ["Indicators"],
    users: ["file", "cell", "form"],
    find: (row) => {
      const direction = row.listed("direction");
      const [baseline, target] = referenceValuesOf(row);
      if (baseline === undefined || target === undefined) return [];
      const isAgainst =
        (direction === "up" && target < baseline) || (direction === "down" && target > baseline);
      if (!isAgainst) return [];
      const details = { direction: row.text("direction"), baseline, target };
      return [inField("target", valueIssue("targetAgainstDirection", details))];
    },
  },
  {
    // Baseline and target of a percentage indicator must be percentages.
    tables: ["Indicators"],
    users: ["cell", "form"],
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
  {
    tables: ["Indicators"],
    users: ["file", "cell", "form"],
    find: (row) => {
      const { lowest, highest } = plausibleFactsOf(row);
      if (lowest === undefined || highest === undefined || lowest <= highest) return [];
      return [inField("lowest", valueIssue("lowestAboveHighest", { lowest, highest }))];
    },
  },
  {
    // Periods of several years are counted from a date (docs/measurement-rules.md, "When: own periods").
    tables: ["Indicators"],
    users: ["file", "cell", "form"],
    find: (row, { frequency }) => {
      const years = severalYears(row.listed("frequency") ?? frequency);
      if (years === undefined || row.isFilled("baselineDate") || row.day("targetDate") !== undefined) {
        return [];
      }
      return [inField("baselineDate", valueIssue("baselineDateNeeded", { years }))];
    },
  },
];

/** The own periods of an indicator from its row; `frequency` is the initiative's. */
export function ownPeriodsIn(row: RowView, frequency: string | undefined, reportingYear: number): OwnPeriods {
  const dateOf = (field: string) => {
    const day = row.day(field);
    return day === undefined ? undefined : isoOf(day);
  };
  return ownPeriodsOf({
    frequency: row.listed("frequency") ?? frequency,
    baselineDate: dateOf("baselineDate"),
    targetDate: dateOf("targetDate"),
    reportingYear,
  });
}

/** The facts about an indicator from its row. */
export function factsOf(row: RowView): IndicatorFacts {
  return {
    kind: row.listed("kind"),
    weighted: row.listed("combination") === "weighted",
    baselineDay: row.day("baselineDate"),
    referenceValues: referenceValuesOf(row).filter((value) => value !== undefined),
  };
}

/** What values of an indicator are judged by, from its row. */
export function plausibleFactsOf(row: RowView): Pick<IndicatorFacts, "lowest" | "highest" | "accumulates"> {
  const kind = row.listed("kind");
  const [lowest, highest] = ["lowest", "highest"].map((field) =>
    kind === "percent" ? row.percentage(field) : row.amount(field),
  );
  const isCumulative = row.listed("cumulative") === "yes";
  return { lowest, highest, accumulates: isCumulative && accumulates(kind) };
}

/** Whether each cumulative value of a kind includes those before: a share of what has come together may become smaller. */
export function accumulates(kind: string | undefined): boolean {
  return kind !== "percent" && kind !== "rate";
}

/** Baseline and target. */
function referenceValuesOf(row: RowView): [number | undefined, number | undefined] {
  return row.listed("kind") === "percent"
    ? [row.percentage("baseline"), row.percentage("target")]
    : [row.amount("baseline"), row.amount("target")];
}
