import Papa from "papaparse";
import type { Locator, Page } from "playwright-core";
import { goToCell, type PreviewPages } from "../../tests/support/previewPages";
import { benchInitiative } from "../benchInitiative";
import type { MeasuredCells } from "./workbook";

/** The cost of one action for the person at the page. */
interface ActionCost {
  /** until its result is in view, in milliseconds */
  readonly time: number;
  /** the longest time for which the page did not answer, in milliseconds; 0 if it was below 50 */
  readonly longestBlock: number;
}

/** The actions that are measured, in the order in which they are done. */
export const ACTIONS = [
  "open",
  "until calculated",
  "cursor move",
  "typed value",
  "Tracker's partner",
  "entry by form",
  "import of 5,000 rows",
] as const;
export type Action = (typeof ACTIONS)[number];

export interface PreviewFigures {
  readonly observations: number;
  readonly actions: Readonly<Record<Action, ActionCost>>;
  /** of the page's scripts, after all actions */
  readonly memoryBytes: number;
}

const REPETITIONS = 5;
const IMPORTED_ROWS = 5000;
const IMPORT_FIELDS = [
  "indicator",
  "partner",
  "period",
  "group",
  "value",
  "numerator",
  "denominator",
] as const;

/** Opens a workbook in the preview and measures each action in it; says which one comes next. */
export async function measurePreview(
  preview: PreviewPages,
  observations: number,
  file: string,
  cells: MeasuredCells,
  onStep: (step: string) => void,
): Promise<PreviewFigures> {
  const { page, pane } = await preview.open("en", 1440, 900);
  await pane.getByRole("textbox", { name: "Initiative name" }).waitFor();
  await page.evaluate(recordBlocks);
  const view = (name: string) => pane.getByRole("navigation").getByRole("button", { name, exact: true });
  const button = (name: string | RegExp) => pane.getByRole("button", { name });
  const content = page.getByRole("textbox", { name: "Cell content" });

  onStep("open");
  const open = await cost(page, async () => {
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open .xlsx…" }).click();
    await (await choosing).setFiles(file);
    await pane.getByRole("region", { name: "What to do next" }).waitFor();
  });
  onStep("until calculated");
  const calculated = await cost(page, () => page.getByText("Calculating…").waitFor({ state: "detached" }));

  await goToCell(page, cells.value);
  const nameBox = page.getByRole("textbox", { name: "Go to cell" });
  onStep("cursor move");
  const move = await median(page, async (number) => {
    const before = await nameBox.inputValue();
    return cost(page, async () => {
      await page.keyboard.press(number % 2 === 0 ? "ArrowDown" : "ArrowUp");
      await changed(page, 'input[aria-label="Go to cell"]', before);
    });
  });

  await view("Dashboard").click();
  await pane.getByRole("heading", { level: 1, name: "Dashboard" }).waitFor();
  onStep("typed value");
  const typed = await median(page, async (number) => {
    await goToCell(page, cells.value);
    const before = await pane.innerText();
    return cost(page, async () => {
      // In turn far above the other values and among them, so that a figure or a remark of the pane changes.
      await page.keyboard.type(String((number % 2 === 0 ? 60_000 : 400) + number));
      await page.keyboard.press("Enter");
      await textChanged(pane, before);
    });
  });

  onStep("Tracker's partner");
  const partner = await median(page, async (number) => {
    await goToCell(page, cells.partner);
    return cost(page, async () => {
      const name = `Partner ${"CDEFG"[number]!}`;
      await content.fill(name);
      await content.press("Enter");
      await changed(page, 'input[aria-label="Cell content"]', name, true);
    });
  });

  await view("Add data").click();
  await pane.getByRole("form", { name: "A value of an indicator" }).waitFor();
  onStep("entry by form");
  await pane.getByRole("form").getByRole("combobox").first().selectOption({ index: 2 });
  await pane.getByRole("combobox", { name: "Partner" }).selectOption({ index: 2 });
  await pane.getByRole("textbox", { name: "Period end" }).fill("2022-12-31");
  await pane.getByRole("textbox", { name: "Value" }).fill("12");
  const added = await cost(page, async () => {
    await button("Add to the workbook").click();
    await pane.getByText(/^Added on the sheet/).waitFor();
  });

  await pane.getByRole("combobox", { name: "What do you want to add?" }).selectOption("import");
  const buffer = Buffer.from(importedText());
  const source = pane.locator("input[type=file]");
  await source.setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer });
  await button("See the rows").click();
  onStep("import");
  const imported = await cost(page, async () => {
    await button(/^Import .* rows$/).click();
    await pane.getByRole("heading", { name: "Import done" }).waitFor();
  });

  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  return {
    observations,
    actions: {
      open,
      "until calculated": calculated,
      "cursor move": move,
      "typed value": typed,
      "Tracker's partner": partner,
      "entry by form": added,
      "import of 5,000 rows": imported,
    },
    memoryBytes: usedSize,
  };
}

/** Observations that no workbook of the benchmark has: of earlier years, as a spreadsheet has them. */
function importedText(): string {
  const rows = benchInitiative(IMPORTED_ROWS).observations.map((each) => ({
    ...each,
    period: String(Number(each.period.slice(0, 4)) - 10) + each.period.slice(4),
  }));
  return Papa.unparse({ fields: [...IMPORT_FIELDS], data: rows }, { newline: "\n" });
}

/** What the page keeps for the measurements. */
interface RecordingPage extends Window {
  blocks: { readonly start: number; readonly duration: number }[];
}

function recordBlocks(): void {
  const recording = window as unknown as RecordingPage;
  recording.blocks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      recording.blocks.push({ start: startTime, duration });
  }).observe({ type: "longtask" });
}

/** Times an action, and finds the longest block within it. */
async function cost(page: Page, action: () => Promise<void>): Promise<ActionCost> {
  const start = await page.evaluate(() => performance.now());
  await action();
  const end = await page.evaluate(() => performance.now());
  // What follows the result, such as drawing it, can block too. Blocks are reported in a later turn.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const longestBlock = await page.evaluate(
    (from) =>
      Math.max(
        0,
        ...(window as unknown as RecordingPage).blocks
          .filter(({ start: begun, duration }) => begun + duration > from)
          .map(({ duration }) => duration),
      ),
    start,
  );
  return { time: Math.round(end - start), longestBlock: Math.round(longestBlock) };
}

/** The median time and the longest block of several repetitions. */
async function median(page: Page, repeat: (repetition: number) => Promise<ActionCost>): Promise<ActionCost> {
  const costs: ActionCost[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) costs.push(await repeat(repetition));
  const times = costs.map(({ time }) => time).sort((a, b) => a - b);
  return {
    time: times[Math.floor(REPETITIONS / 2)]!,
    longestBlock: Math.max(...costs.map(({ longestBlock }) => longestBlock)),
  };
}

/** Waits until an input has another value than before, or this one. */
async function changed(page: Page, selector: string, value: string, isThis = false): Promise<void> {
  await page.waitForFunction(
    ([where, text, same]) => (document.querySelector<HTMLInputElement>(where)!.value === text) === same,
    [selector, value, isThis] as const,
  );
}

async function textChanged(pane: Locator, before: string): Promise<void> {
  const element = (await pane.elementHandle())!;
  await pane
    .page()
    .waitForFunction(([shown, text]) => (shown as HTMLElement).innerText !== text, [
      element,
      before,
    ] as const);
}
