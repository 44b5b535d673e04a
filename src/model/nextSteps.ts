import type { DashboardMetrics } from "./dashboard";

/**
 * What an initiative can do next, in the order of the method: it says who it is, gathers, asks whether it is ready,
 * fills its roles, agrees on measures, keeps its figures true and its story told, then strengthens what there is. A
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
export function nextSteps(figures: DashboardMetrics): NextStep[] {
  return rules(figures)
    .filter(({ count }) => count > 0)
    .map((rule) => ({ whole: 0, names: "", person: "", ...rule }));
}

function rules(figures: DashboardMetrics): Rule[] {
  const { verdict, verdictItems, canvas, late } = figures;
  const uncovered = figures.roles.filter(({ coverage }) => coverage === "uncovered");
  const behind = canvas.filter(({ state }) => state !== "current");
  const missing = figures.reportsLatestDue - figures.reportsLatest;
  const when = (wanted: typeof verdict) => ({ count: one(verdict === wanted), names: verdictItems });
  return [
    { id: "nameInitiative", count: one(!figures.isNamed) },
    { id: "invitePartners", count: one(!figures.hasPartners) },
    { id: "rateReadiness", ...when("notAssessed") },
    { id: "reconsiderFit", ...when("doesNotFit") },
    { id: "buildPreconditions", ...when("preconditionMissing") },
    {
      id: "coverRoles",
      count: figures.rolesTotal - figures.rolesCovered,
      whole: figures.rolesTotal,
      names: listOf(uncovered),
    },
    {
      id: "findBackup",
      count: figures.worstFalls,
      names: figures.worstRoles,
      person: figures.worstPerson,
    },
    { id: "defineIndicators", count: one(figures.indicatorsTotal === 0) },
    { id: "enterValues", count: missing, whole: figures.reportsLatestDue },
    { id: "resolveConflicts", count: figures.conflicts },
    { id: "correctTargets", count: figures.targetsAgainst },
    { id: "updateCanvas", count: behind.length, whole: canvas.length, names: listOf(behind) },
    { id: "catchUp", count: figures.lateSteps, names: late[0]?.step ?? "", person: late[0]?.owner ?? "" },
    { id: "tellStories", count: figures.storiesBehind },
    { id: "buildConditions", ...when("conditionsToBuild") },
    { id: "serveConditions", count: figures.conditionGaps },
    { id: "serveIndicators", count: figures.indicatorGaps },
    { id: "discussRatings", count: figures.disagreements },
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
