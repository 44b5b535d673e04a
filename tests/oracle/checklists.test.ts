import type { ChecklistEntry, PhaseId } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { checklistFacts } from "./checklists";
import { situationOf } from "./situation";
import { sustainabilityFacts } from "./sustainability";

function facts(checklist: readonly ChecklistEntry[], phase?: PhaseId) {
  const file = initiative({ checklist, initiative: { name: "Test", ...(phase && { phase }) } });
  return checklistFacts(situationOf(file, "2026-10-31"));
}

test("every line of the method counts, with an entry or not", () => {
  expect(facts([]).map(({ all }) => all)).toEqual([5, 5, 20, 3, 4, 0]);
  expect(facts([], "sustain").at(-1)).toMatchObject({ section: null, done: 0, all: 4 });
});

test("done of all, with the initiative's own lines", () => {
  const counted = facts([
    { section: "cycle", item: "cyclePlanning", state: "done", date: "2026-10-31" },
    { section: "cycle", item: "cycleIntention", state: "done" },
    { section: "cycle", item: "cycleSituation", state: "done", date: "2026-11-01" },
    { section: "cycle", item: "Celebrate", state: "notStarted" },
    { section: "cycle", item: "Rest" },
  ]);
  expect(counted[1]).toEqual({ section: "cycle", done: 2, underWay: 1, all: 7 });
});

test("the success factors of the current phase only", () => {
  const lines: ChecklistEntry[] = [
    { section: "success", item: "organiseStrategy", state: "done" },
    { section: "success", item: "assessStrategy", state: "done" },
    { section: "success", item: "Our own", phase: "organise", state: "underWay" },
    { section: "success", item: "Of no phase", state: "done" },
  ];
  expect(facts(lines, "organise").at(-1)).toEqual({ section: null, done: 1, underWay: 1, all: 5 });
  expect(facts(lines)[2]).toMatchObject({ done: 3, all: 22 });
});

test("what should last, and what is undecided of it", () => {
  const file = initiative({ sustainability: [{ what: "Trust", decision: "keep" }, { what: "Rent" }] });
  expect(sustainabilityFacts(situationOf(file, "2026-10-31"))).toEqual({ total: 2, undecided: 1 });
});
