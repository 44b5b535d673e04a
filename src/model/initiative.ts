/** The languages of the product. */
export type Language = "en" | "fr";

/** An ISO date, "2026-03-31". */
export type IsoDate = string;

/** The two frameworks of backbone roles: FSG's six roles, La Fonda's six missions. */
export type FrameworkId = "fsg" | "laFonda";
type FsgRoleId = "vision" | "activities" | "measurement" | "community" | "policy" | "resources";
type MissionId = "coordination" | "dialogue" | "information" | "funding" | "evaluation" | "orientation";
/** A role that a framework knows. */
export type RoleId = FsgRoleId | MissionId;
/** The id of a framework's role, or the name of a role of the initiative's own. */
export type RoleName = string;
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
/** The five conditions of collective impact. */
export type ConditionId = "agenda" | "measurement" | "activities" | "communication" | "backbone";
/** What an indicator serves: one of the five conditions, or the result itself. */
export type ServesId = ConditionId | "result";
/** How progress is judged: by linear pace, or by Statistics Canada's growth rates. */
export type MethodId = "linear" | "growth";
export type BackboneFormId = "thirdParty" | "existing" | "coalition" | "dedicated" | "sharedBodies";
/** What members rate: fit, preconditions, conditions, trust, know-how, attitudes; in that order. */
export type ItemId =
  | "fitIssue"
  | "fitStakeholders"
  | "fitCrossSector"
  | "fitData"
  | "fitCommunity"
  | "champions"
  | "urgency"
  | "resources"
  | ConditionId
  | "sincerity"
  | "reliability"
  | "competence"
  | "benevolence"
  | "meetings"
  | "engineering"
  | "language"
  | "collection"
  | "tensions"
  | "listening"
  | "humility";
/** The words of both scales: fit takes no, partly and yes; everything else the four levels. */
export type RatingId = "notRated" | "begun" | "inProgress" | "largely" | "fully" | "no" | "partly" | "yes";
export type SectionId = "agenda" | "cycle" | "success" | "before" | "after";
export type CheckStateId = "notStarted" | "underWay" | "done";
export type LastingId = "cause" | "partnership" | "practices" | "programmes";
export type StrategyId = "takeUp" | "norms" | "ownership" | "means";
export type DecisionId = "keep" | "change" | "stop";
export type ActivityStateId = "planned" | "underWay" | "done" | "stopped";
export type DebriefToolId = "backbone" | "canvas" | "readiness" | "measurement";
export type DebriefStateId = "open" | "underWay" | "done" | "dropped";
/** The sheets that an initiative may keep out of sight; the others are what every reader needs. */
export type HideableSheetId =
  "partners" | "roles" | "readiness" | "checklists" | "canvas" | "activities" | "tracker" | "debrief";

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
  /** the backbone roles to start from; FSG's unless said */
  readonly framework?: FrameworkId;
  /** the form that the backbone takes */
  readonly backboneForm?: BackboneFormId;
  /** the labels of the phases, where the initiative calls them otherwise */
  readonly phaseLabels?: Readonly<Partial<Record<PhaseId, string>>>;
  /** how progress is judged; linear pace unless said */
  readonly method?: MethodId;
  /** the code of the indicator whose trend the dashboard draws; the first one with a figure unless said */
  readonly trendIndicator?: string;
  /** the first month of the reporting year, 1 to 12; January unless said */
  readonly reportingYear?: number;
  /** what a person set otherwise than the defaults */
  readonly thresholds?: Thresholds;
  /** days after which a canvas dimension is stale */
  readonly stalenessLimit?: number;
}

/** The limits by which the rules judge; docs/rules.md gives the defaults. */
export interface Thresholds {
  /** days */
  readonly endsSoon?: number;
  /** roles that one person may lead before it is flagged */
  readonly leads?: number;
  /** share of the time elapsed */
  readonly near?: number;
  /** share of the target */
  readonly keep?: number;
  /** R */
  readonly requiredOnTrack?: number;
  readonly requiredProgress?: number;
  /** growth a year, 0.015 = 1.5 % */
  readonly growthOnTrack?: number;
  readonly growthProgress?: number;
  /** points between the lowest and the highest rating */
  readonly spread?: number;
  /** mean rating needed, on the scale of the item */
  readonly fit?: number;
  readonly precondition?: number;
  readonly condition?: number;
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

/** One row of the worksheet of roles. */
export interface RoleNote {
  readonly role: RoleName;
  readonly strengths?: string;
  readonly weaknesses?: string;
  readonly nextStep?: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly done?: IsoDate;
  /** what the partners pool for the role */
  readonly pooled?: string;
}

export interface RoleHolder {
  readonly role: RoleName;
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
  /** when the partners look at it again */
  readonly review?: IsoDate;
  /** the indicator or the role that the entry tells about */
  readonly indicator?: string;
  readonly role?: RoleName;
}

/** What one member says of one item. */
export interface Rating {
  readonly item: ItemId;
  readonly member: string;
  readonly rating?: RatingId;
  /** what it rests on */
  readonly evidence?: string;
  readonly date?: IsoDate;
}

/** One line of the checklists. */
export interface ChecklistEntry {
  readonly section: SectionId;
  /** the id of a line that the method knows, or a text of the initiative's own */
  readonly item: string;
  /** of a success factor */
  readonly phase?: PhaseId;
  readonly state?: CheckStateId;
  readonly date?: IsoDate;
  readonly note?: string;
}

/** Something that may need to last, and what is decided about it. */
export interface SustainabilityEntry {
  readonly what: string;
  readonly kind?: LastingId;
  readonly strategy?: StrategyId;
  readonly decision?: DecisionId;
  readonly reason?: string;
  readonly owner?: string;
  readonly due?: IsoDate;
}

export interface Activity {
  readonly name: string;
  readonly partner?: string;
  readonly condition?: ConditionId;
  readonly role?: RoleName;
  readonly indicator?: string;
  readonly state?: ActivityStateId;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly note?: string;
}

/** A question of a debrief, what was answered and what was decided. */
export interface DebriefEntry {
  readonly tool: DebriefToolId;
  /** the id of a question that the method asks, or a question of the initiative's own */
  readonly question: string;
  readonly answer?: string;
  readonly decision?: string;
  readonly owner?: string;
  readonly due?: IsoDate;
  readonly state?: DebriefStateId;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  /** what it measures and why */
  readonly meaning?: string;
  readonly level?: LevelId;
  readonly serves?: ServesId;
  /** the role that it serves */
  readonly role?: RoleName;
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
  /** sheets that the workbook hides: they are there, since other sheets read them */
  readonly hiddenSheets?: readonly HideableSheetId[];
  readonly partners: readonly Partner[];
  readonly roles: readonly RoleNote[];
  readonly roleHolders: readonly RoleHolder[];
  readonly ratings: readonly Rating[];
  readonly checklist: readonly ChecklistEntry[];
  readonly sustainability: readonly SustainabilityEntry[];
  readonly canvas: readonly CanvasEntry[];
  readonly activities: readonly Activity[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly debrief: readonly DebriefEntry[];
}
