import type { IsoDate } from "./initiative";
import type { CanvasStateId, CoverageId, DimensionId, IndicatorStatusId, VerdictId } from "./listIds";

export type {
  AgreementId,
  CanvasStateId,
  CoverageId,
  GapId,
  IndicatorStatusId,
  ItemLevelId,
  RoleFlagId,
  SpreadId,
  StoryId,
  TargetCheckId,
  VerdictId,
} from "./listIds";

export interface RoleMetrics {
  /** its name, in the workbook's language where a framework knows it */
  readonly label: string;
  readonly coverage: CoverageId;
  /** the active holders' names, joined */
  readonly who: string;
  /** what to see to, in words with their marks; "" for nothing */
  readonly watch: string;
}

export interface CanvasMetrics {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly entries: number;
  /** days since the last dated entry; null without one */
  readonly days: number | null;
  /** when the partners look at the dimension again */
  readonly review: IsoDate | null;
  readonly state: CanvasStateId;
}

export interface IndicatorMetrics {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly latestPeriod: IsoDate | null;
  readonly latest: number | null;
  readonly target: number | null;
  /** share of the way, 0.5 = half; null when it is unknown */
  readonly way: number | null;
  readonly elapsed: number | null;
  readonly reporting: number;
  readonly expected: number;
  readonly status: IndicatorStatusId;
}

export interface LateStep {
  /** the role, the tool debriefed, or that it is an activity */
  readonly label: string;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** The dashboard's numbers, as its cells show them. */
export interface DashboardMetrics {
  readonly initiative: string;
  readonly community: string;
  /** whether somebody has entered the initiative's name; the dashboard says something in its place */
  readonly isNamed: boolean;
  readonly hasPartners: boolean;
  readonly reportDate: IsoDate;
  /** whether somebody has pinned the report date; else it is today */
  readonly datePinned: boolean;
  readonly rolesTotal: number;
  readonly rolesCovered: number;
  readonly rolesCoveredShare: number;
  readonly rolesSecured: number;
  /** "" when nobody holds a role */
  readonly busiestPerson: string;
  readonly busiestCarries: number;
  /** how many roles fall if the busiest person leaves */
  readonly busiestFalls: number;
  /** the person whose departure leaves most roles with nobody; "" when no departure does */
  readonly worstPerson: string;
  readonly worstFalls: number;
  /** those roles' names, joined */
  readonly worstRoles: string;
  readonly verdict: VerdictId;
  /** the items that the verdict names, joined */
  readonly verdictItems: string;
  /** rated items that members see far apart */
  readonly disagreements: number;
  readonly canvasEntries: number;
  /** dimensions that are stale */
  readonly canvasStale: number;
  /** dimensions without any entry */
  readonly canvasEmpty: number;
  readonly indicatorsTotal: number;
  /** met or on track */
  readonly indicatorsOnTrack: number;
  readonly indicatorsWithoutData: number;
  readonly methodsDisagree: number;
  readonly targetsAgainst: number;
  /** roles and indicators that changed after the last entry of the canvas about them */
  readonly storiesBehind: number;
  /** conditions, and indicators, that no running activity serves */
  readonly conditionGaps: number;
  readonly indicatorGaps: number;
  /** values reported for the latest due period of the tracker, of those due */
  readonly reportsLatest: number;
  readonly reportsLatestDue: number;
  /** the code of the indicator whose trend is drawn; "" for none */
  readonly trendIndicator: string;
  /** rows of Observations in conflict */
  readonly conflicts: number;
  readonly lateSteps: number;
  /** in the order of the Roles table; the dashboard shows the first nine */
  readonly roles: readonly RoleMetrics[];
  readonly canvas: readonly CanvasMetrics[];
  /** in the order of the Indicators table; the dashboard shows the first twelve */
  readonly indicators: readonly IndicatorMetrics[];
  /** most days late first; the dashboard shows the first seven */
  readonly late: readonly LateStep[];
}
