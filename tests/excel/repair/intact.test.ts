/** In a workbook that nobody damaged there is nothing to repair. */
import { addEntries } from "../../../src/excel";
import { planRepair } from "../../../src/excel/repair";
import { example, EXAMPLES } from "../../oracle/examples";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { onlyInSoak } from "../../support/sample";

const NOTHING = { steps: [], left: [], questions: [], isFirstPart: false };

onlyInSoak(() => {
  test.each(EXAMPLES)("as %s was made", async (name) => {
    const file = example(name);
    await openBuiltWorkbook(file, { language: file.language }, { calculates: false });
    expect(await planRepair()).toEqual({ ...NOTHING, language: file.language });
  });
});

test("after entries were added, columns renamed, and rows and columns of one's own inserted", async () => {
  await openBuiltWorkbook(example("missions-la-fonda"), { language: "fr" });
  await addEntries("Partners", [{ name: "Maison des jeunes" }]);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Canvas").columns.getItemAt(1).name = "Notre récit";
    tables.getItem("Indicators").columns.add(2, undefined, "À nous");
    tables.getItem("Debrief").worksheet.getRange("1:1").insert("Down");
    tables.getItem("Partners").worksheet.name = "Nos partenaires";
    await context.sync();
  });
  expect(await planRepair()).toEqual({ ...NOTHING, language: "fr" });
});
