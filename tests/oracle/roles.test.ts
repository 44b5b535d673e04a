import type { RoleHolder } from "../../src/model/initiative";
import { initiative } from "../support/initiative";
import type { InitiativeFile } from "../../src/model/initiative";
import { roleFacts, type RoleFacts } from "./roles";
import { situationOf } from "./situation";

const DAY = "2026-10-31";

function holding(parts: Partial<RoleHolder>): RoleHolder {
  return { role: "vision", person: "Director", ...parts };
}

function facts(
  holders: readonly Partial<RoleHolder>[],
  rest: Partial<InitiativeFile> = {},
  day = DAY,
): RoleFacts {
  return roleFacts(situationOf(initiative({ roleHolders: holders.map(holding), ...rest }), day));
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
    expect(facts(holders).roles[0]!.coverage).toBe(coverage);
  });
});

test("holders of a role are listed once, in table order, and the fifth is counted", () => {
  const persons = ["B", "A", "b", "C", "D", "E", "F"];
  expect(facts(persons.map((person) => ({ person }))).roles[0]!.who).toBe("B, A, C, D +2");
});

describe("the roles of an initiative", () => {
  test("are its framework's six, then its own, each once", () => {
    const { roles } = facts([], {
      initiative: { name: "Test", framework: "laFonda" },
      roles: [{ role: "Arts" }, { role: "funding" }, { role: "vision" }, { role: " ARTS" }],
    });
    expect(roles.map(({ name, counts }) => (counts ? name : null))).toEqual([
      "Coordinate partners’ commitments",
      "Facilitate dialogue and conviviality",
      "Keep information flowing to everyone",
      "Seek funding",
      "Evaluate: collect data and draw lessons",
      "Propose strategic reorientations",
      "Arts",
      "Guide vision and strategy",
      null,
    ]);
  });

  test("a holding of an unknown role is never active", () => {
    const { holders, busiest } = facts([{ role: "coordination" }, { role: "Arts" }]);
    expect(holders.map(({ active, coverage }) => [active, coverage])).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(busiest).toBeNull();
  });
});

describe("the busiest person", () => {
  const busiest = (holders: readonly Partial<RoleHolder>[]) => {
    const load = facts(holders).busiest;
    return load && { person: load.person, carries: load.carries, falls: load.fallen.length };
  };

  test("does not exist when all are backups", () => {
    expect(busiest([{ part: "backup" }])).toBeNull();
  });

  test("carries each role once, and backups carry nothing", () => {
    const holders: Partial<RoleHolder>[] = [
      { part: "lead" },
      { part: "share" },
      { role: "policy", part: "backup" },
      { role: "resources" },
    ];
    expect(busiest(holders)).toEqual({ person: "Director", carries: 2, falls: 3 });
  });

  test("of two with equal loads is the one whose departure leaves more roles without holder", () => {
    const holders: Partial<RoleHolder>[] = [
      { person: "A" },
      { person: "B" },
      { person: "A", role: "policy" },
      { person: "C", role: "policy", part: "backup" },
      { person: "B", role: "resources" },
    ];
    expect(busiest(holders)).toEqual({ person: "B", carries: 2, falls: 1 });
  });

  test("of two equals is the first in the table, even where that row is a backup's", () => {
    const holders: Partial<RoleHolder>[] = [
      { person: "Late", part: "backup" },
      { person: "Early", role: "policy" },
      { person: "late", role: "community" },
      { person: "Early", role: "vision", part: "backup" },
    ];
    expect(busiest(holders)).toEqual({ person: "Late", carries: 1, falls: 1 });
  });
});

describe("the succession test", () => {
  test("names the roles that only this person holds, backups too, in the order of the roles", () => {
    const { holders, worst } = facts([
      { person: "A", role: "resources" },
      { person: "A", role: "vision", part: "backup" },
      { person: "B", role: "policy" },
      { person: "A", role: "policy", part: "backup" },
      { person: "A", role: "community", until: "2026-10-30" },
    ]);
    expect(holders.map(({ falls }) => falls)).toEqual([2, 2, 0, 2, 2]);
    expect(holders[0]!.fallen).toBe("Guide vision and strategy, Mobilise resources");
    expect(worst).toMatchObject({ person: "A", carries: 1 });
  });

  test("there is no worst departure when no role falls", () => {
    expect(facts([{ person: "A" }, { person: "B" }]).worst).toBeNull();
  });

  test("of two with equally many falling roles, it is the one who carries more", () => {
    const { worst } = facts([
      { person: "A" },
      { person: "B", role: "policy" },
      { person: "B", role: "resources" },
      { person: "C", role: "resources" },
    ]);
    expect(worst!.person).toBe("B");
  });
});

describe("flags", () => {
  test("an end within 90 days of the report date, the 90th too, and the limit is the initiative's own", () => {
    const ends = (until: string, endsSoon?: number) =>
      facts([{ until }], {
        initiative: { name: "Test", ...(endsSoon !== undefined && { thresholds: { endsSoon } }) },
      }).holders[0]!.flags;
    expect(ends("2027-01-29")).toEqual(["endsSoon"]);
    expect(ends("2027-01-30")).toEqual([]);
    expect(ends("2026-10-30")).toEqual([]);
    expect(ends("2026-10-31", 0)).toEqual(["endsSoon"]);
    expect(ends("2026-11-01", 0)).toEqual([]);
  });

  test("leading three roles flags each row of the person, and each role that the person leads", () => {
    const { holders, roles } = facts([
      { part: "lead" },
      { role: "policy", part: "lead" },
      { role: "resources", part: "lead" },
      { role: "community", part: "backup" },
    ]);
    expect(holders.map(({ flags }) => flags)).toEqual(Array(4).fill(["leadsTooMany"]));
    expect(roles.map(({ flags }) => flags.includes("leadsTooMany"))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test("a role without a next step, or whose step is done", () => {
    const flags = (nextStep?: string, done?: string) =>
      facts([], {
        roles: [{ role: "vision", ...(nextStep && { nextStep }), ...(done && { done }) }],
      }).roles[0]!.flags;
    expect(flags()).toEqual(["noNextStep"]);
    expect(flags("Call", DAY)).toEqual(["noNextStep"]);
    expect(flags("Call", "2026-11-01")).toEqual([]);
  });
});

describe("the story of a role", () => {
  const story = (holder: Partial<RoleHolder>, tellings: readonly string[], day?: string) =>
    facts(
      [holder],
      {
        canvas: tellings.map((date) => ({ dimension: "other", description: "Told", role: "vision", date })),
      },
      day,
    ).roles[0]!.story;

  test("is behind until an entry of the day of the change or later", () => {
    const joined = { from: "2026-05-01" };
    expect(story(joined, [])).toBe("behind");
    expect(story(joined, ["2026-04-30", "2026-11-01"])).toBe("behind");
    expect(story(joined, ["2026-05-01"])).toBe("told");
    expect(story(joined, [DAY])).toBe("told");
  });

  test("changes on the day after a person left, but not on future days", () => {
    const departed = { until: "2026-05-01" };
    expect(story(departed, ["2026-05-01"])).toBe("behind");
    expect(story(departed, ["2026-05-02"])).toBe("told");
    expect(story(departed, [], "2026-05-01")).toBe("nothing");
    expect(story({}, ["2026-05-02"])).toBe("nothing");
  });
});
