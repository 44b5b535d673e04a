import type { Activity } from "../../src/model/initiative";
import { indicator, initiative } from "../support/initiative";
import { activityFacts, type ActivityFacts } from "./activities";
import { debriefFacts } from "./debrief";
import { factsOf } from "./facts";
import { rolesOf } from "./roles";
import { situationOf } from "./situation";

const DAY = "2026-10-31";

function facts(activities: readonly Partial<Activity>[]): ActivityFacts {
  const file = initiative({
    partners: [{ name: "A" }, { name: "B" }],
    indicators: [indicator(), indicator({ code: "Y" })],
    activities: activities.map((activity) => ({ name: "Meet", ...activity })),
  });
  const situation = situationOf(file, DAY);
  return activityFacts(situation, rolesOf(situation));
}

test.each<[string, Partial<Activity>, number | null]>([
  ["until yesterday", { until: "2026-10-30" }, 1],
  ["until today", { until: DAY }, null],
  ["without an end", {}, null],
  ["done", { until: "2026-10-30", state: "done" }, null],
  ["stopped", { until: "2026-10-30", state: "stopped" }, null],
  ["under way", { until: "2026-10-01", state: "underWay" }, 30],
])("late: %s", (_, activity, late) => {
  expect(facts([activity]).rows[0]!.late).toBe(late);
});

test("marks unknown references, the partner first; blanks are not unknown", () => {
  const check = (activity: Partial<Activity>) => facts([activity]).rows[0]!.check;
  expect(check({})).toBe("fine");
  expect(check({ partner: "a ", role: "policy", indicator: "x" })).toBe("fine");
  expect(check({ partner: "Z", role: "funding", indicator: "Z" })).toBe("unknownPartner");
  expect(check({ role: "funding", indicator: "Z" })).toBe("unknownRole");
  expect(check({ indicator: "Z" })).toBe("unknownIndicator");
});

test("shows who works for which condition, and flags uncovered conditions", () => {
  const found = facts([
    { partner: "A", condition: "agenda", indicator: "y" },
    { partner: "a", condition: "agenda", state: "done" },
    { partner: "B", condition: "agenda" },
    { partner: "B", condition: "backbone", indicator: "X", state: "stopped" },
    { partner: "B" },
    { partner: "Z", condition: "communication" },
  ]);
  expect(found.matrix).toEqual([
    [2, 0, 0, 0, 0, 2],
    [1, 0, 0, 0, 0, 2],
  ]);
  expect(found.running).toBe(5);
  expect(found.conditions.map(({ activities, partners, state }) => [activities, partners, state])).toEqual([
    [3, 2, "served"],
    [0, 0, "gap"],
    [0, 0, "gap"],
    [1, 0, "served"],
    [0, 0, "gap"],
  ]);
  expect(found.conditionGaps).toBe(3);
  expect(found.indicatorGaps).toEqual(["X"]);
});

describe("late steps", () => {
  test.each([
    ["due yesterday", { due: "2026-10-30" }, 1],
    ["due today", { due: DAY }, null],
    ["without a due date", {}, null],
    ["done in time", { due: "2026-10-01", done: "2026-09-30" }, null],
    ["done today", { due: "2026-10-01", done: DAY }, null],
    ["done after the report date", { due: "2026-10-01", done: "2026-11-01" }, 30],
    ["over a leap day", { due: "2024-02-28" }, 976],
  ])("of a role: %s", (_, dates, daysLate) => {
    const file = initiative({ roles: [{ role: "policy", nextStep: "Call", ...dates }] });
    const { late } = factsOf(situationOf(file, DAY));
    expect(late.map((step) => step.daysLate)).toEqual(daysLate === null ? [] : [daysLate]);
  });

  test("a due date without a step is not late", () => {
    const file = initiative({ roles: [{ role: "policy", due: "2020-01-01" }] });
    expect(factsOf(situationOf(file, DAY)).late).toEqual([]);
  });

  test("of all kinds, most days late first, ties by kind and then in table order", () => {
    const due = "2026-10-01";
    const file = initiative({
      roles: [
        { role: "policy", nextStep: "Second", owner: "B", due },
        { role: "vision", nextStep: "First", due },
      ],
      debrief: [
        { tool: "canvas", question: "Own", decision: "Fourth", due },
        { tool: "canvas", question: "canvasChange", decision: "Third", due },
        { tool: "canvas", question: "canvasMissing", decision: "Dropped", due, state: "dropped" },
        { tool: "canvas", question: "canvasProgress", due },
      ],
      activities: [
        { name: "Fifth", until: due },
        { name: "Zeroth", partner: "A", until: "2026-09-30" },
      ],
    });
    const { late } = factsOf(situationOf(file, DAY));
    expect(late.map(({ step }) => step)).toEqual(["Zeroth", "First", "Second", "Third", "Fourth", "Fifth"]);
    expect(late[0]).toEqual({
      source: "activity",
      index: 1,
      about: "",
      step: "Zeroth",
      owner: "A",
      due: "2026-09-30",
      daysLate: 31,
    });
  });
});

test("the debrief asks three questions a tool, answered or not, then the initiative's own", () => {
  const file = initiative({
    debrief: [
      { tool: "readiness", question: "Own" },
      { tool: "backbone", question: "backboneNext", answer: "One" },
      { tool: "backbone", question: "backboneNext", answer: "Two" },
    ],
  });
  const rows = debriefFacts(situationOf(file, DAY)).map(({ entry }) => entry);
  expect(rows).toHaveLength(14);
  expect(rows.slice(2, 4).map(({ answer }) => answer)).toEqual(["One", "Two"]);
  expect(rows.at(-1)!.question).toBe("Own");
});
