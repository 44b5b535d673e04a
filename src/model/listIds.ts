/** The ids of every closed list, as used in files and code; their labels are in the catalogue. */
import type { ACTIVITY_CHECKS } from "../catalogue/activities";
import type { FrameworkId, RoleId } from "../catalogue/frameworks";
import type { OBSERVATION_STATES } from "../catalogue/measurement";
import type { RATING_STATES } from "../catalogue/readiness";

/** How a person takes part in a role. */
export type PartId = "lead" | "share" | "backup" | "candidate";
export type DimensionId =
  "overview" | "research" | "partners" | "achievements" | "mobilisation" | "agenda" | "other";
export type PhaseId = "assess" | "initiate" | "organise" | "implement" | "sustain";
export type FrequencyId =
  | "monthly"
  | "quarterly"
  | "halfYearly"
  | "yearly"
  | "everyTwoYears"
  | "everyThreeYears"
  | "everyFiveYears"
  | "irregular";
export type SectorId =
  "community" | "public" | "education" | "health" | "business" | "philanthropy" | "citizens" | "other";
/** What an indicator measures: the population, or the people whom partners serve. */
type IndicatorLevelId = "population" | "performance";
/** The type of an indicator's values. */
export type KindId = "number" | "percent" | "rate";
type DirectionId = "up" | "down" | "keep";
export type CombinationId = "sum" | "mean" | "weighted" | "latest";
type ObservationStatusId = "final" | "provisional" | "notAvailable";
/** The five conditions of collective impact. */
export type ConditionId = "agenda" | "measurement" | "activities" | "communication" | "backbone";
/** What an indicator serves: one of the five conditions, or the result itself. */
type ServesId = ConditionId | "result";
/** How progress is judged: by linear pace, or by Statistics Canada's growth rates. */
type MethodId = "linear" | "growth";
type BackboneFormId = "thirdParty" | "existing" | "coalition" | "dedicated" | "sharedBodies";
/** The rated items: fit, preconditions, conditions, trust, know-how, attitudes, in that order. */
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
/** The ratings of both scales: no, partly and yes for fit questions, the levels for all other items. */
export type RatingId = "notRated" | "begun" | "inProgress" | "largely" | "fully" | "no" | "partly" | "yes";
export type SectionId = "agenda" | "cycle" | "success" | "before" | "after";
export type CheckStateId = "notStarted" | "underWay" | "done";
/** The kinds of results to sustain. */
type LastingId = "cause" | "partnership" | "practices" | "programmes";
type StrategyId = "takeUp" | "norms" | "ownership" | "means";
type DecisionId = "keep" | "change" | "stop";
type ActivityStateId = "planned" | "underWay" | "done" | "stopped";
export type DebriefToolId = "backbone" | "canvas" | "readiness" | "measurement";
type DebriefStateId = "open" | "underWay" | "done" | "dropped";
export type CoverageId = "uncovered" | "named" | "shared" | "secured";
export type CanvasStateId = "empty" | "undated" | "stale" | "current";
export type IndicatorStatusId =
  | "tooEarly"
  | "noData"
  | "noTarget"
  | "checkTarget"
  | "met"
  | "onTrack"
  | "needsAcceleration"
  | "progress"
  | "limited"
  | "deterioration"
  | "offTrack"
  | "noPace"
  | "conflictsToSettle"
  | "incomplete"
  | "outOfDate"
  | "groupsOnly";

export type RoleFlagId = "endsSoon" | "noNextStep" | "leadsTooMany";
/** Whether the canvas explains the last change. */
export type StoryId = "nothing" | "behind" | "told";
export type ItemLevelId = "notRated" | "toBuild" | "inPlace";
export type SpreadId = "alike" | "disagreement";
export type VerdictId = "notAssessed" | "doesNotFit" | "preconditionMissing" | "conditionsToBuild" | "ready";
/** Whether a running activity serves a condition or an indicator. */
export type ServiceGapId = "gap" | "served";
export type AgreementId = "notComparable" | "agree" | "disagree";
export type TargetCheckId = "fine" | "against";
/** What is unusual about the figure of an indicator. */
export type ImplausibleId = "belowLowest" | "aboveHighest" | "aboveOther" | "tenTimes" | "aTenth";
export type PlausibilityId = ImplausibleId | "nothingUnusual";
export type RuleStateId = "unknownIndicator" | "notComparable" | "broken" | "holds";

type AnswerId = "yes" | "no";
/** Why a reported row counts or does not. */
export type ObservationStateId = (typeof OBSERVATION_STATES)[number]["id"];
/** Why a rating counts or does not. */
export type RatingStateId = (typeof RATING_STATES)[number]["id"];
/** Whether everything that an activity refers to exists. */
type ActivityCheckId = (typeof ACTIVITY_CHECKS)[number]["id"];

/** The ids of each list. */
export interface ListIds {
  role: RoleId;
  part: PartId;
  coverage: CoverageId;
  answer: AnswerId;
  dimension: DimensionId;
  canvasState: CanvasStateId;
  phase: PhaseId;
  frequency: FrequencyId;
  sector: SectorId;
  level: IndicatorLevelId;
  serves: ServesId;
  kind: KindId;
  direction: DirectionId;
  combination: CombinationId;
  observationStatus: ObservationStatusId;
  observationState: ObservationStateId;
  indicatorStatus: IndicatorStatusId;
  framework: FrameworkId;
  backboneForm: BackboneFormId;
  roleFlag: RoleFlagId;
  story: StoryId;
  condition: ConditionId;
  item: ItemId;
  rating: RatingId;
  ratingState: RatingStateId;
  itemLevel: ItemLevelId;
  spread: SpreadId;
  verdict: VerdictId;
  section: SectionId;
  checkState: CheckStateId;
  lasting: LastingId;
  strategy: StrategyId;
  decision: DecisionId;
  activityState: ActivityStateId;
  activityCheck: ActivityCheckId;
  gap: ServiceGapId;
  debriefTool: DebriefToolId;
  debriefState: DebriefStateId;
  method: MethodId;
  agreement: AgreementId;
  targetCheck: TargetCheckId;
  plausibility: PlausibilityId;
  ruleState: RuleStateId;
}

export type ListId = keyof ListIds;
