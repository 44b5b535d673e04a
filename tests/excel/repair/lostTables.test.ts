/** A repair finds parts by what they hold where their names are gone. */
import { readInitiative } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook, valuesAt } from "../../support/excel";

const open = () => openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });

test("cells with all captions of a lost table become it, not a person's table with some of them", async () => {
  await open();
  const before = serializeInitiative(await readInitiative());
  const book = [
    ["Partner", "Sector", "Contact", "Email", "Joined", "Left", "Note"],
    ["Printer", "", "Desk", "", "", "", ""],
  ];
  await changeWorkbook(({ tables, worksheets }) => {
    tables.getItem("Partners").convertToRange();
    const sheet = worksheets.add("Address book");
    sheet.getRange("A1:G2").values = book;
    sheet.tables.add("A1:G2", true).name = "AddressBook";
  });
  await repairWorkbook();
  expect(serializeInitiative(await readInitiative())).toBe(before);
  expect(await valuesAt("Address book", "A1:G2")).toEqual(book);
  expect((await planRepair()).steps).toEqual([]);
});

const CAPTIONS = "A5:L5";

/** Clears two captions of a table, and gives the captions and the entries as they were. */
async function clearCaptions(damage?: (table: Excel.Table) => void) {
  await open();
  const before = await valuesAt("Debrief", CAPTIONS);
  const entries = serializeInitiative(await readInitiative());
  await changeWorkbook(({ tables, worksheets }) => {
    damage?.(tables.getItem("Debrief"));
    worksheets.getItem("Debrief").getRange("B5:C5").clear("Contents");
  });
  return { before, entries };
}

test("captions that were cleared in a table come back", async () => {
  const { before } = await clearCaptions();
  const { steps } = await repairWorkbook();
  expect(steps).toContainEqual(expect.objectContaining({ kind: "renameColumn", to: "Question" }));
  expect(await valuesAt("Debrief", CAPTIONS)).toEqual(before);
  expect((await planRepair()).steps).toEqual([]);
});

test("captions that were cleared come back above cells that become a table again, with all entries", async () => {
  const { before, entries } = await clearCaptions((table) => void table.convertToRange());
  const { steps } = await repairWorkbook();
  expect(steps).toContainEqual({ kind: "makeTable", table: "Debrief", sheet: "Debrief", cells: "A5:L20" });
  expect(steps).toContainEqual(expect.objectContaining({ kind: "renameColumn", to: "Question" }));
  expect(await valuesAt("Debrief", CAPTIONS)).toEqual(before);
  expect(serializeInitiative(await readInitiative())).toBe(entries);
  expect((await planRepair()).steps).toEqual([]);
});

test("entries that somebody moved to a sheet of plain cells are named as not counting", async () => {
  await open();
  await changeWorkbook(({ tables, worksheets }) => {
    const table = tables.getItem("Debrief").getRange();
    worksheets.add("Debrief east").getRange("A1").copyFrom(table, "Values");
  });
  const { steps, left } = await planRepair();
  expect(steps).toEqual([]);
  expect(left).toEqual([{ kind: "copy", table: "Debrief", sheet: "Debrief east" }]);
});

test("cells that were merged become a table again, and rows of it", async () => {
  const host = await open();
  const rowsOf = () =>
    host.workbook.sheets
      .flatMap(({ tables }) => tables.map(({ name, area }) => `${name} ${area.rows}`))
      .filter((text) => /^(?:Debrief|Partners) /.test(text));
  const before = rowsOf();
  await changeWorkbook(({ tables, worksheets }) => {
    tables.getItem("Debrief").convertToRange();
    worksheets.getItem("Debrief").getRange("D7:D9").merge();
    const partners = tables.getItem("Partners");
    partners.resize(partners.getRange().getResizedRange(-4, 0));
    partners.getRange().getLastRow().getOffsetRange(2, 0).getCell(0, 1).getResizedRange(1, 0).merge();
  });
  await repairWorkbook();
  expect(rowsOf()).toEqual(before);
  expect((await planRepair()).steps).toEqual([]);
});

test("the hidden sheet of list words is found without any defined name", async () => {
  const host = await openBuiltWorkbook(
    example("missions-la-fonda"),
    { language: "fr" },
    { calculates: false },
  );
  const before = host.workbook.sheets.map(({ name }) => name);
  const defined = [...host.workbook.names.values()].map(({ name }) => name);
  await changeWorkbook(({ names }) => defined.forEach((name) => names.getItem(name).delete()));
  await repairWorkbook();
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(before);
  expect((await planRepair()).steps).toEqual([]);
});

test("a sheet that should be hidden cannot be where the structure is protected, and nothing is changed", async () => {
  const host = await open();
  await changeWorkbook(({ worksheets, protection }) => {
    worksheets.getItem("Lists").visibility = "Visible";
    protection.protect("secret");
  });
  await expect(repairWorkbook()).rejects.toMatchObject({ code: "structureProtected" });
  expect(host.workbook.sheets.find(({ name }) => name === "Lists")?.visibility).toBe("Visible");
});
