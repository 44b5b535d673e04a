/**
 * The profile in the form of Set up, over the real host: changed, refused, undone, kept, and what a colleague does meanwhile.
 * @jest-environment <rootDir>/tests/support/run/page.cjs
 */
import "../support/page";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { phaseLabelName, profileName, thresholdEntry } from "../../src/blueprint/names";
import { ENTRY_CELLS } from "../../src/blueprint/profile";
import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import { translate } from "../../src/languages/messages";
import { PANE_ENTRY_TEXTS } from "../../src/languages/texts/pane/entry";
import { PANE_PROFILE_TEXTS } from "../../src/languages/texts/pane/profile";
import { SHEETS_INITIATIVE_TEXTS } from "../../src/languages/texts/sheets/initiative";
import { App } from "../../src/taskpane/App";
import { violationsInElement } from "../support/axe";
import { openBuiltWorkbook, type CopyOptions } from "../support/builtWorkbook";
import { indicator, initiative } from "../support/initiative";
import { contentOf, differences } from "../support/safety/workbookContent";
import { onlyInSoak, someOf } from "../support/sample";

const FILE = initiative({
  initiative: {
    name: "Riverside Together",
    community: "Riverside",
    phase: "initiate",
    start: "2024-04-01",
    frequency: "yearly",
    reportDate: "2026-03-15",
  },
  indicators: [indicator({ code: "HOMES", name: "Homes", unit: "homes" })],
});

let host: Host;
let language: Language = "en";
const user = userEvent.setup({ delay: null });
const t = (key: keyof typeof PANE_PROFILE_TEXTS.en) => translate(PANE_PROFILE_TEXTS, language, key);
const te = (key: keyof typeof PANE_ENTRY_TEXTS.en) => translate(PANE_ENTRY_TEXTS, language, key);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const form = () => screen.findByRole("form", { name: t("title") });
const changes = () => screen.getByRole("group", { name: te("edit.changes") });
const group = (title: keyof typeof SHEETS_INITIATIVE_TEXTS.en) => SHEETS_INITIATIVE_TEXTS[language][title];

/** The label of a field in the pane's language. */
function label(name: string): string {
  const entry = ENTRY_CELLS.find((each) => each.name === name);
  if (!entry) throw new RangeError(`No cell is called ${name}`);
  return entry.label[language];
}
/** The accessible name of a required field ends with a star. */
const field = (name: string) => screen.getByLabelText(new RegExp(`^${label(name)}\\*?$`));

async function openPane(): Promise<void> {
  cleanup();
  window.history.replaceState(null, "", "/?view=setup");
  render(<App />);
  await screen.findByRole("navigation");
}

async function openForm(inLanguage: Language, options: CopyOptions = {}): Promise<void> {
  language = inLanguage;
  host = await openBuiltWorkbook(
    FILE,
    { language: "en" },
    { calculates: false, displayLanguage: `${inLanguage}-CA`, ...options },
  );
  await openPane();
  await user.click(await screen.findByRole("button", { name: t("edit") }));
  await form();
}

async function write(name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

/** The content of a named cell. */
async function cell(name: string): Promise<unknown> {
  const context = new Excel.RequestContext();
  const range = context.workbook.names.getItem(name).getRange();
  range.load("values");
  await context.sync();
  return range.values[0]?.[0];
}

/** What a colleague enters into a named cell. */
async function colleagueWrites(name: string, text: string): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.names.getItem(name).getRange().values = [[text]];
  await context.sync();
}

describe.each(someOf(["en", "fr"] as const, 0.1))("in %s", (inLanguage) => {
  test("lists what changes, writes these cells only, and one undo puts them back exactly", async () => {
    await openForm(inLanguage);
    await waitFor(() => expect(field(profileName("name"))).toHaveFocus());
    const before = contentOf(host);
    expect(within(changes()).getByText(te("edit.nothing"))).toBeVisible();
    expect(button(te("edit.action"))).toHaveAttribute("aria-disabled", "true");

    await write(profileName("community"), "=Riverside and hills");
    await write(profileName("start"), inLanguage === "fr" ? "1er mai 2023" : "May 1, 2023");
    await user.selectOptions(field(profileName("phase")), "implement");
    await user.click(button(group("progress")));
    await write(thresholdEntry("keep"), inLanguage === "fr" ? "7,5 %" : "7.5%");
    await user.selectOptions(field(profileName("trendIndicator")), "HOMES");
    const listed = within(changes())
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(listed).toHaveLength(5);
    expect(listed[0]).toMatch(/Riverside → =Riverside and hills$/);
    expect(listed[2]).toMatch(
      inLanguage === "fr" ? /1er avril 2024 → 1er mai 2023$/ : /April 1, 2024 → May 1, 2023$/,
    );
    expect(listed[4]).toMatch(inLanguage === "fr" ? /5\s% → 7,5\s%$/ : /5% → 7\.5%$/);

    await user.click(button(te("edit.action")));
    expect(await screen.findByText(t("saved"))).toBeVisible();
    expect(await cell(profileName("community"))).toBe("=Riverside and hills");
    expect(await cell(profileName("start"))).toBe(45_047);
    expect(await cell(profileName("phase"))).toBe("Begin implementation");
    expect(await cell(thresholdEntry("keep"))).toBe(0.075);
    expect(await cell(profileName("trendIndicator"))).toBe("HOMES");
    expect(differences(before, contentOf(host))).toHaveLength(5);
    expect(field(profileName("community"))).toHaveValue("=Riverside and hills");
    expect(within(changes()).getByText(te("edit.nothing"))).toBeVisible();

    await user.click(button(te("edit.undo")));
    expect(await screen.findByText(t("undone"))).toBeVisible();
    expect(differences(before, contentOf(host))).toEqual([]);
    expect(field(profileName("community"))).toHaveValue("Riverside");
    expect(await violationsInElement(await form())).toEqual([]);
  });

  test("refuses what Check would report, at its field, and keeps what was typed", async () => {
    await openForm(inLanguage);
    const before = contentOf(host);
    await user.clear(field(profileName("name")));
    await write(profileName("horizon"), "80");
    await user.click(button(group("readiness")));
    await write(thresholdEntry("fit"), "5");
    await user.click(button(group("phases")));
    const taken = label(phaseLabelName("sustain"));
    await write(phaseLabelName("assess"), taken);
    await user.click(button(te("edit.action")));
    await waitFor(() => expect(field(profileName("name"))).toHaveFocus());
    for (const name of [profileName("name"), profileName("horizon"), thresholdEntry("fit")]) {
      expect(field(name)).toBeInvalid();
    }
    expect(field(profileName("horizon"))).toHaveAccessibleDescription(/80.*1.*50/);
    expect(field(phaseLabelName("assess"))).toBeInvalid();
    expect(field(phaseLabelName("assess"))).not.toHaveAccessibleDescription(/\$/);
    expect(field(profileName("horizon"))).toHaveValue("80");
    // Only a share may be written with a percent sign.
    await write(thresholdEntry("fit"), "2");
    expect(field(thresholdEntry("fit"))).not.toBeInvalid();
    await write(thresholdEntry("fit"), "2 %");
    expect(field(thresholdEntry("fit"))).toBeInvalid();
    expect(differences(before, contentOf(host))).toEqual([]);
  });

  test("a colleague's change meanwhile is named, and nothing is written over it", async () => {
    await openForm(inLanguage);
    await write(profileName("community"), "Riverside and hills");
    await write(profileName("issue"), "Homes cost too much");
    await colleagueWrites(profileName("community"), "Hillside");
    await user.click(button(te("edit.action")));
    const notice = await screen.findByText(t("outdated"));
    expect(notice).toBeVisible();
    expect(screen.getByText(/Riverside → Hillside/)).toBeVisible();
    expect(await cell(profileName("community"))).toBe("Hillside");
    expect(await cell(profileName("issue"))).toBe("");

    await user.click(button(t("readAgain")));
    expect(field(profileName("community"))).toHaveValue("Riverside and hills");
    expect(within(changes()).getByText(/Hillside → Riverside and hills/)).toBeVisible();
    await user.click(button(te("edit.action")));
    await screen.findByText(t("saved"));
    expect(await cell(profileName("community"))).toBe("Riverside and hills");
    expect(await cell(profileName("issue"))).toBe("Homes cost too much");
  });
});

test("an undo leaves what somebody changed since, and says where", async () => {
  await openForm("en");
  await write(profileName("community"), "Hills");
  await user.click(button(te("edit.action")));
  await screen.findByText(t("saved"));
  await colleagueWrites(profileName("community"), "Valley");
  await user.click(button(te("edit.undo")));
  expect(await screen.findByText(/What was written in Initiative!\S+ has been changed since/)).toBeVisible();
  expect(await cell(profileName("community"))).toBe("Valley");
});

test("a change that is saved is said to be, with its undo, where it cannot be read again", async () => {
  let isArmed = false;
  let isWritten = false;
  const faults: CopyOptions["faults"] = ({ changesWorkbook }) => {
    isWritten ||= isArmed && changesWorkbook;
    return isWritten && !changesWorkbook ? { kind: "refused", code: "GeneralException" } : null;
  };
  await openForm("en", { faults });
  await write(profileName("community"), "Hillside");
  isArmed = true;
  await user.click(button(te("edit.action")));
  expect(await screen.findByText(t("saved"))).toBeVisible();
  expect(screen.getByText(t("failed"))).toBeVisible();
  isArmed = isWritten = false;
  expect(await cell(profileName("community"))).toBe("Hillside");
  await user.click(button(te("edit.undo")));
  expect(await screen.findByText(t("undone"))).toBeVisible();
  expect(await cell(profileName("community"))).toBe("Riverside");
});

onlyInSoak(() => {
  test("the phase follows a new label of it", async () => {
    await openForm("fr");
    await user.click(button(group("phases")));
    await write(phaseLabelName("initiate"), "Mise en route");
    expect(within(changes()).getByText(/Phase.* → Mise en route/)).toBeVisible();
    await user.click(button(te("edit.action")));
    await screen.findByText(t("saved"));
    expect(await cell(profileName("phase"))).toBe("Mise en route");
    expect(field(profileName("phase"))).toHaveValue("initiate");
  });
});

test("what was wrong before and is not touched does not keep the rest from being saved", async () => {
  await openForm("en");
  await colleagueWrites(profileName("horizon"), "a few");
  await user.click(button(t("close")));
  await user.click(button("Home"));
  await user.click(button("Set up"));
  await user.click(await screen.findByRole("button", { name: t("edit") }));
  await form();
  await waitFor(() => expect(field(profileName("horizon"))).toHaveValue("a few"));
  expect(field(profileName("horizon"))).toBeInvalid();
  await write(profileName("community"), "Hills");
  await user.click(button(te("edit.action")));
  await screen.findByText(t("saved"));
  expect(await cell(profileName("horizon"))).toBe("a few");
});

onlyInSoak(() => {
  test("what is typed is back after a reload, over the cells as they were read, until it is discarded", async () => {
    await openForm("en");
    await write(profileName("community"), "Hills");
    await colleagueWrites(profileName("community"), "Valley");
    await openPane();
    await form();
    expect(field(profileName("community"))).toHaveValue("Hills");
    await user.click(button(te("edit.action")));
    expect(await screen.findByText(/Riverside → Valley/)).toBeVisible();
    await user.click(button("Discard"));
    expect(field(profileName("community"))).toHaveValue("Valley");
    await user.click(button(t("close")));
    await waitFor(() => expect(button(t("edit"))).toHaveFocus());
  });
});
