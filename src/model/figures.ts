/** The results of a workbook as `ensemble figures` prints them (docs/figures.md). */
import type { RoleId } from "../catalogue/frameworks";
import type { Language } from "../languages";
import type { DamageKind } from "./damage";
import type { IsoDate } from "./initiative";
import type {
  AgreementId,
  CanvasStateId,
  CoverageId,
  DimensionId,
  ImplausibleId,
  IndicatorStatusId,
  ItemId,
  ItemLevelId,
  RoleFlagId,
  SpreadId,
  StoryId,
  TargetCheckId,
  VerdictId,
} from "./listIds";

export interface Figures {
  readonly reportDate: IsoDate;
  /** the language of the workbook, in which names are */
  readonly language: Language;
  /** its name; "" where none was entered */
  readonly initiative: string;
  /** in a fixed order; those that nothing was found for are left out */
  readonly alerts: readonly Alert[];
  /** what is wrong with the workbook itself, by kind, then by sheet; empty when all is well */
  readonly damage: readonly DamageFigures[];
  /** in the order of the Roles table */
  readonly roles: readonly RoleFigures[];
  readonly readiness: ReadinessFigures;
  /** the seven dimensions, in the field's order */
  readonly canvas: readonly DimensionFigures[];
  /** all of them, most days late first */
  readonly lateSteps: readonly LateStepFigures[];
  /** a line for each pair of an indicator and a partner, most days late first */
  readonly lateReports: readonly LateReportFigures[];
  /** in the order of the Indicators table */
  readonly indicators: readonly IndicatorFigures[];
}

/** One thing that is wrong with the workbook. */
export interface DamageFigures {
  readonly kind: DamageKind;
  /** the id of the sheet */
  readonly where: string;
  /** what it is: a sheet, a table, a column, a list, a name */
  readonly item: string;
  /** how many cells, rows or words; null where it cannot be counted */
  readonly count: number | null;
  /** the first of each group of adjacent cells: "Data!L5"; empty for what has no cells */
  readonly cells: readonly string[];
}

export type AlertId =
  | "conflicts"
  | "unlistedConflicts"
  | "unknownIndicator"
  | "unknownPartner"
  | "noPeriod"
  | "noValue"
  | "noPeriodEnd"
  | "unknownGroup"
  | "groupsMissing"
  | "groupsDiffer"
  | "unusualValues"
  | "indicatorsWithoutData"
  | "methodsDisagree"
  | "targetsAgainst"
  | "canvasStale"
  | "canvasEmpty"
  | "storiesBehind"
  | "disagreements"
  | "conditionGaps"
  | "indicatorGaps"
  | "lateSteps"
  | "lateReports"
  | "beyondTrackerIndicators"
  | "beyondTrackerPartners"
  | "beyondActivityPartners"
  | "beyondGroups"
  | "beyondBreakdowns";

/** Something that needs attention. */
export interface Alert {
  readonly id: AlertId;
  /** more than 0 */
  readonly count: number;
  /** the id of the sheet that shows it */
  readonly where: "dashboard" | "readiness" | "canvas" | "activities" | "indicators" | "data" | "tracker";
}

export interface RoleFigures {
  /** the id of the framework's role; null for a role of the initiative's own */
  readonly id: RoleId | null;
  readonly name: string;
  readonly coverage: CoverageId;
  /** its active holders, each once */
  readonly who: readonly string[];
  readonly flags: readonly RoleFlagId[];
  /** days since its next step was due; null where it is not late */
  readonly daysLate: number | null;
  readonly story: StoryId;
}

interface ReadinessFigures {
  readonly verdict: VerdictId;
  /** the items that the verdict names, in its order */
  readonly named: readonly ItemId[];
  /** items on which members disagree */
  readonly disagreements: number;
  /** all rated items, in the field's order */
  readonly items: readonly ItemFigures[];
}

export interface ItemFigures {
  readonly id: ItemId;
  /** ratings that count */
  readonly rated: number;
  /** those of them that name evidence */
  readonly evidence: number;
  /** points: 0 to 2 for questions of fit, 1 to 4 for all other items; null where nobody rated it */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly level: ItemLevelId;
  /** null where nobody rated it */
  readonly spread: SpreadId | null;
}

export interface DimensionFigures {
  readonly id: DimensionId;
  readonly entries: number;
  /** days since the last dated entry; null without one */
  readonly days: number | null;
  /** when it is to be reviewed next */
  readonly review: IsoDate | null;
  readonly state: CanvasStateId;
}

export interface LateStepFigures {
  readonly source: "role" | "debrief" | "activity";
  /**
   * the role, as an initiative file names it: the id of a framework's, else its name; the id of the debriefed tool; null
   * for an activity
   */
  readonly about: string | null;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** Reports of an indicator that are due from a partner and missing. */
export interface LateReportFigures {
  /** its code */
  readonly indicator: string;
  readonly partner: string;
  /** the end of the oldest period that is missing */
  readonly oldest: IsoDate;
  /** days since that was due */
  readonly daysLate: number;
  /** how many periods are missing */
  readonly missing: number;
}

/** A period, how many of the expected partners reported it, and how many were expected. */
export interface ReportedPeriod {
  readonly period: IsoDate;
  readonly reported: number;
  readonly expected: number;
}

/** Values are in the unit of the indicator. */
export interface IndicatorFigures {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  /** the last day of the period that is shown: the judged one, else the latest with an observation that counts */
  readonly period: IsoDate | null;
  /** partners expected for that period; without one, for the last due period */
  readonly reported: number;
  readonly expected: number;
  /** whether the period shown is judged: enough of the expected partners reported it */
  readonly complete: boolean;
  /** whether nobody is expected */
  readonly nobodyAssigned: boolean;
  /** the newer period that is not complete enough */
  readonly incoming: ReportedPeriod | null;
  /** newer periods that are due and not complete enough */
  readonly overdue: number;
  /** observations in the value that may still change */
  readonly provisional: number;
  /** the period judged before */
  readonly previous: { readonly period: IsoDate; readonly value: number | null } | null;
  readonly change: number | null;
  /** whether the change is in the direction of improvement; null where nothing is said of it */
  readonly improves: boolean | null;
  /** whether other partners were expected for the period judged before */
  readonly othersExpected: boolean;
  /** what is unusual about the value; null for nothing, and where no period is judged */
  readonly plausible: ImplausibleId | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** the value that the target requires by the period */
  readonly due: number | null;
  /** share of the distance from baseline to target, 0.5 = half */
  readonly way: number | null;
  /** share of the time from baseline to target date, 0 to 1 */
  readonly elapsed: number | null;
  /** by the method in use */
  readonly status: IndicatorStatusId;
  readonly methods: MethodFigures;
  readonly pace: PaceFigures;
  /** its groups that have a value in the judged period, in the order of the table */
  readonly groups: readonly GroupFigures[];
  /** between groups of the breakdown in which it is widest; null where fewer than two groups can be compared */
  readonly gap: GapFigures | null;
  /** groups without a value of breakdowns that are used or planned */
  readonly groupsMissing: readonly GroupName[];
  /** breakdowns whose groups do not add up to the total */
  readonly groupsDiffer: readonly string[];
  /** whether partners share people, so that the sum is an upper bound */
  readonly overlap: boolean;
  /** whether the target is in the direction of improvement; null without one, or where the value is to be kept */
  readonly targetCheck: TargetCheckId | null;
  readonly story: StoryId;
}

/** A group of a breakdown; the breakdown may be "". */
export interface GroupName {
  readonly breakdown: string;
  readonly group: string;
}

interface GroupFigures extends GroupName {
  readonly value: number;
  /** whether partners of the total are lacking, so that it is not compared */
  readonly partial: boolean;
}

export interface GapFigures {
  readonly breakdown: string;
  /** the highest value less the lowest */
  readonly difference: number;
  /** the highest value by the lowest; null where that is not above 0 */
  readonly ratio: number | null;
  /** the first group with the highest, and with the lowest value */
  readonly highest: string;
  readonly lowest: string;
  /** the difference less that of the baseline's period; null where that has none */
  readonly change: number | null;
}

/** The status of an indicator by each method. */
interface MethodFigures {
  /** the initiative's method; by "growth", the status is `required`, or `growth` without a target */
  readonly inUse: "linear" | "growth";
  readonly linear: IndicatorStatusId;
  readonly required: IndicatorStatusId;
  readonly growth: IndicatorStatusId;
  /** whether `linear` and `required` agree */
  readonly agreement: AgreementId;
}

/** Changes a year, in the unit of the indicator; null where they cannot be said. */
interface PaceFigures {
  readonly needed: number | null;
  readonly achieved: number | null;
  /** a value, not a change */
  readonly expectedAtTarget: number | null;
}
