/** Everything that is late, by docs/rules.md, "Debrief and late steps". */
import type { IsoDate } from "../../src/model/initiative";
import type { ActivityFact } from "./activities";
import type { DebriefFact } from "./debrief";
import type { RoleFact } from "./roles";
import type { Situation } from "./situation";

export interface LateStep {
  readonly source: "role" | "debrief" | "activity";
  /** the role's name, the tool's id, "" for an activity */
  readonly about: string;
  readonly step: string;
  readonly owner: string;
  readonly due: IsoDate;
  readonly daysLate: number;
}

/** Most days late first; ties by source, then in table order. */
export function lateSteps(
  { file }: Situation,
  roles: readonly RoleFact[],
  debrief: readonly DebriefFact[],
  activities: readonly ActivityFact[],
): readonly LateStep[] {
  const steps: LateStep[] = [
    ...roles.flatMap(({ name, late, note }) =>
      stepOf("role", name, late, note.nextStep, note.owner, note.due),
    ),
    ...debrief.flatMap(({ late, entry }) =>
      stepOf("debrief", entry.tool, late, entry.decision, entry.owner, entry.due),
    ),
    ...activities.flatMap(({ late }, row) => {
      const { name, partner, until } = file.activities[row]!;
      return stepOf("activity", "", late, name, partner, until);
    }),
  ];
  // Array.sort is stable.
  return steps.sort((a, b) => b.daysLate - a.daysLate);
}

function stepOf(
  source: LateStep["source"],
  about: string,
  daysLate: number | null,
  step = "",
  owner = "",
  due = "",
): readonly LateStep[] {
  return daysLate === null ? [] : [{ source, about, step: step.trim(), owner: owner.trim(), due, daysLate }];
}
