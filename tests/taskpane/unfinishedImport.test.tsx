/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { App } from "../../src/taskpane/App";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";

test("the pane says on opening that an import was cut off, and removes what it left", async () => {
  const built = await openHost({ engine: noCalculation });
  const file = initiative({
    partners: [{ name: "A" }],
    indicators: [indicator({ baselineDate: "2000-12-31" })],
    observations: [observation({ value: 1 })],
  });
  await createWorkbook(file, { language: "en" });
  let changes = 0;
  const { workbook } = await openHost({
    workbook: built.workbook,
    engine: noCalculation,
    // The connection is lost for good before the request that ends the import.
    faults: ({ changesWorkbook }) => {
      if (changesWorkbook) changes += 1;
      return changes > 2 ? { kind: "refused", code: "ConnectionFailure" } : null;
    },
  });
  const source = sourceOf("partners.csv", "Indicator,Partner,Period,Value\nX,A,2010,5\nX,nobody,2011,6");
  const clock = { wait: () => Promise.resolve() };
  const plan = guessPlan(source, (await readImportContext(clock)).known);
  const importing = importObservations(source, plan, { today: "2026-11-22", clock });
  await expect(importing).rejects.toMatchObject({ code: "entriesUnknown" });
  const sheets = () => workbook.sheets.map(({ name }) => name);
  expect(sheets()).toContain("Quarantine");

  await openHost({ workbook, engine: noCalculation });
  const user = userEvent.setup({ delay: null });
  render(<App />);
  expect(await screen.findByText("An import was not finished")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Remove what is left" }));
  expect(await screen.findByText(/^What was left of the import is removed/)).toBeVisible();
  expect(screen.queryByText("An import was not finished")).toBeNull();
  expect(sheets()).not.toContain("Quarantine");
});
