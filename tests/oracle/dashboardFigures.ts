/**
 * The dashboard's numbers, computed a second time and in another way: from docs/rules.md, without a look at the
 * workbook's formulas.
 */
import type { DashboardFigures } from "../../src/model/dashboard";
import type { InitiativeFile, IsoDate, Language } from "../../src/model/initiative";
import { canvasFigures } from "./canvas";
import { indicatorFigure } from "./indicators";
import { ROLE_IDS } from "./labels";
import { conflictingObservations } from "./observations";
import { activeHoldings, busiest, lateSteps, roleFigures } from "./roles";

export function dashboardFigures(
  file: InitiativeFile,
  reportDate: IsoDate,
  language: Language,
): DashboardFigures {
  const active = activeHoldings(file.roleHolders, reportDate);
  const roles = roleFigures(active, language);
  const covered = roles.filter(({ coverage }) => coverage !== "uncovered").length;
  const load = busiest(active);
  const canvas = canvasFigures(file.canvas, reportDate, language, file.initiative.stalenessLimit);
  const conflicting = conflictingObservations(file.observations);
  const indicators = file.indicators.map((indicator) =>
    indicatorFigure(file, indicator, reportDate, conflicting),
  );
  const late = lateSteps(file, reportDate, language);
  return {
    initiative: file.initiative.name,
    community: file.initiative.community ?? "",
    reportDate,
    rolesTotal: ROLE_IDS.length,
    rolesCovered: covered,
    rolesCoveredShare: covered / ROLE_IDS.length,
    rolesSecured: roles.filter(({ coverage }) => coverage === "secured").length,
    busiestPerson: load?.person ?? "",
    busiestCarries: load?.carries ?? 0,
    busiestFalls: load?.falls ?? 0,
    canvasEntries: canvas.reduce((sum, { entries }) => sum + entries, 0),
    canvasStale: canvas.filter(({ state }) => state === "stale").length,
    canvasEmpty: canvas.filter(({ state }) => state === "empty").length,
    indicatorsTotal: file.indicators.length,
    indicatorsOnTrack: indicators.filter(({ status }) => status === "met" || status === "onTrack").length,
    indicatorsWithoutData: indicators.filter(({ status }) => status === "noData").length,
    conflicts: conflicting.size,
    lateSteps: late.length,
    roles,
    canvas,
    indicators,
    late,
  };
}
