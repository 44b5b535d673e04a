import type {
  CombinationId,
  Indicator,
  InitiativeFile,
  Observation,
  SectorId,
} from "../src/model/initiative";

const INDICATORS = 50;
const PARTNERS = 20;
const PERIODS = 12;
const FIRST_YEAR = 2023;
/** So many rows at the end repeat the first totals with other values. */
const CONFLICTS = 20;
/** One in this many rows is dated by a day that ends no period. */
const ROWS_PER_OTHER_DAY = 500;
/** One in this many rows is a total; the others of the same indicator, partner and period differ by group. */
const ROWS_PER_TOTAL = 12;

const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"] as const;
const COMBINATIONS: readonly CombinationId[] = ["sum", "mean", "weighted", "latest"];
const SECTORS: readonly SectorId[] = ["community", "public", "education", "health", "business"];
const GROUPS = [
  "Women",
  "Men",
  "Under 18",
  "18 to 34",
  "35 to 64",
  "65 and over",
  "Newcomers",
  "Lone parents",
  "Low income",
  "Rural",
  "Québec, région",
] as const;

/** The parts of an initiative file that the benchmark fills in; empty lists are omitted, as a file may do. */
type BenchInitiative = Pick<
  InitiativeFile,
  | "format"
  | "version"
  | "language"
  | "initiative"
  | "partners"
  | "indicators"
  | "reportingPlan"
  | "observations"
>;

/**
 * An initiative with 50 indicators, 20 partners and 12 quarters, a plan of who reports what, and this many observations,
 * ordered by period; some of them are provisional, in conflict, or dated by a day that ends no period. Deterministic: the
 * same number gives the same file.
 */
export function benchInitiative(observations: number): BenchInitiative {
  const totals = Math.ceil(observations / ROWS_PER_TOTAL);
  const slots = INDICATORS * PARTNERS * PERIODS;
  if (totals > slots)
    throw new RangeError(`At most ${slots * ROWS_PER_TOTAL} observations are all different.`);
  return {
    format: "ensemble-initiative",
    version: 1,
    language: "en",
    initiative: {
      name: `${observations} observations`,
      start: "2023-01-01",
      frequency: "quarterly",
      reportDate: "2026-01-31",
    },
    partners: Array.from({ length: PARTNERS }, (_, index) => ({
      name: partnerName(index),
      sector: SECTORS[index % SECTORS.length]!,
    })),
    indicators: Array.from({ length: INDICATORS }, (_, index) => indicator(index)),
    reportingPlan: Array.from({ length: INDICATORS * PARTNERS }, (_, pair) => ({
      indicator: code(pair % INDICATORS),
      partner: partnerName(Math.floor(pair / INDICATORS)),
    })),
    observations: Array.from({ length: observations }, (_, row) => {
      const repeated = row - (observations - CONFLICTS);
      const source =
        observations > 2 * CONFLICTS * ROWS_PER_TOTAL && repeated >= 0 ? repeated * ROWS_PER_TOTAL : row;
      const total = Math.floor(source / ROWS_PER_TOTAL);
      // Totals are spread evenly over the slots.
      return observation(source, Math.floor((total * slots) / totals), row);
    }),
  };
}

function indicator(index: number): Indicator {
  const combination = combinationOf(index);
  return {
    code: code(index),
    name: `Measure ${index + 1}`,
    level: index % 2 === 0 ? "population" : "performance",
    unit: combination === "weighted" ? "%" : "people",
    kind: combination === "weighted" ? "percent" : "number",
    direction: index % 5 === 0 ? "down" : "up",
    baseline: index % 5 === 0 ? 900 : 100,
    baselineDate: "2022-12-31",
    target: index % 5 === 0 ? 100 : 900,
    targetDate: "2027-12-31",
    frequency: "quarterly",
    combination,
    partner: partnerName(index % PARTNERS),
  };
}

/**
 * `slot` is the 0-based index of an indicator, partner and period; the indicator varies fastest. `number` makes the value.
 */
function observation(row: number, slot: number, number: number): Observation {
  const rowInSlot = row % ROWS_PER_TOTAL;
  const index = slot % INDICATORS;
  const partner = Math.floor(slot / INDICATORS) % PARTNERS;
  const period = Math.floor(slot / (INDICATORS * PARTNERS));
  const value = 100 + ((number * 7919) % 80_000) / 100;
  const end = QUARTER_ENDS[period % 4]!;
  return {
    indicator: code(index),
    partner: partnerName(partner),
    period: `${FIRST_YEAR + Math.floor(period / 4)}-${row % ROWS_PER_OTHER_DAY === ROWS_PER_OTHER_DAY - 1 ? `${end.slice(0, 2)}-15` : end}`,
    ...(rowInSlot > 0 && { group: GROUPS[rowInSlot - 1]! }),
    ...(combinationOf(index) === "weighted"
      ? { numerator: Math.floor(value), denominator: 1000 + (row % 500) }
      : { value }),
    status: row % 7 === 0 ? "provisional" : "final",
    ...(row % 20 === 0 && { note: `Révisé après vérification, ligne ${row}` }),
  };
}

function combinationOf(index: number): CombinationId {
  return COMBINATIONS[index % COMBINATIONS.length]!;
}

function code(index: number): string {
  return `M${String(index + 1).padStart(2, "0")}`;
}

function partnerName(index: number): string {
  return `Partner ${String.fromCharCode(65 + index)}`;
}
