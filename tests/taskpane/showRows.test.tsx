/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Host, HostOptions, HostRequest } from "../../src/host";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

const user = userEvent.setup({ delay: null });
const FILE = initiative({
  initiative: { name: "Rows", reportDate: "2026-10-31" },
  partners: [{ name: "A" }],
  indicators: [
    indicator({ code: "ONE", name: "First", partner: "A" }),
    indicator({ code: "TWO", name: "Second" }),
  ],
  observations: [
    observation({ indicator: "ONE", partner: "A", period: "2025-12-31", value: 1 }),
    observation({ indicator: "ONE", partner: "A", period: "2025-12-31", value: 3 }),
    observation({ indicator: "TWO", partner: "A", period: "2025-12-31", value: 3 }),
  ],
});

async function openPane(language: "en" | "fr", view: string, faults?: HostOptions["faults"]): Promise<Host> {
  const locale = language === "fr" ? "fr-CA" : "en-CA";
  const host = await openBuiltWorkbook(
    FILE,
    { language },
    { displayLanguage: locale, contentLanguage: locale, ...(faults && { faults }) },
  );
  window.history.replaceState(null, "", `/?view=${view}`);
  render(<App />);
  return host;
}

const hiddenRows = ({ workbook }: Host) =>
  workbook.sheets.reduce((sum, sheet) => sum + sheet.hiddenRows.size, 0);

test("Home lists what is to be settled; a click shows the rows alone, another all rows again", async () => {
  const host = await openPane("en", "home");
  await user.click(await screen.findByRole("button", { name: /^■ Rows that contradict one another.*: 2/ }));
  expect(
    await screen.findByText(/^Only 2 rows of the sheet Data are shown: Rows that contradict/),
  ).toBeVisible();
  expect(hiddenRows(host)).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Show all rows" }));
  await waitFor(() => expect(screen.queryByText(/^Only 2 rows/)).toBeNull());
  expect(hiddenRows(host)).toBe(0);
});

test("a point without a filter leads to its place", async () => {
  const host = await openPane("en", "home");
  await user.click(await screen.findByRole("button", { name: /Conditions without activity/ }));
  await waitFor(() => {
    const active = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId);
    expect(active?.name).toBe("Activities");
  });
});

onlyInSoak(() => {
  test("in French, the figures of an indicator, then those of another: one filter at a time", async () => {
    const host = await openPane("fr", "dashboard");
    await user.click(await screen.findByRole("button", { name: "Afficher les lignes de First" }));
    const said = await screen.findByText(/^Seulement 2 lignes de la feuille Données sont affichées/);
    expect(frenchFaults(said.textContent)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Afficher les lignes de Second" }));
    expect(await screen.findByText(/^Seulement 1 ligne de la feuille Données est affichée/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Afficher toutes les lignes" }));
    await waitFor(() => expect(hiddenRows(host)).toBe(0));
  });
});

test("of two points that are clicked at once, one is shown, and all rows can be shown again", async () => {
  const host = await openPane("en", "home");
  const roles = await screen.findByRole("button", { name: /^■ Roles that nobody holds/ });
  const rows = screen.getByRole("button", { name: /^■ Rows that contradict one another/ });
  act(() => {
    roles.click();
    rows.click();
  });
  await screen.findByText(/^Only 6 rows of the sheet Roles are shown/);
  await user.click(screen.getByRole("button", { name: "Show all rows" }));
  await waitFor(() => expect(screen.queryByText(/^Only /)).toBeNull());
  expect(hiddenRows(host)).toBe(0);
});

test("a person's own filter is told of and stays", async () => {
  const host = await openPane("en", "home");
  const point = await screen.findByRole("button", { name: /^■ Rows that contradict one another/ });
  await Excel.run(async ({ workbook }) => {
    workbook.tables.getItem("Observations").columns.getItem("Indicator").filter.applyValuesFilter(["TWO"]);
  });
  const before = hiddenRows(host);
  await user.click(point);
  expect(await screen.findByText(/^The sheet Data has a filter of your own/)).toBeVisible();
  expect(hiddenRows(host)).toBe(before);
});

test.each([
  ["en", "What is to be settled cannot be read"],
  ["fr", "Ce qui est à régler ne peut être lu"],
] as const)("Home in %s says when the points cannot be read, and shows the rest", async (language, title) => {
  const host = await openPane(language, "home", (request) =>
    readsOneNamedRange(request) ? { kind: "refused", code: "ServiceNotAvailable" } : null,
  );
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByRole("heading", { name: "Rows" })).toBeVisible();
  expect(hiddenRows(host)).toBe(0);
});

/** The request for the points fetches the workbook, one name and its range, and reads that; no other of Home does only this. */
function readsOneNamedRange({ actions, changesWorkbook }: HostRequest): boolean {
  return !changesWorkbook && actions.length === 5 && actions.every((action) => action === "");
}
