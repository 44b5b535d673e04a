/** The single figures of the dashboard, as its cells show them. */
import type { DashboardMetrics } from "../../src/model/dashboard";
import type { Facts } from "./facts";
import { nameList } from "./nameList";
import type { Situation } from "./situation";

/** The single figures of the dashboard, without those named on other sheets and those that are not figures. */
type SingleFigures = Omit<
  DashboardMetrics,
  | "damage"
  | "beyondRoom"
  | "isNamed"
  | "hasPartners"
  | "datePinned"
  | "verdict"
  | "verdictItems"
  | "disagreements"
  | "conditionGaps"
  | "indicatorGaps"
  | "reportsLatest"
  | "reportsLatestDue"
  | "roles"
  | "canvas"
  | "indicators"
  | "late"
>;

export function dashboardFigures(facts: Facts, { file, day }: Situation): SingleFigures {
  const { dimensions, indicators } = facts;
  const { busiest, worst } = facts.roles;
  const roles = facts.roles.roles.filter(({ counts }) => counts);
  const covered = roles.filter(({ coverage }) => coverage !== "uncovered").length;
  const behind = [...roles, ...indicators].filter(({ story }) => story === "behind").length;
  return {
    initiative: file.initiative.name,
    community: file.initiative.community ?? "",
    reportDate: day,
    rolesTotal: roles.length,
    rolesCovered: covered,
    rolesCoveredShare: covered / roles.length,
    rolesSecured: roles.filter(({ coverage }) => coverage === "secured").length,
    busiestPerson: busiest?.person ?? "",
    busiestCarries: busiest?.carries ?? 0,
    busiestFalls: busiest?.fallen.length ?? 0,
    worstPerson: worst?.person ?? "",
    worstFalls: worst?.fallen.length ?? 0,
    worstRoles: nameList((worst?.fallen ?? []).map((row) => facts.roles.roles[row]!.name)),
    canvasEntries: dimensions.reduce((sum, { entries }) => sum + entries, 0),
    canvasStale: dimensions.filter(({ state }) => state === "stale").length,
    canvasEmpty: dimensions.filter(({ state }) => state === "empty").length,
    indicatorsTotal: indicators.length,
    indicatorsOnTrack: indicators.filter(({ status }) => status === "met" || status === "onTrack").length,
    indicatorsWithoutData: indicators.filter(({ status }) => status === "noData").length,
    methodsDisagree: indicators.filter(({ methods }) => methods === "disagree").length,
    targetsAgainst: indicators.filter(({ targetCheck }) => targetCheck === "against").length,
    storiesBehind: behind,
    conflicts: facts.reports.filter(({ state }) => state === "conflict").length,
    lateSteps: facts.late.length,
    trendIndicator: file.indicators[facts.trend.row]?.code ?? "",
  };
}

/** How many indicators have a figure that may be wrong; workbooks of earlier versions do not say it. */
export function unusualValues({ indicators }: Facts): number {
  return indicators.filter(({ plausible }) => plausible !== null && plausible !== "nothingUnusual").length;
}
