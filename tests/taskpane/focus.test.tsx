/** @jest-environment <rootDir>/tests/support/run/page.cjs */
/** By keyboard alone: the focus stays where it was, or goes where the work is, and progress is announced. */
import "../support/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { openPaneAt } from "../support/pane";
import { pasteRow } from "../support/paste";
import { onlyInSoak } from "../support/sample";

let host: Host;

beforeAll(async () => {
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  const file = initiative({
    initiative: { name: "Riverside", reportDate: "2026-06-30" },
    partners: [{ name: "Library" }, { name: "City" }],
    indicators: [indicator({ code: "POV", frequency: "quarterly" })],
  });
  await createWorkbook(file, { language: "en" });
});

beforeEach(async () => {
  await pasteRow(host, "Observations", 0, {
    Indicator: "POV",
    Partner: "library ",
    "Period end": "31 March 2026",
    Value: "12,5",
  });
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Opens Check with its first result, and presses buttons by keyboard. */
async function openCheck() {
  const { user } = openPaneAt("?view=check");
  await screen.findByText(/Rows checked: /);
  await screen.findByRole("button", { name: "Copy as a table" });
  const press = async (name: string | RegExp) => {
    act(() => button(name).focus());
    await user.keyboard("{Enter}");
  };
  return { user, press };
}

test("Check again keeps the focus and announces how far it is; stopping it gives the focus back", async () => {
  const { user, press } = await openCheck();
  const announced = new Set<string | null>();
  const [status] = within(screen.getByRole("main")).getAllByRole("status");
  new MutationObserver(() => announced.add(status!.textContent)).observe(status!, {
    ...{ childList: true, subtree: true, characterData: true },
  });
  const before = button("Check again");
  await press("Check again");
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
  expect(button("Check again")).toBe(before);
  expect(before).toHaveFocus();
  expect([...announced]).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+ of \d+ rows read/)]));

  host.user.beginCellEdit();
  await press("Check again");
  expect(before).toHaveAttribute("aria-disabled", "true");
  await user.tab();
  expect(button("Stop checking")).toHaveFocus();
  await user.keyboard("{Enter}");
  await screen.findByText(/You stopped before the end/);
  await waitFor(() => expect(before).toHaveFocus());
  host.user.endCellEdit();
});

test("Write to a sheet and Copy as a table keep the focus", async () => {
  const { press } = await openCheck();
  await press("Copy as a table");
  await screen.findByText(/findings? (was|were) copied/);
  expect(button("Copy as a table")).toHaveFocus();
  await press("Write to a sheet");
  await screen.findByText(/The findings are on the sheet/);
  expect(button("Write to a sheet")).toHaveFocus();
});

onlyInSoak(() => {
  test("Fix all: its preview has the focus, closing it gives the focus back, and what was done takes it", async () => {
    const { user, press } = await openCheck();
    const fixAll = /^Correct (all that|what) is certain/;
    await press(fixAll);
    expect(screen.getByRole("region", { name: /will be corrected/ })).toHaveFocus();
    await press("Change nothing");
    expect(button(fixAll)).toHaveFocus();
    await press(fixAll);
    await press("Correct");
    const done = await screen.findByText(/cells? (was|were) corrected/);
    await waitFor(() => expect(document.activeElement).toContainElement(done));
    // Undo brings the findings back.
    await user.tab();
    expect(button("Undo the correction")).toHaveFocus();
    await user.keyboard("{Enter}");
    const undone = await screen.findByText(/cells? (was|were) put back/);
    await waitFor(() => expect(document.activeElement).toContainElement(undone));
  });
});

test("a button that disappears with its notice leaves the focus on the heading of the view", async () => {
  await Excel.run(async ({ application }) => void (application.calculationMode = "Manual"));
  const { user } = openPaneAt("?view=dashboard");
  const automatic = await screen.findByRole("button", { name: "Calculate automatically" });
  act(() => automatic.focus());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(automatic).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});
