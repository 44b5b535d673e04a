/** Entries as schema version 3 has them: those of today and what docs/measurement-rules.md adds. */
import type {
  FrequencyId,
  Indicator,
  InitiativeProfile,
  IsoDate,
  Observation,
  Partner,
} from "../../../src/model/initiative";

type Frequency = FrequencyId | "everyTwoYears" | "everyThreeYears" | "everyFiveYears" | "irregular";

interface Reporting {
  readonly frequency?: Frequency;
  /** months after the end of a period from which its report is due */
  readonly availableAfter?: number;
}

export type MeasuredIndicator = Omit<Indicator, "frequency"> & Reporting;
type MeasuredPartner = Partner & { readonly left?: IsoDate };
export type MeasuredObservation = Omit<Observation, "status"> & {
  readonly status?: NonNullable<Observation["status"]> | "notAvailable";
};

/** Who reports which indicator, from when until when. */
interface PlanRow {
  readonly indicator: string;
  readonly partner: string;
  readonly group?: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** The entries that the rules of measurement read. */
export interface MeasurementEntries {
  readonly initiative: Omit<InitiativeProfile, "frequency"> & Reporting;
  readonly partners: readonly MeasuredPartner[];
  readonly indicators: readonly MeasuredIndicator[];
  readonly observations: readonly MeasuredObservation[];
  readonly reportingPlan: readonly PlanRow[];
  readonly thresholds: MeasurementThresholds;
}

export interface MeasurementThresholds {
  /** the share of the expected partners that completes a period of a sum, and of a mean or a weighted value */
  readonly completeSum: number;
  readonly completeMean: number;
  /** the number of overdue periods from which a figure is out of date */
  readonly outOfDate: number;
  /** how many conflicts the workbook can list */
  readonly listedConflicts: number;
  /** first month of the reporting year, 1 to 12 */
  readonly reportingYear: number;
}

/** The defaults, which docs/measurement-rules.md states in parentheses. */
const DEFAULTS: MeasurementThresholds = {
  completeSum: 1,
  completeMean: 0.8,
  outOfDate: 2,
  listedConflicts: 24,
  reportingYear: 1,
};

/** Entries with the parts that a test provides. */
export function entriesOf(
  parts: Partial<Omit<MeasurementEntries, "thresholds">> & {
    readonly thresholds?: Partial<MeasurementThresholds>;
  },
): MeasurementEntries {
  return {
    initiative: { name: "Test initiative" },
    partners: [],
    indicators: [],
    observations: [],
    reportingPlan: [],
    ...parts,
    thresholds: { ...DEFAULTS, ...parts.thresholds },
  };
}
