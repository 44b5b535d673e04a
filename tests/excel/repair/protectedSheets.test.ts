/** Sheets that somebody protected with a password: what would change them is refused beforehand, and nothing stays. */
import { NAMES } from "../../../src/blueprint/names";
import { repairWorkbook } from "../../../src/excel/repair";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { changeWorkbook } from "../../support/excel";
import { contentOf, differences } from "../../support/safety/workbookContent";

const open = () => openBuiltWorkbook(example("missions-la-fonda"), { language: "en" }, { calculates: false });

test("a repair that has nothing to do on protected sheets is done, and leaves no record", async () => {
  const host = await open();
  await changeWorkbook(({ worksheets }) => {
    for (const name of ["Data", "Partners", "Initiative"])
      worksheets.getItem(name).protection.protect(undefined, "secret");
  });
  const before = contentOf(host);
  await changeWorkbook(({ worksheets }) => worksheets.getItem("Guide").delete());
  const { refused } = await repairWorkbook();
  expect(refused).toEqual([]);
  expect(differences(contentOf(host), before)).toEqual([]);
});

const REFUSED = [
  [
    "validations of a table",
    "Partners",
    ({ tables }: Excel.Workbook) => tables.getItem("Partners").getDataBodyRange().dataValidation.clear(),
  ],
  [
    "a formula beside entries",
    "Initiative",
    ({ names }: Excel.Workbook) => names.getItem(NAMES.asOf).getRange().clear("Contents"),
  ],
  [
    "a column that was deleted",
    "Initiative",
    ({ worksheets }: Excel.Workbook) => worksheets.getItem("Initiative").getRange("D:D").delete("Left"),
  ],
] as const;

test.each(REFUSED)("%s cannot be restored, so nothing else is", async (_, sheet, damage) => {
  const host = await open();
  await changeWorkbook((workbook) => {
    damage(workbook);
    workbook.worksheets.getItem("Guide").delete();
    workbook.worksheets.getItem(sheet).protection.protect(undefined, "secret");
  });
  const before = contentOf(host);
  await expect(repairWorkbook()).rejects.toMatchObject({ code: "sheetProtected", details: { sheet } });
  expect(differences(contentOf(host), before)).toEqual([]);
});

test("a sheet of lists with a password, which does not say the language any more, is named", async () => {
  await open();
  await changeWorkbook(({ names }) => {
    const range = names.getItem(NAMES.language).getRange();
    const { protection } = range.worksheet;
    protection.unprotect();
    range.values = [["?"]];
    protection.protect(undefined, "secret");
  });
  await expect(repairWorkbook()).rejects.toMatchObject({
    code: "sheetProtected",
    details: { sheet: "Lists" },
  });
});
