/** Which observations count and what they come to, by docs/rules.md, "Indicators". */
import type {
  CombinationId,
  Indicator,
  InitiativeFile,
  IsoDate,
  KindId,
  Observation,
} from "../../src/model/initiative";
import { folded, isFilled, sameText } from "./compare";

/** The observations of which the same indicator, partner, period and group stand there more than once. */
export function conflictingObservations(observations: readonly Observation[]): ReadonlySet<Observation> {
  const same = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { indicator, partner, period, group = "" } = observation;
    const key = JSON.stringify([indicator, partner, period, group].map(folded));
    same.set(key, [...(same.get(key) ?? []), observation]);
  }
  return new Set([...same.values()].filter(({ length }) => length > 1).flat());
}

/** What an observation says: its ratio when it can be told, else its value, else nothing. */
function usableValue(observation: Observation, kind: KindId | undefined): number | null {
  if (hasRatio(observation)) {
    return (observation.numerator / observation.denominator) * scale(kind);
  }
  return observation.value ?? null;
}

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

function hasRatio(observation: Observation): observation is Observation & Ratio {
  return (
    observation.numerator !== undefined &&
    observation.denominator !== undefined &&
    observation.denominator !== 0
  );
}

function scale(kind: KindId | undefined): number {
  return kind === "percent" ? 100 : 1;
}

/** The observations that make an indicator's figure, in table order. */
export function countingObservations(
  file: InitiativeFile,
  indicator: Indicator,
  day: IsoDate,
  conflicting: ReadonlySet<Observation>,
): readonly Observation[] {
  return file.observations.filter(
    (observation) =>
      sameText(observation.indicator, indicator.code) &&
      file.partners.some(({ name }) => sameText(name, observation.partner)) &&
      observation.period <= day &&
      !isFilled(observation.group) &&
      !conflicting.has(observation) &&
      usableValue(observation, indicator.kind) !== null,
  );
}

/** One figure out of what the partners reported for one period. */
export function combine(
  observations: readonly Observation[],
  combination: CombinationId,
  kind: KindId | undefined,
): number | null {
  const values = observations.flatMap((observation) => usableValue(observation, kind) ?? []);
  if (values.length === 0) return null;
  switch (combination) {
    case "sum":
      return total(values);
    case "mean":
      return total(values) / values.length;
    case "latest":
      return values.at(-1)!;
    case "weighted": {
      const ratios = observations.filter(hasRatio);
      const denominators = total(ratios.map(({ denominator }) => denominator));
      if (ratios.length === 0 || denominators === 0) return null;
      return (total(ratios.map(({ numerator }) => numerator)) / denominators) * scale(kind);
    }
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
