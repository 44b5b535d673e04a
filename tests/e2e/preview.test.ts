/** The preview as `npm start` serves it: the page, the workbook in its grid, the pane next to it, and saved files. */
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { createConnection, createServer, type AddressInfo, type Server } from "node:net";
import type { Page } from "playwright-core";
import { violationsIn } from "../support/axe";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { goToCell, PANE, PreviewPages, switchLanguage, type OpenedPreview } from "../support/previewPages";
import { onlyInSoak, TRIES_ALL } from "../support/sample";
import { readXlsx } from "../support/xlsxReader";
import { positionOnceAbove, chartNamed, chartTexts } from "./charts";
import { describeEdits } from "./edits";
import { describeImports } from "./imports";
import { describeKeyboard } from "./keyboard";
import { describePanes } from "./panes";
import { describeShell } from "./shell";

/** The sheet tabs below the grid. */
const SHEETS = [
  "Dashboard",
  "Scorecard",
  "Initiative",
  "Partners",
  "Roles",
  "Holders",
  "Readiness",
  "Ratings",
  "Checklists",
  "Sustainability",
  "Canvas",
  "Activities",
  "Indicators",
  "Data",
  "Tracker",
  "Debrief",
  "Guide",
];

let otherServer: Server;
/** the port of that server: in use when the preview starts */
let takenPort: number;
let preview: PreviewPages;

beforeAll(async () => {
  otherServer = createServer().listen(0, "127.0.0.1");
  await once(otherServer, "listening");
  takenPort = (otherServer.address() as AddressInfo).port;
  preview = await PreviewPages.start(takenPort);
});

afterAll(async () => {
  await preview?.closeBrowser();
  otherServer?.close();
});

/** Waits until the content field above the grid shows this content for the selected cell. */
async function expectContent(page: Page, label: string, content: string): Promise<void> {
  await page.waitForFunction(
    ([name, expected]) =>
      document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)?.value === expected,
    [label, content] as const,
  );
}

async function expectShown(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor();
}

/** The line of Home with a label and its figure. */
const line = (page: Page, label: string, figure: string) =>
  page
    .getByRole("group", { name: /Ensemble/ })
    .getByRole("button", { name: new RegExp(`^${label}\\s*${figure}`) });

test("the preview takes the next port when its own is taken", () => {
  expect(preview.port).toBeGreaterThan(takenPort);
});

onlyInSoak(() => {
  test("a person creates a workbook from the form", async () => {
    const { page, externalRequests, errors } = await preview.open("en", 1440, 900);
    await page.getByRole("textbox", { name: "Initiative name" }).fill("Riverside Together");
    await page.getByRole("button", { name: "3. Partners" }).click();
    await page.getByRole("textbox", { name: "Partners" }).fill("Library\nHealth centre\nlibrary");
    await page.getByText("differs from “Library” (line 1)", { exact: false }).waitFor();
    expect(await violationsIn(page, PANE)).toEqual([]);

    await page.getByRole("textbox", { name: "Partners" }).fill("Library\nHealth centre\nCity");
    await page.getByRole("button", { name: "Create workbook" }).click();
    await page.getByRole("heading", { name: "Riverside Together" }).waitFor();
    await line(page, "Roles", "0 of 6").waitFor();
    const tabs = page.getByRole("region", { name: "Workbook" }).getByRole("tablist");
    for (const sheet of SHEETS) await tabs.getByText(sheet, { exact: true }).waitFor();
    const trend = chartNamed(page, "EnsembleTrendChart");
    await trend.waitFor();
    expect(await violationsIn(page, "figure")).toEqual([]);
    await goToCell(page, "Partners!A4");
    await trend.waitFor({ state: "detached" });
    expect(await violationsIn(page, PANE)).toEqual([]);
    expect(errors).toEqual([]);
    expect(externalRequests()).toEqual([]);
    await page.close();
  });

  test("the form is accessible in French", async () => {
    const { page } = await preview.open("fr", 1440, 900);
    expect(await violationsIn(page, PANE)).toEqual([]);
    await page.close();
  });
});

describe("an example's workbook", () => {
  let opened: OpenedPreview;

  beforeAll(async () => {
    opened = await preview.open("fr", 1440, 900);
    const { page } = opened;
    await page.getByRole("button", { name: /Utiliser cet exemple.*Québec/ }).click();
    await page.getByText("Situation au 31 octobre 2026").waitFor();
  });

  afterAll(() => opened?.page.close());

  test("a change typed into the grid reaches the dashboard and the pane, and the saved file", async () => {
    const { page, externalRequests, errors } = opened;
    await line(page, "Rôles", "6 sur 7").waitFor();
    await goToCell(page, "'Tableau de bord'!G40");
    await expectShown(page, "Affiche\u00A0: ■ Non pourvu");
    const trend = chartNamed(page, "EnsembleTrendChart");
    // The first and the last actual value, and the target.
    await trend.waitFor();
    const written = (await chartTexts(trend)).map((text) => text.trim());
    expect(written).toEqual(expect.arrayContaining(["13,5", "2023\u00a0: 7,5", "cible\u00a0: 6,75", "2030"]));
    expect(await violationsIn(page, PANE)).toEqual([]);

    // A click on the first point to settle, right of the chart, leads to the role that nobody holds.
    const content = "Contenu de la cellule";
    await goToCell(page, "'Tableau de bord'!B5");
    const chart = (await trend.boundingBox())!;
    await page.mouse.click(chart.x + chart.width + 170, chart.y + 6);
    await expectContent(page, content, "Influencer les politiques");

    await goToCell(page, "Titulaires!F12");
    await expectContent(page, content, "2026-04-30");
    await page.keyboard.type("hier");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog", { name: "Ce n’est pas une date" }).waitFor();
    await page.getByRole("button", { name: "OK" }).click();
    await goToCell(page, "Titulaires!F12");
    await expectContent(page, content, "2026-04-30");

    const contentBox = page.getByRole("textbox", { name: content });
    await contentBox.fill("demain");
    await contentBox.press("Enter");
    await page.getByRole("alertdialog", { name: "Ce n’est pas une date" }).waitFor();
    await page.getByRole("button", { name: "OK" }).click();
    await expectContent(page, content, "2026-04-30");
    await contentBox.fill("2026-05-31");
    await goToCell(page, "Titulaires!F11");
    await goToCell(page, "Titulaires!F12");
    await expectContent(page, content, "2026-05-31");

    await page.keyboard.type("2027-12-31");
    await page.keyboard.press("Enter");
    await line(page, "Rôles", "7 sur 7").waitFor();
    await goToCell(page, "Titulaires!F12");
    await expectContent(page, content, "2027-12-31");
    await goToCell(page, "'Tableau de bord'!G40");
    await expectShown(page, "Affiche\u00A0: ▲ Attribué");

    await goToCell(page, "'Tableau de bord'!B5");
    const before = (await trend.boundingBox())!;
    await goToCell(page, "'Tableau de bord'!E50");
    const after = await positionOnceAbove(trend, before.y + before.height - 1);
    expect(after.width).toBeCloseTo(before.width, 3);

    await goToCell(page, "Titulaires!D12");
    await page.getByRole("combobox", { name: "Choisir dans la liste" }).selectOption("Relève");
    await expectContent(page, content, "Relève");

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Enregistrer en .xlsx" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(
      "Sortir de la pauvreté au Québec - une illustration avec des chiffres réels.xlsx",
    );
    const bytes = new Uint8Array(await readFile(await download.path()));
    expect(await validateOpenXml(bytes)).toEqual([]);
    const recalculated = readXlsx(TRIES_ALL ? await recalculateWithLibreOffice(bytes) : bytes);
    expect(recalculated["Titulaires"]?.["D12"]).toBe("Relève");
    expect(recalculated["Tableau de bord"]?.["G40"]).toBe("▲ Attribué");
    expect(errors).toEqual([]);
    expect(externalRequests()).toEqual([]);
  });

  // They share the window and run in order.
  describe("in a smaller window", () => {
    beforeAll(async () => {
      await opened.page.setViewportSize({ width: 1280, height: 800 });
      await switchLanguage(opened.page, "en");
      await opened.pane.getByRole("button", { name: "Not now" }).click();
    });

    describe("by keyboard", () => describeKeyboard(() => opened));
    describe("at the grid", () => describeEdits(() => opened));
    describe("around them", () => describeShell(() => opened));
    describe("the task pane", () => describePanes(() => opened));
    onlyInSoak(() => describe("an import", () => describeImports(() => opened)));
  });
});

test("the preview stops on request, and frees its port", async () => {
  expect(await preview.stop()).toBe(0);
  const refused = await new Promise((resolve) => {
    const connection = createConnection(preview.port, "127.0.0.1");
    connection.once("error", ({ message }) => resolve(message));
    connection.once("connect", () => resolve("still there"));
  });
  expect(refused).toContain("ECONNREFUSED");
});
