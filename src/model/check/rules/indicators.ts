import { fault, inColumn } from "../finding";
import type { Row, RowRule } from "../row";
import { percentFault } from "./percent";

/** A target does not run against the direction in which things should go (docs/rules.md, Indicators). */
export const targetInDirection: RowRule = (row) => {
  const direction = row.listed("direction");
  const [baseline, target] = figuresOf(row);
  if (baseline === undefined || target === undefined) return [];
  const against = (direction === "up" && target < baseline) || (direction === "down" && target > baseline);
  if (!against) return [];
  const details = { direction: row.text("direction"), baseline, target };
  return [inColumn("target", fault("warning", "targetAgainstDirection", details))];
};

/** Baseline and target of a percentage are percentages. */
export const percentFigures: RowRule = (row) => {
  if (row.listed("kind") !== "percent") return [];
  return ["baseline", "target"].flatMap((column) => {
    const value = row.amount(column);
    const other = row.percentage(column === "baseline" ? "target" : "baseline");
    const found = value === undefined ? undefined : percentFault(value, [other]);
    return found ? [inColumn(column, found)] : [];
  });
};

/** What the rows of observations are judged by. */
export interface IndicatorFacts {
  readonly kind: string | undefined;
  readonly weighted: boolean;
  readonly baselineDay: number | undefined;
  readonly figures: readonly number[];
}

/** The facts of an indicator's row. */
export function factsOf(row: Row): IndicatorFacts {
  return {
    kind: row.listed("kind"),
    weighted: row.listed("combination") === "weighted",
    baselineDay: row.day("baselineDate"),
    figures: figuresOf(row).filter((figure) => figure !== undefined),
  };
}

/** Baseline and target. */
function figuresOf(row: Row): [number | undefined, number | undefined] {
  return row.listed("kind") === "percent"
    ? [row.percentage("baseline"), row.percentage("target")]
    : [row.amount("baseline"), row.amount("target")];
}
