/** What is wrong with the workbook itself, as Check reports it. */
import { checkWorkbook } from "../../../src/excel/check";
import { captionOf } from "../../../src/blueprint/columns";
import { DAMAGE_ISSUES } from "../../../src/model/issues/definitions";
import { openWorkbook } from "../../../src/host";
import { openHost } from "../../support/host";
import { openExampleWorkbook } from "../../support/exampleWorkbook";
import { recalculateWithLibreOffice } from "../../support/libreoffice";
import { onlyInSoak } from "../../support/sample";

const columnOf = (workbook: Excel.Workbook, id: string) =>
  workbook.tables
    .getItem("Observations")
    .columns.getItem(captionOf("Observations", id, "en"))
    .getDataBodyRange();

/** The issues of damage, in short. */
async function damageFound() {
  const { issues } = await checkWorkbook();
  return issues
    .filter(({ code }) => code in DAMAGE_ISSUES)
    .map(
      ({ code, place, details }) =>
        `${code} ${place.sheet}!${place.address} ${Object.values(details).join()}`,
    );
}

async function change(work: (workbook: Excel.Workbook) => void): Promise<void> {
  const host = await openExampleWorkbook("poverty-canada", "en");
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  await host.settle();
}

onlyInSoak(() => {
  test("nothing is reported of a workbook that is well, nor after LibreOffice has saved it", async () => {
    const host = await openExampleWorkbook("poverty-canada", "en");
    expect(await damageFound()).toEqual([]);
    const { workbook } = openWorkbook(await recalculateWithLibreOffice(await host.save()));
    await openHost({ workbook });
    expect(await damageFound()).toEqual([]);
  });
});

test("calculated cells that were typed over or emptied, or hold another formula", async () => {
  await change((workbook) => {
    columnOf(workbook, "usable").getCell(0, 0).getResizedRange(2, 0).values = [[1], [2], [3]];
    columnOf(workbook, "usable").getCell(5, 0).clear("Contents");
    columnOf(workbook, "state").getCell(7, 0).formulas = [['="counts"']];
    // The spelling of a formula does not matter.
    columnOf(workbook, "code").getCell(0, 0).load("formulas");
  });
  expect(await damageFound()).toEqual([
    "formulaMissing Data!M5 3",
    "formulaMissing Data!M10 1",
    "formulaChanged Data!N12 1",
  ]);
});

onlyInSoak(() => {
  test("another formula in the whole column", async () => {
    await change((workbook) => (columnOf(workbook, "usable").formulas = "=1+1" as unknown as string[][]));
    expect(await damageFound()).toEqual([expect.stringMatching(/^formulaChanged Data!M5 \d{2,}$/)]);
  });
});

test("rows beside a table, words, names, settings, cells of pages and sheets", async () => {
  await change((workbook) => {
    const sheet = (name: string) => workbook.worksheets.getItem(name);
    sheet("Partners").getRange("V5:W6").values = [
      ["Library", "Public"],
      ["School", "Public"],
    ];
    sheet("Lists").protection.unprotect();
    workbook.names.getItem("ListPart").getRange().getCell(0, 0).values = [["Boss"]];
    workbook.names.getItem("EnsembleLimitNear").getRange().values = [[0.9]];
    workbook.names.getItem("EnsembleThresholdLeads").getRange().clear("Contents");
    workbook.names.getItem("EnsembleIndicatorCodes").delete();
    sheet("Guide").delete();
  });
  expect(await damageFound()).toEqual([
    expect.stringMatching(/^settingUnread Initiative!C\d+ $/),
    // The threshold that is not the value in use any more.
    expect.stringMatching(/^settingUnread Initiative!C\d+ $/),
    expect.stringMatching(/^pageFormulas Initiative!D\d+ 1$/),
    "besideTable Partners!V5 2",
    "sheetMissing Lists!A1 Guide",
    "nameChanged Lists!A1 EnsembleIndicatorCodes",
    expect.stringMatching(/^wordsChanged Lists!\w+ part$/),
  ]);
});
