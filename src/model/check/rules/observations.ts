import { isoOf, yearsLater } from "../../days";
import { fault, inColumn, type Fault, type RowFault } from "../finding";
import type { Row } from "../row";
import type { IndicatorFacts } from "./indicators";
import { percentFault } from "./percent";

/** The days between which the initiative lives, and the report date. */
export interface Span {
  readonly asOf: number;
  readonly start: number | undefined;
  /** years */
  readonly horizon: number | undefined;
}

/** A period lies within the initiative's dates: not after the report, not before start and baseline, not after the horizon. */
export function periodFaults(row: Row, { asOf, start, horizon }: Span, facts: IndicatorFacts): RowFault[] {
  const period = row.day("period");
  if (period === undefined) return [];
  const outside = (reason: string, bound: number) => [
    inColumn("period", fault("warning", "outsideDates", { reason, day: isoOf(period), bound: isoOf(bound) })),
  ];
  if (period > asOf) return outside("afterReportDate", asOf);
  if (start === undefined) return [];
  const begins = Math.min(start, facts.baselineDay ?? start);
  if (period < begins) return outside("beforeStart", begins);
  const ends = horizon === undefined ? undefined : yearsLater(start, horizon);
  return ends !== undefined && period > ends ? outside("afterHorizon", ends) : [];
}

/** How far a value may be from the quotient of its numerator and denominator: half of the last digit that is usual. */
const ROUNDING = 0.051;

/** Whether a value contradicts the quotient that stands beside it. */
export function isFarFrom(ratio: number, value: number): boolean {
  return Math.abs(ratio - value) > Math.max(ROUNDING, Math.abs(ratio) * 0.005);
}

/** What is wrong with the figures of an observation (docs/rules.md, Observations: the usable value). */
export function figureFaults(row: Row, facts: IndicatorFacts): RowFault[] {
  const [value, numerator, denominator] = ["value", "numerator", "denominator"].map((id) => row.amount(id));
  const percent = facts.kind === "percent";
  const found: [string, Fault | undefined][] = [];
  const quotient = row.ratio();
  const hasRatio = quotient !== undefined;
  const unreadable = ["value", "numerator", "denominator"].some(
    (id) => row.isFilled(id) && row.amount(id) === undefined,
  );
  if (!hasRatio && !unreadable) {
    const need = facts.weighted ? "ratio" : "value";
    if (need === "ratio" || value === undefined) {
      const column = facts.weighted ? "denominator" : "value";
      found.push([column, fault("warning", "valueMissing", { need })]);
    }
  }
  if (percent && value !== undefined && !hasRatio) found.push(["value", percentFault(value, facts.figures)]);
  if (hasRatio && percent && numerator! > denominator! && denominator! > 0) {
    found.push(["numerator", fault("warning", "numeratorAboveDenominator", { numerator, denominator })]);
  }
  if (hasRatio && value !== undefined) {
    const ratio = quotient * (percent ? 100 : 1);
    if (isFarFrom(ratio, value)) {
      const counted = Number(ratio.toPrecision(6));
      found.push(["value", fault("warning", "valueAgainstRatio", { value, ratio: counted })]);
    }
  }
  return found.flatMap(([column, fault]) => (fault ? [inColumn(column, fault)] : []));
}
