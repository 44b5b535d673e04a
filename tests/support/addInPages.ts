import type { Browser, Page } from "playwright-core";
import { serve, type ServedFolder } from "../../scripts/serve.mjs";
import type { Host, HostOptions } from "../../src/host";
import { buildAddIn, createHostForPage, officeScript } from "./addIn";
import { openBrowser } from "./browser";
import type { PageOfExcel } from "../host/officeInPage";
import { WAIT_LIMIT } from "./waitLimit";

/** Where the pages ask for office.js. */
export const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export interface OpenedPage {
  readonly page: Page;
  readonly host: Host;
  /** errors, and violations of the content security policy, which a browser logs to the console */
  readonly errors: string[];
  readonly requests: string[];
}

interface PageOptions extends Omit<HostOptions, "displayLanguage" | "contentLanguage"> {
  readonly width?: number;
  /** the replacement for office.js, where that is not Excel; null if it cannot be loaded */
  readonly office?: string | null;
}

/** A browser page and the host that currently answers its requests. */
interface Tab {
  readonly page: Page;
  office: string | null;
  answer: (request: string) => Promise<string>;
  faults: string[];
  requests: string[];
}

/** The built add-in, served from its folder, in a browser. */
export class AddInPages {
  private readonly tabs = new Map<string, Tab>();

  private constructor(
    readonly folder: string,
    private readonly served: ServedFolder,
    private readonly browser: Browser,
    private readonly office: string,
    private readonly pixelRatio: number,
  ) {}

  /** Builds the add-in for an address, as `npm run build` does, and serves it at a port or the next free one. */
  static async start(address: string, port: number, pixelRatio = 1): Promise<AddInPages> {
    return AddInPages.serve(await buildAddIn(address), port, pixelRatio);
  }

  /** Serves a built add-in, at a port or the next free one. */
  static async serve(folder: string, port: number, pixelRatio = 1): Promise<AddInPages> {
    const office = await officeScript();
    return new AddInPages(folder, await serve(folder, port), await openBrowser(), office, pixelRatio);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.stop();
  }

  /** The address of a page in an Excel of a language; the stand-in of office.js reads the language from the address. */
  addressOf(name: string, language: string, excelVersion = "Excel365"): string {
    const address = new URL(name, this.served.address);
    address.searchParams.set("excel", language);
    address.searchParams.set("excelVersion", excelVersion);
    return address.href;
  }

  /** Opens a page of the add-in in its own Excel. Pages of one language share a browser page. */
  async open(name: string, language: string, pageOptions: PageOptions = {}): Promise<OpenedPage> {
    const { width = 350, office = this.office, ...options } = pageOptions;
    const tab = this.tabs.get(language) ?? (await this.newTab(language));
    const { page } = tab;
    tab.office = office;
    tab.faults = [];
    tab.requests = [];
    const { host, answer } = createHostForPage(
      { displayLanguage: language, contentLanguage: language, ...options },
      (entries) =>
        void page.evaluate(
          (received) => (window as unknown as PageOfExcel).receiveEvents(received),
          entries as never,
        ),
    );
    tab.answer = answer;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(this.addressOf(name, language, pageOptions.excelVersion));
    const { faults: errors, requests } = tab;
    return { page, host, errors, requests };
  }

  /** Discards the pages of a test, with their storage, before the next test. */
  async reset(): Promise<void> {
    for (const { page } of this.tabs.values()) {
      await page.unroute("**/*.js");
      if (page.url().startsWith(this.served.address)) await page.evaluate(() => sessionStorage.clear());
      await page.goto("about:blank");
    }
  }

  private async newTab(language: string): Promise<Tab> {
    const context = await this.browser.newContext({ locale: language, deviceScaleFactor: this.pixelRatio });
    context.setDefaultTimeout(WAIT_LIMIT);
    const page = await context.newPage();
    const tab: Tab = {
      page,
      office: this.office,
      answer: () => Promise.resolve(""),
      faults: [],
      requests: [],
    };
    page.on("request", (request) => tab.requests.push(request.url()));
    page.on("pageerror", (error) => tab.faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && tab.faults.push(message.text()));
    await page.exposeFunction("answer", (request: string) => tab.answer(request));
    await answerOfficeScript(page, () => tab.office);
    this.tabs.set(language, tab);
    return tab;
  }

  /** Every requested address outside the add-in's own origin. */
  externalRequests(requests: readonly string[]): string[] {
    return requests.filter((url) => !url.startsWith(this.served.address) && !url.startsWith("data:"));
  }
}

/**
 * Answers the pages' requests for office.js with a script, or lets them fail where it is null. `page.route` would disable the browser's cache for all other
 * scripts too, so that each page load compiled them again.
 */
async function answerOfficeScript(page: Page, script: () => string | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on("Fetch.requestPaused", ({ requestId }) => {
    const body = script();
    if (body === null) {
      void session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
      return;
    }
    void session.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: "Content-Type", value: "text/javascript; charset=utf-8" }],
      body: Buffer.from(body).toString("base64"),
    });
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: OFFICE }] });
}
