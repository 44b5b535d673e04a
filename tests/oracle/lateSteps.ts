/** Everything that is late, by docs/rules.md, "Debrief and late steps". */
import type { IsoDate } from "../../src/model/initiative";
import type { ActivityFact } from "./activities";
import type { DebriefFact } from "./debrief";
import type { RoleFact } from "./roles";
import type { Situation } from "./situation";

export interface LateStep {
  readonly source: "role" | "debrief" | "activity";
  /** the 0-based number of its row */
  readonly index: number;
  /** the role's name, the tool's id, "" for an activity */
  readonly about: string;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** A step that is due within the next 90 days. */
export type ComingStep = Omit<LateStep, "daysLate"> & { readonly daysToGo: number };

interface StepFacts {
  readonly late: number | null;
  readonly toGo: number | null;
}

type Sources = readonly [
  situation: Situation,
  roles: readonly RoleFact[],
  debrief: readonly DebriefFact[],
  activities: readonly ActivityFact[],
];

/** Most days late first; ties by source, then in table order. */
export function lateSteps(...sources: Sources): readonly LateStep[] {
  return stepsWith(({ late }) => late, ...sources)
    .map(({ days, ...step }) => ({ ...step, daysLate: days }))
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** The next one first; ties by source, then in table order. */
export function comingSteps(...sources: Sources): readonly ComingStep[] {
  return stepsWith(({ toGo }) => toGo, ...sources)
    .map(({ days, ...step }) => ({ ...step, daysToGo: days }))
    .sort((a, b) => a.daysToGo - b.daysToGo);
}

/** The steps that have a number of days, by source, then in table order. Array.sort is stable. */
function stepsWith(
  daysOf: (facts: StepFacts) => number | null,
  ...[{ file }, roles, debrief, activities]: Sources
): readonly (Omit<LateStep, "daysLate"> & { readonly days: number })[] {
  return [
    ...roles.flatMap((role, index) =>
      stepOf("role", index, role.name, daysOf(role), role.note.nextStep, role.note.owner, role.note.due),
    ),
    ...debrief.flatMap(({ entry, ...facts }, index) =>
      stepOf("debrief", index, entry.tool, daysOf(facts), entry.decision, entry.owner, entry.due),
    ),
    ...activities.flatMap((facts, row) => {
      const { name, partner, until } = file.activities[row]!;
      return stepOf("activity", row, "", daysOf(facts), name, partner, until);
    }),
  ];
}

function stepOf(
  source: LateStep["source"],
  index: number,
  about: string,
  days: number | null,
  step = "",
  owner = "",
  due = "",
): readonly (Omit<LateStep, "daysLate"> & { readonly days: number })[] {
  return days === null ? [] : [{ source, index, about, step: step.trim(), owner: owner.trim(), due, days }];
}
