/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { screen, within } from "@testing-library/react";
import { createWorkbook } from "../../src/excel";
import { openCopy } from "../support/builtWorkbook";
import { openPanel } from "../support/entryPanels";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { openPaneAt } from "../support/pane";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Riverside Together", reportDate: "2025-06-30" },
  partners: [{ name: "Library" }],
  indicators: [indicator({})],
});

/** Opens a view over a workbook whose formulas stay as they are. */
async function openView(view: string) {
  const make = async () => {
    const host = await openHost({ defersCalculation: true });
    await createWorkbook(FILE, { language: "en" });
    return host;
  };
  await openCopy({ help: FILE }, make, { calculates: false });
  return openPaneAt(`?view=${view}`);
}

test("the title of each view has a link to its chapter", async () => {
  const { user } = await openView("home");
  for (const [view, about, address] of [
    ["Home", "Riverside Together", "guides/coordinator.en.html#home"],
    ["Set up", "Set up this workbook", "guides/coordinator.en.html#set-up"],
    ["Add data", "A value of an indicator", "guides/data-lead.en.html#value"],
    ["Check", "Check", "guides/data-lead.en.html#check"],
    ["Dashboard", "Dashboard", "guides/coordinator.en.html#print"],
  ] as const) {
    await user.click(await screen.findByRole("button", { name: view }));
    const link = await screen.findByRole("link", { name: `Help: ${about} (opens in a browser)` });
    expect(link).toHaveAttribute("href", address);
    expect(link).toHaveAttribute("target", "_blank");
  }
});

onlyInSoak(() => {
  test("in Add data the link is about the chosen kind of entry, in the language of the pane", async () => {
    const { pane } = await openPanel(FILE, "A progress note");
    expect(screen.getByRole("link", { name: /^Help: A progress note/ })).toHaveAttribute(
      "href",
      "guides/coordinator.en.html#canvas",
    );
    await pane.user.click(screen.getByRole("button", { name: "Français" }));
    expect(screen.getByRole("link", { name: /^Aide\s: Une note de progrès/ })).toHaveAttribute(
      "href",
      "guides/coordinator.fr.html#canvas",
    );
  });
});

test("a button shows at each field of a form what belongs there, and hides it again", async () => {
  const { pane } = await openPanel(FILE, "A progress note");
  const field = await screen.findByRole("textbox", { name: "Evidence" });
  const date = screen.getByRole("textbox", { name: "Date" });
  const button = screen.getByRole("button", { name: "What belongs in each field" });
  expect(field).not.toHaveAccessibleDescription();
  await pane.user.click(button);
  expect(button).toHaveAttribute("aria-expanded", "true");
  expect(field).toHaveAccessibleDescription(/^Where the evidence is: minutes, a report, a link\./);
  expect(screen.getByText(/^Where the evidence is/)).toBeVisible();
  expect(date).toHaveAccessibleDescription(
    /^The day it happened\..* Read as June 30, 2025, the report date\.$/,
  );
  await pane.user.click(button);
  expect(field).not.toHaveAccessibleDescription();
});

test("Help lists the guides, one for each person", async () => {
  await openView("help");
  const chapter = (await screen.findByRole("heading", { name: "The guides" })).closest("details")!;
  const links = within(chapter).getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Coordinator (opens in a browser)", "guides/coordinator.en.html"],
    ["Data lead (opens in a browser)", "guides/data-lead.en.html"],
    ["Funder (opens in a browser)", "guides/funder.en.html"],
    ["Administrator (opens in a browser)", "guides/administrator.en.html"],
  ]);
});
