import type { RoleHolder } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import { activeHoldings, busiest, coverageOf, lateSteps, roleFigures } from "./roles";

const DAY = "2026-10-31";

function holding(parts: Partial<RoleHolder>): RoleHolder {
  return { role: "vision", person: "Director", ...parts };
}

describe("coverage", () => {
  test.each<[string, readonly Partial<RoleHolder>[], string]>([
    ["nobody", [], "uncovered"],
    ["a holding that ended the day before", [{ until: "2026-10-30" }], "uncovered"],
    ["a holding that ends today", [{ until: DAY }], "named"],
    ["a holding that begins tomorrow", [{ from: "2026-11-01" }], "uncovered"],
    ["a lead and a backup", [{ part: "lead" }, { person: "Coordinator", part: "backup" }], "secured"],
    ["one person, lead and backup", [{ part: "lead" }, { person: "DIRECTOR ", part: "backup" }], "named"],
    ["two partners", [{ partner: "A" }, { person: "Coordinator", partner: "B" }], "shared"],
    ["one person for two partners", [{ partner: "A" }, { partner: "B" }], "shared"],
    ["two persons of one partner", [{ partner: "A" }, { person: "Coordinator", partner: "a" }], "named"],
    ["a partner and none", [{ partner: "A" }, { person: "Coordinator" }], "named"],
    [
      "secured before shared",
      [
        { part: "lead", partner: "A" },
        { person: "Coordinator", part: "backup", partner: "B" },
      ],
      "secured",
    ],
  ])("%s", (_, holders, coverage) => {
    expect(coverageOf("vision", activeHoldings(holders.map(holding), DAY))).toBe(coverage);
  });
});

test("who holds a role stands once, in table order, and the fifth is counted", () => {
  const persons = ["B", "A", "b", "C", "D", "E", "F"];
  const vision = roleFigures(
    persons.map((person) => holding({ person })),
    "en",
  )[0]!;
  expect(vision.who).toBe("B, A, C, D +2");
});

describe("the busiest person", () => {
  test("is nobody when all are backups", () => {
    expect(busiest([holding({ part: "backup" })])).toBeNull();
  });

  test("carries each role once, and backups carry nothing", () => {
    const holders = [
      holding({ part: "lead" }),
      holding({ part: "share" }),
      holding({ role: "policy", part: "backup" }),
      holding({ role: "resources" }),
    ];
    expect(busiest(holders)).toEqual({ person: "Director", carries: 2, falls: 3 });
  });

  test("of two who carry as much is the one for whom more falls", () => {
    const holders = [
      holding({ person: "A" }),
      holding({ person: "B" }),
      holding({ person: "A", role: "policy" }),
      holding({ person: "C", role: "policy", part: "backup" }),
      holding({ person: "B", role: "resources" }),
    ];
    expect(busiest(holders)).toEqual({ person: "B", carries: 2, falls: 1 });
  });

  test("of two alike is the first in the table, even where that row is a backup's", () => {
    const holders = [
      holding({ person: "Late", part: "backup" }),
      holding({ person: "Early", role: "policy" }),
      holding({ person: "late", role: "community" }),
      holding({ person: "Early", role: "vision", part: "backup" }),
    ];
    expect(busiest(holders)).toEqual({ person: "Late", carries: 1, falls: 1 });
  });
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
  ])("%s", (_, dates, daysLate) => {
    const file = initiative({ roles: [{ role: "policy", nextStep: "Call", ...dates }] });
    expect(lateSteps(file, DAY, "en").map((step) => step.daysLate)).toEqual(
      daysLate === null ? [] : [daysLate],
    );
  });

  test("a due date without a step is not late", () => {
    expect(lateSteps(initiative({ roles: [{ role: "policy", due: "2020-01-01" }] }), DAY, "en")).toEqual([]);
  });
});
