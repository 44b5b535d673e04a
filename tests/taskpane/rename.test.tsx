/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Host } from "../../src/host";
import { addEntries, readInitiative } from "../../src/excel";
import { App } from "../../src/taskpane/App";
import { frenchFaults } from "../catalogue/typography";
import { settleHost } from "../support/pane";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { onlyInSoak } from "../support/sample";

const YEARS = ["2021", "2022", "2023"];
const FILE = initiative({
  initiative: { name: "Riverside", reportDate: "2026-06-30" },
  partners: [{ name: "Library", note: "Open on Sundays" }, { name: "City" }],
  roleHolders: [{ role: "policy", person: "Ada Ash", partner: "Library", part: "lead" }],
  indicators: [indicator({ code: "POV" })],
  observations: YEARS.map((year, index) =>
    observation({ indicator: "POV", partner: "Library", period: `${year}-12-31`, value: index + 1 }),
  ),
});
let host: Host;
const user = userEvent.setup({ delay: null });

async function openPane(language: "en" | "fr", view: string): Promise<void> {
  const locale = language === "fr" ? "fr-CA" : "en-CA";
  host = await openBuiltWorkbook(FILE, { language }, { displayLanguage: locale, contentLanguage: locale });
  window.history.replaceState(null, "", `/?view=${view}`);
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const select = (name: string) => screen.getByRole("combobox", { name });
const partnersOf = async () => (await readInitiative()).observations.map(({ partner }) => partner);

/** Waits until the check that follows a change has ended. */
async function checked(): Promise<void> {
  await settleHost(host);
  await waitFor(() => expect(button("Check again")).not.toHaveAttribute("aria-disabled", "true"));
}

test("Set up shows how many rows hold a name before it renames it, and takes it back", async () => {
  await openPane("en", "setup");
  render(<App />);
  await screen.findByRole("option", { name: "Library (5 rows)" });
  await user.selectOptions(select("Which one"), "Library (5 rows)");
  await user.type(screen.getByRole("textbox", { name: "New name" }), "Public library");
  await user.click(button("See what changes"));
  expect(
    await screen.findByText(
      "“Library” is in 5 rows: Data 3, Holders 1, Partners 1. It becomes “Public library”.",
    ),
  ).toBeVisible();
  expect(await partnersOf()).toEqual(["Library", "Library", "Library"]);
  await user.click(button("Rename in 5 rows"));
  expect(await screen.findByText(/“Public library” is the name in 5 rows now\./)).toBeVisible();
  expect(await partnersOf()).toEqual(["Public library", "Public library", "Public library"]);
  await screen.findByRole("option", { name: "Public library (5 rows)" });
  await user.click(button("Undo the renaming"));
  expect(await screen.findByText(/The former name is back: 5 cells were put back\./)).toBeVisible();
  await screen.findByRole("option", { name: "Library (5 rows)" });
  expect(await readInitiative()).toMatchObject({ partners: FILE.partners, observations: FILE.observations });
});

onlyInSoak(() => {
  test("a name that cannot be one is refused beside its field, in French, and nothing is asked of Excel", async () => {
    await openPane("fr", "setup");
    render(<App />);
    await screen.findByRole("option", { name: "Library (5 lignes)" });
    await user.click(button("Voir ce qui change"));
    expect(screen.getByText("Choisissez ce qu’il faut renommer.")).toBeVisible();
    await user.selectOptions(select("Que renommer"), "Une personne ou une fonction");
    await screen.findByRole("option", { name: "Ada Ash (1 ligne)" });
    await user.selectOptions(select("Lequel"), "Ada Ash (1 ligne)");
    await user.type(screen.getByRole("textbox", { name: "Nouveau nom" }), "Ada*");
    await user.click(button("Voir ce qui change"));
    expect(screen.getByRole("textbox", { name: "Nouveau nom" })).toBeInvalid();
    await user.clear(screen.getByRole("textbox", { name: "Nouveau nom" }));
    await user.type(screen.getByRole("textbox", { name: "Nouveau nom" }), "Ada Aspen");
    await user.click(button("Voir ce qui change"));
    const preview = await screen.findByText(/^«\s?Ada Ash\s?» est dans 1 ligne/);
    expect(preview.textContent).toBe(
      "«\u00a0Ada Ash\u00a0» est dans 1 ligne\u00a0: Titulaires 1. Ce sera «\u00a0Ada Aspen\u00a0».",
    );
    expect(frenchFaults(preview.textContent)).toEqual([]);
  });
});

onlyInSoak(() => {
  test("says what becomes of two that become one, and what changed since it was looked at", async () => {
    await openPane("en", "setup");
    render(<App />);
    await screen.findByRole("option", { name: "Library (5 rows)" });
    await user.selectOptions(select("Which one"), "Library (5 rows)");
    await user.type(screen.getByRole("textbox", { name: "New name" }), "city");
    await user.click(button("See what changes"));
    expect(await screen.findByText(/^“City” is there already/)).toBeVisible();
    await addEntries("Observations", [
      { indicator: "POV", partner: "Library", period: "2024-12-31", value: 8 },
    ]);
    await user.click(button("Make them one"));
    expect(await screen.findByText(/Something has changed meanwhile, and nothing was renamed/)).toBeVisible();
    expect((await readInitiative()).partners).toHaveLength(2);
    expect(screen.getByText(/^“Library” is in 6 rows/)).toBeVisible();
    await user.click(button("Make them one"));
    expect(await screen.findByText(/“City” is the name in 6 rows now\./)).toBeVisible();
    await screen.findByRole("option", { name: "City (6 rows)" });
    expect((await readInitiative()).partners).toEqual([{ name: "City", note: "Open on Sundays" }]);
  });
});

onlyInSoak(() => {
  test("Check offers one correction for all rows that name a partner that is not there", async () => {
    await openPane("en", "check");
    await addEntries(
      "Observations",
      YEARS.map((year) => ({ indicator: "POV", partner: "Libary", period: `${year}-12-31`, value: 9 })),
    );
    render(<App />);
    const section = within(await screen.findByRole("region", { name: "Names to settle" }));
    expect(section.getByText("3 rows name “Libary”, which is not in the list.")).toBeVisible();
    await user.click(section.getByRole("button", { name: "Rename 3 rows to “Library”" }));
    expect(
      await section.findByText(/^6 rows will say the same thing as another: Data A5, Data A8, /),
    ).toBeVisible();
    await user.click(section.getByRole("button", { name: "Make them one" }));
    expect(await section.findByText(/“Library” is the name in 3 rows now\./)).toBeVisible();
    expect(await partnersOf()).toEqual(Array.from({ length: 6 }, () => "Library"));
    await user.click(section.getByRole("button", { name: "Undo the renaming" }));
    await waitFor(() => expect(section.getByText(/3 cells were put back/)).toBeVisible());
    await section.findByText("3 rows name “Libary”, which is not in the list.");
    await checked();
  });
});

test("Check offers to make two spellings of one partner one", async () => {
  await openPane("en", "check");
  await addEntries("Partners", [{ name: "The Library, Inc.", sector: "education" }]);
  render(<App />);
  const section = within(await screen.findByRole("region", { name: "Names to settle" }));
  await user.click(
    await section.findByRole("button", { name: "Make “The Library, Inc.” and “Library” one" }),
  );
  await user.click(await section.findByRole("button", { name: "Make them one" }));
  await section.findByText(/“Library” is the name in 1 row now\./);
  await screen.findByText(/^Nothing found in/);
  await checked();
  expect((await readInitiative()).partners).toEqual([
    { name: "Library", note: "Open on Sundays", sector: "education" },
    { name: "City" },
  ]);
});
