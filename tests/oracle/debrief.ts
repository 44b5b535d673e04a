/** What was decided and when it is due, by docs/rules.md, "Debrief and late steps". */
import { DEBRIEF_QUESTIONS } from "../../src/catalogue/debrief";
import type { DebriefEntry } from "../../src/model/initiative";
import { isFilled } from "./compare";
import { daysLate, daysToGo } from "./roles";
import type { Situation } from "./situation";

export interface DebriefFact {
  readonly entry: DebriefEntry;
  /** days; null when nothing is late */
  readonly late: number | null;
  /** days; null when nothing is due within the next 90 days */
  readonly toGo: number | null;
}

/** The rows of the table: the method's questions, each with any answers, then the file's own. */
export function debriefFacts(situation: Situation): readonly DebriefFact[] {
  const { debrief } = situation.file;
  const questionOf = (entry: DebriefEntry) =>
    DEBRIEF_QUESTIONS.find(({ id, tool }) => id === entry.question && tool === entry.tool);
  const rows = [
    ...DEBRIEF_QUESTIONS.flatMap((question): readonly DebriefEntry[] => {
      const answers = debrief.filter((entry) => questionOf(entry) === question);
      return answers.length > 0 ? answers : [{ tool: question.tool, question: question.id }];
    }),
    ...debrief.filter((entry) => !questionOf(entry)),
  ];
  return rows.map((entry) => {
    const due = openDue(entry);
    return {
      entry,
      late: due === null ? null : daysLate(due, situation),
      toGo: due === null ? null : daysToGo(due, situation),
    };
  });
}

/** The day on which an open decision is due. */
function openDue({ decision, due, state }: DebriefEntry): string | null {
  return !isFilled(decision) || due === undefined || state === "done" || state === "dropped" ? null : due;
}
