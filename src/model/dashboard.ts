import type { DimensionId, IsoDate } from "./initiative";

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
  | "noPace";

export type RoleFlagId = "endsSoon" | "noNextStep" | "leadsTooMany";
export type StoryId = "nothing" | "behind" | "told";
export type ItemLevelId = "notRated" | "toBuild" | "inPlace";
export type SpreadId = "alike" | "disagreement";
export type VerdictId = "notAssessed" | "doesNotFit" | "preconditionMissing" | "conditionsToBuild" | "ready";
export type GapId = "gap" | "served";
export type AgreementId = "notComparable" | "agree" | "disagree";
export type TargetCheckId = "fine" | "against";

export interface RoleFigure {
  /** its name, in the workbook's language where a framework knows it */
  readonly label: string;
  readonly coverage: CoverageId;
  /** the active holders' names, joined */
  readonly who: string;
}

export interface CanvasFigure {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly entries: number;
  /** days since the last dated entry; null without one */
  readonly days: number | null;
  readonly state: CanvasStateId;
}

export interface IndicatorFigure {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly latestPeriod: IsoDate | null;
  readonly latest: number | null;
  readonly target: number | null;
  /** share of the way, 0.5 = half; null when it cannot be told */
  readonly way: number | null;
  readonly elapsed: number | null;
  readonly reporting: number;
  readonly expected: number;
  readonly status: IndicatorStatusId;
}

export interface LateStepFigure {
  readonly label: string;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** The dashboard's numbers, as its cells show them. */
export interface DashboardFigures {
  readonly initiative: string;
  readonly community: string;
  readonly reportDate: IsoDate;
  readonly rolesTotal: number;
  readonly rolesCovered: number;
  readonly rolesCoveredShare: number;
  readonly rolesSecured: number;
  /** "" when nobody carries a role */
  readonly busiestPerson: string;
  readonly busiestCarries: number;
  /** how many roles fall if the busiest person leaves */
  readonly busiestFalls: number;
  readonly canvasEntries: number;
  /** dimensions that are stale */
  readonly canvasStale: number;
  /** dimensions without any entry */
  readonly canvasEmpty: number;
  readonly indicatorsTotal: number;
  /** met or on track */
  readonly indicatorsOnTrack: number;
  readonly indicatorsWithoutData: number;
  /** rows of Observations in conflict */
  readonly conflicts: number;
  readonly lateSteps: number;
  readonly roles: readonly RoleFigure[];
  readonly canvas: readonly CanvasFigure[];
  /** in the order of the Indicators table; the dashboard shows the first twelve */
  readonly indicators: readonly IndicatorFigure[];
  /** in the order of the Roles table */
  readonly late: readonly LateStepFigure[];
}
