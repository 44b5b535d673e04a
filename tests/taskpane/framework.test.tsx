/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addEntries, readInitiative } from "../../src/excel";
import { queueExchange } from "../../src/excel/framework/exchangeRecord";
import type { Language } from "../../src/languages";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { violationsInElement } from "../support/axe";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  roles: [{ role: "policy", strengths: "A lawyer" }],
  roleHolders: [
    { role: "vision", person: "Ada Ash", part: "lead" },
    { role: "vision", person: "Bea Birch", part: "backup" },
  ],
});

async function openSetup(language: Language, before = () => Promise.resolve()) {
  const culture = language === "fr" ? "fr-CA" : "en-CA";
  await openBuiltWorkbook(
    FILE,
    { language },
    { displayLanguage: culture, contentLanguage: culture, calculates: false },
  );
  await before();
  window.history.replaceState(null, "", "/?view=setup");
  const user = userEvent.setup({ delay: null });
  render(<App />);
  const name = language === "fr" ? "Cadre des rôles" : "Role framework";
  const section = within(await screen.findByRole("region", { name }));
  return { user, section, element: screen.getByRole("region", { name }) };
}

onlyInSoak(() => {
  test("the framework is exchanged as it is proposed, and the exchange undone", async () => {
    const { user, section, element } = await openSetup("en");
    const before = await readInitiative();
    expect(section.getByText("The roles of this workbook: Six backbone roles, FSG")).toBeVisible();
    await user.click(section.getByRole("button", { name: "Exchange the framework" }));
    expect(await section.findByRole("combobox", { name: "New framework" })).toHaveDisplayValue(
      "Six missions, La Fonda",
    );
    await user.click(section.getByRole("button", { name: "See what becomes of the entries" }));

    const preview = await section.findByRole("region", { name: "What becomes of the entries" });
    expect(preview).toHaveFocus();
    expect(within(preview).getByRole("combobox", { name: "Guide vision and strategy" })).toHaveDisplayValue(
      "Propose strategic reorientations (same meaning)",
    );
    expect(within(preview).getByText("2 rows: Holders 2")).toBeVisible();
    expect(within(preview).getByRole("combobox", { name: "Advance policy" })).toHaveDisplayValue(
      "Stays as a role of your own",
    );
    expect(within(preview).getByText(/^Nothing was entered, so these go: Support aligned/)).toBeVisible();
    expect(await violationsInElement(element)).toEqual([]);

    await user.click(within(preview).getByRole("button", { name: "Exchange the framework" }));
    expect(
      await section.findByText("The workbook has the roles of Six missions, La Fonda now."),
    ).toBeVisible();
    expect(await section.findByText("The roles of this workbook: Six missions, La Fonda")).toBeVisible();
    expect(await readInitiative()).toMatchObject({
      initiative: { framework: "laFonda" },
      roles: [{ role: "policy", strengths: "A lawyer" }],
      roleHolders: [{ role: "orientation" }, { role: "orientation" }],
    });

    await user.click(section.getByRole("button", { name: "Undo the exchange" }));
    expect(await section.findByText("The former roles are back.")).toBeVisible();
    expect(await readInitiative()).toEqual(before);
  });
});

onlyInSoak(() => {
  test("the undo names the cells that somebody has changed since", async () => {
    const { user, section } = await openSetup("en");
    await user.click(section.getByRole("button", { name: "Exchange the framework" }));
    await user.click(await section.findByRole("button", { name: "See what becomes of the entries" }));
    const preview = await section.findByRole("region", { name: "What becomes of the entries" });
    await user.click(within(preview).getByRole("button", { name: "Exchange the framework" }));
    const undo = await section.findByRole("button", { name: "Undo the exchange" });
    const context = new Excel.RequestContext();
    const holders = context.workbook.tables.getItem("RoleHolders").columns.getItem("Role").getDataBodyRange();
    holders.getCell(0, 0).values = [["Host"]];
    await context.sync();
    await user.click(undo);
    expect(
      await section.findByText(
        "The former roles are back. 1 cell was left as it is, because it now holds something else: Holders A5.",
      ),
    ).toBeVisible();
  });
});

onlyInSoak(() => {
  test("en français, le choix d’une personne est suivi, et ce qui a changé entre-temps est montré", async () => {
    const { user, section, element } = await openSetup("fr");
    await user.click(section.getByRole("button", { name: "Changer de cadre" }));
    await user.click(await section.findByRole("button", { name: "Voir ce que deviennent les données" }));
    const policy = await section.findByRole("combobox", { name: "Influencer les politiques" });
    await user.selectOptions(policy, "Faire circuler l’information auprès de tous");
    expect(frenchFaults(element.textContent)).toEqual([]);
    expect(await violationsInElement(element)).toEqual([]);
    // What is taken is not offered twice.
    const vision = section.getByRole("combobox", { name: "Guider la vision et la stratégie d’ensemble" });
    expect(
      within(vision).queryByRole("option", { name: "Faire circuler l’information auprès de tous" }),
    ).toBeNull();

    await addEntries("RoleHolders", [{ role: "vision", person: "Cem Cedar" }]);
    await user.click(section.getByRole("button", { name: "Changer de cadre" }));
    expect(await section.findByText(/^Quelque chose a changé entre-temps/)).toBeVisible();
    expect(section.getByText(/^3 lignes\s: Titulaires 3$/)).toBeVisible();
    await user.selectOptions(
      section.getByRole("combobox", { name: "Influencer les politiques" }),
      "Faire circuler l’information auprès de tous",
    );
    await user.click(section.getByRole("button", { name: "Changer de cadre" }));
    expect(
      await section.findByText(
        /^Le classeur a maintenant les rôles du cadre «\sSix missions, La Fonda\s»\.$/,
      ),
    ).toBeVisible();
    expect((await readInitiative()).roles).toEqual([{ role: "information", strengths: "A lawyer" }]);
  });
});

onlyInSoak(() => {
  test("a workbook that needs repair is not exchanged, and it is said why", async () => {
    const { user, section } = await openSetup("en");
    const context = new Excel.RequestContext();
    context.workbook.tables.getItem("RoleHolders").columns.getItemAt(12).delete();
    await context.sync();
    await user.click(section.getByRole("button", { name: "Exchange the framework" }));
    await user.click(await section.findByRole("button", { name: "See what becomes of the entries" }));
    expect(await section.findByText(/Repair or upgrade the workbook first/)).toBeVisible();
  });
});

test("an exchange that was cut off is finished as it was begun", async () => {
  const { user, section } = await openSetup("en", async () => {
    const context = new Excel.RequestContext();
    queueExchange(context.workbook, { to: "laFonda", roles: { policy: "dialogue" } });
    await context.sync();
  });
  expect(section.getByText(/^An exchange of the roles was cut off\./)).toBeVisible();
  await user.click(await section.findByRole("button", { name: "Finish the exchange" }));
  expect(await section.findByText("The workbook has the roles of Six missions, La Fonda now.")).toBeVisible();
  expect(await section.findByRole("button", { name: "See what becomes of the entries" })).toBeVisible();
  expect(await readInitiative()).toMatchObject({
    roles: [{ role: "dialogue", strengths: "A lawyer" }, { role: "vision" }],
    roleHolders: [{ role: "vision" }, { role: "vision" }],
  });
});
