import type { Browser } from "playwright-core";
import { createHostForPage, officeScript } from "../../tests/support/addIn";
import { openBrowser } from "../../tests/support/browser";
import { serve } from "../serve.mjs";

/** Milliseconds from asking for a page until the first button of its content is there: the median of some openings. */
export interface PaneStart {
  readonly pane: number;
  /** a page of Fluent UI with one button */
  readonly empty: number;
  /** the pane beside the empty page */
  readonly ratio: number;
}

const OPENINGS = 7;
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Opens the pane over a new workbook and the empty page in turns, each in a fresh browser window. */
export async function timeToPress(folder: string): Promise<PaneStart> {
  const office = await officeScript();
  const served = await serve(folder, 3600);
  const browser = await openBrowser();
  try {
    const taken = { pane: [] as number[], empty: [] as number[] };
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      taken.empty.push(await open(browser, `${served.address}empty.html`, office));
      taken.pane.push(await open(browser, `${served.address}taskpane.html`, office));
    }
    const [pane, empty] = [median(taken.pane), median(taken.empty)];
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
  const taken = await page.evaluate(() => performance.now());
  await page.close();
  return taken;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]!);
}
