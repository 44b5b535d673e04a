import type { StatusTone } from "../catalogue/term";
import type { Damage } from "./damage";
import type { IsoDate } from "./initiative";
import type { BeyondRoom } from "./room";
import type { CanvasStateId, CoverageId, DimensionId, IndicatorStatusId, VerdictId } from "./listIds";

export type {
  AgreementId,
  CanvasStateId,
  CoverageId,
  ServiceGapId,
  IndicatorStatusId,
  ItemLevelId,
  RoleFlagId,
  SpreadId,
  StoryId,
  TargetCheckId,
  VerdictId,
} from "./listIds";

export interface RoleMetrics {
  /** its name; in the workbook's language if it is a framework's role */
  readonly label: string;
  readonly coverage: CoverageId;
  /** the active holders' names, joined */
  readonly who: string;
  /** the warnings as text with status icons; "" for none */
  readonly watch: string;
}

export interface CanvasMetrics {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly entries: number;
  /** days since the last dated entry; null without one */
  readonly days: number | null;
  /** the date of the next review */
  readonly review: IsoDate | null;
  readonly state: CanvasStateId;
}

export interface IndicatorMetrics {
  readonly code: string;
  /** in one line */
  readonly name: string;
  /** the newer period still coming in and the provisional values, as the dashboard words them; "" for neither */
  readonly note: string;
  readonly unit: string;
  /** the judged period; without one, the latest with a value */
  readonly latestPeriod: IsoDate | null;
  readonly latest: number | null;
  readonly target: number | null;
  /** share of the distance from baseline to target, 0.5 = half; null if unknown */
  readonly way: number | null;
  readonly elapsed: number | null;
  readonly reporting: number;
  /** 0: nobody is assigned */
  readonly expected: number;
  readonly status: IndicatorStatusId;
}

export interface LateStep {
  /** the role, the debriefed tool, or the word for an activity */
  readonly label: string;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** The dashboard's numbers, as its cells show them. */
export interface DashboardMetrics {
  /**
   * Set while Excel calculates only when it is asked to: whether something changed since the figures were calculated
   */
  readonly manualCalculation?: { readonly isStale: boolean };
  /** what is wrong with the workbook itself, so that figures may be; empty when all is well */
  readonly damage: Damage;
  /** what the computed sheets have no room for; empty when everything is shown */
  readonly beyondRoom: readonly BeyondRoom[];
  readonly initiative: string;
  readonly community: string;
  /** whether the initiative's name was entered; otherwise `initiative` is a placeholder */
  readonly isNamed: boolean;
  readonly hasPartners: boolean;
  readonly reportDate: IsoDate;
  /** whether the report date is pinned; otherwise it is today */
  readonly datePinned: boolean;
  readonly rolesTotal: number;
  readonly rolesCovered: number;
  readonly rolesCoveredShare: number;
  readonly rolesSecured: number;
  /** "" when nobody holds a role */
  readonly busiestPerson: string;
  readonly busiestCarries: number;
  /** the number of roles left without a holder if the busiest person leaves */
  readonly busiestFalls: number;
  /** the person whose departure leaves the most roles without a holder; "" if none does */
  readonly worstPerson: string;
  readonly worstFalls: number;
  /** the names of those roles, joined */
  readonly worstRoles: string;
  readonly verdict: VerdictId;
  /** the items that the verdict names, joined */
  readonly verdictItems: string;
  /** rated items on which members disagree */
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
  /** values reported and values due for the latest due period of the tracker */
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
  /** sorted by days late, descending; the dashboard shows the first seven */
  readonly late: readonly LateStep[];
}

/** Whether nothing has begun, so that nothing is wrong yet: no indicator is defined, and nobody holds a role. */
export function isAtStart(metrics: Pick<DashboardMetrics, "indicatorsTotal" | "rolesCovered">): boolean {
  return metrics.indicatorsTotal === 0 && metrics.rolesCovered === 0;
}

/** The tone that a status is shown with: at the start nothing is wrong yet, so that none is judged. */
export function shownTone(tone: StatusTone, isStart: boolean): StatusTone {
  return isStart ? "none" : tone;
}
