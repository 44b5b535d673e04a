/** @jest-environment <rootDir>/tests/support/run/page.cjs */
import "../support/page";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { Host, HostOptions } from "../../src/host";
import { frenchFaults } from "../catalogue/typography";
import { violationsInElement } from "../support/axe";
import { openHost } from "../support/host";
import { settleHost } from "../support/pane";

const user = userEvent.setup({ delay: null });
const button = (name: string) => screen.getByRole("button", { name });

/** Opens the diagnostics in a workbook that is not Ensemble's. */
async function openDiagnostics(chapter: string, options: HostOptions): Promise<Host> {
  const host = await openHost(options);
  window.history.replaceState(null, "", "/?view=help");
  render(<App />);
  await user.click(await screen.findByText(chapter));
  return host;
}

test("a self-test says that everything is as expected, and copies its report", async () => {
  const host = await openDiagnostics("Diagnostics", { displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await user.click(await screen.findByRole("button", { name: "Run the self-test" }));
  expect(await screen.findByText("Excel answers everything as Ensemble expects it.")).toBeVisible();
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  await user.click(button("Copy report"));
  expect(await screen.findByText("The report is copied.")).toBeVisible();
  const report = await navigator.clipboard.readText();
  expect(report).toMatch(/^Ensemble \d+\.\d+\.\d+: self-test\nExcel: Excel, PC, version 16\./);
  expect(report).toMatch(/ExcelApi 1\.20, languages en-CA and en-CA\nAs expected \d+, different 0, /);
  expect(await violationsInElement(document.body)).toEqual([]);
  await settleHost(host);
});

test("what differs is named by area with what it means, in French, and without a clipboard the text is shown", async () => {
  const host = await openDiagnostics("Diagnostic", {
    displayLanguage: "fr-CA",
    contentLanguage: "fr-CA",
    excelVersion: "Excel2021",
    variations: { tablesExtendOnWrite: true, refusedMembers: { "PageLayout.*": "GeneralException" } },
  });
  await user.click(await screen.findByRole("button", { name: "Lancer l’autotest" }));
  const imports = within(await screen.findByRole("region", { name: "Importations et saisies" }));
  expect(imports.getByText(/^Il peut manquer une formule ou un format aux lignes/)).toBeVisible();
  expect(imports.getByText("Valeurs sous un tableau")).toBeVisible();
  expect(imports.getByText(/^Obtenu\s: 0 0 4 3$/)).toBeVisible();
  expect(imports.getAllByText("Il faut ExcelApi 1.15.")).toHaveLength(2);
  const print = within(screen.getByRole("region", { name: "Impression" }));
  expect(print.getAllByText(/^Code d’Excel\s: GeneralException$/)).toHaveLength(2);
  expect(screen.queryByRole("region", { name: "Graphiques" })).toBeNull();
  expect(frenchFaults(document.querySelector("main")?.textContent ?? "")).toEqual([]);
  jest.spyOn(navigator.clipboard, "write").mockRejectedValue(new Error("NotAllowedError"));
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("NotAllowedError"));
  await user.click(button("Copier le rapport"));
  const report = await screen.findByRole<HTMLTextAreaElement>("textbox", {
    name: /^Pour le copier vous-même/,
  });
  expect(report.value).toMatch(/^table-extends \(Importations et saisies\) – Valeurs sous un tableau$/m);
  expect(report.value).toContain("ExcelApi 1.14");
  report.focus();
  expect(report.selectionEnd).toBe(report.value.length);
  expect(await violationsInElement(document.body)).toEqual([]);
  await settleHost(host);
});

test("a self-test can be cancelled, and leaves nothing", async () => {
  const host = await openDiagnostics("Diagnostics", { displayLanguage: "en-CA", turnsBeforeAnswer: 4 });
  await user.click(await screen.findByRole("button", { name: "Run the self-test" }));
  await screen.findByText(/^Running… \d+ of \d+$/);
  await user.click(button("Cancel"));
  expect(await screen.findByText("The self-test was cancelled. What it had added is removed.")).toBeVisible();
  await settleHost(host);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(button("Run again")).toBeVisible();
});

test("in a workbook whose structure is protected, it says what is needed", async () => {
  const host = await openDiagnostics("Diagnostics", { displayLanguage: "en-CA" });
  host.workbook.protection = { ...host.workbook.protection, protected: true };
  await user.click(await screen.findByRole("button", { name: "Run the self-test" }));
  expect(
    await screen.findByText(/choose Review, then Protect Workbook to lift the protection/),
  ).toBeVisible();
  expect(host.workbook.sheets).toHaveLength(1);
});
