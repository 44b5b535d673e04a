/** The languages of the product. */
export type Language = "en" | "fr";

/** An ISO date, "2026-03-31". */
export type IsoDate = string;

export type RoleId = "vision" | "activities" | "measurement" | "community" | "policy" | "resources";
export type PartId = "lead" | "share" | "backup";
export type DimensionId =
  "overview" | "research" | "partners" | "achievements" | "mobilisation" | "agenda" | "other";
export type PhaseId = "assess" | "initiate" | "organise" | "implement" | "sustain";
export type FrequencyId = "monthly" | "quarterly" | "halfYearly" | "yearly";
export type SectorId =
  "community" | "public" | "education" | "health" | "business" | "philanthropy" | "citizens" | "other";
export type LevelId = "population" | "performance";
export type KindId = "number" | "percent" | "rate";
export type DirectionId = "up" | "down" | "keep";
export type CombinationId = "sum" | "mean" | "weighted" | "latest";
export type ObservationStatusId = "final" | "provisional";
/** What an indicator serves: one of the five conditions, or the result itself. */
export type ServesId = "agenda" | "measurement" | "activities" | "communication" | "backbone" | "result";

/** The profile of a collective impact initiative. */
export interface InitiativeProfile {
  readonly name: string;
  readonly community?: string;
  readonly issue?: string;
  readonly populationTarget?: string;
  readonly phase?: PhaseId;
  readonly start?: IsoDate;
  /** years */
  readonly horizon?: number;
  readonly frequency?: FrequencyId;
  /** pinned report date; without it the workbook reads today */
  readonly reportDate?: IsoDate;
  /** days after which a canvas dimension is stale */
  readonly stalenessLimit?: number;
}

export interface Partner {
  readonly name: string;
  readonly sector?: SectorId;
  /** the contact person's function */
  readonly contact?: string;
  readonly email?: string;
  readonly joined?: IsoDate;
  readonly note?: string;
}

/** One row of the six-role worksheet. */
export interface RoleNote {
  readonly role: RoleId;
  readonly strengths?: string;
  readonly weaknesses?: string;
  readonly nextStep?: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly done?: IsoDate;
}

export interface RoleHolder {
  readonly role: RoleId;
  /** a function rather than a name, where people's names should not travel */
  readonly person: string;
  readonly partner?: string;
  readonly part?: PartId;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

export interface CanvasEntry {
  readonly dimension: DimensionId;
  readonly description: string;
  readonly date?: IsoDate;
  /** where the evidence is */
  readonly evidence?: string;
  readonly author?: string;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  /** what it measures and why */
  readonly meaning?: string;
  readonly level?: LevelId;
  readonly serves?: ServesId;
  readonly unit?: string;
  readonly kind?: KindId;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly direction: DirectionId;
  readonly baseline?: number;
  readonly baselineDate?: IsoDate;
  readonly target?: number;
  readonly targetDate?: IsoDate;
  readonly frequency?: FrequencyId;
  readonly combination: CombinationId;
  readonly cumulative?: boolean;
  readonly disaggregation?: string;
  readonly source?: string;
  readonly partner?: string;
  readonly person?: string;
}

export interface Observation {
  readonly indicator: string;
  readonly partner: string;
  /** the last day of the period that the value describes */
  readonly period: IsoDate;
  /** empty: the total */
  readonly group?: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: ObservationStatusId;
  readonly note?: string;
  readonly enteredBy?: string;
  readonly enteredOn?: IsoDate;
}

/** An initiative as it travels in a file: everything that a person enters, in no language but its own text. */
export interface InitiativeFile {
  readonly format: "ensemble-initiative";
  readonly version: 1;
  readonly language: Language;
  readonly initiative: InitiativeProfile;
  readonly partners: readonly Partner[];
  readonly roles: readonly RoleNote[];
  readonly roleHolders: readonly RoleHolder[];
  readonly canvas: readonly CanvasEntry[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
}
