/**
 * The pages as `npm run build` makes them and Excel loads them: served from a folder, under their own content policies,
 * with office.js asked for at Microsoft's address and a real host behind it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { AddInPages, OFFICE } from "../support/addInPages";
import { violations } from "../support/axe";
import type { PageOfExcel } from "../host/officeInPage";
import { describeStates } from "./states";

const ADDRESS = "https://addins.example.org/ensemble";

let pages: AddInPages;

beforeAll(async () => {
  pages = await AddInPages.start(ADDRESS, 3500);
});

afterAll(() => pages?.stop());

test("the folder contains a manifest for the given address, and every page and icon that it names", () => {
  const manifest = readFileSync(path.join(pages.folder, "manifest.xml"), "utf8");
  expect(manifest).not.toContain("localhost");
  const files = [...manifest.matchAll(/"https:\/\/addins\.example\.org\/ensemble\/([^"?]+)/g)].map(
    ([, name]) => name!,
  );
  expect(files.length).toBeGreaterThan(45);
  for (const file of files) expect(readFileSync(path.join(pages.folder, file)).length).toBeGreaterThan(0);
});

test("the ribbon's addresses open the right views, and a workbook can be created", async () => {
  const { page, host, errors, requests } = await pages.open("taskpane.html?view=setup", "fr-CA");
  await page.getByRole("textbox", { name: "Nom de l’initiative" }).fill("Ensemble pour Rivière-aux-Pins");
  await page.getByRole("button", { name: "Créer le classeur" }).click();
  await page.getByRole("button", { name: "Vérifier" }).first().waitFor();
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toContain("Initiative");

  for (const [view, heading] of [
    ["check", "Vérifier"],
    ["dashboard", "Tableau de bord"],
  ] as const) {
    await page.goto(pages.addressOf(`taskpane.html?view=${view}`, "fr-CA"));
    await page.locator("[aria-current=page]", { hasText: heading }).waitFor();
  }
  expect(errors).toEqual([]);
  expect([...new Set(pages.externalRequests(requests))]).toEqual([OFFICE]);
});

test("the function file calculates when its button is pressed", async () => {
  const { page, host, errors, requests } = await pages.open("commands.html", "en-CA");
  const sheet = host.workbook.sheets[0]!;
  await host.user.typeInto(sheet.id, 0, 0, "=1+1");
  host.resetCounters();
  await page.evaluate(() => (window as unknown as PageOfExcel).client.ribbon.press("refresh"));
  expect(host.counters.roundTrips).toBe(1);
  expect(errors).toEqual([]);
  expect(pages.externalRequests(requests)).toEqual([OFFICE]);
});

test.each([
  ["fault.html?language=fr&code=cellBeingEdited", "Le classeur n’a pas été actualisé"],
  ["assets/support.html", "Ensemble – Aide"],
  ["assets/privacy.html", "Ensemble – Confidentialité"],
])("%s works on its own, at 320 pixels, and is accessible", async (name, heading) => {
  const { page, errors, requests } = await pages.open(name, "fr-CA", { width: 320 });
  await page.getByRole("heading", { name: heading }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(errors).toEqual([]);
  expect(pages.externalRequests(requests)).toEqual([]);
});

// The states share this build, which is made once.
describe("in every state", () => describeStates(() => pages));
