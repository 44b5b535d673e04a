/** The role framework of a workbook in use is exchanged, and what was entered about roles goes along. */
import { FRAMEWORKS, type FrameworkId, type RoleId } from "../../src/catalogue/frameworks";
import { captionOf } from "../../src/blueprint/columns";
import { profileName } from "../../src/blueprint/names";
import { addEntries, exportInitiative, readFigures, readInitiative } from "../../src/excel";
import {
  exchangeFramework,
  planExchange,
  type ExchangeReport,
  type RoleChoices,
} from "../../src/excel/framework";
import { planRepair } from "../../src/excel/repair";
import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { frameworkRoles } from "../../src/model/roles";
import type { InitiativeFile, RoleName } from "../../src/model/initiative";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { watched, WATCHED } from "../support/safety/connection";
import { indicator, initiative } from "../support/initiative";
import { onlyInSoak, someOf } from "../support/sample";
import { cellsOfHost } from "../support/workbookCells";

const BUILD = { reportDate: "2026-10-31" } as const;

const TREASURER = { role: "Treasurer", strengths: "Careful" };

/** Something about three roles of FSG, and about a role of the initiative's own. */
const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-10-31" },
  partners: [{ name: "North" }, { name: "City" }],
  roles: [
    {
      role: "vision",
      strengths: "A chair with time",
      nextStep: "Plan 2027",
      owner: "Ada Ash",
      due: "2026-12-01",
    },
    { role: "policy", weaknesses: "Nobody knows the ministry", pooled: "A lawyer of North" },
    TREASURER,
  ],
  roleHolders: [
    { role: "vision", person: "Ada Ash", partner: "North", part: "lead", from: "2026-01-01" },
    { role: "vision", person: "Bea Birch", partner: "City", part: "backup", from: "2026-02-01" },
    { role: "community", person: "Cem Cedar", partner: "City", part: "candidate", from: "2027-01-01" },
    { role: "Treasurer", person: "Ada Ash", part: "lead", from: "2026-01-01" },
  ],
  indicators: [indicator({ code: "POV", role: "measurement" })],
  activities: [{ name: "Walk-in hours", role: "community" }],
  canvas: [{ dimension: "achievements", description: "A charter", date: "2026-03-01", role: "vision" }],
});

const open = (file: InitiativeFile = FILE, language: Language = "en") =>
  openBuiltWorkbook(file, { ...BUILD, language });

async function exchanged(to: FrameworkId, roles: RoleChoices): Promise<ExchangeReport> {
  const outcome = await exchangeFramework({ to, roles });
  if (outcome.kind !== "exchanged") throw new Error("Something changed meanwhile");
  return outcome;
}

/** The pairs that are proposed. */
async function proposed(to: FrameworkId): Promise<RoleChoices> {
  const { roles } = await planExchange(to);
  return Object.fromEntries(roles.flatMap(({ role, equal }) => (equal ? [[role, equal]] : [])));
}

/** The entries as they are to be: each role by its new name. */
function withRoles(file: InitiativeFile, framework: FrameworkId, choices: RoleChoices): InitiativeFile {
  const pairs = new Map<RoleName, RoleName>(Object.entries(choices));
  const renamed = <Row extends { readonly role?: RoleName }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (row.role === undefined ? row : { ...row, role: pairs.get(row.role) ?? row.role }));
  return {
    ...file,
    initiative: { ...file.initiative, framework },
    roles: renamed(file.roles),
    roleHolders: renamed(file.roleHolders),
    indicators: renamed(file.indicators),
    activities: renamed(file.activities),
    canvas: renamed(file.canvas),
  };
}

/** All figures; the order of lists aside, since rows of roles stay where they are. */
async function allFigures() {
  const { figures } = await readFigures();
  const sorted = (_key: string, value: unknown): unknown =>
    Array.isArray(value) ? (value as unknown[]).map((each) => JSON.stringify(each, sorted)).sort() : value;
  return JSON.parse(JSON.stringify(figures, sorted)) as unknown;
}

/** Every cell of the workbook that a person sees. */
function cellsOf(host: Host): readonly string[] {
  return host.workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].map(({ row, column, cell }) => `${name} ${row} ${column} ${String(cell.value)}`),
  );
}

const label = (role: RoleId, language: Language) =>
  FRAMEWORKS.flatMap(({ roles }) => roles).find(({ id }) => id === role)?.label[language];

describe.each(someOf(["en", "fr"] as const, 0.1))("in %s", (language) => {
  test("counts what was entered about each role, and proposes the role of the same meaning", async () => {
    await open(FILE, language);
    const plan = await planExchange("laFonda");
    const sheets =
      language === "en"
        ? {
            roles: "Roles",
            holders: "Holders",
            activities: "Activities",
            canvas: "Canvas",
            indicators: "Indicators",
          }
        : {
            roles: "Rôles",
            holders: "Titulaires",
            activities: "Activités",
            canvas: "Canevas",
            indicators: "Indicateurs",
          };
    expect(plan).toMatchObject({ from: "fsg", to: "laFonda", isDone: false });
    expect(plan.roles).toEqual([
      {
        role: "vision",
        sheets: [
          { sheet: sheets.roles, rows: 1 },
          { sheet: sheets.holders, rows: 2 },
          { sheet: sheets.canvas, rows: 1 },
        ],
        equal: "orientation",
      },
      { role: "measurement", sheets: [{ sheet: sheets.indicators, rows: 1 }], equal: "evaluation" },
      {
        role: "community",
        sheets: [
          { sheet: sheets.holders, rows: 1 },
          { sheet: sheets.activities, rows: 1 },
        ],
      },
      { role: "policy", sheets: [{ sheet: sheets.roles, rows: 1 }] },
    ]);
    expect(plan.empty).toEqual(["activities", "resources"]);
    expect(plan.free).toEqual(frameworkRoles("laFonda"));
  });

  test("there: entries and figures as in a workbook that is created so; and back: the same entries", async () => {
    const host = await open(FILE, language);
    const before = await readInitiative();
    const choices = { ...(await proposed("laFonda")), community: "dialogue" } as const;
    await exchanged("laFonda", choices);
    await host.settle();

    const expected = withRoles(before, "laFonda", choices);
    const after = await readInitiative();
    expect(after).toEqual(expected);
    expect(after.roles.map(({ role }) => role)).toEqual(["orientation", "policy", "Treasurer"]);
    expect((await planRepair()).steps).toEqual([]);
    const figures = await allFigures();

    const back = Object.fromEntries(Object.entries(choices).map(([role, other]) => [other, role]));
    await exchanged("fsg", back);
    await host.settle();
    expect(await readInitiative()).toEqual({
      ...before,
      initiative: { ...before.initiative, framework: "fsg" },
    });
    expect((await planRepair()).steps).toEqual([]);

    await open(expected, language);
    expect(figures).toEqual(await allFigures());
  });

  onlyInSoak(() => {
    onlyInSoak(() => {
      test("the other way round", async () => {
        const file = withRoles(FILE, "laFonda", {
          vision: "coordination",
          policy: "information",
          community: "dialogue",
          measurement: "funding",
        });
        const host = await open(file, language);
        const before = await readInitiative();
        const choices = await proposed("fsg");
        expect(choices).toEqual({ coordination: "activities", funding: "resources" });
        await exchanged("fsg", choices);
        await host.settle();
        // A role that stays has a row, although nothing is noted in it.
        const { roles, ...others } = withRoles(before, "fsg", choices);
        const expected = {
          ...others,
          roles: roles.flatMap((note) =>
            note.role === "information" ? [{ role: "dialogue" }, note] : [note],
          ),
        };
        expect(await readInitiative()).toEqual(expected);
        const figures = await allFigures();
        await open(expected, language);
        expect(figures).toEqual(await allFigures());
      });
    });
  });

  onlyInSoak(() => {
    test("what stays keeps its label, and the undo puts every cell back", async () => {
      const host = await open(FILE, language);
      const before = cellsOf(host);
      const { undo, left } = await exchanged("laFonda", {});
      await host.settle();
      expect(left).toEqual([]);
      const values = cellsOf(host).join("\n");
      for (const role of ["vision", "policy", "community"] as const)
        expect(values).toContain(label(role, language));
      expect((await readInitiative()).roleHolders).toEqual(FILE.roleHolders);
      expect(await undo()).toEqual({ left: [] });
      await host.settle();
      expect(cellsOf(host)).toEqual(before);
    });
  });
});

onlyInSoak(() => {
  test("a role that stayed is found again by a later exchange", async () => {
    await open();
    await exchanged("laFonda", await proposed("laFonda"));
    const { roles, free } = await planExchange("fsg");
    expect(roles.map(({ role, equal }) => [role, equal])).toEqual([
      ["orientation", "vision"],
      ["evaluation", "measurement"],
    ]);
    expect(free).toEqual(["vision", "activities", "measurement", "resources"]);
  });
});

onlyInSoak(() => {
  test("the table grows where the roles of both frameworks need more rows than it has", async () => {
    const roles = ["vision", "activities", "measurement", "community", "policy", "resources"].map((role) => ({
      role,
      strengths: `of ${role}`,
    }));
    const own = Array.from({ length: 5 }, (_, index) => ({ role: `Own ${index}`, strengths: "ours" }));
    const host = await open({ ...FILE, roles: [...roles, TREASURER] });
    await addEntries("Roles", own);
    await exchanged("laFonda", {});
    await host.settle();
    expect((await readInitiative()).roles).toEqual([...roles, TREASURER, ...own]);
    expect((await planRepair()).steps).toEqual([]);
    expect((await planExchange("laFonda")).isDone).toBe(true);
  });
});

test("what was noted in a column of a person's own keeps its role", async () => {
  await open();
  await onWorkbook(({ tables }) => {
    const table = tables.getItem("Roles");
    table.columns.add(undefined, undefined, "Marie").getDataBodyRange().getCell(1, 0).values = [
      ["call first"],
    ];
  });
  const { roles, empty } = await planExchange("laFonda");
  expect(roles.map(({ role }) => role)).toContain("activities");
  expect(empty).toEqual(["resources"]);
});

onlyInSoak(() => {
  test("a row that somebody adds after the count is shown before anything is changed", async () => {
    await open();
    const expected = await planExchange("laFonda");
    await addEntries("RoleHolders", [{ role: "policy", person: "Dot Dogwood" }]);
    const before = (await exportInitiative()).file;
    const outcome = await exchangeFramework({ to: "laFonda", roles: {} }, { expected });
    expect(outcome.kind).toBe("outdated");
    expect((await exportInitiative()).file).toEqual(before);
  });
});

onlyInSoak(() => {
  test.each([
    ["deletes the row of a role", (table: Excel.Table, row: number) => table.rows.getItemAt(row).delete()],
    [
      "gives the row of a role another name",
      (table: Excel.Table, row: number) => {
        table.columns.getItem("Role").getDataBodyRange().getCell(row, 0).values = [["Host"]];
      },
    ],
  ])(
    "while it is under way, somebody %s: every role of the new framework is there in the end",
    async (_, edit) => {
      const host = await openBuiltWorkbook(FILE, { ...BUILD, language: "en" }, WATCHED);
      const names = () => cellsOfHost(host.workbook).tables.get("Roles")!.columns.get("Role")!.map(String);
      let hasActed = false;
      const act = async () => {
        const isUnderWay = host.workbook.names.some(({ name }) => name === "EnsembleUnfinishedFramework");
        if (hasActed || !isUnderWay) return;
        hasActed = true;
        const row = names().indexOf(label("measurement", "en") ?? "");
        await onWorkbook(({ tables }) => edit(tables.getItem("Roles"), row));
      };
      const { left, undo } = await watched({ act }, () =>
        exchanged("laFonda", { measurement: "evaluation" }),
      );
      expect(hasActed).toBe(true);
      expect(left).toEqual([]);
      for (const role of frameworkRoles("laFonda")) {
        expect(names().filter((name) => name === label(role, "en"))).toHaveLength(1);
      }
      await undo();
      for (const role of frameworkRoles("laFonda")) expect(names()).not.toContain(label(role, "en"));
    },
  );
});

test("two roles cannot become one, nor a role that is there already", async () => {
  await open();
  const twice = { vision: "orientation", policy: "orientation" } as const;
  await expect(exchangeFramework({ to: "laFonda", roles: twice })).rejects.toThrow(RangeError);
  expect((await readInitiative()).initiative.framework).toBeUndefined();
});

onlyInSoak(() => {
  test("a damaged workbook is repaired first", async () => {
    await open();
    await onWorkbook(({ tables }) => {
      tables.getItem("RoleHolders").columns.getItemAt(12).delete();
    });
    await expect(planExchange("laFonda")).rejects.toMatchObject({ code: "repairNeeded" });
    await expect(exchangeFramework({ to: "laFonda", roles: {} })).rejects.toMatchObject({
      code: "repairNeeded",
    });
  });
});

onlyInSoak(() => {
  test("a row of an added role that somebody filled in keeps the exchange from being undone", async () => {
    const host = await open({
      ...FILE,
      roles: [...frameworkRoles("fsg").map((role) => ({ role, strengths: "s" })), TREASURER],
    });
    const { undo } = await exchanged("laFonda", {});
    const before = (await exportInitiative()).file;
    const roles = host.workbook.sheets.find(({ name }) => name === "Roles")!;
    const added = [...roles.cells.entries()].find(({ cell }) => cell.value === label("dialogue", "en"))!;
    const strengths = roles.tables[0]!.columns.findIndex(
      ({ name }) => name === captionOf("Roles", "strengths", "en"),
    );
    await host.remoteUser.paste(roles.id, added.row, strengths, [["They listen"]]);
    await expect(undo()).rejects.toMatchObject({ code: "entryChanged" });
    const { roles: notes, ...others } = (await exportInitiative()).file;
    expect({ ...others, roles: before.roles }).toEqual(before);
    expect(notes).toContainEqual({ role: "dialogue", strengths: "They listen" });
  });
});

test("a framework that was chosen on the sheet gets its roles", async () => {
  await open();
  await onWorkbook(({ names }) => {
    names.getItem(profileName("framework")).getRange().values = [["Six missions, La Fonda"]];
  });
  const plan = await planExchange("laFonda");
  expect(plan).toMatchObject({ from: "fsg", to: "laFonda", isDone: false });
});

async function onWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}
