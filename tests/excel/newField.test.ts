/**
 * A field that is defined in three files (its entity, the English and the French texts) is in the workbook, its cells, the
 * forms, the import, the check and the export; older workbooks lose nothing.
 */
import { formOf } from "../../src/taskpane/views/add/entry/forms";
import { readField } from "../../src/taskpane/views/add/entry/readField";
import { addEntries, createWorkbook, planUpgrade, readInitiative, upgradeWorkbook } from "../../src/excel";
import { checkWorkbook } from "../../src/excel/check";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import type { InitiativeFile } from "../../src/model/initiative";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";
import { fixtureNamed, openFixture } from "../support/fixtures";
import type * as FurtherFields from "../support/furtherFields";
import { openCopy } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak, someOf } from "../support/sample";

jest.mock("../../src/model/entities/observations", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockObservations(),
);
jest.mock("../../src/languages/en/entities", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockEnglish(),
);
jest.mock("../../src/languages/fr/entities", () =>
  jest.requireActual<typeof FurtherFields>("../support/furtherFields").mockFrench(),
);

const FILE = initiative({
  partners: [{ name: "A" }],
  indicators: [indicator()],
  observations: [{ ...observation({ value: 5 }), confidence: "low", sampleSize: 12 } as never],
});

/** The workbook of a file with the further fields of this test. */
function built(language: "en" | "fr", file: InitiativeFile = FILE): Promise<Host> {
  const options = language === "fr" ? { displayLanguage: "fr-CA", contentLanguage: "fr-CA" } : {};
  const make = async () => {
    const host = await openHost(options);
    await createWorkbook(file, { language });
    return host;
  };
  return openCopy({ fields: "further", language, file }, make, options);
}

const table = (host: Host) => cellsOfHost(host.workbook).tables.get("Observations")!;

/** The sheet's id, and the row and column of the first cell below a caption. */
function below(host: Host, caption: string, row = 1) {
  const { sheet, area, columns } = table(host);
  const { id } = host.workbook.sheets.find(({ name }) => name === sheet)!;
  return [id, area.row + row, area.column + [...columns.keys()].indexOf(caption)] as const;
}

const WORDS = [
  ["en", "Confidence", "Low", "Sample size", ["Low", "Medium", "High"]],
  ["fr", "Confiance", "Faible", "Échantillon", ["Faible", "Moyenne", "Élevée"]],
] as const;

test.each(someOf(WORDS, 0.1))(
  "in %s it is the last entry column, whose cells accept its words and numbers",
  async (...languageCase) => {
    const [language, caption, low, size, words] = languageCase;
    const host = await built(language);
    const { columns } = table(host);
    const captions = [...columns.keys()];
    expect(captions.slice(captions.indexOf(caption) - 1, captions.indexOf(caption) + 2)).toEqual([
      language === "fr" ? "Saisie le" : "Entered on",
      caption,
      size,
    ]);
    expect([columns.get(caption)![0], columns.get(size)![0]]).toEqual([low, 12]);
    expect(await host.user.choicesFor(...below(host, caption))).toEqual(words);
    const acceptsTyped = async (columnId: string, text: string) =>
      (await host.user.typeInto(...below(host, columnId, 2), text)).accepted;
    expect([await acceptsTyped(caption, "perhaps"), await acceptsTyped(caption, low)]).toEqual([false, true]);
    expect([
      await acceptsTyped(size, "0"),
      await acceptsTyped(size, "12.5"),
      await acceptsTyped(size, "10000"),
    ]).toEqual([false, false, true]);
    const [id, , column] = below(host, caption);
    const sheet = host.workbook.sheets.find((one) => one.id === id)!;
    expect(sheet.columnWidths.get(column)).toBe(sheet.columnWidths.get(below(host, size)[2]));
  },
);

test("it is on its form, and its input is written to its column", async () => {
  const host = await built("en");
  const field = formOf("observation").fields.find(({ column }) => column.id === "confidence")!;
  expect(field).toMatchObject({
    carriesOver: true,
    required: false,
    column: { kind: "list:observationConfidence" },
  });
  expect(readField(field.column, "high", "en")).toEqual({ value: "high" });
  const { column } = formOf("observation").fields.find((one) => one.column.id === "sampleSize")!;
  expect(readField(column, "12", "en")).toEqual({ value: 12 });
  for (const text of ["0", "12.5", "10001"]) expect(readField(column, text, "en")).toHaveProperty("issue");
  await addEntries("Observations", [
    { indicator: "X", partner: "A", period: "2025-12-31", value: 6, confidence: "high" },
  ]);
  expect(table(host).columns.get("Confidence")!.slice(0, 2)).toEqual(["Low", "High"]);
});

onlyInSoak(() => {
  test("a partner’s file fills it in, words of both languages alike", async () => {
    const host = await built("fr");
    const lines = [
      "Indicator,Partner,Period end,Value,Reliability",
      "X,A,2025-12-31,7,medium",
      "X,A,2026-12-31,8,Élevée",
    ];
    const source = sourceOf("pasted", lines.join("\n"));
    const { known } = await readImportContext();
    await importObservations(source, guessPlan(source, known), { today: "2027-01-31" });
    expect(table(host).columns.get("Confiance")!.slice(0, 3)).toEqual(["Faible", "Moyenne", "Élevée"]);
  });
});

test("the check reports a word outside its list, and corrects another spelling", async () => {
  const host = await built("en");
  await host.user.paste(...below(host, "Confidence"), [["perhaps"]]);
  await host.user.paste(...below(host, "Sample size"), [[20_000]]);
  const issues = async () =>
    (await checkWorkbook()).issues.map(({ code, place, fix }) => [code, place.caption, fix?.to]);
  expect(await issues()).toEqual([
    ["notInList", "Confidence", undefined],
    ["outOfRange", "Sample size", undefined],
  ]);
  await host.user.paste(...below(host, "Confidence"), [["faible"]]);
  await host.user.paste(...below(host, "Sample size"), [[20]]);
  expect(await issues()).toEqual([["notInList", "Confidence", "Low"]]);
});

onlyInSoak(() => {
  test("the file that is exported holds it by its id, and is read again", async () => {
    await built("fr");
    const file = await readInitiative();
    expect(file.observations).toEqual(FILE.observations);
    const text = serializeInitiative(file);
    expect(parseInitiativeFile(text)).toEqual({ file, issues: [] });
    const faulty = text.replace('"low"', '"lo"').replace("12,", "0,").replace(": 12\n", ": 0\n");
    expect(parseInitiativeFile(faulty).issues.map(({ code, place }) => [code, place.path])).toEqual([
      ["notInList", "$.observations[0].confidence"],
      ["outOfRange", "$.observations[0].sampleSize"],
    ]);
  });
});

onlyInSoak(() => {
  test("an older workbook is read, checked, filled in and upgraded as before", async () => {
    const fixture = fixtureNamed("v1/missions-la-fonda-fr");
    const host = await openFixture(fixture);
    const exported = async () => serializeInitiative(await readInitiative());
    const { counts, rows } = await checkWorkbook();
    expect([await exported(), { counts, rows }]).toEqual([fixture.exported, fixture.check]);
    const plan = await planUpgrade();
    const added = plan.steps.flatMap((step) => (step.kind === "addColumn" ? [step.caption] : []));
    const fields = ["Confiance", "Échantillon", "Collectée le", "Collectée par", "Vérifiée"];
    expect(added).toEqual(expect.arrayContaining(fields));
    await upgradeWorkbook();
    await host.settle();
    expect(await exported()).toBe(fixture.exported);
    expect(await host.user.choicesFor(...below(host, "Confiance"))).toEqual(["Faible", "Moyenne", "Élevée"]);
    expect((await planUpgrade()).steps).toEqual([]);
  });
});
