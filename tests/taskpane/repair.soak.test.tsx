/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NAMES } from "../../src/blueprint/names";
import { readInitiative } from "../../src/excel";
import { planRepair, repairWorkbook } from "../../src/excel/repair";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { initiative } from "../support/initiative";
import { WATCHED, watched } from "../support/safety/connection";

const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  partners: [{ name: "North Clinic" }],
});
const user = userEvent.setup({ delay: null });

/** The pane over a workbook after something was done to it. */
async function openPane(
  language: "en" | "fr",
  view: string,
  damage: (workbook: Excel.Workbook) => void,
): Promise<void> {
  const locale = language === "fr" ? "fr-CA" : "en-CA";
  await openBuiltWorkbook(FILE, { language }, { displayLanguage: locale, contentLanguage: locale });
  await Excel.run(async (context) => {
    damage(context.workbook);
    await context.sync();
  });
  window.history.replaceState(null, "", `/?view=${view}`);
  render(<App />);
}

test("Check says what a repair does, and does it", async () => {
  await openPane("en", "check", ({ tables }) => (tables.getItem("Debrief").name = "Notes"));
  const repair = await screen.findByRole("region", { name: "Repair" });
  await user.click(within(repair).getByRole("button", { name: "Look for damage" }));
  expect(
    await within(repair).findByText("Call the table “Notes” on the sheet “Debrief” Debrief again."),
  ).toBeVisible();
  await user.click(within(repair).getByRole("button", { name: "Repair this workbook" }));
  expect(await within(repair).findByText("The workbook is repaired:")).toBeVisible();
  expect((await planRepair()).steps).toEqual([]);
  await user.click(within(repair).getByRole("button", { name: "Look again" }));
  expect(await within(repair).findByText("There is nothing to repair.")).toBeVisible();
});

test("a workbook without its sheet of lists is recognised and repaired, in French", async () => {
  await openPane("fr", "home", ({ names }) => {
    const lists = names.getItem(NAMES.language).getRange().worksheet;
    lists.visibility = "Visible";
    lists.delete();
  });
  const repair = await screen.findByRole("region", { name: "Réparation" });
  expect(within(repair).getByText(/^Ce classeur ressemble à un classeur Ensemble/)).toBeVisible();
  await user.click(within(repair).getByRole("button", { name: "Chercher des dommages" }));
  await user.click(await within(repair).findByRole("button", { name: "Réparer ce classeur" }));
  // The workbook is known again, and its views with it.
  expect(await screen.findByRole("button", { name: "Tableau de bord" })).toBeVisible();
  expect((await readInitiative()).partners).toEqual([{ name: "North Clinic" }]);
});

test("what a repair leaves is said, without anything to do", async () => {
  await openPane("fr", "check", ({ tables }) => tables.getItem("Partners").worksheet.copy("End"));
  const repair = await screen.findByRole("region", { name: "Réparation" });
  await user.click(within(repair).getByRole("button", { name: "Chercher des dommages" }));
  const left = await within(repair).findByText(/C’est une copie, qui ne compte pas\./);
  expect(frenchFaults(left.textContent)).toEqual([]);
  expect(within(repair).queryByRole("button", { name: "Réparer ce classeur" })).toBeNull();
});

test("a repair that broke off is named until the next one has finished it", async () => {
  await openBuiltWorkbook(FILE, { language: "en" }, WATCHED);
  await Excel.run(async ({ workbook }) => workbook.worksheets.getItem("Guide").delete());
  // The sheet is there again, but not yet what it says.
  let changed = 0;
  const stopped = watched(
    {
      faultOf: ({ changes }) => {
        if (changes.length > 0) changed += 1;
        return changed === 3 ? { kind: "refused", code: "GeneralException" } : null;
      },
    },
    () => repairWorkbook({ clock: { wait: () => Promise.resolve() } }),
  );
  await expect(stopped).rejects.toMatchObject({ code: "repairInterrupted" });
  window.history.replaceState(null, "", "/?view=check");
  render(<App />);
  const repair = await screen.findByRole("region", { name: "Repair" });
  expect(within(repair).getByText(/^A repair of this workbook was interrupted\./)).toBeVisible();
  await user.click(within(repair).getByRole("button", { name: "Look for damage" }));
  await user.click(await within(repair).findByRole("button", { name: "Repair this workbook" }));
  expect(await within(repair).findByText("The workbook is repaired:")).toBeVisible();
  await waitFor(() => expect(within(repair).queryByText(/was interrupted/)).toBeNull());
});
