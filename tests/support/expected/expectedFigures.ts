/** The expected results of a workbook, from the oracle. */
import { FRAMEWORK_ROLES } from "../../../src/catalogue/frameworks";
import type { Alert, AlertId, Figures, IndicatorFigures, RoleFigures } from "../../../src/model/figures";
import { normalizedText } from "../../oracle/compare";
import { dashboardFigures, unusualValues } from "../../oracle/dashboardFigures";
import type { Facts } from "../../oracle/facts";
import { entriesOf } from "../../oracle/measurement/entries";
import { measuredReports } from "../../oracle/measurement/reports";
import type { RoleFact } from "../../oracle/roles";
import type { Situation } from "../../oracle/situation";

export function expectedFigures(facts: Facts, situation: Situation): Figures {
  const { file, day, language } = situation;
  return {
    reportDate: day,
    language,
    initiative: file.initiative.name.trim(),
    damage: [],
    alerts: alertsOf(facts, situation),
    roles: facts.roles.roles.flatMap((role, row) => (role.counts ? [roleOf(role, row, facts)] : [])),
    readiness: {
      verdict: facts.readiness.verdict,
      named: facts.readiness.named,
      disagreements: facts.readiness.disagreements,
      items: facts.readiness.items.map(({ item, ...values }) => ({ id: item, ...values })),
    },
    canvas: facts.dimensions.map(({ dimension, nextReview, ...values }) => ({
      id: dimension,
      ...values,
      review: nextReview,
    })),
    lateSteps: facts.late.map(({ about, source, step, owner, due, daysLate }) => ({
      ...{ source, step, owner, due, daysLate },
      about: aboutOf(source, about, facts),
    })),
    lateReports: facts.lateReports.map(({ indicator, partner, oldest, days, missing }) => ({
      indicator: file.indicators[indicator]!.code.trim(),
      partner: file.partners[partner]!.name.trim(),
      oldest,
      daysLate: days,
      missing,
    })),
    indicators: facts.indicators.map((_, row) => indicatorOf(row, facts, situation)),
  };
}

function alertsOf(facts: Facts, situation: Situation): readonly Alert[] {
  const dashboard = dashboardFigures(facts, situation);
  const { unlistedConflicts } = measuredReports(entriesOf(situation), situation.day);
  const rowsWith = (id: string) => facts.reports.filter(({ state }) => state === id).length;
  const alert = (id: AlertId, where: Alert["where"], count: number): Alert => ({ id, count, where });
  return [
    alert("conflicts", "data", dashboard.conflicts),
    alert("unlistedConflicts", "data", unlistedConflicts),
    alert("unknownIndicator", "data", rowsWith("unknownIndicator")),
    alert("unknownPartner", "data", rowsWith("unknownPartner")),
    alert("noPeriod", "data", rowsWith("noPeriod")),
    alert("noValue", "data", rowsWith("noValue")),
    alert("noPeriodEnd", "data", rowsWith("noPeriodEnd")),
    alert("unknownGroup", "data", rowsWith("unknownGroup")),
    alert(
      "groupsMissing",
      "indicators",
      countOf(facts, ({ groups }) => groups.missing.length),
    ),
    alert(
      "groupsDiffer",
      "indicators",
      countOf(facts, ({ groups }) => groups.differ.length),
    ),
    alert("unusualValues", "indicators", unusualValues(facts)),
    alert("indicatorsWithoutData", "indicators", dashboard.indicatorsWithoutData),
    alert("methodsDisagree", "indicators", dashboard.methodsDisagree),
    alert("targetsAgainst", "indicators", dashboard.targetsAgainst),
    alert("canvasStale", "canvas", dashboard.canvasStale),
    alert("canvasEmpty", "canvas", dashboard.canvasEmpty),
    alert("storiesBehind", "canvas", dashboard.storiesBehind),
    alert("disagreements", "readiness", facts.readiness.disagreements),
    alert("conditionGaps", "activities", facts.activities.conditionGaps),
    alert("indicatorGaps", "activities", facts.activities.indicatorGaps.length),
    alert("lateSteps", "dashboard", dashboard.lateSteps),
    alert(
      "lateReports",
      "tracker",
      facts.lateReports.reduce((sum, { missing }) => sum + missing, 0),
    ),
  ].filter(({ count }) => count > 0);
}

function roleOf(
  { note, name, coverage, flags, late, story }: RoleFact,
  row: number,
  facts: Facts,
): RoleFigures {
  const persons = facts.roles.holders
    .filter(({ active, role }) => active && role === row)
    .map(({ holder }) => holder.person.trim());
  return {
    id: FRAMEWORK_ROLES.find(({ id }) => id === note.role)?.id ?? null,
    name,
    coverage,
    who: persons.filter(
      (person, index) => index === persons.findIndex((one) => normalizedText(one) === normalizedText(person)),
    ),
    flags,
    daysLate: late,
    story,
  };
}

function aboutOf(source: Facts["late"][number]["source"], about: string, { roles }: Facts): string | null {
  if (source === "activity") return null;
  if (source === "debrief") return about;
  const { note, name } = roles.roles.find((role) => role.name === about)!;
  return FRAMEWORK_ROLES.some(({ id }) => id === note.role) ? note.role : name;
}

function indicatorOf(row: number, facts: Facts, { file }: Situation): IndicatorFigures {
  const { code, name, unit = "", baseline = null, target = null } = file.indicators[row]!;
  const fact = facts.indicators[row]!;
  const { previous, ...figure } = fact.figure;
  return {
    code: code.trim(),
    name: name.trim(),
    unit: unit.trim(),
    value: fact.value,
    period: fact.latestPeriod,
    reported: fact.reporting,
    expected: fact.expected,
    complete: figure.judged !== null,
    nobodyAssigned: figure.isNobodyAssigned,
    incoming: figure.incoming,
    overdue: figure.overdue.length,
    provisional: figure.provisional,
    previous: previous && { period: previous.period, value: previous.value },
    change: previous?.change ?? null,
    improves: previous?.isGood ?? null,
    othersExpected: previous?.hasOtherPartners ?? false,
    plausible: fact.plausible === "nothingUnusual" ? null : fact.plausible,
    baseline,
    target,
    due: fact.due,
    way: fact.way,
    elapsed: fact.elapsed,
    status: fact.status,
    methods: {
      inUse: file.initiative.method ?? "linear",
      linear: fact.linear,
      required: fact.required,
      growth: fact.byGrowth,
      agreement: fact.methods,
    },
    pace: fact.pace,
    groups: fact.groups.groups.flatMap(({ breakdown, group, value, isPartial }) =>
      value === null ? [] : [{ breakdown, group, value, partial: isPartial }],
    ),
    gap: gapOf(fact),
    groupsMissing: fact.groups.missing.map(({ breakdown, group }) => ({ breakdown, group })),
    groupsDiffer: fact.groups.differ,
    overlap: fact.isUpperBound,
    targetCheck: fact.targetCheck,
    story: fact.story,
  };
}

function countOf({ indicators }: Facts, count: (fact: Facts["indicators"][number]) => number): number {
  return indicators.reduce((sum, fact) => sum + count(fact), 0);
}

function gapOf({ groups: { widest } }: Facts["indicators"][number]): IndicatorFigures["gap"] {
  if (!widest) return null;
  const { breakdown, gap, ratio, highest, lowest, change } = widest;
  return { breakdown, difference: gap, ratio, highest, lowest, change };
}
