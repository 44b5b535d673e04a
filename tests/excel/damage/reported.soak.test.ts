/** A workbook that is damaged says so. Here a part of all damages, some of each sort; all of them with npm run soak. */
import { openExampleWorkbook } from "../../support/exampleWorkbook";
import type { DamageCase } from "../../support/damage/damages";
import { isSilent } from "../../support/damage/judge";
import { someOf } from "../../support/sample";
import { runDamages, runDamagesInLibreOffice } from "../../support/damage/run";

/** Of thousands of damages, at least one of each sort. */
const PART = 0.0003;

/** In LibreOffice, one of each of these. */
const IN_LIBREOFFICE: readonly DamageCase["group"][] = ["calculated column", "name moved", "column deleted"];

/** Damages of one sort: calculated columns are damaged in several ways. */
const sortOf = ({ group, name }: DamageCase) =>
  group === "calculated column" ? name.slice(name.indexOf(" ")) : group;

test("every damage is told on the dashboard and at Home, by its kind", async () => {
  const { workbook } = await openExampleWorkbook("missions-la-fonda", "fr");
  const choose = (cases: readonly DamageCase[]) => someOf(cases, PART, sortOf);
  const outcomes = await runDamages({ workbook, language: "fr", choose });
  expect(outcomes.filter(isSilent)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(9);
});

test("LibreOffice tells it too", async () => {
  const { workbook } = await openExampleWorkbook("missions-la-fonda", "en");
  const outcomes = await runDamagesInLibreOffice({
    workbook,
    language: "en",
    choose: (cases) =>
      someOf(
        cases.filter(({ group }) => IN_LIBREOFFICE.includes(group)),
        0,
        ({ group }) => group,
      ),
  });
  expect(outcomes.filter(isSilent)).toEqual([]);
});
