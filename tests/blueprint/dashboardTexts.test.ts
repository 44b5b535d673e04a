/** What the dashboard says of the judged period, of newer reports and of rows that do not count. */
import { TRACKER_PERIODS } from "../../src/blueprint/sheetRanges";
import { readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import type { Indicator, InitiativeFile } from "../../src/model/initiative";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";

const REPORT_DATE = "2026-10-31";
const PARTNERS = ["A", "B", "C"] as const;
const COMPLETE = ["2025-12-31", "2026-03-31", "2026-06-30"] as const;
const INCOMING = "2026-09-30";

const quarterly = (code: string, parts: Partial<Indicator> = {}) =>
  indicator({
    code,
    name: `Indicator ${code}`,
    frequency: "quarterly",
    baseline: 0,
    baselineDate: "2025-09-30",
    target: 720,
    targetDate: "2028-09-30",
    ...parts,
  });

const reported = (code: string) => [
  ...COMPLETE.flatMap((period) =>
    PARTNERS.map((partner) =>
      observation({ indicator: code, partner, period, value: 20, status: "provisional" }),
    ),
  ),
  observation({ indicator: code, partner: "A", period: INCOMING, value: 500 }),
];

const file = (trendIndicator: string, more: Partial<InitiativeFile["initiative"]> = {}): InitiativeFile =>
  initiative({
    initiative: { name: "Texts", frequency: "quarterly", trendIndicator, ...more },
    partners: PARTNERS.map((name) => ({ name })),
    indicators: [
      quarterly("TOTAL", { cumulative: false }),
      quarterly("STOCK", { cumulative: true, name: "A name\nof two lines" }),
      quarterly("NOBODY"),
      quarterly("PART", { partner: "B" }),
    ],
    observations: [
      ...reported("TOTAL"),
      ...reported("STOCK"),
      observation({ indicator: "STOCK", partner: "B", period: "2026-08-15", value: 1 }),
      observation({ indicator: "PART", partner: "A", period: INCOMING, value: 7 }),
    ],
  });

const open = (one: InitiativeFile, language: "en" | "fr" = "en"): Promise<Host> =>
  openBuiltWorkbook(one, { language, reportDate: REPORT_DATE });

const textsOf = (cells: WorkbookCells) =>
  cells.sheets[0]!.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
const shownTexts = (host: Host) => textsOf(cellsOfHost(host.workbook));

/** What the chart draws of each period, by its text: actual value, expected path, target; undefined for nothing. */
function drawnBy(cells: WorkbookCells): ReadonlyMap<string, readonly (number | undefined)[]> {
  const byAddress = new Map(cells.sheets.at(-2)!.cells.map(({ address, value }) => [address, value]));
  const header = [...byAddress].find(([, value]) => value === "Actual" || value === "Réel")![0];
  const first = Number(header.slice(1)) + 1;
  const drawn = (address: string) => {
    const value = byAddress.get(address);
    return typeof value === "number" ? Number(value.toFixed(6)) : undefined;
  };
  return new Map(
    Array.from({ length: TRACKER_PERIODS + 1 }, (_, index) => first + index).map((row) => [
      String(byAddress.get(`A${row}`) ?? ""),
      ["B", "C", "D"].map((column) => drawn(`${column}${row}`)),
    ]),
  );
}

/** The texts of the periods, as a chart has room for them. */
const TEXTS = ["Q4 25", "Q1 26", "Q2 26", "Q3 26"] as const;
const actualsOf = (cells: WorkbookCells) => TEXTS.map((text) => drawnBy(cells).get(text)![0]);

describe("with a newer period still coming in", () => {
  let host: Host;

  beforeAll(async () => {
    host = await open(file("STOCK"));
  });

  test("the sentence of the trend names the judged period, what was expected by then, and what comes in", () => {
    // 720 over 36 months: after 9 of them (273 of 1096 days) 179.34.
    expect(shownTexts(host)).toContain(
      "In words: 60 in Q2 2026, the judged period; expected by then: 179.34. Still coming in, not drawn: 2026-09-30: 1 of 3 so far.",
    );
  });

  test("the trend is drawn up to the judged period", () => {
    const drawn = drawnBy(cellsOfHost(host.workbook));
    expect(actualsOf(cellsOfHost(host.workbook))).toEqual([60, 60, 60, undefined]);
    // 720 over 1096 days from 2025-09-30.
    expect(drawn.get("Q2 26")![1]).toBeCloseTo((720 * 273) / 1096, 5);
    expect(drawn.get("Q3 26")![1]).toBeCloseTo((720 * 365) / 1096, 5);
    // The target, after the periods of the tracker.
    expect(drawn.get("Q3 28")).toEqual([undefined, 720, 720]);
  });

  test("the headline counts the indicators by mark, and says how far the chosen one is", () => {
    expect(shownTexts(host)).toContainEqual(
      expect.stringMatching(/^[1-4N].* of the 4 indicators (is|are) on track\. .*○ nothing to tell yet: 2/),
    );
    expect(shownTexts(host)).toContain(
      "A name of two lines: 60 in Q2 2026, as in Q1 2026; 8% of the way to the target in 25% of the time.",
    );
  });

  test("an indicator shows below its name what comes in and how many values are provisional", async () => {
    const { indicators } = await readDashboard();
    expect(indicators.map(({ name, note }) => [name, note])).toEqual([
      ["A name of two lines", "2026-09-30: 1 of 3 so far  ·  provisional values: 3"],
      ["Indicator NOBODY", ""],
      ["Indicator PART", "2026-09-30: 1 of 2 so far"],
      ["Indicator TOTAL", "2026-09-30: 1 of 3 so far  ·  provisional values: 9"],
    ]);
  });

  test("nobody assigned is said instead of 0 of 0", async () => {
    expect(shownTexts(host)).toContain("nobody assigned");
    const { indicators } = await readDashboard();
    expect(indicators[1]).toMatchObject({ name: "Indicator NOBODY", reporting: 0, expected: 0 });
  });

  test("the points to settle name the rows that end no period and the provisional values", () => {
    const texts = shownTexts(host);
    expect(texts).toContain("Rows left out, because their day ends no period: 1");
    expect(texts).toContain("Provisional values in the figures: 12");
    expect(texts).toEqual(expect.arrayContaining(["■ Data", "○ Data"]));
  });

  test("LibreOffice says and draws the same", async () => {
    const cells = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
    expect(textsOf(cells)).toEqual(expect.arrayContaining(shownTexts(host)));
    expect(drawnBy(cells)).toEqual(drawnBy(cellsOfHost(host.workbook)));
  });
});

test("of a total, the sentence and the line are what it adds up to", async () => {
  const host = await open(file("TOTAL"));
  expect(shownTexts(host)).toContainEqual(
    expect.stringMatching(
      /^In words: 180 in all up to Q2 2026, the judged period; expected by then: 179\.34\./,
    ),
  );
  expect(actualsOf(cellsOfHost(host.workbook))).toEqual([60, 120, 180, undefined]);
});

test("without a complete period, the sentence says so", async () => {
  const host = await open(file("PART"));
  expect(shownTexts(host)).toContain(
    "In words: no period is complete enough to be judged; 7 in Q3 2026, which 1 of 2 partners reported.",
  );
});

test.each(["en", "fr"] as const)("the page in %s names the method in use, and no other", async (language) => {
  for (const method of ["linear", "growth"] as const) {
    const texts = shownTexts(await open(file("TOTAL", { method }), language));
    const [used, other] = [/Linear pace|Rythme linéaire/, /Growth rates|Taux de croissance/];
    const [says, leavesOut] = method === "linear" ? [used, other] : [other, used];
    expect(texts.filter((text) => says.test(text))).toHaveLength(1);
    expect(texts.filter((text) => leavesOut.test(text))).toEqual([]);
  }
});
