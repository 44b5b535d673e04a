import fc from "fast-check";
import { CHECKLIST } from "../../src/catalogue/checklist";
import { DEBRIEF_QUESTIONS } from "../../src/catalogue/debrief";
import { PHASES } from "../../src/catalogue/initiative";
import { frameworkOf } from "../../src/catalogue/frameworks";
import { COLUMNS } from "../../src/blueprint/columns";
import { phaseLabelName, profileName } from "../../src/blueprint/names";
import { labelOf } from "../../src/model/vocabulary";
import {
  createWorkbook,
  readDashboard,
  readInitiative,
  errorMessage,
  type WorkbookError,
} from "../../src/excel";
import type { Language } from "../../src/languages";
import type { ChecklistEntry, DebriefEntry, InitiativeFile } from "../../src/model/initiative";
import { validateInitiative } from "../../src/model/validateInitiative";
import { initiativeFiles } from "../support/arbitraries";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak, someOf } from "../support/sample";

const DEFAULTS: Readonly<Record<string, number>> = {
  endsSoon: 90,
  leads: 3,
  near: 0.6,
  keep: 0.05,
  requiredOnTrack: 0.95,
  requiredProgress: 0.6,
  growthOnTrack: 0.015,
  growthProgress: 0.005,
  spread: 2,
  fit: 1,
  precondition: 2,
  condition: 3,
};

/** The other properties, or undefined where none is left. */
function without<T extends object>(from: T | undefined, defaults: Readonly<Record<string, unknown>>) {
  const remaining = Object.entries(from ?? {}).filter(([name, value]) => defaults[name] !== value);
  return remaining.length > 0 ? (Object.fromEntries(remaining) as T) : undefined;
}

/** The method's entries in its order, then the others (stable sort). */
function inOrder<T>(entries: readonly T[], placeOf: (entry: T) => number): T[] {
  const place = (entry: T) => (placeOf(entry) < 0 ? Infinity : placeOf(entry));
  return [...entries].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/**
 * The file as the workbook preserves it: without what every new workbook has (default limits and labels, roles,
 * lines and questions without details), in the method's order, with the phase of each success factor.
 */
function asPreserved(file: InitiativeFile, language: Language): InitiativeFile {
  const { thresholds, phaseLabels, ...profile } = without(file.initiative, {
    stalenessLimit: 90,
    reportingYear: 1,
  })!;
  const limits = without(thresholds, DEFAULTS);
  const labels = without(
    phaseLabels,
    Object.fromEntries(PHASES.map(({ id, label }) => [id, label[language]])),
  );
  const framework = frameworkOf(profile.framework).roles.map(({ id }) => id as string);
  const lineOf = ({ section, item }: ChecklistEntry) =>
    CHECKLIST.findIndex((line) => line.section === section && line.id === item);
  const questionOf = ({ tool, question }: DebriefEntry) =>
    DEBRIEF_QUESTIONS.findIndex((each) => each.tool === tool && each.id === question);
  return {
    ...file,
    language,
    initiative: { ...profile, ...(limits && { thresholds: limits }), ...(labels && { phaseLabels: labels }) },
    roles: inOrder(
      file.roles.filter((note) => Object.keys(note).length > 1 || !framework.includes(note.role)),
      ({ role }) => framework.indexOf(role),
    ),
    checklist: inOrder(file.checklist, lineOf).flatMap((entry) => {
      const phase = entry.phase ?? CHECKLIST[lineOf(entry)]?.phase;
      const whole = { ...entry, ...(phase && { phase }) };
      const isBare = lineOf(entry) >= 0 && phase === CHECKLIST[lineOf(entry)]!.phase;
      return isBare && Object.keys(whole).length === (phase ? 3 : 2) ? [] : [whole];
    }),
    debrief: inOrder(file.debrief, questionOf).filter(
      (entry) => questionOf(entry) < 0 || Object.keys(entry).length > 2,
    ),
  };
}

test("reads back what was built, whatever people wrote, in both languages", async () => {
  await fc.assert(
    fc.asyncProperty(initiativeFiles, fc.constantFrom("en", "fr"), async (file, language) => {
      await openHost({ engine: noCalculation });
      await createWorkbook(file, { language });
      const expected = asPreserved(file, language);
      expect(await readInitiative()).toEqual(expected);
      // So rebuilding from what was read gives the same result.
      expect(asPreserved(expected, language)).toEqual(expected);
    }),
    { numRuns: 2 },
  );
});

/** An entry in every list, with words of the frameworks and others. */
const WHOLE = initiative({
  initiative: {
    name: "Healthy Quarter",
    phase: "implement",
    framework: "laFonda",
    backboneForm: "sharedBodies",
    phaseLabels: { implement: "Do it together", sustain: "Maintenir l’action et l’impact" },
    method: "growth",
    trendIndicator: "HOMES",
    reportingYear: 4,
    thresholds: { endsSoon: 0, keep: 0.02, near: 0.6, condition: 2.5 },
    stalenessLimit: 90,
  },
  hiddenSheets: ["roles", "tracker", "debrief"],
  partners: [{ name: "North" }, { name: "South" }],
  roles: [
    { role: "Coordination", nextStep: "Name a lead", pooled: "A meeting room" },
    { role: "orientation", pooled: "Two days a month\nof the director" },
    { role: "coordination" },
    { role: "policy" },
  ],
  roleHolders: [
    { role: "orientation", person: "Director", partner: "North" },
    { role: "Coordination", person: "Director" },
    { role: "policy", person: "Clerk" },
  ],
  ratings: [
    { item: "fitIssue", member: "Director", rating: "partly", date: "2026-01-31" },
    { item: "resources", member: "Clerk", rating: "notRated", evidence: "Budget" },
    { item: "agenda", member: "Clerk" },
    { item: "humility", member: "Clerk", rating: "fully" },
  ],
  checklist: [
    { section: "after", item: "Thank everyone", state: "done", date: "2026-01-31" },
    { section: "success", item: "assessGovernance", state: "underWay" },
    { section: "success", item: "Have lunch", phase: "implement" },
    { section: "cycle", item: "cyclePlanning" },
    { section: "agenda", item: "agendaData", note: "See the portrait" },
  ],
  sustainability: [
    { what: "The table", kind: "partnership", strategy: "takeUp", decision: "change", reason: "It works" },
    { what: "The bus", kind: "programmes", owner: "Clerk", due: "2027-01-31" },
  ],
  canvas: [
    {
      dimension: "agenda",
      description: "Adopted",
      date: "2026-01-31",
      review: "2026-06-30",
      role: "orientation",
    },
    {
      dimension: "research",
      description: "Read",
      evidence: "https://example.org/a?b=1#c",
      indicator: "homes",
    },
  ],
  activities: [
    {
      name: "Open the house",
      partner: "south",
      condition: "activities",
      role: "Coordination",
      indicator: "HOMES",
      state: "underWay",
      from: "2026-01-01",
      until: "2026-12-31",
      note: "Every Tuesday",
    },
    { name: "Talk" },
  ],
  indicators: [indicator({ code: "HOMES", role: "policy", cumulative: false })],
  observations: [observation({ indicator: "HOMES", partner: "North", value: 3 })],
  debrief: [
    { tool: "canvas", question: "Who is missing?", state: "dropped" },
    { tool: "backbone", question: "backboneNext", answer: "With care", decision: "Meet", due: "2026-01-31" },
    { tool: "backbone", question: "backboneNext", answer: "And soon", state: "open" },
    { tool: "readiness", question: "readinessFirst" },
    { tool: "measurement", question: "canvasProgress", owner: "Clerk" },
  ],
});

test.each(someOf(["en", "fr"] as const, 0.1))(
  "every list, limit and label is read as it was written, in %s",
  async (language) => {
    expect(validateInitiative(WHOLE).issues).toEqual([]);
    await openHost({ engine: noCalculation });
    await createWorkbook(WHOLE, { language });
    const read = await readInitiative();
    expect(read).toEqual(asPreserved(WHOLE, language));
    expect(read.roles.map(({ role }) => role)).toEqual(["orientation", "Coordination", "policy"]);
    expect(read.checklist.map(({ item }) => item)).toEqual([
      "agendaData",
      "assessGovernance",
      "Thank everyone",
      "Have lunch",
    ]);
    expect(read.debrief).toHaveLength(4);
    expect(read.initiative.phaseLabels).toEqual(
      language === "fr" ? { implement: "Do it together" } : WHOLE.initiative.phaseLabels,
    );
    expect(read.initiative.thresholds).toEqual({ endsSoon: 0, keep: 0.02, condition: 2.5 });
  },
);

test("a workbook is read by its cells, in either language and any order", async () => {
  const host = await openHost({ engine: noCalculation });
  await createWorkbook(initiative({ partners: [{ name: "North" }] }), { language: "fr" });
  const table = (name: string) => {
    const sheet = host.workbook.sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
    const { row, column } = sheet.tables.find((each) => each.name === name)!.area;
    return { id: sheet.id, row, column };
  };
  const holders = table("RoleHolders");
  await host.user.paste(holders.id, holders.row + 1, holders.column, [
    ["Advance policy", "Agente"],
    ["  INFLUENCER LES POLITIQUES ", "Agent"],
    ["coordination", "Agent"],
  ]);
  const roles = table("Roles");
  await host.user.paste(roles.id, roles.row + 7, roles.column, [["coordination"]]);
  const debrief = table("Debrief");
  await host.user.paste(debrief.id, debrief.row + 2, debrief.column, [
    ["Backbone plan", "have we planned to pool resources so that every essential role is held?", "Oui"],
  ]);
  const read = await readInitiative();
  expect(read.roleHolders.map(({ role }) => role)).toEqual(["policy", "policy", "Coordination"]);
  expect(read.roles).toEqual([{ role: "Coordination" }]);
  expect(read.debrief).toEqual([{ tool: "backbone", question: "backbonePooling", answer: "Oui" }]);
});

/** The position of a table in an open workbook. */
function placeOf(host: Awaited<ReturnType<typeof openHost>>, name: string) {
  const sheet = host.workbook.sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
  return { id: sheet.id, ...sheet.tables.find((each) => each.name === name)!.area };
}

/** Writes into a named cell. */
async function writeNamed(name: string, value: unknown) {
  await Excel.run(async ({ workbook }) => {
    workbook.names.getItem(name).getRange().values = [[value]];
  });
}

test("rows with a former phase label are read by their item; an own line's label is reported", async () => {
  const host = await openHost({ engine: noCalculation });
  const file = initiative({
    initiative: { name: "Healthy Quarter", phaseLabels: { organise: "Set the table" } },
    checklist: [{ section: "success", item: "organiseStrategy", phase: "organise", state: "done" }],
  });
  await createWorkbook(file, { language: "en" });
  await writeNamed(phaseLabelName("organise"), "Lay the table");
  const read = await readInitiative();
  expect(read.checklist).toEqual(file.checklist);
  expect(read.initiative.phaseLabels).toEqual({ organise: "Lay the table" });
  const { id, row, column } = placeOf(host, "Checklist");
  await host.user.paste(id, row + CHECKLIST.length + 1, column, [
    [labelOf("section", "success", "en"), "Have lunch", "Set the table"],
  ]);
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    code: "faultyEntries",
    issues: [{ code: "notInList", place: { path: expect.stringMatching(/^\$\.checklist\[\d+\]\.phase$/) } }],
  });
});

const CHOICES = [
  ["fsg", "laFonda"],
  ["laFonda", "fsg"],
  ["laFonda", null],
] as const;

onlyInSoak(() => {
  test.each(someOf(CHOICES, 0.1))(
    "choosing another framework duplicates no roles: %s, then %s",
    async (built, chosen) => {
      const file = initiative({
        initiative: { name: "Healthy Quarter", framework: built },
        roles: [{ role: "Welcome" }],
      });
      const rolesIn = (host: Awaited<ReturnType<typeof openHost>>) => {
        const { id, row, column, rows } = placeOf(host, "Roles");
        const { cells } = host.workbook.sheets.find((sheet) => sheet.id === id)!;
        return Array.from(
          { length: rows - 1 },
          (__, index) => cells.get(row + 1 + index, column)?.value ?? "",
        );
      };
      const host = await openHost({ engine: noCalculation });
      await createWorkbook(file, { language: "en" });
      const roles = rolesIn(host);
      await writeNamed(profileName("framework"), chosen ? labelOf("framework", chosen, "en") : "");
      const read = await readInitiative();
      expect(read.roles).toEqual(file.roles);
      const again = await openHost({ engine: noCalculation });
      await createWorkbook(read, { language: "en" });
      expect(rolesIn(again)).toEqual(roles);
    },
  );
});

test("a framework changed together with its roles is the chosen one, and a wrong word is reported", async () => {
  const host = await openHost({ engine: noCalculation });
  await createWorkbook(initiative({ initiative: { name: "Healthy Quarter" } }), { language: "en" });
  const { id, row, column } = placeOf(host, "Roles");
  await host.user.paste(
    id,
    row + 7,
    column,
    frameworkOf("laFonda").roles.map(({ label }) => [label.en]),
  );
  await writeNamed(profileName("framework"), labelOf("framework", "laFonda", "en"));
  expect((await readInitiative()).initiative.framework).toBe("laFonda");
  await writeNamed(profileName("framework"), "Ours");
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    issues: [{ code: "notInList", place: { path: "$.initiative.framework" } }],
  });
});

/** The column of a partner's note, the last one that people fill in. */
const NOTE = COLUMNS.Partners.findIndex(({ id }) => id === "note");

test("rows separated by blank rows read the same", async () => {
  const host = await openHost({ engine: noCalculation });
  const file = initiative({
    language: "en",
    initiative: { name: "Healthy Quarter", stalenessLimit: 60 },
    partners: [{ name: "North" }, { name: "South", note: "+ joins in 2027" }],
  });
  await createWorkbook(file, { language: "en" });
  const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === "Partners"))!;
  const { row, column } = sheet.tables[0]!.area;
  await host.user.clear(sheet.id, { row: row + 2, column, rows: 1, columns: NOTE + 1 });
  await host.user.paste(sheet.id, row + 3, column, [["South"]]);
  await host.user.typeInto(sheet.id, row + 3, column + NOTE, "'+ joins in 2027");
  expect(await readInitiative()).toEqual(file);
});

/** A workbook with two partners, and the position of its table. */
async function withPartners(options: Parameters<typeof openHost>[0] = {}) {
  const host = await openHost(options);
  const file = initiative({
    language: "en",
    initiative: { name: "Healthy Quarter", stalenessLimit: 60 },
    partners: [{ name: "North" }, { name: "South" }],
  });
  await createWorkbook(file, { language: "en" });
  const { id, tables } = host.workbook.sheets.find((each) =>
    each.tables.some(({ name }) => name === "Partners"),
  )!;
  const { row, column } = tables[0]!.area;
  return {
    file,
    cell: (inRow: number, inColumn: number) => ({ id, row: row + inRow, column: column + inColumn }),
  };
}

/** Writes into a cell with a number format, as Excel does when somebody types "45%". */
async function write(cell: { id: string; row: number; column: number }, value: unknown, format: string) {
  await Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(cell.id).getCell(cell.row, cell.column);
    range.numberFormat = [[format]];
    range.values = [[value]];
  });
}

test("a text that Excel took for a number is read as the cell shows it", async () => {
  const { file, cell } = await withPartners({ engine: noCalculation });
  await write(cell(1, NOTE), 0.45, "0%");
  await write(cell(2, NOTE), 45292, "yyyy-mm");
  expect(await readInitiative()).toEqual({
    ...file,
    partners: [
      { name: "North", note: "45%" },
      { name: "South", note: "2024-01" },
    ],
  });
});

test("a cell with an error is reported and never exported as a name; the same text is valid", async () => {
  const { cell } = await withPartners();
  await write(cell(1, NOTE), "'#N/A", "General");
  expect((await readInitiative()).partners[0]).toEqual({ name: "North", note: "#N/A" });
  await write(cell(1, 0), "=NA()", "General");
  await write(cell(1, 4), "=1/0", "General");
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    code: "faultyEntries",
    issues: [
      { code: "errorValue", place: { path: "$.partners[0].name" }, details: { value: "#N/A" } },
      { code: "errorValue", place: { path: "$.partners[0].joined" }, details: { value: "#DIV/0!" } },
    ],
  });
});

test("a number that is not a day is reported as it is", async () => {
  const { cell } = await withPartners({ engine: noCalculation });
  await write(cell(1, 4), 1e12, "General");
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    issues: [{ code: "notADate", place: { path: "$.partners[0].joined" } }],
  });
});

onlyInSoak(() => {
  test("an error among the dashboard's figures is reported with its cell", async () => {
    await withPartners();
    await Excel.run(async ({ workbook }) => {
      const figure = workbook.names.getItem("EnsembleRolesCovered").getRange();
      figure.worksheet.protection.unprotect();
      figure.formulas = [["=NA()"]];
    });
    const error = (await readDashboard().catch((error: unknown) => error)) as WorkbookError;
    expect(error.code).toBe("figureUnreadable");
    expect(errorMessage(error, "en")).toMatch(/Workings'?![A-Z]+\d+/);
    expect(errorMessage(error, "fr")).toMatch(/Workings'?![A-Z]+\d+/);
  });
});

onlyInSoak(() => {
  test("entries larger than one response are read in parts", async () => {
    const host = await openHost({ engine: noCalculation });
    const canvas = Array.from({ length: 1900 }, (_, index) => ({
      dimension: "overview" as const,
      description: `${index} ${"é".repeat(1500)}`,
    }));
    const file = initiative({
      language: "fr",
      initiative: { name: "Quartier en santé", stalenessLimit: 60 },
      canvas,
    });
    await createWorkbook(file, { language: "fr" });
    expect(host.counters.requestBytes).toBeGreaterThan(5_000_000);
    expect(await readInitiative()).toEqual(file);
  });
});
