import fc from "fast-check";
import { createWorkbook, readInitiative } from "../../src/excel";
import type { CalculationEngineFactory } from "../../src/host/calc/engine";
import type { InitiativeFile } from "../../src/model/initiative";
import { initiativeFiles } from "../support/arbitraries";
import { openHost } from "../support/host";

/** Entries are not computed, so these workbooks need no calculation: many more can be tried. */
const still: CalculationEngineFactory = () => ({
  rebuild: () => undefined,
  cellsChanged: () => undefined,
  calculate: async () => [],
  evaluate: async () => "",
  dispose: () => undefined,
});

/**
 * As the workbook keeps a file: the six roles in their order, one without any note left out; the limit that holds
 * where the file names none is written out.
 */
function kept(file: InitiativeFile): InitiativeFile {
  const order = ["vision", "activities", "measurement", "community", "policy", "resources"];
  return {
    ...file,
    initiative: { stalenessLimit: 90, ...file.initiative },
    roles: file.roles
      .filter((note) => Object.keys(note).length > 1)
      .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)),
  };
}

test("what was built is what is read, whatever people wrote, in both languages", async () => {
  await fc.assert(
    fc.asyncProperty(initiativeFiles, fc.constantFrom("en", "fr"), async (file, language) => {
      await openHost({ engine: still });
      await createWorkbook(file, { language });
      expect(await readInitiative()).toEqual({ ...kept(file), language });
    }),
    { numRuns: 20 },
  );
});

test("rows that a person moved apart read the same", async () => {
  const host = await openHost({ engine: still });
  const file: InitiativeFile = {
    format: "ensemble-initiative",
    version: 1,
    language: "en",
    initiative: { name: "Healthy Quarter", stalenessLimit: 60 },
    partners: [{ name: "North" }, { name: "South", note: "+ joins in 2027" }],
    roles: [],
    roleHolders: [],
    canvas: [],
    indicators: [],
    observations: [],
  };
  await createWorkbook(file, { language: "en" });
  const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === "Partners"))!;
  const { row, column } = sheet.tables[0]!.area;
  await host.user.clear(sheet.id, { row: row + 2, column, rows: 1, columns: 6 });
  await host.user.paste(sheet.id, row + 3, column, [["South"]]);
  await host.user.typeInto(sheet.id, row + 3, column + 5, "'+ joins in 2027");
  expect(await readInitiative()).toEqual(file);
});

test("entries beyond one answer's size are read in parts", async () => {
  const host = await openHost({ engine: still });
  const canvas = Array.from({ length: 1900 }, (_, index) => ({
    dimension: "overview" as const,
    description: `${index} ${"é".repeat(1500)}`,
  }));
  const file: InitiativeFile = {
    format: "ensemble-initiative",
    version: 1,
    language: "fr",
    initiative: { name: "Quartier en santé", stalenessLimit: 60 },
    partners: [],
    roles: [],
    roleHolders: [],
    canvas,
    indicators: [],
    observations: [],
  };
  await createWorkbook(file, { language: "fr" });
  expect(host.counters.requestBytes).toBeGreaterThan(5_000_000);
  expect(await readInitiative()).toEqual(file);
});
