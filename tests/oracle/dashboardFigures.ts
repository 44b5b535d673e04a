/**
 * The dashboard's numbers, computed a second time and in another way: from docs/rules.md, without a look at the
 * workbook's formulas.
 */
import type { DashboardFigures } from "../../src/model/dashboard";
import type { InitiativeFile, IsoDate, Language } from "../../src/model/initiative";
import { wordOf } from "../../src/blueprint/vocabulary";
import { factsOf, type Facts } from "./facts";
import { situationOf, type Situation } from "./situation";

export function dashboardFigures(
  file: InitiativeFile,
  reportDate: IsoDate,
  language: Language,
): DashboardFigures {
  const situation = situationOf(file, reportDate, language);
  return figuresOf(factsOf(situation), situation);
}

export function figuresOf(facts: Facts, { file, day, language }: Situation): DashboardFigures {
  const { busiest } = facts.roles;
  const roles = facts.roles.roles.filter(({ counts }) => counts);
  const covered = roles.filter(({ coverage }) => coverage !== "uncovered").length;
  const { dimensions, indicators } = facts;
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
    canvasEntries: dimensions.reduce((sum, { entries }) => sum + entries, 0),
    canvasStale: dimensions.filter(({ state }) => state === "stale").length,
    canvasEmpty: dimensions.filter(({ state }) => state === "empty").length,
    indicatorsTotal: indicators.length,
    indicatorsOnTrack: indicators.filter(({ status }) => status === "met" || status === "onTrack").length,
    indicatorsWithoutData: indicators.filter(({ status }) => status === "noData").length,
    conflicts: facts.reports.filter(({ state }) => state === "conflict").length,
    lateSteps: facts.late.length,
    roles: roles.map(({ name, coverage, who }) => ({ label: name, coverage, who })),
    canvas: dimensions.map(({ dimension, entries, days, state }) => ({
      dimension,
      label: wordOf("dimension", dimension, language),
      entries,
      days,
      state,
    })),
    indicators: indicators.map((fact, row) => {
      const { code, name, unit, target } = file.indicators[row]!;
      return {
        code,
        name,
        unit: unit ?? "",
        latestPeriod: fact.latestPeriod,
        latest: fact.value,
        target: target ?? null,
        way: fact.way,
        elapsed: fact.elapsed,
        reporting: fact.reporting,
        expected: fact.expected,
        status: fact.status,
      };
    }),
    late: facts.late.map(({ about, step, owner, due, daysLate }) => ({
      label: about,
      step,
      owner,
      due,
      daysLate,
    })),
  };
}
