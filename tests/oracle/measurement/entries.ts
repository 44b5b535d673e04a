/** What the rules of measurement read. */
import type { Indicator, InitiativeFile, IsoDate, Observation } from "../../../src/model/initiative";
import type { Situation } from "../situation";

/** Who reports which indicator, from when until when. */
interface PlanRow {
  readonly indicator: string;
  readonly partner: string;
  readonly group?: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

export type MeasuredIndicator = Indicator;
export type MeasuredObservation = Observation;

/** The entries and the limits of an initiative; the plan is not in workbooks yet. */
export interface MeasurementEntries extends Pick<
  InitiativeFile,
  "initiative" | "partners" | "indicators" | "observations"
> {
  readonly limits: Situation["limits"];
  readonly reportingPlan: readonly PlanRow[];
}

/** How many conflicts a workbook lists. */
export const LISTED_CONFLICTS = 24;

/** How many own periods up to the report date a workbook looks at. */
export const PERIODS = 120;

export function entriesOf({ file, limits }: Situation): MeasurementEntries {
  const { initiative, partners, indicators, observations } = file;
  return { initiative, partners, indicators, observations, limits, reportingPlan: [] };
}
