import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import type { Language } from "../../src/model/initiative";
import { openBrowser, servePreview, type ServedPreview } from "./browser";

/** A busy machine builds the page and a workbook slowly; nothing here waits longer than it has to. */
export const PATIENCE = 240_000;

/** The preview in a window of the browser. */
export interface OpenedPreview {
  readonly page: Page;
  /** the add-in's task pane */
  readonly pane: Locator;
  /** faults, and what went against the content policy: a browser tells it on the console */
  readonly faults: string[];
  readonly requests: string[];
}

/** What `npm start` serves, and a browser to look at it. */
export class PreviewPages {
  private constructor(
    private readonly served: ServedPreview,
    private readonly browser: Browser,
  ) {}

  /** Builds the preview and serves it at a port, or the next that is free. */
  static async start(port: number): Promise<PreviewPages> {
    return new PreviewPages(await servePreview(port), await openBrowser());
  }

  get port(): number {
    return this.served.port;
  }

  /** Opens the page in a language. Close the window afterwards: one that stays open goes on drawing. */
  async open(language: Language, width = 1280, height = 800): Promise<OpenedPreview> {
    const context = await this.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const faults: string[] = [];
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(`${this.served.address}?lang=${language}`);
    return { page, pane: page.getByRole("group", { name: /Ensemble/ }), faults, requests };
  }

  /** Every address that was asked for elsewhere than where the preview stands. */
  elsewhere(requests: readonly string[]): string[] {
    return requests.filter((url) => !/^(data:|blob:)/.test(url) && !url.startsWith(this.served.address));
  }

  /** Stops serving, as Ctrl+C does, and gives the exit code. */
  stop(): Promise<number | null> {
    return this.served.stop();
  }

  closeBrowser(): Promise<void> {
    return this.browser.close();
  }
}

/** Goes to a cell by the box above the grid. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^(Go to cell|Aller à la cellule)$/ });
  await box.fill(address);
  await box.press("Enter");
  await atCell(page, address);
}

/** Waits until a cell is the selected one. */
export async function atCell(page: Page, address: string): Promise<void> {
  await page.waitForFunction(
    (expected) =>
      [...document.querySelectorAll("input")].some(
        ({ ariaLabel, value }) =>
          /^(Go to cell|Aller à la cellule)$/.test(ariaLabel ?? "") && value === expected,
      ),
    address,
  );
}

/** What axe finds in parts of the page; Fluent's focus helper leaves nodes of its own. */
export async function violationsIn(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    // Without it a page of its own is opened for each answer.
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // A part of a page has its landmarks and its first heading from the page around it.
    .disableRules(["region", "page-has-heading-one"]);
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

/** The task pane, among the parts of the page. */
export const PANE = '[role="group"]';
