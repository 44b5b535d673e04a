/** @jest-environment <rootDir>/tests/support/run/page.cjs */
/** Columns that were recognised by their place or in another language are confirmed where they are reported. */
import "../support/page";
import { act, screen, waitFor, within } from "@testing-library/react";
import { addEntries, type NewEntry } from "../../src/excel";
import * as confirming from "../../src/excel/confirmColumns";
import { checkWorkbook } from "../../src/excel/check";
import type { Host } from "../../src/host";
import { errorText } from "../../src/taskpane/errorText";
import { frenchFaults } from "../catalogue/typography";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { indicator, initiative } from "../support/initiative";
import { openPaneAt } from "../support/pane";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

// The real confirmation as a mock, so that calls are counted.
jest.mock("../../src/excel/confirmColumns", () => {
  const actual = jest.requireActual<typeof confirming>("../../src/excel/confirmColumns");
  return { ...actual, confirmColumns: jest.fn(actual.confirmColumns) };
});
const confirmColumns = jest.mocked(confirming.confirmColumns);
beforeEach(() => confirmColumns.mockClear());

const NBSP = "\u00a0";

/** A workbook of schema version 1, whose map holds captions as texts: a header that is renamed is no longer in it. */
const openEarlier = () => openFixture(fixtureNamed("v1/missions-la-fonda-en"));

/** A workbook of the current version in French, whose map holds the captions of values as texts. */
async function openWithTexts(): Promise<Host> {
  const file = initiative({
    language: "fr",
    initiative: { name: "Rivière-aux-Pins", reportDate: "2026-06-30" },
    partners: [{ name: "Bibliothèque" }],
    indicators: [indicator({ code: "LOGIS", name: "Logements" })],
  });
  const host = await openBuiltWorkbook(
    file,
    { language: "fr" },
    { displayLanguage: "fr-CA", contentLanguage: "fr-CA" },
  );
  await Excel.run(async (context) => {
    const map = context.workbook.names.getItem("EnsembleColumnMap").getRange();
    map.load("values");
    await context.sync();
    map.worksheet.protection.unprotect();
    const captions = map.values;
    map.values = captions;
    await context.sync();
  });
  return host;
}

/** Renames a column of values as a colleague would. */
function rename(from: string, to: string): Promise<void> {
  return Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Observations").columns.getItem(from);
    column.getHeaderRowRange().values = [[to]];
    await context.sync();
  });
}

const columnsToConfirm = async () => (await checkWorkbook()).columns.map(({ found }) => found);
const button = (name: string) => screen.getByRole("button", { name });
/** The issue that asks about a column, with its buttons. */
const issue = async (sentence: RegExp) =>
  within((await screen.findByText(sentence)).closest<HTMLElement>("li")!);

test("a refused entry leads to Check, where the column is confirmed once; then the entry is added", async () => {
  const host = await openEarlier();
  await rename("Value", "Amount");
  const scrolled = jest.spyOn(Element.prototype, "scrollIntoView");
  const { user, view } = openPaneAt("?view=add");
  const form = within(await screen.findByRole("form", { name: "A value of an indicator" }));
  for (const name of ["Indicator", "Partner"]) {
    const list = form.getByRole<HTMLSelectElement>("combobox", { name });
    await user.selectOptions(
      list,
      [...list.options].find(({ value }) => value !== "")!,
    );
  }
  const period = form.getByRole("textbox", { name: "Period end" });
  await user.clear(period);
  await user.type(period, "2031-12-31");
  await user.type(form.getByRole("textbox", { name: "Value" }), "7654");
  const add = form.getByRole("button", { name: "Add to the workbook" });
  await user.click(add);
  const refused = await screen.findByText(
    /There is a column that Ensemble is not certain of: “Value” \(sheet “Data”\)\. Confirm it in “Check”/,
  );
  expect(screen.getByRole("alert")).toContainElement(refused);
  await waitFor(() => expect(add).toHaveFocus());
  /** Whether an element was scrolled into view with minimal scrolling. */
  const isInView = (element: HTMLElement) =>
    scrolled.mock.calls.some(
      ([options], call) =>
        typeof options === "object" &&
        options.block === "nearest" &&
        scrolled.mock.contexts[call]?.contains(element),
    );
  expect(isInView(refused)).toBe(true);

  await user.click(button("Open “Check”"));
  const issueItem = await issue(/^The column “Amount” was taken for “Value”, by its place alone\.$/);
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  expect(issueItem.getByRole("button", { name: /^Go to [A-Z]+\d+$/ })).toBeVisible();
  expect(issueItem.getByText(/^If it is another: give the right column the header “Value”\./)).toBeVisible();
  const confirm = issueItem.getByRole("button", { name: "Yes, the column “Amount” is “Value”" });
  await waitFor(() => expect(confirm).not.toHaveAttribute("aria-disabled", "true"));
  act(() => {
    confirm.click();
    confirm.click();
  });
  const done = await screen.findByText(/^The column “Amount” is confirmed as “Value”\./);
  expect(document.activeElement).toContainElement(done);
  await waitFor(() => expect(confirm).not.toBeInTheDocument());
  expect(confirmColumns).toHaveBeenCalledTimes(1);
  expect(await act(columnsToConfirm)).toEqual([]);

  await view("Add data");
  await user.click(button("Add to the workbook"));
  const added = await screen.findByText(/^Added on the sheet “Data”/);
  expect(added.closest('[role="status"]')).toBeVisible();
  expect(isInView(added)).toBe(true);
  expect(cellsOfHost(host.workbook).tables.get("Observations")!.columns.get("Amount")).toContain(7654);
});

onlyInSoak(() => {
  test("asks in correct French, for a caption of another language too", async () => {
    await openWithTexts();
    await rename("Valeur", "Montant");
    const { user } = openPaneAt("?view=check");
    const byPlace = await issue(/d’après sa seule position\.$/);
    expect(byPlace.getByRole("button", { name: /^Oui/ }).textContent).toBe(
      `Oui, la colonne «${NBSP}Montant${NBSP}» est «${NBSP}Valeur${NBSP}»`,
    );
    await act(() => rename("Montant", "Value"));
    await user.click(button("Vérifier de nouveau"));
    const byLanguage = await issue(/d’après son en-tête dans une autre langue\.$/);
    const answer = byLanguage.getByRole("button", { name: /^Oui, la colonne «\sValue\s» est «\sValeur\s»$/ });
    const otherwise = byLanguage.getByText(/^Si c’en est une autre\s: donnez/);
    // The check may run again at any moment, which disables the button meanwhile.
    const done = await waitFor(() => {
      if (!screen.queryByText(/^C’est confirmé/)) act(() => answer.click());
      return screen.getByText(/^C’est confirmé/);
    });
    expect([answer, done, otherwise].flatMap(({ textContent }) => frenchFaults(textContent))).toEqual([]);
    await waitFor(() => expect(answer).not.toBeInTheDocument());
    expect(await act(columnsToConfirm)).toEqual([]);
  });
});

/** The message for a value with these fields that cannot be added. */
async function errorOfRun(fields: NewEntry, language: "en" | "fr"): Promise<string> {
  const entry = { indicator: "LOGIS", partner: "Bibliothèque", period: "2031-12-31", ...fields };
  return addEntries("Observations", [entry]).then(
    () => "none",
    (error: unknown) => errorText(error, language),
  );
}

onlyInSoak(() => {
  test("a refusal names one column or several in the words of the workbook", async () => {
    await openWithTexts();
    await rename("Valeur", "Montant");
    const refusal = await errorOfRun({ value: 5 }, "fr");
    expect(refusal).toBe(
      `Une colonne dont Ensemble n’est pas certain${NBSP}: «${NBSP}Valeur${NBSP}» (feuille «${NBSP}Données${NBSP}»). Confirmez-la dans «${NBSP}Vérifier${NBSP}», puis recommencez.`,
    );
    await rename("Groupe", "Qui");
    const several = { value: 5, group: "Jeunes" };
    expect(await errorOfRun(several, "fr")).toMatch(
      /^Des colonnes dont .*\s: «\s(Groupe|Valeur)\s» et «\s(Groupe|Valeur)\s» .*Confirmez-les dans/,
    );
    expect(await errorOfRun(several, "en")).toMatch(
      /^There are columns that .*: “(Groupe|Valeur)” and “(Groupe|Valeur)” \(sheet “Données”\)\. Confirm them/,
    );
  });
});

onlyInSoak(() => {
  test("a refusal names a column that was deleted, and how to get it back", async () => {
    await openWithTexts();
    await Excel.run(async ({ workbook }) =>
      workbook.tables.getItem("Observations").columns.getItem("Groupe").delete(),
    );
    const deleted = { value: 5, group: "Jeunes" };
    expect(await errorOfRun(deleted, "fr")).toBe(
      `Une colonne nécessaire ici manque${NBSP}: «${NBSP}Groupe${NBSP}» (feuille «${NBSP}Données${NBSP}»). Annulez ce qui l’a supprimée, ou insérez dans le tableau une colonne portant cet en-tête, puis recommencez.`,
    );
    expect(await errorOfRun(deleted, "en")).toMatch(/^A column that is needed here is missing: “Groupe”/);
  });
});

onlyInSoak(() => {
  test("a header renamed again is not confirmed, and its message disappears with the next check", async () => {
    await openEarlier();
    await rename("Value", "Amount");
    const { user } = openPaneAt("?view=check");
    const confirm = await screen.findByRole("button", { name: "Yes, the column “Amount” is “Value”" });
    await waitFor(() => expect(confirm).not.toHaveAttribute("aria-disabled", "true"));
    await act(async () => {
      await rename("Amount", "Total");
      confirm.click();
    });
    const problem = await screen.findByText(
      /was renamed, moved or deleted meanwhile: Observations\[Amount\]/,
    );
    expect(screen.getByText("The column was not confirmed")).toBeVisible();
    expect(document.activeElement).toContainElement(problem);
    expect(await act(columnsToConfirm)).toEqual(["Total"]);

    const again = await screen.findByRole("button", { name: "Check again" });
    // The renamed header has started a check already, which disables the button meanwhile.
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled", "true"));
    await user.click(again);
    await waitFor(() => expect(problem).not.toBeInTheDocument());
    expect(await screen.findByRole("button", { name: "Yes, the column “Total” is “Value”" })).toBeVisible();
  });
});
