/** The tables of roles, of holders and of partners, cell by cell, by docs/rules.md. */
import fc from "fast-check";
import { COLUMNS } from "../../src/blueprint/columns";
import { idOfLabel, labelOf } from "../../src/model/vocabulary";
import type { CellValue } from "../../src/spreadsheet/state";
import type { CanvasEntry, InitiativeFile, RoleHolder, RoleNote } from "../../src/model/initiative";
import { holdingsOf, roleFacts, rolesOf } from "../oracle/roles";
import { situationOf } from "../oracle/situation";
import { initiative } from "../support/initiative";
import { REPORT_DATE, RolesWorkbook } from "./rolesWorkbook";

const VISION = "Guide vision and strategy";
const POLICY = "Advance policy";

/** The first rows of a column. */
const firstOf = (values: readonly CellValue[], count: number) => values.slice(0, count);

/** The ids behind "▲ Ends soon  ·  ▲ No next step". */
const flagsIn = (text: CellValue) =>
  String(text)
    .split("  ·  ")
    .flatMap((word) => (word === "" ? [] : [idOfLabel("roleFlag", word)]));

describe("against the rules", () => {
  const day = fc.constantFrom(
    "2025-12-31",
    "2026-06-29",
    REPORT_DATE,
    "2026-07-01",
    "2026-09-28",
    "2026-09-29",
  );
  const role = fc.constantFrom(
    "vision",
    "activities",
    "policy",
    "Welcome",
    "welcome ",
    "1.1",
    "1.10",
    "R*",
    "Nobody’s",
  );
  const person = fc.constantFrom("Ann", "ANN ", "Bob", "Chloé", "D*", "Dora", "1.1", "1.10", "Eve");
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const withoutGaps = <T extends object>(arbitrary: fc.Arbitrary<{ [Key in keyof T]: T[Key] | undefined }>) =>
    arbitrary.map(
      (entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T,
    );

  const holder = withoutGaps<RoleHolder>(
    fc.record({
      role,
      person,
      partner: optional(fc.constantFrom("North", "north", "South", "N*")),
      part: optional(fc.constantFrom("lead", "share", "backup", "candidate")),
      from: optional(day),
      until: optional(day),
    }),
  );
  const note = withoutGaps<RoleNote>(
    fc.record({
      role,
      nextStep: optional(fc.constantFrom("Call", " ")),
      due: optional(day),
      done: optional(day),
    }),
  );
  const entry = withoutGaps<CanvasEntry>(
    fc.record({
      dimension: fc.constant("overview" as const),
      description: fc.constantFrom("Began", " "),
      date: optional(day),
      role: optional(role),
    }),
  );
  const file: fc.Arbitrary<InitiativeFile> = fc
    .record({
      roles: fc.uniqueArray(note, { selector: (one) => one.role, maxLength: 6 }),
      roleHolders: fc.array(holder, { maxLength: 14 }),
      canvas: fc.array(entry, { maxLength: 5 }),
      framework: fc.constantFrom("fsg" as const, "laFonda" as const),
      leads: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ framework, leads, ...entries }) =>
      initiative({
        ...entries,
        partners: [{ name: "North" }, { name: "South" }, { name: "N*" }],
        initiative: { name: "Any", framework, thresholds: { leads } },
      }),
    );

  test("every computed cell of Roles, RoleHolders and Partners is as the rules say", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (anyFile) => {
        const book = await RolesWorkbook.open(anyFile);
        const situation = situationOf(anyFile, REPORT_DATE);
        const { roles, holders, busiest, worst } = roleFacts(situation);
        const inRole = (id: string) => firstOf(book.column("Roles", id), roles.length);
        const where = roles.map(({ counts }) => counts);
        const shown = <T>(values: readonly T[]) => values.map((value, row) => (where[row] ? value : ""));
        expect(inRole("who")).toEqual(shown(roles.map(({ who }) => who)));
        expect(inRole("couldHold")).toEqual(shown(roles.map(({ couldHold }) => couldHold)));
        expect(inRole("coverage")).toEqual(
          shown(roles.map((one) => labelOf("coverage", one.coverage, "en"))),
        );
        expect(inRole("story")).toEqual(shown(roles.map(({ story }) => labelOf("story", story, "en"))));
        expect(inRole("late")).toEqual(shown(roles.map(({ late }) => late ?? "")));
        expect(inRole("watch").map(flagsIn)).toEqual(
          roles.map(({ flags }, row) => (where[row] ? flags : [])),
        );

        const inHolders = (id: string) => firstOf(book.column("RoleHolders", id), holders.length);
        expect(inHolders("active")).toEqual(holders.map(({ active }) => (active ? "Yes" : "No")));
        expect(inHolders("coverage")).toEqual(
          holders.map(({ coverage }) => (coverage ? labelOf("coverage", coverage, "en") : "■ Unknown role")),
        );
        for (const id of ["carries", "leads", "falls", "fallen"] as const) {
          expect([id, inHolders(id)]).toEqual([id, holders.map((one) => one[id])]);
        }
        expect(inHolders("watch").map(flagsIn)).toEqual(holders.map(({ flags }) => flags));
        expect(heaviest(book, "loadRank")).toBe(busiest?.person ?? "");
        expect(heaviest(book, "departureRank")).toBe(worst?.person ?? "");

        const holdings = holdingsOf(situation, rolesOf(situation)).filter(({ active }) => active);
        expect(firstOf(book.column("Partners", "roles"), 3)).toEqual(
          ["north", "south", "n*"].map(
            (name) =>
              new Set(
                holdings
                  .filter(({ holder }) => holder.partner?.toLowerCase() === name)
                  .map((one) => one.role),
              ).size,
          ),
        );
        expect(book.errors()).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  /** The person first in the helper column by which the dashboard picks one. */
  function heaviest(book: RolesWorkbook, id: "loadRank" | "departureRank"): CellValue {
    const weights = book.column("RoleHolders", id).map(Number);
    const most = Math.max(0, ...weights);
    return most === 0 ? "" : book.column("RoleHolders", "personKey")[weights.indexOf(most)]!;
  }
});

test("a role changes on a holding’s first day, the day after its last, and the day its step is done", async () => {
  const book = await RolesWorkbook.open(
    initiative({
      roles: [
        { role: "community", nextStep: "Invite", done: REPORT_DATE },
        { role: "policy", nextStep: "Write", done: "2026-07-01" },
      ],
      roleHolders: [
        { role: "vision", person: "Ann", from: REPORT_DATE },
        { role: "activities", person: "Ann", from: "2026-07-01", until: "2026-12-31" },
        { role: "measurement", person: "Ann", until: "2026-06-29" },
        { role: "resources", person: "Ann", until: REPORT_DATE },
      ],
    }),
  );
  expect(book.column("Roles", "story").slice(0, 6)).toEqual([
    "▲ Change to explain",
    "○ No change",
    "▲ Change to explain",
    "▲ Change to explain",
    "○ No change",
    "○ No change",
  ]);
});

test("late steps of roles are sorted with those of the debrief and the activities, and win ties", async () => {
  const book = await RolesWorkbook.open(
    initiative({
      roles: [
        { role: "vision", nextStep: "Call", due: "2026-06-20" },
        { role: "policy", nextStep: "Write", due: "2026-06-20" },
        { role: "resources", nextStep: "Ask", due: "2026-06-30" },
        { role: "community", nextStep: "Invite", due: "2026-06-29" },
      ],
      debrief: [{ tool: "canvas", question: "What now" }],
      activities: [{ name: "Fair" }, { name: "Survey" }],
    }),
  );
  await book.put("Debrief", "late", 1, 10);
  await book.put("Activities", "late", 1, 11);
  await book.put("Activities", "late", 2, 10);
  const orders = new Map(
    book.column("Roles", "role").map((role, row) => [role, book.column("Roles", "lateOrder")[row]]),
  );
  expect(orders.get(VISION)).toBe(2);
  expect(orders.get(POLICY)).toBe(3);
  expect(orders.get("Cultivate community engagement and ownership")).toBe(6);
  // Due on the report date: the first of those that are coming.
  expect(orders.get("Mobilise resources")).toBe(-1);
});

test("a partner's running activities are counted, whatever characters its name contains", async () => {
  const book = await RolesWorkbook.open(
    initiative({
      partners: [{ name: "North" }, { name: "N*" }],
      activities: [
        { name: "Fair", partner: "north", state: "done" },
        { name: "Survey", partner: "North" },
        { name: "Stand", partner: "North", state: "stopped" },
        { name: "Walk", partner: "N*", state: "planned" },
      ],
    }),
  );
  expect(book.column("Partners", "activities")).toEqual([2, 1]);
});

describe("roles of the initiative’s own", () => {
  test("a role typed below the framework’s is offered, held and covered", async () => {
    const book = await RolesWorkbook.open(initiative({ partners: [{ name: "North" }] }));
    expect(await book.type("RoleHolders", "role", 1, "Welcome newcomers")).toBe(false);
    expect(await book.type("Roles", "role", 7, "Welcome newcomers")).toBe(true);
    expect(await book.choices("RoleHolders", "role", 1)).toContain("Welcome newcomers");
    expect(await book.type("RoleHolders", "role", 1, "Welcome newcomers")).toBe(true);
    expect(await book.type("RoleHolders", "person", 1, "Ann")).toBe(true);
    expect(book.column("Roles", "who")[6]).toBe("Ann");
    expect(book.column("RoleHolders", "fallen")[0]).toBe("Welcome newcomers");
    expect(book.column("Roles", "coverage").slice(7)).toEqual(["", "", "", "", ""]);
  });

  test("a duplicate name is refused; pasted, its first occurrence counts", async () => {
    const book = await RolesWorkbook.open(
      initiative({ roleHolders: [{ role: "policy", person: "Ann", part: "lead" }] }),
    );
    expect(await book.type("Roles", "role", 7, ` ${POLICY.toUpperCase()}`)).toBe(false);
    await book.put("Roles", "role", 7, POLICY.toUpperCase());
    expect([book.column("Roles", "coverage")[4], book.column("Roles", "coverage")[6]]).toEqual([
      "▲ Named",
      "",
    ]);
    expect(book.column("RoleHolders", "falls")[0]).toBe(1);
  });

  test("a list of roles that fall names four and counts the rest", async () => {
    const book = await RolesWorkbook.open(
      initiative({
        roles: ["A", "B"].map((role) => ({ role })),
        roleHolders: ["B", "A", "vision", "activities", "measurement", "policy"].map((role) => ({
          role,
          person: "Ann",
        })),
      }),
    );
    expect(book.column("RoleHolders", "fallen")[5]).toBe(
      `${VISION}, Support aligned activities, Establish shared measurement, ${POLICY} +2`,
    );
  });
});

test("the table of roles shows the framework’s six in the field’s order, in the workbook’s language", async () => {
  const book = await RolesWorkbook.open(
    initiative({ initiative: { name: "Ici", framework: "laFonda" }, roles: [{ role: "Accueil" }] }),
    "fr",
  );
  expect(book.column("Roles", "role")).toEqual([
    "Coordonner les engagements des partenaires",
    "Faciliter le dialogue et la convivialité",
    "Faire circuler l’information auprès de tous",
    "Rechercher des financements",
    "Évaluer\u00a0: recueillir les données et en tirer des leçons",
    "Proposer des réorientations stratégiques",
    "Accueil",
    ...Array.from({ length: 6 }, () => ""),
  ]);
  expect(book.column("Roles", "coverage")[6]).toBe("■ Non pourvu");
});

test("an error value in an entry affects no computed cell and no other role", async () => {
  const book = await RolesWorkbook.open(
    initiative({
      partners: [{ name: "North" }, { name: "South" }],
      roles: [{ role: "vision", nextStep: "Call", due: "2026-05-01" }],
      roleHolders: [
        { role: "vision", person: "Ann", partner: "North", part: "lead", until: "2026-07-01" },
        { role: "policy", person: "Bob", partner: "South", part: "lead" },
      ],
      canvas: [
        { dimension: "overview", description: "Began", date: "2026-06-01", role: "vision" },
        { dimension: "overview", description: "Went on", date: "2026-06-01", role: "policy" },
      ],
      activities: [
        { name: "Fair", partner: "North" },
        { name: "Walk", partner: "South" },
      ],
    }),
  );
  const untouched = () => [
    ...["who", "coverage", "watch", "story"].map((id) => book.column("Roles", id)[4]),
    ...["carries", "falls", "fallen", "watch"].map((id) => book.column("RoleHolders", id)[1]),
    ...["roles", "activities"].map((id) => book.column("Partners", id)[1]),
  ];
  const before = untouched();
  for (const table of ["Partners", "Roles", "RoleHolders", "Canvas", "Activities"] as const) {
    for (const { id, entered } of COLUMNS[table]) {
      if (!entered) continue;
      await book.put(table, id, 1, "#N/A");
      expect([table, id, book.errors(), untouched()]).toEqual([table, id, [], before]);
    }
  }
});
