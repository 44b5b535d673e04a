/** A repair finds entries that are in a table no more. */
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

test("captions that were cleared leave no entries outside the table that is made of cells again", async () => {
  await open();
  const before = serializeInitiative(await readInitiative());
  await changeWorkbook(({ tables, worksheets }) => {
    tables.getItem("Debrief").convertToRange();
    worksheets.getItem("Debrief").getRange("B5:C5").clear("Contents");
  });
  const { steps } = await repairWorkbook();
  expect(steps).toContainEqual({ kind: "makeTable", table: "Debrief", sheet: "Debrief", cells: "A5:L20" });
  expect(serializeInitiative(await readInitiative())).toBe(before);
  expect((await planRepair()).steps).toEqual([]);
});
