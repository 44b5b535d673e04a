import fc from "fast-check";
import {
  createWorkbook,
  readDashboard,
  readInitiative,
  refusalMessage,
  type ReadRefusal,
} from "../../src/excel";
import type { InitiativeFile } from "../../src/model/initiative";
import { initiativeFiles } from "../support/arbitraries";
import { openHost } from "../support/host";
import { stillEngine } from "../support/stillEngine";

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
      await openHost({ engine: stillEngine });
      await createWorkbook(file, { language });
      expect(await readInitiative()).toEqual({ ...kept(file), language });
    }),
    { numRuns: 20 },
  );
});

test("rows that a person moved apart read the same", async () => {
  const host = await openHost({ engine: stillEngine });
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

/** A workbook with two partners, and where its table stands. */
async function withPartners() {
  const host = await openHost();
  const file: InitiativeFile = {
    format: "ensemble-initiative",
    version: 1,
    language: "en",
    initiative: { name: "Healthy Quarter", stalenessLimit: 60 },
    partners: [{ name: "North" }, { name: "South" }],
    roles: [],
    roleHolders: [],
    canvas: [],
    indicators: [],
    observations: [],
  };
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

/** Writes into a cell with a number format, as Excel does of its own accord when somebody types "45%". */
async function write(cell: { id: string; row: number; column: number }, value: unknown, format: string) {
  await Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(cell.id).getCell(cell.row, cell.column);
    range.numberFormat = [[format]];
    range.values = [[value]];
  });
}

test("of a text that Excel took for a number, what the cell shows is read", async () => {
  const { file, cell } = await withPartners();
  await write(cell(1, 5), 0.45, "0%");
  await write(cell(2, 5), 45292, "yyyy-mm");
  expect(await readInitiative()).toEqual({
    ...file,
    partners: [
      { name: "North", note: "45%" },
      { name: "South", note: "2024-01" },
    ],
  });
});

test("a cell with an error is told, and never exported as a name; the text is one like any other", async () => {
  const { cell } = await withPartners();
  await write(cell(1, 5), "'#N/A", "General");
  expect((await readInitiative()).partners[0]).toEqual({ name: "North", note: "#N/A" });
  await write(cell(1, 0), "=NA()", "General");
  await write(cell(1, 4), "=1/0", "General");
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    code: "faultyEntries",
    findings: [
      { code: "errorValue", path: "$.partners[0].name", details: { value: "#N/A" } },
      { code: "errorValue", path: "$.partners[0].joined", details: { value: "#DIV/0!" } },
    ],
  });
});

test("a number that is no day is told as it stands", async () => {
  const { cell } = await withPartners();
  await write(cell(1, 4), 1e12, "General");
  expect(await readInitiative().catch((error: unknown) => error)).toMatchObject({
    findings: [{ code: "notADate", path: "$.partners[0].joined" }],
  });
});

test("an error among the dashboard's figures is told with its cell", async () => {
  await withPartners();
  await Excel.run(async ({ workbook }) => {
    const figure = workbook.names.getItem("EnsembleRolesCovered").getRange();
    figure.worksheet.protection.unprotect();
    figure.formulas = [["=NA()"]];
  });
  const refusal = (await readDashboard().catch((error: unknown) => error)) as ReadRefusal;
  expect(refusal.code).toBe("figureUnreadable");
  expect(refusalMessage(refusal, "en")).toMatch(/Dashboard'?![A-Z]+\d+/);
  expect(refusalMessage(refusal, "fr")).toMatch(/Dashboard'?![A-Z]+\d+/);
});

test("entries beyond one answer's size are read in parts", async () => {
  const host = await openHost({ engine: stillEngine });
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
