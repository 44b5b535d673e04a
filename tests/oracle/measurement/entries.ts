/** What the rules of measurement read. */
import type { Indicator, InitiativeFile, Observation } from "../../../src/model/initiative";
import type { Situation } from "../situation";

export type MeasuredIndicator = Indicator;
export type MeasuredObservation = Observation;

/** The entries and the limits of an initiative. */
export interface MeasurementEntries extends Pick<
  InitiativeFile,
  "initiative" | "partners" | "indicators" | "reportingPlan" | "groups" | "observations"
> {
  readonly limits: Situation["limits"];
}

/** How many conflicts a workbook lists. */
export const LISTED_CONFLICTS = 24;

/** How many own periods up to the report date a workbook looks at. */
export const PERIODS = 120;

export function entriesOf({ file, limits }: Situation): MeasurementEntries {
  const { initiative, partners, indicators, reportingPlan, groups, observations } = file;
  return { initiative, partners, indicators, groups, observations, reportingPlan, limits };
}
