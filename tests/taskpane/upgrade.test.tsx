/** @jest-environment jsdom */
import "../support/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inspectWorkbook, readInitiative, WorkbookError } from "../../src/excel";
import * as upgrading from "../../src/excel/upgrade";
import { openWorkbook, type Host, type HostOptions } from "../../src/host";
import { UPGRADE } from "../../src/locales/upgrade";
import { stepSentence } from "../../src/taskpane/upgrade/stepSentence";
import { sayCountIn, sayIn } from "../../src/locales";
import { openHost } from "../support/host";
import { openPaneAt } from "../support/pane";

// The real upgrade, whose calls are counted, and which can be made to fail.
jest.mock("../../src/excel/upgrade", () => {
  const actual = jest.requireActual<typeof upgrading>("../../src/excel/upgrade");
  return { ...actual, upgradeWorkbook: jest.fn(actual.upgradeWorkbook) };
});
const upgradeWorkbook = jest.mocked(upgrading.upgradeWorkbook);
beforeEach(() => upgradeWorkbook.mockClear());

type Language = "en" | "fr";
const FOLDER = path.join(__dirname, "../fixtures/workbooks/v1");
const EARLIER = { en: /made by an earlier version/, fr: /vient d’une version antérieure/ } as const;

/** A workbook of schema version 1, in an Excel of the same language. */
async function openEarlier(language: Language, options: HostOptions = {}): Promise<Host> {
  const { workbook } = openWorkbook(readFileSync(path.join(FOLDER, `missions-la-fonda-${language}.xlsx`)));
  const region = `${language}-CA`;
  return openHost({ displayLanguage: region, contentLanguage: region, workbook, ...options });
}

/** Does something in the workbook as another add-in or a colleague would. */
async function meanwhile(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

const versionOf = async () => {
  const situation = await inspectWorkbook();
  return "schemaVersion" in situation ? situation.schemaVersion : null;
};
const button = (name: string) => screen.getByRole("button", { name });
const see = () => screen.findByRole("button", { name: "See what will change" });

test("a workbook of an earlier version can be used, tells what an upgrade changes, and is upgraded", async () => {
  await openEarlier("en");
  const before = await readInitiative();
  const { steps } = await upgrading.planUpgrade();
  const { user, view } = openPaneAt("?view=help");
  expect(await screen.findByText(EARLIER.en)).toBeVisible();
  await view("Dashboard");
  await screen.findByRole("button", { name: "Pin this date" });
  expect(screen.getByText(EARLIER.en)).toBeVisible();

  await user.click(await see());
  const plan = await screen.findByRole("region", { name: "What the upgrade changes" });
  expect(plan).toHaveFocus();
  expect(within(plan).getByText("Every entry stays as it is.")).toBeVisible();
  expect(within(plan).getAllByRole("listitem")).toHaveLength(steps.length);
  expect(within(plan).getByText(/The sheet “Lists” gets its current texts/)).toBeVisible();
  expect(await act(versionOf)).toBe(1);

  await user.click(button("Upgrade this workbook"));
  const done = await screen.findByText(`The workbook was upgraded: ${steps.length} changes.`);
  expect(document.activeElement).toContainElement(done);
  expect(screen.queryByText(EARLIER.en)).not.toBeInTheDocument();
  expect(await act(versionOf)).toBe(2);
  expect(await act(() => readInitiative())).toEqual(before);

  await user.click(button("OK"));
  expect(done).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

test("speaks French, and leads back from the plan", async () => {
  await openEarlier("fr");
  const { user } = openPaneAt("?view=help");
  await user.click(await screen.findByRole("button", { name: "Voir ce qui changera" }));
  expect(await screen.findByText("Toutes les saisies restent telles quelles.")).toBeVisible();
  expect(screen.getByText(/La feuille « Listes » reçoit ses textes/)).toBeVisible();
  await user.click(button("Retour"));
  expect(document.activeElement).toContainElement(screen.getByText(EARLIER.fr));
  expect(upgradeWorkbook).not.toHaveBeenCalled();

  await user.click(button("Voir ce qui changera"));
  await user.click(await screen.findByRole("button", { name: "Mettre à niveau ce classeur" }));
  expect(await screen.findByText(/^Le classeur a été mis à niveau : \d+ changements\.$/)).toBeVisible();
});

test("a button pressed twice upgrades once, and meanwhile nothing else can be done", async () => {
  await openEarlier("en");
  const { user } = openPaneAt("?view=help");
  await user.click(await see());
  const upgrade = await screen.findByRole("button", { name: "Upgrade this workbook" });
  act(() => {
    upgrade.click();
    upgrade.click();
  });
  expect(screen.getByText(/Do not close Excel/)).toBeVisible();
  expect(screen.getByRole("region", { name: "Upgrading the workbook…" })).toHaveFocus();
  expect(screen.queryByRole("heading", { name: "Help" })).not.toBeInTheDocument();
  expect(await screen.findByText(/^The workbook was upgraded/)).toBeVisible();
  expect(screen.getByRole("heading", { name: "Help" })).toBeVisible();
  expect(upgradeWorkbook).toHaveBeenCalledTimes(1);
});

test("a column that was found by its place has to be confirmed first", async () => {
  await openEarlier("en");
  await meanwhile(({ tables }) => {
    tables.getItem("Observations").columns.getItem("Value").getHeaderRowRange().values = [["Amount"]];
  });
  const { user } = openPaneAt("?view=help");
  await user.click(await see());
  const question = await screen.findByRole("checkbox", {
    name: "Is the column “Amount” on the sheet “Data” your column “Value”?",
  });
  const upgrade = button("Upgrade this workbook");
  expect(upgrade).toHaveAccessibleDescription("1 column still has to be confirmed.");
  await user.click(upgrade);
  expect(upgradeWorkbook).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: /^Show [A-Z]+\d+$/ }));

  await user.click(question);
  await user.click(upgrade);
  expect(await screen.findByText(/^The workbook was upgraded/)).toBeVisible();
  expect(await versionOf()).toBe(2);
});

test("an upgrade that was interrupted says so, and is started again", async () => {
  await openEarlier("en");
  upgradeWorkbook.mockRejectedValueOnce(
    new WorkbookError("upgradeInterrupted", { code: "GeneralException" }),
  );
  const { user } = openPaneAt("?view=help");
  await user.click(await see());
  await user.click(await screen.findByRole("button", { name: "Upgrade this workbook" }));
  const problem = await screen.findByText(/was interrupted \(Excel said: GeneralException\)/);
  expect(document.activeElement).toContainElement(problem);
  await user.click(button("Start the upgrade again"));
  expect(await screen.findByText(/^The workbook was upgraded/)).toBeVisible();
});

test("a plan that cannot be read says why", async () => {
  const host = await openEarlier("en");
  const { user } = openPaneAt("?view=help");
  await see();
  host.user.beginCellEdit();
  await user.click(await see());
  expect(await screen.findByText(/Press Enter in the cell/)).toBeVisible();
  host.user.endCellEdit();
  await user.click(await see());
  expect(await screen.findByRole("button", { name: "Upgrade this workbook" })).toBeVisible();
});

test("a workbook that somebody else upgraded meanwhile needs nothing more", async () => {
  await openEarlier("en");
  const { user } = openPaneAt("?view=help");
  await see();
  await act(() => upgrading.upgradeWorkbook().then(() => undefined));
  await user.click(await see());
  expect(await screen.findByText(/^Nothing had to be changed/)).toBeVisible();
});

test.each([
  ["en", /It can be upgraded once it is open for editing/],
  ["fr", /Il pourra être mis à niveau une fois ouvert en modification/],
] as const)(
  "a workbook open for reading only says why the upgrade has to wait (%s)",
  async (language, why) => {
    await openEarlier(language, { readOnly: true });
    openPaneAt("?view=help");
    expect(await screen.findByText(why)).toBeVisible();
    expect(screen.queryByRole("button", { name: UPGRADE[language]["notice.see"] })).not.toBeInTheDocument();
  },
);

test("a protected structure is waited for, and looked at again", async () => {
  await openEarlier("en");
  await meanwhile(({ protection }) => protection.protect());
  const { user } = openPaneAt("?view=help");
  expect(await screen.findByText(/once the protection of its structure is lifted/)).toBeVisible();
  await act(() => meanwhile(({ protection }) => protection.unprotect()));
  await user.click(button("Look again"));
  expect(await see()).toBeVisible();
});

test("a workbook of a newer version is shown, and nothing of it can be changed", async () => {
  await openEarlier("en");
  await meanwhile(({ names }) => {
    const mark = names.getItem("EnsembleSchemaVersion").getRange();
    mark.worksheet.protection.unprotect();
    mark.values = [[99]];
  });
  openPaneAt("?view=check");
  expect(await screen.findByText(/Update the add-in to work in it/)).toBeVisible();
  const views = within(screen.getByRole("navigation")).getAllByRole("button");
  expect(views.map(({ textContent }) => textContent)).toEqual(["Dashboard", "Help"]);
  expect(await screen.findByRole("button", { name: "Refresh" })).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole("heading", { level: 2 }).length).toBeGreaterThan(1));
  expect(screen.queryByRole("heading", { name: "Report date" })).not.toBeInTheDocument();
});

describe.each(["en", "fr"] as const)("each step of an upgrade has its sentence (%s)", (language) => {
  const place = { table: "RoleHolders", sheet: "Roles" } as const;
  const steps: readonly upgrading.UpgradeStep[] = [
    { kind: "addSheet", sheet: "Holders" },
    { kind: "renewSheet", sheet: "Dashboard" },
    { kind: "moveTable", ...place, to: "Holders" },
    { kind: "addTable", ...place },
    { kind: "addColumn", ...place, caption: "Until" },
    { kind: "renameColumn", ...place, caption: "Until", to: "To" },
    { kind: "keepColumn", ...place, caption: "Until" },
    { kind: "removeColumn", ...place, caption: "Until" },
    { kind: "renewFormulas", ...place, columns: 1 },
    { kind: "renewFormulas", ...place, columns: 3 },
    { kind: "addNames", names: 1 },
    { kind: "addNames", names: 2 },
  ];
  test.each(steps.map((step) => [step.kind, step] as const))("%s", (_, step) => {
    const sentence = stepSentence(step, {
      say: (key, params) => sayIn(UPGRADE, language, key, params),
      sayCount: (key, count, params) => sayCountIn(UPGRADE, language, key, count, params),
    });
    expect(sentence).toMatch(/^[^{}]+\.$/);
    const { kind, table, ...named } = { table: "", ...step };
    expect(kind).toBe(step.kind);
    expect(sentence).not.toContain(table || "\n");
    for (const word of Object.values(named)) expect(sentence).toContain(String(word));
  });
});
