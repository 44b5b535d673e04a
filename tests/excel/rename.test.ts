import { addEntries, exportInitiative, readInitiative } from "../../src/excel";
import { countName, renameName, type RenameReport } from "../../src/excel/rename";
import type { Rename } from "../../src/model/names/rename";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { renamedFile } from "../oracle/rename";

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

test("adds nothing twice", async () => {
  await open();
  await addEntries("Partners", [{ name: "North  clinic" }]);
});
