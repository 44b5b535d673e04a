import type { Browser, Page } from "playwright-core";
import { serve, type ServedFolder } from "../../scripts/serve.mjs";
import type { Host, HostOptions } from "../../src/host";
import { buildAddIn, hostOutside, officeScript } from "./addIn";
import { openBrowser } from "./browser";
import type { PageOfExcel } from "../host/officeInPage";

/** Where the pages ask for office.js. */
export const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** A busy machine takes its time; nothing here waits longer than it has to. */
export const PATIENCE = 240_000;

export interface OpenedPage {
  readonly page: Page;
  readonly host: Host;
  /** faults, and what went against the content policy: a browser tells it on the console */
  readonly faults: string[];
  readonly requests: string[];
}

interface Wanted extends Omit<HostOptions, "displayLanguage" | "contentLanguage"> {
  readonly width?: number;
  /** what takes the place of office.js, where that is not Excel */
  readonly office?: string;
}

/** A page of the browser, and what stands behind it at present. */
interface Tab {
  readonly page: Page;
  office: string;
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
  ) {}

  /** Builds the add-in for an address, as `npm run build` does, and serves it at a port or the next that is free. */
  static async start(address: string, port: number): Promise<AddInPages> {
    const folder = await buildAddIn(address);
    const office = await officeScript();
    return new AddInPages(folder, await serve(folder, port), await openBrowser(), office);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.stop();
  }

  /** Where a page stands, in an Excel of a language: the address carries it for the stand-in of office.js. */
  addressOf(name: string, language: string, excelVersion = "Excel365"): string {
    const address = new URL(name, this.served.address);
    address.searchParams.set("excel", language);
    address.searchParams.set("plays", excelVersion);
    return address.href;
  }

  /** Opens a page of the add-in in an Excel of its own. The browser's page is the same for all of a language. */
  async open(name: string, language: string, wanted: Wanted = {}): Promise<OpenedPage> {
    const { width = 350, office = this.office, ...options } = wanted;
    const tab = this.tabs.get(language) ?? (await this.newTab(language));
    const { page } = tab;
    tab.office = office;
    tab.faults = [];
    tab.requests = [];
    const { host, answer } = hostOutside(
      { displayLanguage: language, contentLanguage: language, ...options },
      (entries) =>
        void page.evaluate((told) => (window as unknown as PageOfExcel).tell(told), entries as never),
    );
    tab.answer = answer;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(this.addressOf(name, language, wanted.excelVersion));
    const { faults, requests } = tab;
    return { page, host, faults, requests };
  }

  /** Leaves the pages of a test, with all that they kept, for the next. */
  async leave(): Promise<void> {
    for (const { page } of this.tabs.values()) {
      await page.unroute("**/*.js");
      if (page.url().startsWith(this.served.address)) await page.evaluate(() => sessionStorage.clear());
      await page.goto("about:blank");
    }
  }

  private async newTab(language: string): Promise<Tab> {
    const context = await this.browser.newContext({ locale: language });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
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
    await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: tab.office }));
    this.tabs.set(language, tab);
    return tab;
  }

  /** Every address that was asked for elsewhere than where the add-in stands. */
  elsewhere(requests: readonly string[]): string[] {
    return requests.filter((url) => !url.startsWith(this.served.address) && !url.startsWith("data:"));
  }
}
