/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { openPaneAt } from "../support/pane";
import { pasteRow } from "../support/paste";
import { onlyInSoak } from "../support/sample";

onlyInSoak(() => {
  test("the pane says what Excel refused of the look, until it is finished", async () => {
    const { workbook } = await openHost({
      engine: noCalculation,
      // A computer without a printer.
      faults: ({ actions }) => {
        const index = actions.indexOf("Orientation");
        return index < 0 ? null : { kind: "stopped", actions: index, code: "InvalidOperation" };
      },
    });
    const report = await createWorkbook(initiative({ initiative: { name: "Riverside" } }), {
      language: "en",
    });
    expect(report.refused).toHaveLength(23);
    await openHost({ workbook, engine: noCalculation });
    const user = userEvent.setup({ delay: null });
    render(<App />);
    expect(await screen.findByText("The page setup of “Dashboard” could not be set.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Finish the look" }));
    expect(await screen.findByText("The look is complete.")).toBeVisible();
    expect(screen.queryByText("The page setup of “Dashboard” could not be set.")).toBeNull();
    expect(workbook.sheets[0]?.pageLayout.orientation).toBe("Landscape");
  });
});

/** An Excel without a printer. */
const NO_PRINTER = { variations: { refusedMembers: { "PageLayout.*": "GeneralException" } } } as const;

test("the pane says what Excel refused of the sheet of findings, and finishes it", async () => {
  const { workbook } = await openHost({ engine: noCalculation });
  const file = initiative({ partners: [{ name: "Library" }], indicators: [indicator({ code: "POV" })] });
  await createWorkbook(file, { language: "en" });
  const host = await openHost({ workbook, engine: noCalculation, ...NO_PRINTER });
  await pasteRow(host, "Observations", 0, { Indicator: "POV", Partner: "Libary", Value: 3 });
  const { user } = openPaneAt("?view=check");
  await user.click(await screen.findByRole("button", { name: "Write to a sheet" }));
  expect(await screen.findByText(/The findings are on the sheet “Findings”/)).toBeVisible();
  expect(await screen.findByText("The page setup of “Findings” could not be set.")).toBeVisible();
  await openHost({ workbook, engine: noCalculation });
  await user.click(screen.getByRole("button", { name: "Finish the look" }));
  expect(await screen.findByText("The look is complete.")).toBeVisible();
});

onlyInSoak(() => {
  onlyInSoak(() => {
    test("the pane says what Excel refused of an upgraded workbook", async () => {
      await openFixture(fixtureNamed("v1/missions-la-fonda-en"), { calculates: false, ...NO_PRINTER });
      const { user } = openPaneAt("?view=home");
      await user.click(await screen.findByRole("button", { name: "See what will change" }));
      await user.click(await screen.findByRole("button", { name: "Upgrade this workbook" }));
      expect(await screen.findByText(/^The workbook was upgraded\./)).toBeVisible();
      expect(await screen.findByText("The page setup of “Lists” could not be set.")).toBeVisible();
      expect(screen.getByRole("button", { name: "Finish the look" })).toBeVisible();
    });
  });
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
