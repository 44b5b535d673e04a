/**
 * The pages as `npm run build` makes them and Excel loads them: served from a folder, under their own content policies,
 * with office.js asked for at Microsoft's address and a real host behind it.
 */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildUpdate, BUNDLED_FILES, rewriteAsUpdate, VIEW_SIZES } from "../support/addIn";
import { AddInPages, OFFICE } from "../support/addInPages";
import { violations } from "../support/axe";
import { onlyInSoak, someOf, TRIES_ALL } from "../support/sample";
import { PANE_COMMON_TEXTS } from "../../src/languages/texts/pane/common";
import { PANE_PREVIEW_TEXTS } from "../../src/languages/texts/pane/preview";
import type { PageOfExcel } from "../host/officeInPage";
import { describeStates } from "./states";

const ADDRESS = "https://addins.example.org/ensemble";

let pages: AddInPages;

/** The paths of all files of a folder, within it. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

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

onlyInSoak(() => {
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
      await page
        .getByRole("navigation")
        .getByRole("button", { name: heading })
        .and(page.locator("[aria-current=page]"))
        .waitFor();
    }
    expect(errors).toEqual([]);
    expect([...new Set(pages.externalRequests(requests))]).toEqual([OFFICE]);
  });
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

/** Pages that work without the pane, by their headings; two of them, in the soak run all. */
const STATIC_PAGES: readonly (readonly [name: string, heading: string])[] = [
  ["fault.html?language=fr&code=cellBeingEdited", "Le classeur n’a pas été actualisé"],
  ["assets/support.html", "Ensemble – Aide"],
  ["assets/privacy.html", "Ensemble – Confidentialité"],
  ["guides/coordinator.en.html", "Coordinator’s guide"],
  ["guides/data-lead.fr.html", "Guide des données"],
];

test.each(someOf(STATIC_PAGES, 0.1, ([name]) => name.includes("/")))(
  "%s works on its own, at 320 pixels, and is accessible",
  async (name, heading) => {
    const { page, errors, requests } = await pages.open(name, "fr-CA", { width: 320 });
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(errors).toEqual([]);
    expect(pages.externalRequests(requests)).toEqual([]);
  },
);

test("every file that is not fetched by a fixed name has a hash in its name", () => {
  const fixed =
    /^(\w+\.html|assets\/\w+\.html|guides\/[\w-]+\.\w+\.html|(assets|guides)\/.*\.png|manifest\.xml|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt)$/;
  const names = filesOf(pages.folder).filter(
    (name) => ![BUNDLED_FILES, VIEW_SIZES].includes(name) && !fixed.test(name),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !/\.[0-9a-f]{8}\.(js|css)$/.test(name))).toEqual([]);
});

test("the pane needs no more than 145 kB of scripts before its first view, gzipped", () => {
  const page = readFileSync(path.join(pages.folder, "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]* src="([^":]+\.js)"/g)].flatMap(([, name]) => name ?? []);
  expect(scripts).not.toEqual([]);
  const bytes = scripts.map((name) => gzipSync(readFileSync(path.join(pages.folder, name))).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(145_000);
});

test("each view adds no more than 60 kB of scripts before it shows, gzipped", () => {
  const text = readFileSync(path.join(pages.folder, VIEW_SIZES), "utf8");
  const sizes = JSON.parse(text) as Record<string, number>;
  expect(Object.keys(sizes)).toHaveLength(7);
  expect(Object.entries(sizes).filter(([, size]) => size > 60_000)).toEqual([]);
});

test("the notices name every package that is bundled, next to our licence", () => {
  const notices = readFileSync(path.join(pages.folder, "THIRD-PARTY-NOTICES.txt"), "utf8");
  const files = JSON.parse(readFileSync(path.join(pages.folder, BUNDLED_FILES), "utf8")) as string[];
  const packages = files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const distinct = [...new Set(packages)];
  expect(distinct).toEqual(expect.arrayContaining(["react-dom", "@fluentui/react-button", "papaparse"]));
  expect(distinct.filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  const licence = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");
  expect(licence(pages.folder, "LICENSE.txt")).toBe(licence(path.join(__dirname, "../.."), "LICENSE"));
});

test("no text of the preview is among the add-in's scripts", () => {
  const scripts = filesOf(pages.folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(path.join(pages.folder, name), "utf8"));
  const shared = new Set(Object.values(PANE_COMMON_TEXTS).flatMap((texts) => Object.values(texts)));
  const own = Object.values(PANE_PREVIEW_TEXTS)
    .flatMap((texts) => Object.values(texts))
    // A few words can be a part of another text.
    .filter((text) => text.split(" ").length > 5 && !shared.has(text));
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((text) => scripts.some((script) => script.includes(text)))).toEqual([]);
});

test("office.js blocked: the pane says what to do, in each language", async () => {
  const { page } = await pages.open("taskpane.html", "fr-CA", { width: 320, office: null });
  const alert = page.getByRole("alert");
  await alert.getByText(/demandez à la personne qui s’occupe de votre réseau d’autoriser/).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await alert.getByText(/ask whoever looks after your network to allow this address/).waitFor();
  expect(await violations(page)).toEqual([]);
});

test("an update reaches a browser that has kept everything of the version before", async () => {
  const opened = await pages.open("taskpane.html?view=setup", "fr-CA");
  const { page } = opened;
  const create = page.getByRole("button", { name: "Créer le classeur" });
  const isUpdate = () => page.evaluate(() => "isUpdate" in globalThis);
  await create.waitFor();
  expect(await isUpdate()).toBe(false);
  // As after any visit, scripts are not asked for again.
  const headers = new Map<string, string>();
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname.slice(1);
    headers.set(name.replace(/\.[0-9a-f]{8}\./, "."), response.headers()["cache-control"] ?? "");
  });
  // The soak run builds it anew.
  const update = TRIES_ALL ? await buildUpdate(ADDRESS) : rewriteAsUpdate(pages.folder);
  cpSync(update, pages.folder, { recursive: true });
  await page.reload();
  await create.waitFor();
  expect(await isUpdate()).toBe(true);
  expect(headers.get("taskpane.html")).toBe("no-cache");
  expect(headers.get("taskpane.js")).toContain("immutable");
  expect(opened.errors).toEqual([]);
});

// The states share this build, which is made once.
describe("in every state", () => describeStates(() => pages));
