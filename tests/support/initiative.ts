import {
  EMPTY_INITIATIVE,
  type Indicator,
  type InitiativeFile,
  type Observation,
} from "../../src/model/initiative";

/** An empty initiative plus the parts that a test provides. */
export function initiative(parts: Partial<InitiativeFile> = {}): InitiativeFile {
  return { ...EMPTY_INITIATIVE, initiative: { name: "Test initiative" }, ...parts };
}

/** An indicator that goes from 0 on 2020-01-01 to 100 on 2030-01-01, unless `parts` overrides it. */
export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    code: "X",
    name: "An indicator",
    direction: "up",
    combination: "sum",
    baseline: 0,
    baselineDate: "2020-01-01",
    target: 100,
    targetDate: "2030-01-01",
    frequency: "yearly",
    ...parts,
  };
}

/** An indicator without dates, reported as often as the initiative reports, unless `parts` overrides it. */
export function undatedIndicator(parts: Partial<Indicator> = {}): Indicator {
  return { code: "X", name: "An indicator", direction: "up", combination: "sum", ...parts };
}

/** An observation of partner A for 2024, unless `parts` overrides it. */
export function observation(parts: Partial<Observation> = {}): Observation {
  return { indicator: "X", partner: "A", period: "2024-12-31", ...parts };
}
