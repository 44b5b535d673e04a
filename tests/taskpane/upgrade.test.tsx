/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { inspectWorkbook, readInitiative, WorkbookError } from "../../src/excel";
import * as upgrading from "../../src/excel/upgrade";
import { PANE_UPGRADE_TEXTS } from "../../src/languages/texts/pane/upgrade";
import { I18nProvider } from "../../src/taskpane/i18n/I18nContext";
import { StepList } from "../../src/taskpane/upgrade/StepList";
import { stepText } from "../../src/taskpane/upgrade/stepText";
import { translate, translateCount } from "../../src/languages/messages";
import type { CopyOptions } from "../support/builtWorkbook";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { openPaneAt } from "../support/pane";
import { onlyInSoak, someOf } from "../support/sample";

// The real upgrade as a mock, so that calls are counted and failures can be injected.
jest.mock("../../src/excel/upgrade", () => {
  const actual = jest.requireActual<typeof upgrading>("../../src/excel/upgrade");
  return { ...actual, upgradeWorkbook: jest.fn(actual.upgradeWorkbook) };
});
const upgradeWorkbook = jest.mocked(upgrading.upgradeWorkbook);
beforeEach(() => upgradeWorkbook.mockClear());

type Language = "en" | "fr";
const EARLIER = { en: /made by an earlier version/, fr: /vient d’une version antérieure/ } as const;

/** A workbook of schema version 1, in an Excel of the same language. What the pane says of upgrades needs no calculation. */
const openEarlier = (language: Language, options: CopyOptions = {}) =>
  openFixture(fixtureNamed(`v1/missions-la-fonda-${language}`), { calculates: false, ...options });

/** Changes the workbook as another add-in or a colleague would. */
async function meanwhile(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}

const versionOf = async () => {
  const status = await inspectWorkbook();
  return "schemaVersion" in status ? status.schemaVersion : null;
};
const button = (name: string) => screen.getByRole("button", { name });
const see = () => screen.findByRole("button", { name: "See what will change" });

test("a workbook of an earlier version can be used, shows what an upgrade changes, and is upgraded", async () => {
  await openEarlier("en", { calculates: true });
  const before = await readInitiative();
  const { steps } = await upgrading.planUpgrade();
  const { user, view } = openPaneAt("?view=home");
  expect(
    await screen.findByText(/you can rename and move columns, and Ensemble still finds them/),
  ).toBeVisible();
  await view("Dashboard");
  await screen.findByRole("button", { name: "Pin this date" });
  expect(screen.getByText(EARLIER.en)).toBeVisible();
  expect(screen.queryByText(/rename and move columns/)).not.toBeInTheDocument();

  await user.click(await see());
  const plan = await screen.findByRole("region", { name: "What the upgrade changes" });
  await waitFor(() => expect(plan).toHaveFocus());
  expect(within(plan).getByText("Every entry stays as it is.")).toBeVisible();
  expect(within(plan).getByText(/save a copy of the workbook first/)).toBeVisible();
  const sentences = within(plan)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(sentences).toHaveLength(steps.length);
  expect(sentences).toContainEqual(
    expect.stringMatching(/^The sheet “Lists”, a hidden one that Ensemble keeps for its own use, gets/),
  );
  expect(screen.getByRole("button", { name: "Home" })).toHaveAttribute("aria-current", "page");
  expect(await act(versionOf)).toBe(1);

  await user.click(button("Upgrade this workbook"));
  const done = await screen.findByText(/^The workbook was upgraded\./);
  expect(document.activeElement).toContainElement(done);
  const result = within(done).getAllByRole("listitem");
  expect(result.map(({ textContent }) => textContent)).toEqual(sentences);
  expect(screen.queryByText(EARLIER.en)).not.toBeInTheDocument();
  expect(await act(versionOf)).toBe(3);
  expect(await act(() => readInitiative())).toEqual(before);

  await user.click(button("OK"));
  expect(done).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});

onlyInSoak(() => {
  test("is in French in a French Office, and the plan can be closed", async () => {
    await openEarlier("fr");
    const { user } = openPaneAt("?view=help");
    await user.click(await screen.findByRole("button", { name: "Voir ce qui changera" }));
    expect(await screen.findByText("Toutes les saisies restent telles quelles.")).toBeVisible();
    expect(screen.getByText(/^La feuille «\sListes\s», une feuille masquée qu’Ensemble garde/)).toBeVisible();
    await user.click(button("Retour"));
    expect(document.activeElement).toContainElement(screen.getByText(EARLIER.fr));
    expect(upgradeWorkbook).not.toHaveBeenCalled();

    await user.click(button("Voir ce qui changera"));
    await user.click(await screen.findByRole("button", { name: "Mettre à niveau ce classeur" }));
    expect(await screen.findByText(/^Le classeur a été mis à niveau\. Ce que cela apporte/)).toBeVisible();
  });
});

onlyInSoak(() => {
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
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Upgrading the workbook…" })).toHaveFocus(),
    );
    expect(screen.queryByRole("heading", { level: 1 })).not.toBeInTheDocument();
    expect(await screen.findByText(/^The workbook was upgraded/)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    expect(upgradeWorkbook).toHaveBeenCalledTimes(1);
  });
});

onlyInSoak(() => {
  test("an open plan closes when another view is opened, and the notice is shown on return", async () => {
    await openEarlier("en");
    const { user, view } = openPaneAt("?view=home");
    await user.click(await see());
    const plan = await screen.findByRole("region", { name: "What the upgrade changes" });
    await view("Check");
    expect(plan).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Check" })).toHaveFocus());
    await user.click(button("Home"));
    expect(await screen.findByText(/you can rename and move columns/)).toBeVisible();
    expect(screen.queryByRole("region", { name: "What the upgrade changes" })).not.toBeInTheDocument();
  });
});

onlyInSoak(() => {
  test("a plan that is still being read when another view is opened does not appear there", async () => {
    await openEarlier("en");
    const { user, view } = openPaneAt("?view=home");
    const seeNow = await see();
    act(() => {
      seeNow.click();
      button("Help").click();
    });
    await screen.findByRole("heading", { level: 1, name: "Help" });
    await act(() => upgrading.planUpgrade().then(() => undefined));
    expect(screen.queryByRole("region", { name: "What the upgrade changes" })).not.toBeInTheDocument();
    await view("Check");
    await user.click(await see());
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "What the upgrade changes" })).toHaveFocus(),
    );
  });
});

const renameToAmount = () =>
  meanwhile(({ tables }) => {
    tables.getItem("Observations").columns.getItem("Value").getHeaderRowRange().values = [["Amount"]];
  });

onlyInSoak(() => {
  test("a plan does not ask about a column confirmed in Check meanwhile", async () => {
    await openEarlier("en");
    await renameToAmount();
    const { user, view } = openPaneAt("?view=home");
    await user.click(await see());
    await screen.findByRole("checkbox", { name: /Is the column “Amount”/ });
    await view("Check");
    const confirm = await screen.findByRole("button", { name: "Yes, the column “Amount” is “Value”" });
    await waitFor(() => expect(confirm).toBeEnabled());
    await user.click(confirm);
    await screen.findByText(/^The column “Amount” is confirmed/);
    await user.click(await see());
    expect(await screen.findByRole("button", { name: "Upgrade this workbook" })).toBeEnabled();
    expect(screen.queryByRole("checkbox", { name: /Amount/ })).not.toBeInTheDocument();
  });
});

test("says what to do when a column is a different one; once done, the plan does not ask again", async () => {
  await openEarlier("en");
  await renameToAmount();
  const { user } = openPaneAt("?view=home");
  await user.click(await see());
  expect(
    await screen.findByText(/^If it is not: give the right column the header “Value”\./),
  ).toHaveTextContent(
    "If that column was deleted, undo that, or insert a column with the header “Value” into the table.",
  );
  await act(() =>
    meanwhile(({ tables }) => void tables.getItem("Observations").columns.add(undefined, undefined, "Value")),
  );
  await user.click(button("Look again"));
  const plan = await screen.findByRole("region", { name: "What the upgrade changes" });
  await waitFor(() => expect(plan).toHaveFocus());
  expect(within(plan).queryByRole("checkbox")).not.toBeInTheDocument();
});

test("a column that was renamed while the plan was open is asked about instead of upgraded", async () => {
  await openEarlier("en");
  const { user } = openPaneAt("?view=home");
  await user.click(await see());
  const upgrade = await screen.findByRole("button", { name: "Upgrade this workbook" });
  await act(renameToAmount);
  await user.click(upgrade);
  const message = await screen.findByText(/^Columns were changed meanwhile, so nothing was upgraded/);
  expect(document.activeElement).toContainElement(message);
  expect(screen.getByRole("checkbox", { name: /Is the column “Amount”/ })).toBeVisible();
  expect(await versionOf()).toBe(1);
});

test("a deleted column comes back empty: announced before with a way out, and reported after", () => {
  const step = { kind: "restoreColumn", table: "Roles", sheet: "Data", caption: "Note" } as const;
  const sentence =
    "You get the column “Note” back on the sheet “Data”, empty: what was entered in it is gone.";
  const listed = (isDone: boolean) => {
    const { container, unmount } = render(
      <I18nProvider>
        <StepList steps={[step]} isDone={isDone} />
      </I18nProvider>,
    );
    const { textContent } = container;
    unmount();
    return textContent;
  };
  expect(listed(false)).toBe(
    `${sentence} If it was deleted by mistake, undo that first or take an earlier copy.`,
  );
  expect(listed(true)).toBe(sentence);
});

test("a column that was found by its place has to be confirmed first", async () => {
  await openEarlier("en");
  await renameToAmount();
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
  expect(await versionOf()).toBe(3);
});

onlyInSoak(() => {
  test("an interrupted upgrade says so, and can be restarted", async () => {
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
});

onlyInSoak(() => {
  test("a plan that cannot be read says why", async () => {
    const host = await openEarlier("en");
    const { user } = openPaneAt("?view=help");
    await see();
    host.user.beginCellEdit();
    await user.click(await see());
    const failed = await screen.findByText("What will change could not be found out");
    expect(failed.parentElement).toHaveTextContent(/Press Enter in the cell/);
    host.user.endCellEdit();
    await user.click(await see());
    expect(await screen.findByRole("button", { name: "Upgrade this workbook" })).toBeVisible();
  });
});

onlyInSoak(() => {
  test("a workbook that somebody else upgraded meanwhile needs no upgrade", async () => {
    await openEarlier("en");
    const { user } = openPaneAt("?view=help");
    await see();
    await act(() => upgrading.upgradeWorkbook().then(() => undefined));
    await user.click(await see());
    expect(await screen.findByText(/^Nothing had to be changed/)).toBeVisible();
  });
});

const READ_ONLY = [
  ["en", /It can be upgraded once it is open for editing/],
  ["fr", /Il pourra être mis à niveau une fois ouvert en modification/],
] as const;

test.each(someOf(READ_ONLY, 0.1))(
  "a read-only workbook says why the upgrade has to wait (%s)",
  async (language, why) => {
    await openEarlier(language, { readOnly: true });
    openPaneAt("?view=help");
    expect(await screen.findByText(why)).toBeVisible();
    expect(
      screen.queryByRole("button", { name: PANE_UPGRADE_TEXTS[language]["notice.see"] }),
    ).not.toBeInTheDocument();
  },
);

test("waits for a protected structure, and checks it again", async () => {
  await openEarlier("en");
  await meanwhile(({ protection }) => protection.protect());
  const { user } = openPaneAt("?view=help");
  expect(await screen.findByText(/once the protection of its structure is lifted/)).toBeVisible();
  await act(() => meanwhile(({ protection }) => protection.unprotect()));
  await user.click(button("Look again"));
  expect(await see()).toBeVisible();
});

test("a workbook of a newer version is shown read-only", async () => {
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
    { kind: "renewSheet", sheet: "Lists" },
    { kind: "moveTable", ...place, to: "Holders" },
    { kind: "addTable", ...place },
    { kind: "addColumn", ...place, caption: "Until" },
    { kind: "restoreColumn", ...place, caption: "Until" },
    { kind: "renameColumn", ...place, caption: "Until", to: "To" },
    { kind: "keepColumn", ...place, caption: "Until" },
    { kind: "removeColumn", ...place, caption: "Until" },
    { kind: "renewFormulas", ...place, columns: 1 },
    { kind: "renewFormulas", ...place, columns: 3 },
    { kind: "addNames", names: 1 },
    { kind: "addNames", names: 2 },
  ];
  test.each(steps.map((step) => [step.kind, step] as const))("%s", (_, step) => {
    const sentence = stepText(step, {
      t: (key, params) => translate(PANE_UPGRADE_TEXTS, language, key, params),
      tCount: (key, count, params) => translateCount(PANE_UPGRADE_TEXTS, language, key, count, params),
    });
    expect(sentence).toMatch(/^[^{}]+\.$/);
    const { kind, table, ...named } = { table: "", ...step };
    expect(kind).toBe(step.kind);
    expect(sentence).not.toContain(table || "\n");
    for (const word of Object.values(named)) expect(sentence).toContain(String(word));
  });
});
