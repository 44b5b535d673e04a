import type { DashboardMetrics } from "./dashboard";

/**
 * The next steps of an initiative, in the order of the method: name it, invite partners, rate readiness, cover roles,
 * define indicators, keep values and the canvas up to date, then strengthen what exists. Each step comes after its
 * preconditions.
 */
export type NextStepId =
  | "nameInitiative"
  | "invitePartners"
  | "rateReadiness"
  | "reconsiderFit"
  | "buildPreconditions"
  | "coverRoles"
  | "findBackup"
  | "defineIndicators"
  | "enterValues"
  | "resolveConflicts"
  | "correctTargets"
  | "updateCanvas"
  | "catchUp"
  | "tellStories"
  | "buildConditions"
  | "serveConditions"
  | "serveIndicators"
  | "discussRatings";

/** A step, with the values that its sentence mentions. */
export interface NextStep {
  readonly id: NextStepId;
  /** the number of roles, rows or dimensions that the step is about */
  readonly count: number;
  /** their total, if there is one; otherwise 0 */
  readonly whole: number;
  /** the names of roles, items or dimensions, joined */
  readonly names: string;
  /** the departing person, or the owner of the latest step */
  readonly person: string;
}

interface Rule extends Partial<Omit<NextStep, "id" | "count">> {
  readonly id: NextStepId;
  /** 0 if nothing is to be done */
  readonly count: number;
}

/** The steps to take next, derived from the dashboard's metrics; empty if there are none. */
export function nextSteps(metrics: DashboardMetrics): NextStep[] {
  return rules(metrics)
    .filter(({ count }) => count > 0)
    .map((rule) => ({ whole: 0, names: "", person: "", ...rule }));
}

function rules(metrics: DashboardMetrics): Rule[] {
  const { verdict, verdictItems, canvas, late } = metrics;
  const uncovered = metrics.roles.filter(({ coverage }) => coverage === "uncovered");
  const behind = canvas.filter(({ state }) => state !== "current");
  const missing = metrics.reportsLatestDue - metrics.reportsLatest;
  const ifVerdict = (expected: typeof verdict) => ({
    count: toCount(verdict === expected),
    names: verdictItems,
  });
  return [
    { id: "nameInitiative", count: toCount(!metrics.isNamed) },
    { id: "invitePartners", count: toCount(!metrics.hasPartners) },
    { id: "rateReadiness", ...ifVerdict("notAssessed") },
    { id: "reconsiderFit", ...ifVerdict("doesNotFit") },
    { id: "buildPreconditions", ...ifVerdict("preconditionMissing") },
    {
      id: "coverRoles",
      count: metrics.rolesTotal - metrics.rolesCovered,
      whole: metrics.rolesTotal,
      names: listOf(uncovered),
    },
    {
      id: "findBackup",
      count: metrics.worstFalls,
      names: metrics.worstRoles,
      person: metrics.worstPerson,
    },
    { id: "defineIndicators", count: toCount(metrics.indicatorsTotal === 0) },
    { id: "enterValues", count: missing, whole: metrics.reportsLatestDue },
    { id: "resolveConflicts", count: metrics.conflicts },
    { id: "correctTargets", count: metrics.targetsAgainst },
    { id: "updateCanvas", count: behind.length, whole: canvas.length, names: listOf(behind) },
    { id: "catchUp", count: metrics.lateSteps, names: late[0]?.step ?? "", person: late[0]?.owner ?? "" },
    { id: "tellStories", count: metrics.storiesBehind },
    { id: "buildConditions", ...ifVerdict("conditionsToBuild") },
    { id: "serveConditions", count: metrics.conditionGaps },
    { id: "serveIndicators", count: metrics.indicatorGaps },
    { id: "discussRatings", count: metrics.disagreements },
  ];
}

function toCount(applies: boolean): number {
  return applies ? 1 : 0;
}

/** The number of names that a sentence lists. */
const MAX_NAMES = 3;

function listOf(labelled: readonly { readonly label: string }[]): string {
  const names = labelled.slice(0, MAX_NAMES).map(({ label }) => label);
  const othersCount = labelled.length - names.length;
  return names.join(", ") + (othersCount > 0 ? ` +${othersCount}` : "");
}
