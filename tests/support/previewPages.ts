import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { Language } from "../../src/languages";
import { WAIT_LIMIT } from "./waitLimit";
import { openBrowser, servePreview, type ServedPreview } from "./browser";

/** The preview in a window of the browser. */
export interface OpenedPreview {
  readonly page: Page;
  /** the add-in's task pane */
  readonly pane: Locator;
  /** errors, and violations of the content security policy, which a browser logs to the console */
  readonly errors: string[];
  /** every requested address outside the preview's own origin */
  externalRequests(): string[];
}

/** The server that `npm start` runs, and a browser for it. */
export class PreviewPages {
  private constructor(
    private readonly served: ServedPreview,
    private readonly browser: Browser,
    /** one for all windows, so that they share the script cache */
    private readonly context: BrowserContext,
  ) {}

  /** Builds the preview and serves it at a port or the next free one. */
  static async start(port: number): Promise<PreviewPages> {
    const [served, browser] = await Promise.all([servePreview(port), openBrowser()]);
    const context = await browser.newContext();
    context.setDefaultTimeout(WAIT_LIMIT);
    return new PreviewPages(served, browser, context);
  }

  get port(): number {
    return this.served.port;
  }

  /** Opens the page in a language. Close the window afterwards: an open one keeps rendering. */
  async open(language: Language, width = 1280, height = 800): Promise<OpenedPreview> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width, height });
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${this.served.address}?lang=${language}`);
    return {
      ...{ page, pane: page.getByRole("group", { name: /Ensemble/ }), errors },
      externalRequests: () =>
        requests.filter((url) => !/^(data:|blob:)/.test(url) && !url.startsWith(this.served.address)),
    };
  }

  /** Stops the server, as Ctrl+C does, and returns the exit code. */
  stop(): Promise<number | null> {
    return this.served.stop();
  }

  closeBrowser(): Promise<void> {
    return this.browser.close();
  }
}

/** Goes to a cell by the box above the grid; keys go to the grid then. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.getByRole("textbox", { name: /^(Go to cell|Aller à la cellule)$/ });
  await box.fill(address);
  await box.press("Enter");
  await atCell(page, address);
  await page.waitForFunction(
    () => !/^(Go to cell|Aller à la cellule)$/.test(document.activeElement?.ariaLabel ?? ""),
  );
}

/** Switches the language of the preview. */
export async function switchLanguage(page: Page, language: Language): Promise<void> {
  await page
    .getByRole("combobox", { name: /^(Preview language|Langue de l’aperçu)$/ })
    .selectOption(language);
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

/** The selector of the task pane in the page. */
export const PANE = '[role="group"]';
