import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import { openBrowser, servePreview, type ServedPreview } from "../support/browser";

/** A busy machine builds the page and a workbook slowly; nothing here waits longer than it has to. */
const PATIENCE = 240_000;
const PORT = 3460;

/** The views as the navigation names them, and the first heading of each; null for the initiative's name. */
const VIEWS = {
  en: ["Home", "Set up", "Check", "Add data", "Dashboard", "Help"],
  fr: ["Accueil", "Configurer", "Vérifier", "Saisir", "Tableau de bord", "Aide"],
} as const;

let preview: ServedPreview;
let browser: Browser;
let page: Page;
let pane: Locator;

beforeAll(async () => {
  preview = await servePreview(PORT);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${preview.address}?lang=en`);
  pane = page.getByRole("group", { name: /Ensemble/ });
  await pane.getByRole("button", { name: /Use this example.*Québec/ }).click();
  await pane.getByRole("region", { name: "What to do next" }).waitFor();
}, PATIENCE);

afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

/** What axe finds in the pane; Fluent's focus helper leaves nodes of its own. */
async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('[role="group"]')
    .exclude("[data-tabster-dummy]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // A part of a page has its landmarks and its first heading from the page around it.
    .disableRules(["region", "page-has-heading-one"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

/** Texts that are cut off, or that make the pane scroll sideways, at a width in pixels. */
function overflowAt(width: number): Promise<string[]> {
  return pane.evaluate((element, pixels) => {
    element.style.width = `${pixels}px`;
    const cut = [
      ...element.querySelectorAll<HTMLElement>("button, h1, h2, p, span, label, dt, dd, a, summary"),
    ]
      .filter((each) => each.checkVisibility() && each.closest("[data-tabster-dummy]") === null)
      .filter((each) => getComputedStyle(each).position !== "absolute")
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((each) => `cut off: ${each.textContent}`);
    const edge = element.getBoundingClientRect().right;
    const beyond = [...element.querySelectorAll("*")].filter(
      (each) => each.checkVisibility() && each.getBoundingClientRect().right > edge + 1,
    );
    if (element.scrollWidth > element.clientWidth + 1) {
      cut.push(`scrolls sideways at ${pixels} px: ${beyond.at(-1)?.outerHTML.slice(0, 200)}`);
    }
    element.style.width = "";
    return cut;
  }, width);
}

/** What can be pressed, and is smaller than a finger needs. */
function smallTargets(): Promise<string[]> {
  return pane.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>("button, summary, select, input:not([type=checkbox])")]
      .filter((each) => each.checkVisibility())
      .filter(
        (each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24,
      )
      .map((each) => each.textContent ?? ""),
  );
}

describe.each(["en", "fr"] as const)("%s", (language) => {
  beforeAll(async () => {
    if (language === "fr") await pane.getByRole("button", { name: "Français" }).click();
  }, PATIENCE);

  test.each(VIEWS[language])(
    "%s can be used by everyone, at 320 px and zoomed to twice the size",
    async (name) => {
      await pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
      const heading = pane.getByRole("heading", { level: 1 }).filter({ visible: true }).first();
      await heading.waitFor();
      await pane.getByRole("progressbar").filter({ visible: true }).waitFor({ state: "detached" });
      expect(await violations()).toEqual([]);
      expect(await overflowAt(320)).toEqual([]);
      expect(await overflowAt(160)).toEqual([]);
      expect(await smallTargets()).toEqual([]);
    },
    PATIENCE,
  );
});

test(
  "the keyboard alone leads from view to view, and the focus goes to the heading",
  async () => {
    await pane.getByRole("button", { name: "Tableau de bord", exact: true }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Tableau de bord" }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("Tableau de bord");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Actualiser");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("Aide");
  },
  PATIENCE,
);

test(
  "nothing moves for those who ask for stillness, and forced colours keep every word",
  async () => {
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ playState, effect }) => {
          const { duration } = effect?.getComputedTiming() ?? {};
          return playState === "running" && Number(duration) > 100;
        }).length,
    );
    expect(moving).toBe(0);
    await pane.getByRole("heading", { level: 1, name: "Tableau de bord" }).waitFor();
    expect(
      await pane.getByRole("button", { name: "Tableau de bord", exact: true }).getAttribute("aria-current"),
    ).toBe("page");
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  },
  PATIENCE,
);

test(
  "a view that cannot be fetched says so, and comes once there is a connection",
  async () => {
    const second = await browser.newPage();
    second.setDefaultTimeout(PATIENCE);
    await second.goto(`${preview.address}?lang=en`);
    await second.getByRole("button", { name: "Help" }).waitFor();
    await second.route("**/*.js", (route) => route.abort());
    await second.getByRole("button", { name: "Help" }).click();
    await second.getByRole("heading", { name: "This view could not be fetched" }).waitFor();
    await second.unroute("**/*.js");
    await second.getByRole("button", { name: "Try again" }).click();
    await second.getByRole("heading", { level: 1, name: "Help" }).waitFor();
    await second.close();
  },
  PATIENCE,
);
