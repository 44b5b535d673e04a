/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readInitiative } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";

const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  partners: [{ name: "North Clinic" }],
});

test("Set up changes the language of the workbook", async () => {
  await openBuiltWorkbook(
    FILE,
    { language: "en" },
    { displayLanguage: "fr-CA", contentLanguage: "fr-CA", calculates: false },
  );
  window.history.replaceState(null, "", "/?view=setup");
  const user = userEvent.setup({ delay: null });
  render(<App />);
  const section = await screen.findByRole("region", { name: "Langue du classeur" });
  expect(within(section).getByText(/^Langue actuelle\s: Anglais$/)).toBeVisible();
  await user.click(within(section).getByRole("button", { name: /^Changer pour\s: Français$/ }));
  expect(frenchFaults(section.textContent)).toEqual([]);
  await user.click(within(section).getByRole("button", { name: "Changer de langue" }));
  expect(await screen.findByText(/^La langue a été changée\. Langue actuelle\s: Français$/)).toBeVisible();
  expect(await readInitiative()).toMatchObject({ language: "fr", partners: [{ name: "North Clinic" }] });
});
