/** Which observations count and their combined values, by docs/rules.md, "Observations". */
import type { OBSERVATION_STATES } from "../../src/catalogue/measurement";
import type { CombinationId, Indicator, KindId, Observation } from "../../src/model/initiative";
import { folded, isFilled } from "./compare";
import type { Situation } from "./situation";

type ObservationStateId = (typeof OBSERVATION_STATES)[number]["id"];

/** A row of the table of observations. */
export interface Report {
  readonly observation: Observation;
  /** the row indexes of its indicator and its partner, -1 where unknown */
  readonly indicator: number;
  readonly partner: number;
  readonly usable: number | null;
  readonly state: ObservationStateId;
}

export function reportsOf({ file, day }: Situation): readonly Report[] {
  const indicators = rowsByName(file.indicators.map(({ code }) => code));
  const partners = rowsByName(file.partners.map(({ name }) => name));
  const rows = file.observations.map((observation) => {
    const indicator = indicators.get(folded(observation.indicator)) ?? -1;
    const partner = partners.get(folded(observation.partner)) ?? -1;
    const kind = file.indicators[indicator]?.kind;
    return { observation, indicator, partner, usable: usableValue(observation, kind), key: "" };
  });
  const times = new Map<string, number>();
  for (const row of rows) {
    if (row.indicator < 0 || row.partner < 0) continue;
    const { period, group } = row.observation;
    row.key = JSON.stringify([row.indicator, row.partner, period, folded(group ?? "")]);
    times.set(row.key, (times.get(row.key) ?? 0) + 1);
  }
  return rows.map(({ key, ...row }) => ({ ...row, state: stateOf(row, times.get(key) ?? 0, day) }));
}

/** The first row of each name. */
function rowsByName(names: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  names.forEach((name, row) => {
    if (isFilled(name) && !rows.has(folded(name))) rows.set(folded(name), row);
  });
  return rows;
}

function stateOf(row: Omit<Report, "state">, times: number, day: string): ObservationStateId {
  if (row.indicator < 0) return "unknownIndicator";
  if (row.partner < 0) return "unknownPartner";
  if (times > 1) return "conflict";
  if (row.observation.period > day) return "afterReport";
  if (row.usable === null) return "noValue";
  return isFilled(row.observation.group) ? "group" : "counts";
}

/** The value of an observation: its ratio when defined, else its value, else null. */
function usableValue(observation: Observation, kind: KindId | undefined): number | null {
  if (hasRatio(observation)) return (observation.numerator / observation.denominator) * scaleOf(kind);
  return observation.value ?? null;
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

/** Whether the periods of an indicator are summed: a sum whose values are per period. */
export function isTotal({ combination, cumulative }: Indicator): boolean {
  return combination === "sum" && cumulative === false;
}

/** Combines the reports of partners for one period into one figure; rows in table order. */
export function combine(
  reports: readonly Report[],
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
export function ofLatestDay(reports: readonly Report[]): readonly Report[] {
  const latest = reports.reduce(
    (day, { observation }) => (observation.period > day ? observation.period : day),
    "",
  );
  return reports.filter(({ observation }) => observation.period === latest);
}
