/** What partners do, and what nobody works on, by docs/rules.md, "Activities". */
import type { ACTIVITY_CHECKS } from "../../src/catalogue/activities";
import { CONDITIONS } from "../../src/catalogue/initiative";
import type { ServiceGapId } from "../../src/model/dashboard";
import type { Activity, ConditionId } from "../../src/model/initiative";
import { normalizedText, isFilled, sameText } from "./compare";
import { daysLate, daysToGo, roleRow, type Role } from "./roles";
import type { Situation } from "./situation";

const CONDITION_IDS: readonly ConditionId[] = CONDITIONS.map(({ id }) => id);

type ActivityCheckId = (typeof ACTIVITY_CHECKS)[number]["id"];

export interface ActivityFact {
  readonly runs: boolean;
  /** days; null when it is not late */
  readonly late: number | null;
  /** days; null when its end is not within the next 90 days */
  readonly toGo: number | null;
  readonly check: ActivityCheckId;
}

export interface ActivityFacts {
  readonly rows: readonly ActivityFact[];
  readonly running: number;
  /** one row per partner: running activities for each condition, then all of the partner's */
  readonly matrix: readonly (readonly number[])[];
  readonly conditions: readonly ConditionFact[];
  readonly conditionGaps: number;
  /** codes of indicators that no running activity serves */
  readonly indicatorGaps: readonly string[];
}

interface ConditionFact {
  readonly condition: ConditionId;
  readonly activities: number;
  readonly partners: number;
  readonly state: ServiceGapId;
}

export function activityFacts(situation: Situation, roles: readonly Role[]): ActivityFacts {
  const { file } = situation;
  const rows = file.activities.map((activity) => factOf(activity, situation, roles));
  const running = file.activities.filter((_, row) => rows[row]!.runs);
  const known = (activity: Activity) =>
    file.partners.find(({ name }) => activity.partner !== undefined && sameText(name, activity.partner));
  const conditions = CONDITION_IDS.map((condition): ConditionFact => {
    const ownActivities = running.filter((activity) => activity.condition === condition);
    const partners = new Set(ownActivities.flatMap((activity) => known(activity) ?? []));
    return {
      condition,
      activities: ownActivities.length,
      partners: partners.size,
      state: ownActivities.length > 0 ? "served" : "gap",
    };
  });
  const served = new Set(
    running.flatMap(({ indicator }) => (isFilled(indicator) ? [normalizedText(indicator)] : [])),
  );
  return {
    rows,
    running: running.length,
    matrix: file.partners.map((partner) => {
      const ownActivities = running.filter((activity) => known(activity) === partner);
      const forEach = CONDITION_IDS.map(
        (id) => ownActivities.filter(({ condition }) => condition === id).length,
      );
      return [...forEach, ownActivities.length];
    }),
    conditions,
    conditionGaps: conditions.filter(({ state }) => state === "gap").length,
    indicatorGaps: file.indicators.flatMap(({ code }) =>
      served.has(normalizedText(code)) ? [] : [code.trim()],
    ),
  };
}

function factOf(activity: Activity, situation: Situation, roles: readonly Role[]): ActivityFact {
  const { state, until } = activity;
  const ended = state === "done" || state === "stopped";
  return {
    runs: state !== "stopped",
    late: ended || until === undefined ? null : daysLate(until, situation),
    toGo: ended || until === undefined ? null : daysToGo(until, situation),
    check: checkOf(activity, situation, roles),
  };
}

function checkOf(
  { partner, role, indicator }: Activity,
  { file, language }: Situation,
  roles: readonly Role[],
): ActivityCheckId {
  if (isFilled(partner) && !file.partners.some(({ name }) => sameText(name, partner)))
    return "unknownPartner";
  if (isFilled(role) && roleRow(roles, role, language) < 0) return "unknownRole";
  if (isFilled(indicator) && !file.indicators.some(({ code }) => sameText(code, indicator)))
    return "unknownIndicator";
  return "fine";
}
