import type { DashboardMetrics } from "./dashboard";

/**
 * What an initiative can do next, in the order of the method: it says who it is, gathers, asks whether it is ready,
 * fills its roles, agrees on measures, keeps its values and its canvas up to date, then strengthens what exists. A
 * missing precondition comes before anything that rests on it.
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

/** A step, with what its sentence names. */
export interface NextStep {
  readonly id: NextStepId;
  /** of what the step is about: roles, rows, dimensions */
  readonly count: number;
  /** how many of them there are to be, where that is known */
  readonly whole: number;
  /** roles, items, dimensions, as a list */
  readonly names: string;
  /** whose departure, or which late step's owner */
  readonly person: string;
}

interface Rule extends Partial<Omit<NextStep, "id" | "count">> {
  readonly id: NextStepId;
  /** zero where nothing is to be done */
  readonly count: number;
}

/** What there is to do next, by the dashboard's figures; empty when nothing presses. */
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
  const when = (wanted: typeof verdict) => ({ count: one(verdict === wanted), names: verdictItems });
  return [
    { id: "nameInitiative", count: one(!metrics.isNamed) },
    { id: "invitePartners", count: one(!metrics.hasPartners) },
    { id: "rateReadiness", ...when("notAssessed") },
    { id: "reconsiderFit", ...when("doesNotFit") },
    { id: "buildPreconditions", ...when("preconditionMissing") },
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
    { id: "defineIndicators", count: one(metrics.indicatorsTotal === 0) },
    { id: "enterValues", count: missing, whole: metrics.reportsLatestDue },
    { id: "resolveConflicts", count: metrics.conflicts },
    { id: "correctTargets", count: metrics.targetsAgainst },
    { id: "updateCanvas", count: behind.length, whole: canvas.length, names: listOf(behind) },
    { id: "catchUp", count: metrics.lateSteps, names: late[0]?.step ?? "", person: late[0]?.owner ?? "" },
    { id: "tellStories", count: metrics.storiesBehind },
    { id: "buildConditions", ...when("conditionsToBuild") },
    { id: "serveConditions", count: metrics.conditionGaps },
    { id: "serveIndicators", count: metrics.indicatorGaps },
    { id: "discussRatings", count: metrics.disagreements },
  ];
}

function one(applies: boolean): number {
  return applies ? 1 : 0;
}

/** As many names as a sentence can carry. */
const NAMED = 3;

function listOf(labelled: readonly { readonly label: string }[]): string {
  const names = labelled.slice(0, NAMED).map(({ label }) => label);
  const more = labelled.length - names.length;
  return names.join(", ") + (more > 0 ? ` +${more}` : "");
}
