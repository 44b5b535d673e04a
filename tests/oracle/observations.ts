/** The observations that count and their combined values, by docs/rules.md, "Observations". */
import type { CombinationId, Indicator, KindId, Observation } from "../../src/model/initiative";
import { entriesOf } from "./measurement/entries";
import { measuredReports, type MeasuredReport } from "./measurement/reports";
import type { Situation } from "./situation";

export function reportsOf(situation: Situation): readonly MeasuredReport[] {
  return measuredReports(entriesOf(situation), situation.day).rows;
}

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

function hasRatio(observation: Observation): observation is Observation & Ratio {
  const { numerator, denominator } = observation;
  return numerator !== undefined && denominator !== undefined && denominator !== 0;
}

function scaleOf(kind: KindId | undefined): number {
  return kind === "percent" ? 100 : 1;
}

/** Whether the values of several periods add up: of a sum whose values are per period. */
export function sumsPeriods({ combination, cumulative }: Indicator): boolean {
  return combination === "sum" && cumulative === false;
}

/** Combines the reports of partners for one period into one figure; rows in table order. */
export function combine(
  reports: readonly MeasuredReport[],
  { combination, kind }: { readonly combination: CombinationId; readonly kind?: KindId },
): number | null {
  const values = reports.flatMap(({ usable }) => usable ?? []);
  if (values.length === 0) return null;
  switch (combination) {
    case "sum":
      return totalOf(values);
    case "mean":
      return totalOf(values) / values.length;
    case "latest":
      return values.at(-1)!;
    case "weighted": {
      const ratios = reports.map(({ observation }) => observation).filter(hasRatio);
      const denominators = totalOf(ratios.map(({ denominator }) => denominator));
      if (denominators === 0) return null;
      return (totalOf(ratios.map(({ numerator }) => numerator)) / denominators) * scaleOf(kind);
    }
  }
}

export function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The reports of the latest period among them. */
export function ofLatestDay(reports: readonly MeasuredReport[]): readonly MeasuredReport[] {
  const latest = reports.reduce(
    (day, { observation }) => (observation.period > day ? observation.period : day),
    "",
  );
  return reports.filter(({ observation }) => observation.period === latest);
}
