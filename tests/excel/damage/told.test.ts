/** A workbook that is hurt says so. Here a sample of all damages, another in each run; all of them with npm run soak. */
import fc from "fast-check";
import { openExampleWorkbook } from "../../support/exampleWorkbook";
import type { DamageCase } from "../../support/damage/damages";
import { isSilent } from "../../support/damage/judge";
import { runDamages, runDamagesInLibreOffice } from "../../support/damage/run";

/** How many damages are tried that can be taken back, and how many that need a new copy each. */
const TRIED = 40;
const TRIED_FINAL = 4;
const TRIED_IN_LIBREOFFICE = 4;

const seed = () => fc.readConfigureGlobal()?.seed ?? 1;

function sample(cases: readonly DamageCase[], size: number): readonly DamageCase[] {
  return fc.sample(fc.constantFrom(...cases), { numRuns: size, seed: seed() });
}

function someOfAll(cases: readonly DamageCase[]): readonly DamageCase[] {
  return [
    ...sample(
      cases.filter(({ isFinal }) => !isFinal),
      TRIED,
    ),
    ...sample(
      cases.filter(({ isFinal }) => isFinal),
      TRIED_FINAL,
    ),
  ];
}

test("every damage is told on the dashboard and at Home, by its kind", async () => {
  const { workbook } = await openExampleWorkbook("missions-la-fonda", "fr");
  const outcomes = await runDamages({ workbook, language: "fr", choose: someOfAll });
  expect(outcomes.filter(isSilent)).toEqual([]);
  expect(outcomes).toHaveLength(TRIED + TRIED_FINAL);
});

test("LibreOffice tells it too", async () => {
  const { workbook } = await openExampleWorkbook("missions-la-fonda", "en");
  const outcomes = await runDamagesInLibreOffice({
    workbook,
    language: "en",
    choose: (cases) => sample(cases, TRIED_IN_LIBREOFFICE),
  });
  expect(outcomes.filter(isSilent)).toEqual([]);
});
