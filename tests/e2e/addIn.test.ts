/**
 * The pages as `npm run build` makes them and Excel loads them: served from a folder, under their own content policies,
 * with office.js asked for at Microsoft's address and a real host behind it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { serve, type ServedFolder } from "../../scripts/serve.mjs";
import type { Host } from "../../src/host";
import { buildAddIn, hostOutside, officeScript } from "../support/addIn";
import { openBrowser } from "../support/browser";
import type { PageOfExcel } from "../support/officeInPage";

const PATIENCE = 240_000;
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const ADDRESS = "https://addins.example.org/ensemble";

let folder: string;
let served: ServedFolder;
let browser: Browser;
let office: string;

beforeAll(async () => {
  folder = await buildAddIn(ADDRESS);
  office = await officeScript();
  served = await serve(folder, 3500);
  browser = await openBrowser();
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** The windows that a test opened: one that stays open slows down every test after it. */
const windows: Page[] = [];

afterEach(async () => {
  await Promise.all(windows.splice(0).map((page) => page.context().close()));
});

interface OpenedPage {
  readonly page: Page;
  readonly host: Host;
  /** faults, and what went against the content policy: a browser tells it on the console */
  readonly faults: string[];
  readonly requests: string[];
}

/** A page of the add-in in an Excel of a language, which the address carries for the stand-in of office.js. */
async function open(name: string, language: string, width = 350): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  windows.push(page);
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const { host, answer } = hostOutside(language);
  await page.exposeFunction("answer", answer);
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: office }));
  const address = new URL(name, served.address);
  address.searchParams.set("excel", language);
  await page.goto(address.href);
  return { page, host, faults, requests };
}

/** Every address that was asked for elsewhere than where the add-in stands. */
const elsewhere = (requests: readonly string[]) =>
  requests.filter((url) => !url.startsWith(served.address) && !url.startsWith("data:"));

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("the folder holds a manifest for the address that was set, and every page and icon that it names", () => {
  const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  expect(manifest).not.toContain("localhost");
  const files = [...manifest.matchAll(/"https:\/\/addins\.example\.org\/ensemble\/([^"?]+)/g)].map(
    ([, name]) => name!,
  );
  expect(files.length).toBeGreaterThan(45);
  for (const file of files) expect(readFileSync(path.join(folder, file)).length).toBeGreaterThan(0);
});

test(
  "the ribbon's addresses open the pane where they say, and a workbook comes of it",
  async () => {
    const { page, host, faults, requests } = await open("taskpane.html?view=setup", "fr-CA");
    await page.getByRole("textbox", { name: "Nom de l’initiative" }).fill("Ensemble pour Rivière-aux-Pins");
    await page.getByRole("button", { name: "Créer le classeur" }).click();
    await page.getByRole("button", { name: "Vérifier" }).first().waitFor();
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toContain("Initiative");

    for (const [view, heading] of [
      ["check", "Vérifier"],
      ["dashboard", "Tableau de bord"],
    ] as const) {
      await page.goto(`${served.address}taskpane.html?view=${view}&excel=fr-CA`);
      await page.locator("[aria-current=page]", { hasText: heading }).waitFor();
    }
    expect(faults).toEqual([]);
    expect([...new Set(elsewhere(requests))]).toEqual([OFFICE]);
  },
  PATIENCE,
);

test(
  "the function file calculates when its button is pressed",
  async () => {
    const { page, host, faults, requests } = await open("commands.html", "en-CA");
    const sheet = host.workbook.sheets[0]!;
    await host.user.typeInto(sheet.id, 0, 0, "=1+1");
    host.resetCounters();
    await page.evaluate(() => (window as unknown as PageOfExcel).client.ribbon.press("refresh"));
    expect(host.counters.roundTrips).toBe(1);
    expect(faults).toEqual([]);
    expect(elsewhere(requests)).toEqual([OFFICE]);
  },
  PATIENCE,
);

test.each([
  ["fault.html?language=fr&code=cellBeingEdited", "Le classeur n’a pas été actualisé"],
  ["assets/support.html", "Ensemble – Aide"],
  ["assets/privacy.html", "Ensemble – Confidentialité"],
])(
  "%s stands by itself, at 320 pixels, and everybody can read it",
  async (name, heading) => {
    const { page, faults, requests } = await open(name, "fr-CA", 320);
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
    expect(elsewhere(requests)).toEqual([]);
  },
  PATIENCE,
);
