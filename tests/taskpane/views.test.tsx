/** @jest-environment jsdom */
import "../support/page";
import { act, screen, within } from "@testing-library/react";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { openPaneAt, selectedCell, settled } from "../support/pane";

/** One role held by one person, one indicator with two rows in conflict; nothing else is done yet. */
const FILE = initiative({
  initiative: { name: "Riverside Together", community: "Riverside", reportDate: "2025-06-30" },
  partners: [{ name: "Library" }, { name: "City" }],
  roleHolders: [{ role: "vision", person: "Ana", part: "lead", partner: "City" }],
  indicators: [indicator({ partner: "City" })],
  observations: [observation({ partner: "City", value: 10 }), observation({ partner: "City", value: 12 })],
});

let host: Host;
beforeAll(async () => {
  host = await openHost({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await createWorkbook(FILE, { language: "en" });
});

const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const line = (name: RegExp) => screen.findByRole("button", { name });

test("Home tells what to do next in the method's order, and where the initiative stands", async () => {
  openPaneAt();
  await heading("Riverside Together");
  const steps = within(await screen.findByRole("region", { name: "What to do next" })).getAllByRole(
    "listitem",
  );
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Rate your readiness together/),
    expect.stringMatching(/^Find someone for 5 roles/),
    expect.stringMatching(/^Find a backup for Ana/),
    expect.stringMatching(/^Enter 1 value that is due/),
    expect.stringMatching(/^Settle 2 rows of data in conflict/),
  ]);
  const standing = within(screen.getByRole("region", { name: "Where you stand" })).getAllByRole("button");
  expect(standing.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Readiness○ Not assessed/),
    expect.stringMatching(/^Roles covered1 of 6/),
    expect.stringMatching(/^Indicators on track0 of 1/),
    expect.stringMatching(/^Values reported0 of 1/),
    expect.stringMatching(/^Canvas dimensions gone stale0/),
    expect.stringMatching(/^Late steps0/),
  ]);
});

test("a line leads to the cells it is about, a step to the view that mends it", async () => {
  const { user } = openPaneAt();
  await user.click(await line(/^Indicators on track/));
  await settled(host);
  expect(await selectedCell()).toMatch(/^Dashboard!/);
  await user.click(await line(/^Readiness/));
  await settled(host);
  expect(await selectedCell()).toMatch(/^Readiness!/);
  await user.click(await line(/^Settle 2 rows/));
  expect(await heading("Check")).toHaveFocus();
  expect(screen.getByRole("button", { name: "Check" })).toHaveAttribute("aria-current", "page");
  expect(screen.getByRole("button", { name: "Home" })).not.toHaveAttribute("aria-current");
});

test("what cannot be shown is said, and the rest goes on", async () => {
  await act(async () => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem("EnsembleDashboardLateSteps").delete();
      context.workbook.names.add("EnsembleDashboardLateSteps", "=1");
      await context.sync();
    });
  });
  openPaneAt();
  expect(await screen.findByText("The figures could not be read")).toBeVisible();
});
