/** What people wrote, moved and added stays when the language of a workbook is changed, and comes back with it. */
import { NAMES, phaseLabelName } from "../../../src/blueprint/names";
import { readInitiative, WorkbookError } from "../../../src/excel";
import { planRepair } from "../../../src/excel/repair";
import { planTranslation, translateWorkbook } from "../../../src/excel/translate";
import { labelOf } from "../../../src/model/vocabulary";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";
import { differences } from "../../support/safety/workbookContent";
import { plainContent } from "./plainContent";
import { changeWorkbook } from "../../support/excel";

const FILE = initiative({
  initiative: {
    name: "A roof",
    phase: "implement",
    frequency: "quarterly",
    phaseLabels: { implement: "Doing it" },
  },
  partners: [
    { name: "A", contact: labelOf("sector", "business", "en") },
    { name: "B", sector: "business" },
  ],
  indicators: [indicator()],
  observations: [
    observation({ value: 5, status: "final", note: labelOf("observationStatus", "final", "en") }),
  ],
});

const open = () => openBuiltWorkbook(FILE, { language: "en" }, { calculates: false });

/** The content of cells, each by its sheet and address. */
async function contentsOf(cells: readonly (readonly [string, string])[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const ranges = cells.map(([sheet, address]) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas"),
    );
    await context.sync();
    return ranges.map(({ formulas }) => (formulas as unknown[][])[0]?.[0]);
  });
}

async function columnOf(table: string, caption: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(caption).getDataBodyRange();
    body.load("formulas");
    await context.sync();
    return (body.formulas as unknown[][]).flat().filter((content) => content !== "");
  });
}

test("people's own texts, captions, columns, sheets and moved rows stay", async () => {
  const host = await open();
  await changeWorkbook(({ worksheets, tables, names }) => {
    const sheet = (name: string) => worksheets.getItem(name);
    // A caption, a column, a sheet, the name of a sheet, notes.
    tables.getItem("Partners").columns.getItem("Note").name = "Remarks";
    tables
      .getItem("Partners")
      .columns.add(undefined, undefined, "Ours")
      .getDataBodyRange()
      .getCell(0, 0).values = [["Final"]];
    worksheets.add("Notes").getRange("A1").values = [["Final"]];
    sheet("Committees").name = "Circles";
    sheet("Initiative").getRange("3:4").insert("Down");
    sheet("Initiative").getRange("H9").values = [["Yes"]];
    sheet("Sustainability").getRange("4:4").insert("Down");
    sheet("Indicators").getRange("2:2").insert("Down");
    // A title that somebody wrote over, and a formula in a column of words.
    sheet("Groups").getRange("A1").values = [["Our groups"]];
    tables.getItem("Observations").columns.getItem("Status").getDataBodyRange().getCell(3, 0).formulas = [
      ['="Final"'],
    ];
    names.getItem(phaseLabelName("organise")).getRange().values = [[labelOf("phase", "organise", "en")]];
    names.getItem(NAMES.trackerFrequency).getRange().values = [[labelOf("frequency", "yearly", "en")]];
  });
  const before = plainContent(host);
  expect((await planRepair()).steps).toEqual([]);
  const plan = await planTranslation("fr");
  expect(plan.ownCaptions).toEqual([{ table: "Partners", caption: "Remarks" }]);
  expect(plan.sheets.map(({ from }) => from)).not.toContain("Circles");

  await translateWorkbook("fr");
  expect((await planRepair()).steps).toEqual([]);
  const [final, business] = [
    labelOf("observationStatus", "final", "fr"),
    labelOf("sector", "business", "fr"),
  ];
  expect(await columnOf("Observations", "Statut")).toEqual([final, '="Final"']);
  expect(await columnOf("Observations", "Note")).toEqual([labelOf("observationStatus", "final", "en")]);
  expect(await columnOf("Partners", "Secteur")).toEqual([business]);
  expect(await columnOf("Partners", "Ours")).toEqual(["Final"]);
  expect(
    await contentsOf([
      ["Notes", "A1"],
      ["Initiative", "H9"],
      ["Groupes", "A1"],
      ["Circles", "A1"],
      ["Indicateurs", "A1"],
      ["Pérennité", "A1"],
    ]),
  ).toEqual([
    "Final",
    "Yes",
    "Our groups",
    "Instances et niveaux de coopération",
    "Indicateurs",
    "Plan de pérennité",
  ]);
  const named = (name: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange().getCell(0, 0).load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
  expect(await named(NAMES.trackerFrequency)).toBe(labelOf("frequency", "yearly", "fr"));
  expect(await named(phaseLabelName("implement"))).toBe("Doing it");
  expect(await named(phaseLabelName("organise"))).toBe(labelOf("phase", "organise", "fr"));
  const exported = await readInitiative();
  expect(exported.initiative).toMatchObject({ phase: "implement", phaseLabels: { implement: "Doing it" } });

  await translateWorkbook("en");
  expect(differences(plainContent(host), before)).toEqual([]);
});

test.each([
  ["a damaged workbook", "repairNeeded", ({ names }: Excel.Workbook) => names.getItem(NAMES.asOf).delete()],
  [
    "a protected sheet",
    "sheetProtected",
    ({ worksheets }: Excel.Workbook) => worksheets.getItem("Partners").protection.protect({}, "secret"),
  ],
  [
    "a protected structure",
    "structureProtected",
    ({ protection }: Excel.Workbook) => protection.protect("secret"),
  ],
  [
    "a computed sheet with a password",
    "sheetProtected",
    ({ worksheets }: Excel.Workbook) => {
      worksheets.getItem("Guide").protection.unprotect();
      worksheets.getItem("Guide").protection.protect({}, "secret");
    },
  ],
])("%s is refused, and nothing is changed", async (_, code, damage) => {
  const host = await open();
  await changeWorkbook(damage);
  const before = plainContent(host);
  const error: unknown = await translateWorkbook("fr").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect((error as WorkbookError).code).toBe(code);
  expect(differences(plainContent(host), before)).toEqual([]);
});
