import { captionOf } from "../../src/blueprint/columns";
import { NAMES } from "../../src/blueprint/names";
import { nameChoicesOf } from "../../src/blueprint/nameChoices";
import { addEntries, exportInitiative, readInitiative } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import { countName, renameName, type RenameReport } from "../../src/excel/rename";
import { ENTITIES, fieldsOf, TABLE_IDS } from "../../src/model/entities";
import { guessPlan } from "../../src/model/import/guess";
import { withWord } from "../../src/model/import/plan";
import { sourceOf } from "../../src/model/import/source";
import { NAME_KINDS, placesOf } from "../../src/model/names/places";
import { renamedFields, type Rename } from "../../src/model/names/rename";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { NAME_FIELDS, renamedFile } from "../oracle/rename";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Riverside", trendIndicator: "POV", reportDate: "2026-10-31" },
  partners: [
    { name: "North Clinic", sector: "health", contact: "Ada Ash" },
    { name: "City", email: "city@example.org" },
    { name: "Library" },
  ],
  roles: [{ role: "Treasurer", owner: "Ada Ash" }],
  roleHolders: [
    { role: "policy", person: "Ada Ash", partner: "North Clinic", part: "lead", from: "2026-01-01" },
    { role: "Treasurer", person: "Bea Birch", partner: "City", part: "share", from: "2026-02-01" },
  ],
  bodies: [
    { name: "Steering", partner: "North Clinic", lead: "Ada Ash", members: "City; North Clinic, Ada Ash" },
  ],
  ratings: [{ item: "fitIssue", member: "Ada Ash", rating: "yes", date: "2026-03-01" }],
  indicators: [
    indicator({ code: "POV", partner: "North Clinic", person: "Ada Ash", role: "Treasurer" }),
    indicator({ code: "JOBS", name: "Jobs" }),
  ],
  activities: [{ name: "Walk-in hours", partner: "North Clinic", indicator: "POV", role: "Treasurer" }],
  rules: [{ indicator: "JOBS", atMost: "POV" }],
  reportingPlan: [{ indicator: "POV", partner: "North Clinic", breakdown: "Age" }],
  groups: [
    { breakdown: "Age", group: "Young" },
    { breakdown: "Age", group: "Old" },
    { breakdown: "Place", group: "Young" },
  ],
  observations: [
    observation({ indicator: "POV", partner: "North Clinic", value: 3, period: "2024-12-31" }),
    observation({
      indicator: "POV",
      partner: "North Clinic",
      value: 4,
      period: "2025-12-31",
      enteredBy: "Ada Ash",
    }),
    observation({ indicator: "POV", partner: "City", value: 5, period: "2025-12-31" }),
    observation({
      indicator: "POV",
      partner: "City",
      value: 2,
      period: "2025-12-31",
      breakdown: "Age",
      group: "Young",
    }),
    observation({
      indicator: "JOBS",
      partner: "City",
      value: 7,
      period: "2025-12-31",
      breakdown: "Place",
      group: "Young",
    }),
  ],
});

const open = () => openBuiltWorkbook(FILE, { language: "en" });

async function done(rename: Rename, mayMerge = false): Promise<RenameReport> {
  const outcome = await renameName(rename, { mayMerge });
  if (outcome.kind !== "renamed") throw new Error("Something changed meanwhile");
  return outcome;
}

const RENAMES: readonly Rename[] = [
  { kind: "partner", from: "north clinic", to: "Health Centre of the North" },
  { kind: "indicator", from: "POV", to: "POVERTY" },
  { kind: "indicatorName", from: "Jobs", to: "Jobs created", within: "JOBS" },
  { kind: "role", from: "Treasurer", to: "Keeper of the purse" },
  { kind: "breakdown", from: "Age", to: "Age group" },
  { kind: "group", from: "Young", to: "Under 25", within: "Age" },
  { kind: "person", from: "Ada Ash", to: "Ada Aspen" },
];

onlyInSoak(() => {
  test.each(RENAMES.map((rename) => [rename.kind, rename] as const))(
    "renames a %s in every row, counted first, and takes it back",
    async (_, rename) => {
      await open();
      const before = await readInitiative();
      const expected = renamedFile(before, rename);
      const count = await countName(rename);
      expect(count.rows).toBe(Object.values(expected.rows).reduce((sum, rows) => sum + rows, 0));
      expect(await readInitiative()).toEqual(before);
      const report = await done(rename);
      expect(report.left).toEqual([]);
      expect((await exportInitiative()).file).toEqual(expected.file);
      expect(await report.undo()).toEqual({ cells: report.cells, left: [] });
      expect(await readInitiative()).toEqual(before);
    },
  );
});

test("keeps both partners' entries when two become one, and lists the rows that say the same twice", async () => {
  await open();
  const rename: Rename = { kind: "partner", from: "North Clinic", to: "city" };
  const count = await countName(rename);
  expect(count.merge).toEqual({
    collisions: [{ sheet: "Data", addresses: ["A6", "A7"] }],
    different: [],
    isWhole: true,
  });
  await expect(renameName(rename)).rejects.toMatchObject({ code: "nameTaken", details: { name: "City" } });
  const before = await readInitiative();
  const report = await done(rename, true);
  const after = await readInitiative();
  expect(after.partners).toEqual([
    { name: "City", sector: "health", contact: "Ada Ash", email: "city@example.org" },
    { name: "Library" },
  ]);
  expect(after.observations.map(({ partner }) => partner)).toEqual(["City", "City", "City", "City", "City"]);
  expect(await report.undo()).toMatchObject({ left: [] });
  expect(await readInitiative()).toEqual(before);
});

/** Runs a change as a person at the sheet would make it. */
async function onWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

const cellOf = ({ tables }: Excel.Workbook, table: string, caption: string, row: number) =>
  tables.getItem(table).columns.getItem(caption).getDataBodyRange().getCell(row, 0);

async function valueOf(range: (workbook: Excel.Workbook) => Excel.Range): Promise<unknown> {
  const context = new Excel.RequestContext();
  const cell = range(context.workbook);
  cell.load("values");
  await context.sync();
  return cell.values[0]?.[0];
}

test("what differs between two partners goes to the note of the one that stays", async () => {
  await open();
  await onWorkbook((workbook) => {
    const contact = captionOf("Partners", "contact", "en");
    cellOf(workbook, "Partners", contact, 1).values = [["Front desk"]];
    cellOf(workbook, "Partners", "Joined", 0).values = [[45_292]];
    cellOf(workbook, "Partners", "Joined", 1).values = [[45_658]];
  });
  const count = await countName({ kind: "partner", from: "North Clinic", to: "City" });
  expect(count.merge).toMatchObject({
    different: [captionOf("Partners", "contact", "en"), "Joined"],
    isWhole: true,
  });
  await done({ kind: "partner", from: "North Clinic", to: "City" }, true);
  const [city] = (await readInitiative()).partners;
  expect(city).toMatchObject({ name: "City", contact: "Front desk", joined: "2025-01-01" });
  expect(city?.note).toMatch(/^.+: Ada Ash\nJoined: 2024-01-01$/);
});

test("two indicators that are described differently are not made one", async () => {
  await open();
  const before = await readInitiative();
  const renaming = renameName({ kind: "indicator", from: "POV", to: "JOBS" }, { mayMerge: true });
  await expect(renaming).rejects.toMatchObject({
    code: "mergeDiffers",
    details: { columns: ["Indicator"], name: "JOBS", sheet: "Indicators" },
  });
  expect(await readInitiative()).toEqual(before);
});

onlyInSoak(() => {
  test("a formula is left as it is, and named", async () => {
    await open();
    await onWorkbook((workbook) => {
      cellOf(workbook, "Observations", "Partner", 1).numberFormat = [["General"]];
      cellOf(workbook, "Observations", "Partner", 1).formulas = [['="North "&"Clinic"']];
    });
    const report = await done({ kind: "partner", from: "North Clinic", to: "North Centre" });
    expect(report.left).toEqual([{ place: { sheet: "Data", address: "B6" }, reason: "formula" }]);
    expect(await valueOf((workbook) => cellOf(workbook, "Partners", "Partner", 0))).toBe("North Centre");
  });
});

onlyInSoak(() => {
  test("choices on protected pages follow, and come back with an undo", async () => {
    await open();
    await onWorkbook(({ names }) => {
      names.getItem(NAMES.trackerPartner).getRange().values = [["north clinic"]];
    });
    const choice = () => valueOf(({ names }) => names.getItem(NAMES.trackerPartner).getRange());
    const report = await done({ kind: "partner", from: "North Clinic", to: "North Centre" });
    expect(await choice()).toBe("North Centre");
    await report.undo();
    expect(await choice()).toBe("north clinic");
  });
});

test("nothing is changed where one of the sheets is protected", async () => {
  await open();
  const before = await readInitiative();
  await onWorkbook(({ worksheets }) => worksheets.getItem("Activities").protection.protect());
  const renaming = renameName({ kind: "partner", from: "North Clinic", to: "North Centre" });
  await expect(renaming).rejects.toMatchObject({
    code: "sheetProtected",
    details: { sheet: "Activities" },
  });
  expect(await readInitiative()).toEqual(before);
});

onlyInSoak(() => {
  test("what the import remembers follows", async () => {
    await open();
    const source = sourceOf("a.csv", "Indicator,Partner,Period,Value\nPOV,Clinic N,2020,5");
    const plan = guessPlan(source, (await readImportContext()).known);
    const taught = withWord(plan, "partner", "Clinic N", "North Clinic");
    await importObservations(source, taught, { today: "2026-11-22" });
    const report = await done({ kind: "partner", from: "North Clinic", to: "North Centre" });
    const remembered = async () => (await readImportContext()).remembered[0]?.choices ?? "";
    expect(await remembered()).toContain('"clinic n":"North Centre"');
    await report.undo();
    expect(await remembered()).toContain('"clinic n":"North Clinic"');
  });
});

onlyInSoak(() => {
  test("an undo leaves a row alone that may be another's, once its twin was deleted", async () => {
    await open();
    // The same report by both partners, down to the last entry.
    await addEntries("Observations", [{ indicator: "POV", partner: "City", period: "2024-12-31", value: 3 }]);
    const report = await done({ kind: "partner", from: "North Clinic", to: "City" }, true);
    await onWorkbook(({ tables }) => tables.getItem("Observations").rows.getItemAt(0).delete());
    const undone = await report.undo();
    expect(undone.left).toEqual([{ place: { sheet: "Data", address: "B5" }, reason: "row" }]);
    const { partners, observations } = await readInitiative();
    expect(partners.map(({ name }) => name)).toEqual(["North Clinic", "City", "Library"]);
    expect(observations.filter(({ period }) => period === "2024-12-31")).toEqual([
      { indicator: "POV", partner: "City", period: "2024-12-31", value: 3 },
    ]);
  });
});

test("a merge that cannot be taken apart stays whole", async () => {
  await open();
  const report = await done({ kind: "partner", from: "North Clinic", to: "City" }, true);
  const merged = await readInitiative();
  // Somebody fills in every empty row of the table.
  const context = new Excel.RequestContext();
  const body = context.workbook.tables.getItem("Partners").getDataBodyRange();
  body.load("rowCount");
  await context.sync();
  for (let row = 0; row < body.rowCount; row += 1) {
    if ((await valueOf((workbook) => cellOf(workbook, "Partners", "Partner", row))) === "")
      await onWorkbook((workbook) => {
        cellOf(workbook, "Partners", "Partner", row).values = [[`P${row}`]];
      });
  }
  const { cells, left } = await report.undo();
  expect(cells).toBe(0);
  expect(left.map(({ reason }) => reason)).toContain("row");
  const { partners, observations } = await readInitiative();
  expect(partners.find(({ name }) => name === "City")).toEqual(merged.partners[0]);
  expect(observations).toEqual(merged.observations);
});

test("a committee's members are renamed between commas, semicolons and lines, and nowhere else", () => {
  const renamed = (members: string) =>
    renamedFields({ kind: "partner", from: "City", to: "Town" }, "Bodies", { members }).get("members");
  expect(renamed("City")).toBe("Town");
  expect(renamed("- Library\n-  city\n- City Hall")).toBe("- Library\n-  Town\n- City Hall");
  expect(renamed("Library;City ,Ada")).toBe("Library;Town ,Ada");
  expect(renamed("The City of Light")).toBeUndefined();
});

test("the definitions say which cells hold a name", () => {
  for (const kind of NAME_KINDS) {
    const places = placesOf(kind).filter(({ holdsSeveral }) => !holdsSeveral);
    const names = places.map(({ table, field }) => `${ENTITIES[table].list}.${field}`);
    expect([...names].sort()).toEqual([...NAME_FIELDS[kind]].sort());
  }
  const people = TABLE_IDS.flatMap((table) =>
    fieldsOf(table).filter(([, { personal, kind }]) => personal && kind !== "email"),
  );
  expect(people.filter(([, { names }]) => !names?.includes("person"))).toEqual([]);
});

test("every choice outside tables that lists names follows", async () => {
  const host = await open();
  const lists = { partner: NAMES.partnerNames, indicator: NAMES.indicatorCodes, role: NAMES.roleNames };
  for (const [kind, list] of Object.entries(lists)) {
    const chosen = host.workbook.names.filter(({ formula }) => {
      const [, sheetName = "", column = "", row = ""] =
        /^=?'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(formula) ?? [];
      const sheet = host.workbook.sheets.find(({ name }) => name === sheetName);
      if (!sheet) return false;
      const at = {
        row: Number(row) - 1,
        column: [...column].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1,
      };
      return sheet.validations.some(
        ({ areas, rule }) =>
          JSON.stringify(rule).includes(list) &&
          areas.some(
            (area) =>
              at.row >= area.row &&
              at.row < area.row + area.rows &&
              at.column >= area.column &&
              at.column < area.column + area.columns,
          ),
      );
    });
    expect(chosen.map(({ name }) => name).sort()).toEqual(
      [...nameChoicesOf(kind as keyof typeof lists)].sort(),
    );
  }
});
