/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/languages";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

/** Two rows of the same report. */
const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  partners: [{ name: "North Clinic" }, { name: "City" }],
  indicators: [indicator()],
  observations: [
    observation({ partner: "City", value: 5 }),
    observation({ partner: "North Clinic", value: 5 }),
    observation({ partner: "North Clinic", value: 7 }),
  ],
});

async function openCheck(language: Language) {
  const culture = language === "fr" ? "fr-CA" : "en-CA";
  const host = await openBuiltWorkbook(
    FILE,
    { language },
    { displayLanguage: culture, contentLanguage: culture },
  );
  window.history.replaceState(null, "", "/?view=check");
  const user = userEvent.setup({ delay: null });
  render(<App />);
  return { host, user };
}

test("an issue of a row opens the form of that row, wherever it has moved to", async () => {
  const { host, user } = await openCheck("en");
  const edit = (await screen.findAllByRole("button", { name: /^Edit the entry at [A-Z]+7$/ }))[0]!;
  // Somebody inserts a row above meanwhile.
  await host.remoteUser.insertTableRows("Observations", 0);
  await user.click(edit);
  expect(await screen.findByText("Row 8 of the sheet “Data”.")).toBeVisible();
  const form = within(screen.getByRole("form", { name: /North Clinic/ }));
  expect(form.getByRole("textbox", { name: /^Value/ })).toHaveValue("7");

  await user.clear(form.getByRole("textbox", { name: /^Value/ }));
  await user.type(form.getByRole("textbox", { name: /^Value/ }), "9");
  await user.click(screen.getByRole("button", { name: "Check" }));
  // The rows are checked again, where they are now.
  await screen.findByRole("button", { name: /^Edit the entry at [A-Z]+8$/ });
  await user.click(screen.getByRole("button", { name: /^Edit the entry at [A-Z]+7$/ }));
  expect(await screen.findByText(/^You have changed another entry and not saved it\./)).toBeVisible();
  expect(form.getByRole("textbox", { name: /^Value/ })).toHaveValue("9");
  await user.click(screen.getByRole("button", { name: "Leave the changes and open the other entry" }));
  expect(await screen.findByText("Row 7 of the sheet “Data”.")).toBeVisible();
});

onlyInSoak(() => {
  test("en français aussi, et le bouton vers la cellule reste", async () => {
    const { user } = await openCheck("fr");
    const edit = (await screen.findAllByRole("button", { name: /^Modifier la ligne de [A-Z]+6$/ }))[0]!;
    expect(screen.getAllByRole("button", { name: /^Aller à [A-Z]+6$/ })[0]).toBeVisible();
    await user.click(edit);
    const row = await screen.findByText(/^Ligne 6 de la feuille/);
    expect(frenchFaults(row.textContent)).toEqual([]);
    expect(screen.getByRole("textbox", { name: /^Valeur/ })).toHaveValue("5");
  });
});
