/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { pasteRow, valueIn } from "../support/paste";
import { onlyInSoak } from "../support/sample";

let host: Host;

/** A workbook in English with one issue of each kind that the tests fix. */
beforeAll(async () => {
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  const file = initiative({
    initiative: { name: "Riverside", reportDate: "2026-06-30" },
    partners: [{ name: "Library" }, { name: "City" }],
    indicators: [indicator({ code: "POV", frequency: "quarterly" })],
  });
  await createWorkbook(file, { language: "en" });
  window.history.replaceState(null, "", "/?view=check");
});

beforeEach(async () => {
  await pasteRow(host, "Observations", 0, {
    Indicator: "POV",
    Partner: "library ",
    "Period end": "31 March 2026",
    Value: "12,5",
  });
  await pasteRow(host, "Observations", 1, {
    Indicator: "POV",
    Partner: "Libary",
    "Period end": 46_112,
    Value: 3,
  });
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const issues = () => within(screen.getByRole("main")).getAllByRole("listitem");
const issue = (address: string) => issues().find((item) => item.textContent.includes(`${address} ·`))!;

async function openCheck() {
  const user = userEvent.setup({ delay: null });
  const view = render(<App />);
  await screen.findByText(/Rows checked: /);
  await screen.findByRole("button", { name: "Copy as a table" });
  return { user, ...view };
}

test("checks when it is opened: what, why and how, by severity, with a preview of each correction", async () => {
  await openCheck();
  expect(screen.getByText(/^Found: 3 errors, no warning, 1 notice\. Rows checked: \d+\.$/)).toBeVisible();
  expect(screen.getByRole("heading", { level: 2, name: "Data: 4 findings" })).toBeVisible();
  const date = within(issue("C5"));
  expect(date.getByText("Error")).toBeVisible();
  expect(date.getByText("“31 March 2026” looks like a date, but is not written as one.")).toBeVisible();
  expect(date.getByText(/Formulas count days with dates alone/)).toBeVisible();
  expect(date.getByText(/Make it the date 2026-03-31\./)).toBeVisible();
  expect(date.getByText("“31 March 2026” becomes 2026-03-31")).toBeVisible();
  expect(within(issue("B6")).getByText(/Did you mean “Library”\?/)).toBeVisible();
  expect(within(issue("B6")).queryByRole("button", { name: /Correct/ })).not.toBeInTheDocument();
});

test("goes to the cell", async () => {
  const { user } = await openCheck();
  await user.click(within(issue("F5")).getByRole("button", { name: "Go to F5" }));
  await act(async () => host.settle());
  const data = host.workbook.sheets.find(({ name }) => name === "Data")!;
  expect(host.workbook.activeSheetId).toBe(data.id);
  expect(host.workbook.selections.get(data.id)).toMatchObject({ row: 4, column: 5 });
});

test("filters by severity and by sheet", async () => {
  const { user } = await openCheck();
  await user.click(screen.getByRole("checkbox", { name: "Errors (3)" }));
  expect(issues()).toHaveLength(1);
  expect(within(issues()[0]!).getByText("Notice")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Notices (1)" }));
  expect(screen.getByText("Nothing to show with these choices.")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Errors (3)" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Sheet" }), "Data (4)");
  expect(issues()).toHaveLength(3);
});

test("corrects one cell, reports it where the focus goes, and undoes it", async () => {
  const { user } = await openCheck();
  await user.click(button("Correct F5"));
  const note = await screen.findByText("1 cell was corrected.");
  expect(valueIn(host, "Observations", "Value", 0)).toBe(12.5);
  expect(document.activeElement).toContainElement(note);
  await screen.findByText(/^Found: 2 errors/);
  await user.click(button("Undo the correction"));
  await screen.findByText("1 cell was put back.");
  expect(valueIn(host, "Observations", "Value", 0)).toBe("12,5");
  await screen.findByText(/^Found: 3 errors/);
});

onlyInSoak(() => {
  test("offers the ends of the nearest periods, and leaves the choice to a person", async () => {
    await pasteRow(host, "Observations", 1, { Partner: "City", "Period end": 46_113 });
    const { user } = await openCheck();
    const period = within(issue("C6"));
    expect(period.getByText("2026-04-01 ends no period of this indicator.")).toBeVisible();
    expect(button("Correct all that is certain (3)")).toBeVisible();
    expect(period.getByRole("button", { name: "Change to 2026-06-30" })).toBeEnabled();
    await user.click(period.getByRole("button", { name: "Change to 2026-03-31" }));
    await screen.findByText("1 cell was corrected.");
    expect(valueIn(host, "Observations", "Period end", 1)).toBe(46_112);
    await screen.findByText(/^Found: 2 errors, no warning, /);
    await user.click(button("Undo the correction"));
    await screen.findByText("1 cell was put back.");
    expect(valueIn(host, "Observations", "Period end", 1)).toBe(46_113);
  });
});

test("previews all certain corrections before applying them at once, with one undo", async () => {
  const { user } = await openCheck();
  await user.click(button("Correct all that is certain (3)"));
  const preview = screen.getByRole("region", { name: "3 cells will be corrected" });
  await waitFor(() => expect(preview).toHaveFocus());
  expect(
    within(preview)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "Data B5 · “library␣” becomes “library”",
    "Data C5 · “31 March 2026” becomes 2026-03-31",
    "Data F5 · “12,5” becomes 12.5",
  ]);
  await user.click(button("Change nothing"));
  expect(valueIn(host, "Observations", "Value", 0)).toBe("12,5");

  await user.click(button("Correct all that is certain (3)"));
  await user.click(button("Correct"));
  await screen.findByText("3 cells were corrected.");
  expect(valueIn(host, "Observations", "Period end", 0)).toBe(46_112);
  await screen.findByText(/^Found: 1 error, /);
  await user.click(button("Undo the correction"));
  await screen.findByText("3 cells were put back.");
  expect(valueIn(host, "Observations", "Partner", 0)).toBe("library ");
});

onlyInSoak(() => {
  test("skips a cell that somebody changed meanwhile, and names it", async () => {
    const { user } = await openCheck();
    await user.click(button("Correct all that is certain (3)"));
    await act(async () => {
      await pasteRow(host, "Observations", 0, { Value: 99 });
    });
    await user.click(button("Correct"));
    expect(
      await screen.findByText(/2 cells were corrected\. 1 cell was left as it is.*Data F5/),
    ).toBeVisible();
    expect(valueIn(host, "Observations", "Value", 0)).toBe(99);
  });
});

test("updates while entries change", async () => {
  await openCheck();
  await act(async () => {
    await pasteRow(host, "Observations", 1, { Partner: "Library" });
    await host.settle();
  });
  // Each changed cell starts the check again, so that what it found may be replaced at once.
  await waitFor(() => expect(screen.getByText(/^Found: 2 errors/)).toBeVisible());
});

test("reports a cancelled check without an error, and keeps the previous issues", async () => {
  const { user } = await openCheck();
  host.user.beginCellEdit();
  await user.click(button("Check again"));
  await user.click(button("Stop checking"));
  expect(await screen.findByText(/You stopped before the end/)).toBeVisible();
  expect(screen.queryByText("The workbook was not checked")).not.toBeInTheDocument();
  expect(issues()).toHaveLength(4);
  host.user.endCellEdit();
});

onlyInSoak(() => {
  test("copies what is shown as a table, and writes all of it to a sheet of plain text", async () => {
    const { user } = await openCheck();
    await user.click(button("Copy as a table"));
    expect(await screen.findByText(/^4 findings were copied/)).toBeVisible();
    const lines = (await navigator.clipboard.readText()).split("\r\n");
    expect(lines[0]!.split("\t")).toEqual([
      "Severity",
      "Sheet",
      "Cell",
      "What was found",
      "Why it matters",
      "How to correct it",
    ]);
    expect(lines).toHaveLength(5);

    await user.click(button("Write to a sheet"));
    expect(await screen.findByText(/The findings are on the sheet “Findings”/)).toBeVisible();
    const sheet = host.workbook.sheets.find(({ name }) => name === "Findings")!;
    expect(sheet.cells.get(4, 0)?.value).toBe("Notice");
    await waitFor(() => expect(button("Write to a sheet")).not.toHaveAttribute("aria-disabled", "true"));
  });
});
