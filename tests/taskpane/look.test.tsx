/** @jest-environment jsdom */
import "../support/page";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";

test("the pane says what Excel refused of the look, until it is finished", async () => {
  const { workbook } = await openHost({
    engine: noCalculation,
    // A computer without a printer.
    faults: ({ actions }) => {
      const index = actions.indexOf("Orientation");
      return index < 0 ? null : { kind: "stopped", actions: index, code: "InvalidOperation" };
    },
  });
  const report = await createWorkbook(initiative({ initiative: { name: "Riverside" } }), { language: "en" });
  expect(report.refused).toHaveLength(14);
  await openHost({ workbook, engine: noCalculation });
  const user = userEvent.setup({ delay: null });
  render(<App />);
  expect(await screen.findByText("The page setup of “Dashboard” could not be set.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Finish the look" }));
  expect(await screen.findByText("The look is complete.")).toBeVisible();
  expect(screen.queryByText("The page setup of “Dashboard” could not be set.")).toBeNull();
  expect(workbook.sheets[0]?.pageLayout.orientation).toBe("Landscape");
});

test("the pane says that a creation was cut off, and offers to create again", async () => {
  const host = await openHost({
    engine: noCalculation,
    faults: ({ number }) => (number === 2 ? { kind: "noAnswer", isDone: true } : null),
  });
  void createWorkbook(initiative({ initiative: { name: "Riverside" } }), { language: "en" });
  await host.settle();
  await openHost({ workbook: host.workbook, engine: noCalculation });
  render(<App />);
  expect(await screen.findByText(/An earlier creation of a workbook was cut off here/)).toBeVisible();
  expect(await screen.findByRole("button", { name: "Create workbook" })).toBeVisible();
});
