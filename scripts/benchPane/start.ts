import type { Browser } from "playwright-core";
import { createHostForPage, officeScript } from "../../tests/support/addIn";
import { openBrowser } from "../../tests/support/browser";
import { serve } from "../serve.mjs";

/** Milliseconds from the request of a page until its first content button is present: the median of several page loads. */
export interface PaneStart {
  readonly pane: number;
  /** a Fluent UI page with one button */
  readonly empty: number;
  /** the pane relative to the empty page */
  readonly ratio: number;
}

const PAGE_LOADS = 7;
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Loads the empty page and the pane over a new workbook alternately, each in a new browser window. */
export async function timeToInteractive(folder: string): Promise<PaneStart> {
  const office = await officeScript();
  const served = await serve(folder, 3600);
  const browser = await openBrowser();
  try {
    const durations = { pane: [] as number[], empty: [] as number[] };
    for (let load = 0; load < PAGE_LOADS; load += 1) {
      durations.empty.push(await open(browser, `${served.address}empty.html`, office));
      durations.pane.push(await open(browser, `${served.address}taskpane.html`, office));
    }
    const [pane, empty] = [median(durations.pane), median(durations.empty)];
    return { pane, empty, ratio: Math.round((pane / empty) * 100) / 100 };
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function open(browser: Browser, address: string, office: string): Promise<number> {
  const page = await browser.newPage();
  const { answer } = createHostForPage({ displayLanguage: "en-CA", contentLanguage: "en-CA" });
  await page.exposeFunction("answer", answer);
  await page.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: office }));
  await page.goto(address);
  await page.locator("main button").first().waitFor();
  const duration = await page.evaluate(() => performance.now());
  await page.close();
  return duration;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]!);
}
