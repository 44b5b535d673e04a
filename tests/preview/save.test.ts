import { createWorkbook } from "../../src/excel";
import { fileNameOf } from "../../src/model/text/fileName";
import { proposedFileName } from "../../src/preview/save";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak } from "../support/sample";

test.each([
  ["Riverside Together", "Riverside Together"],
  ["Halving poverty together: an illustration", "Halving poverty together - an illustration"],
  ["Réduire ensemble la pauvreté\u00a0: une illustration", "Réduire ensemble la pauvreté - une illustration"],
  ['  "Who?" / <us> * and | them.. ', "Who - us and - them"],
  ["Deux\nlignes\tici", "Deux lignes ici"],
  ["..\\..\\secret", "secret"],
  ["CON", "CON -"],
  ["lpt1.notes", "lpt1.notes -"],
  ["Contact", "Contact"],
  ["???", ""],
  ["L’été « d’ici »", "L’été « d’ici »"],
])("the file of %j is called %j", (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

test("a long title is cut between characters", () => {
  const name = fileNameOf(`${"é😀".repeat(60)} a very long title`);
  expect([...name]).toHaveLength(100);
  expect(name.endsWith("😀")).toBe(true);
});

onlyInSoak(() => {
  test.each(["en", "fr"] as const)(
    "the proposed name is the initiative's, wherever its cell is, in %s",
    async (language) => {
      const host = await openHost({ engine: noCalculation });
      const without = { en: "Ensemble workbook.xlsx", fr: "Classeur Ensemble.xlsx" }[language];
      expect(proposedFileName(host.workbook, language)).toBe(without);
      await createWorkbook(initiative({ initiative: { name: "Grandir ensemble: Rosemont" } }), { language });
      const context = new Excel.RequestContext();
      context.workbook.names.getItem("EnsembleProfileName").getRange().getEntireRow().insert("Down");
      await context.sync();
      expect(proposedFileName(host.workbook, language)).toBe("Grandir ensemble - Rosemont.xlsx");
    },
  );
});
