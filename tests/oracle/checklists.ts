/** How far each checklist has come, by docs/rules.md, "Readiness". */
import { CHECKLIST } from "../../src/catalogue/checklist";
import { SECTIONS } from "../../src/catalogue/plan";
import type { CheckStateId, ChecklistEntry, SectionId } from "../../src/model/initiative";
import { isFilled } from "./compare";
import type { Situation } from "./situation";

export interface ChecklistFact {
  /** null: the success factors of the current phase */
  readonly section: SectionId | null;
  readonly done: number;
  readonly underWay: number;
  readonly all: number;
}

/** The five checklists in order, then the success factors of the current phase. */
export function checklistFacts(situation: Situation): readonly ChecklistFact[] {
  const rows = rowsOf(situation.file.checklist);
  const { phase } = situation.file.initiative;
  const ofPhase = rows.filter(
    (row) => row.section === "success" && phase !== undefined && row.phase === phase,
  );
  return [
    ...SECTIONS.map(({ id }) =>
      countOf(
        id,
        rows.filter(({ section }) => section === id),
        situation,
      ),
    ),
    countOf(null, ofPhase, situation),
  ];
}

/** The lines of the method with their entries in the file, and the file's own lines; unordered. */
function rowsOf(entries: readonly ChecklistEntry[]): readonly ChecklistEntry[] {
  const line = (entry: ChecklistEntry) =>
    CHECKLIST.find(({ id, section }) => id === entry.item && section === entry.section);
  const entered = entries.map((entry) => ({ ...phaseOf(line(entry)), ...entry }));
  const missing = CHECKLIST.filter((known) => !entries.some((entry) => line(entry) === known));
  return [
    ...entered.filter(({ item }) => isFilled(item)),
    ...missing.map((known) => ({ section: known.section, item: known.id, ...phaseOf(known) })),
  ];
}

function phaseOf(known: (typeof CHECKLIST)[number] | undefined): Pick<ChecklistEntry, "phase"> {
  return known?.phase === undefined ? {} : { phase: known.phase };
}

function countOf(
  section: SectionId | null,
  rows: readonly ChecklistEntry[],
  { day }: Situation,
): ChecklistFact {
  const inState = (state: CheckStateId) => rows.filter((row) => stateOn(row, day) === state).length;
  return { section, done: inState("done"), underWay: inState("underWay"), all: rows.length };
}

/** Marked done with a later date, a line is still under way. */
function stateOn({ state = "notStarted", date }: ChecklistEntry, day: string): CheckStateId {
  return state === "done" && date !== undefined && date > day ? "underWay" : state;
}
