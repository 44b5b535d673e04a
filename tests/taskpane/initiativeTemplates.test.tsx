/**
 * Initiatives to begin with: valid by the rules of the initiative file, and filled into the form of Set up.
 * @jest-environment <rootDir>/tests/support/run/page.cjs
 */
import "../support/page";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { INITIATIVE_TEMPLATES } from "../../src/catalogue/initiativeTemplates";
import { readInitiative } from "../../src/excel";
import { LANGUAGES } from "../../src/languages";
import { validateInitiative } from "../../src/model/validateInitiative";
import { App } from "../../src/taskpane/App";
import {
  emptyFormValues,
  withTemplateTexts,
  type InitiativeFormValues,
} from "../../src/taskpane/form/initiativeForm";
import { initiativeFromForm } from "../../src/taskpane/form/initiativeFromForm";
import { openHost } from "../support/host";
import { noCalculation } from "../support/noCalculation";

const CASES = LANGUAGES.flatMap((language) => INITIATIVE_TEMPLATES.map(({ id }) => ({ language, id })));

test.each(CASES)(
  "$id in $language is valid without a warning, and holds no person and no figure",
  ({ language, id }) => {
    const empty = emptyFormValues(language);
    const values = withTemplateTexts(empty, { ...empty, template: id, name: "Riverside" });
    const { file, issues } = validateInitiative(initiativeFromForm(values));
    expect(issues).toEqual([]);
    expect(file?.initiative.issue).toMatch(/\.$/);
    expect(file?.indicators.length).toBeGreaterThanOrEqual(3);
    for (const { baseline, target, partner, person } of file?.indicators ?? []) {
      expect([baseline, target, partner, person]).toEqual([undefined, undefined, undefined, undefined]);
    }
    expect([file?.observations, file?.partners, file?.roleHolders]).toEqual([[], [], []]);
  },
);

test("another template or language replaces its own sketch, never what a person wrote", () => {
  const change = (before: InitiativeFormValues, part: Partial<InitiativeFormValues>) =>
    withTemplateTexts(before, { ...before, ...part });
  const poverty = change(emptyFormValues("en"), { template: "poverty" });
  expect(poverty.issue).toMatch(/^Poverty has many causes/);
  const french = change(poverty, { language: "fr" });
  expect(french.issue).toMatch(/^La pauvreté a plusieurs causes/);
  const own = change({ ...french, issue: "Notre enjeu" }, { template: "communityHealth" });
  expect(own.issue).toBe("Notre enjeu");
  expect(own.populationTarget).toMatch(/^Plus de personnes en bonne santé/);
  expect(change(own, { template: "" })).toMatchObject({ issue: "Notre enjeu", populationTarget: "" });
});

test("a template chosen in the form is in the workbook, in the workbook’s language", async () => {
  await openHost({ displayLanguage: "fr-CA", contentLanguage: "fr-CA", engine: noCalculation });
  const user = userEvent.setup({ delay: null });
  render(<App />);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Partir de" }), "schoolSuccess");
  expect(screen.getByRole("combobox", { name: "Partir de" })).toHaveAccessibleDescription(
    /Familles qui participent/,
  );
  await user.type(screen.getByRole("textbox", { name: "Nom de l’initiative" }), "Rivière-aux-Pins");
  await user.click(screen.getByRole("button", { name: "6. Résumé" }));
  expect((await screen.findByText("Indicateurs de départ")).nextElementSibling).toHaveTextContent(
    /^Enfants vulnérables/,
  );
  await user.click(screen.getByRole("button", { name: "Créer le classeur" }));
  await screen.findByRole("button", { name: "Accueil" });
  const { indicators, initiative } = await readInitiative();
  expect(indicators.map(({ code }) => code)).toEqual(["READINESS", "GRADUATION", "FAMILIES"]);
  expect(initiative.issue).toMatch(/^Ce dont un enfant a besoin/);
});
