/** The expected result of reading the dashboard: its figures as the task pane has them. */
import { DASHBOARD_ROOM } from "../../../src/blueprint/dashboardRanges";
import { labelOf } from "../../../src/model/vocabulary";
import type { DashboardMetrics } from "../../../src/model/dashboard";
import { lateLabel, noteOf } from "./dashboardCells";
import { dashboardFigures } from "../../oracle/dashboardFigures";
import { worstFirst } from "../../oracle/worstFirst";
import type { Facts } from "../../oracle/facts";
import { nameList } from "../../oracle/nameList";
import type { Situation } from "../../oracle/situation";
import { flagLabels } from "./flagLabels";

export function figuresToRead(facts: Facts, situation: Situation): DashboardMetrics {
  const { file, language } = situation;
  const { readiness, activities, completeness } = facts;
  return {
    ...dashboardFigures(facts, situation),
    isNamed: file.initiative.name.trim() !== "",
    damage: [],
    beyondRoom: [],
    hasPartners: file.partners.some(({ name }) => name.trim() !== ""),
    // The cases pin the report date.
    datePinned: true,
    verdict: readiness.verdict,
    verdictItems: nameList(readiness.named.map((item) => labelOf("item", item, language))),
    disagreements: readiness.disagreements,
    conditionGaps: activities.conditionGaps,
    indicatorGaps: activities.indicatorGaps.length,
    reportsLatest: completeness.latest.reported,
    reportsLatestDue: completeness.latest.due,
    roles: facts.roles.roles
      .filter(({ counts }) => counts)
      .slice(0, DASHBOARD_ROOM.roles)
      .map(({ name, coverage, who, flags }) => ({
        label: name,
        coverage,
        who,
        watch: flagLabels(flags, language),
      })),
    canvas: facts.dimensions.map(({ dimension, entries, days, nextReview, state }) => ({
      dimension,
      label: labelOf("dimension", dimension, language),
      entries,
      days,
      review: nextReview,
      state,
    })),
    indicators: worstFirst(facts.indicators, DASHBOARD_ROOM.indicators).map((row) => {
      const fact = facts.indicators[row]!;
      const { code, name, unit = "", target = null } = file.indicators[row]!;
      const { latestPeriod, value: latest, way, elapsed, reporting, expected, status } = fact;
      const shown = { latestPeriod, latest, target, way, elapsed, expected, status };
      const note = noteOf(fact, language);
      return { code, name, note, unit, reporting: expected === 0 ? 0 : reporting, ...shown };
    }),
    late: facts.late.slice(0, DASHBOARD_ROOM.late).map(({ source, about, step, owner, due, daysLate }) => ({
      label: lateLabel(source, about, language),
      step,
      owner,
      due,
      daysLate,
    })),
  };
}
