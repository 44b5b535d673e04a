/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { addEntries, readDashboard } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Many", reportDate: "2026-06-30" },
  partners: [{ name: "P0" }],
});
const user = userEvent.setup({ delay: null });

/** The pane over a workbook with two partners more than the tracker has lines for. */
async function openPane(language: "en" | "fr", view: string): Promise<void> {
  const locale = language === "fr" ? "fr-CA" : "en-CA";
  await openBuiltWorkbook(FILE, { language }, { displayLanguage: locale, contentLanguage: locale });
  await addEntries(
    "Partners",
    Array.from({ length: 17 }, (_, index) => ({ name: `P${index + 1}` })),
  );
  window.history.replaceState(null, "", `/?view=${view}`);
  render(<App />);
}

test("Home says what there is no room for, and makes room", async () => {
  await openPane("en", "home");
  expect(await screen.findByText("Partners without a line on the Tracker sheet: 2")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Make room" }));
  expect(await screen.findByText("The computed sheets have room for all entries now.")).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/^Partners without a line/)).toBeNull());
  expect((await readDashboard()).beyondRoom).toEqual([]);
});

onlyInSoak(() => {
  test("Check says it too, in French", async () => {
    await openPane("fr", "check");
    const said = await screen.findByText(/^Partenaires sans ligne dans la feuille Suivi/);
    expect(said.textContent).toBe("Partenaires sans ligne dans la feuille Suivi\u00a0: 2");
    expect(frenchFaults(said.textContent)).toEqual([]);
    expect(screen.getByText(/^Partenaires qui n’ont pas de place dans cette feuille\s: 2\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Agrandir les listes" }));
    await waitFor(() => expect(screen.queryByText(/^Partenaires sans ligne/)).toBeNull());
    await waitFor(() => expect(screen.getByText(/^Rien à signaler/)).toBeVisible());
    expect((await readDashboard()).beyondRoom).toEqual([]);
  });
});
