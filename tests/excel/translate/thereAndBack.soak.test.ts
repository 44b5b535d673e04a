import fc from "fast-check";
import { readInitiative } from "../../../src/excel";
import { planRepair } from "../../../src/excel/repair";
import { planTranslation, translateWorkbook } from "../../../src/excel/translate";
import type { Language } from "../../../src/languages";
import type { InitiativeFile } from "../../../src/model/initiative";
import { example } from "../../oracle/examples";
import { initiativeFiles } from "../../support/arbitraries";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { differences } from "../../support/safety/workbookContent";
import { plainContent } from "./plainContent";

const other = (language: Language): Language => (language === "en" ? "fr" : "en");

/** The workbook of a file says in the other language what one that is created in it says; and back, what it said. */
async function expectThereAndBack(file: InitiativeFile): Promise<void> {
  const [language, to] = [file.language, other(file.language)];
  const built = await openBuiltWorkbook(file, { language: to }, { calculates: false });
  const expected = plainContent(built);

  const host = await openBuiltWorkbook(file, { language }, { calculates: false });
  const [before, entries] = [plainContent(host), await readInitiative()];
  expect((await planTranslation(to)).isDone).toBe(false);
  await translateWorkbook(to);
  expect(differences(plainContent(host), expected)).toEqual([]);
  expect(await readInitiative()).toEqual({ ...entries, language: to });
  expect((await planRepair()).steps).toEqual([]);
  expect((await planTranslation(to)).isDone).toBe(true);

  await translateWorkbook(language);
  expect(differences(plainContent(host), before)).toEqual([]);
}

test("an example", async () => {
  await expectThereAndBack(example("missions-la-fonda"));
});

test("any initiative", async () => {
  await fc.assert(fc.asyncProperty(initiativeFiles, expectThereAndBack), { numRuns: 3, endOnFailure: true });
});
