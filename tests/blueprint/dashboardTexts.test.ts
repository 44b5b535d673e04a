/** What the dashboard says of the judged period, of newer reports and of rows that do not count. */
import { SHEETS_DASHBOARD_TEXTS } from "../../src/languages/texts/sheets/dashboard";
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

/** What the charts draw of each period and of each indicator, by its end or code: actual, then expected. */
function drawnBy(cells: WorkbookCells): ReadonlyMap<string, readonly unknown[]> {
  const byAddress = new Map(cells.sheets[0]!.cells.map(({ address, value }) => [address, value]));
  const drawn = (address: string) => {
    const value = byAddress.get(address);
    return typeof value === "number" ? Number(value.toFixed(9)) : value;
  };
  return new Map(
    [...byAddress].flatMap(([address, value]) => {
      const row = /^P(\d+)$/.exec(address)?.[1];
      const isDrawn = row !== undefined && /^\d{4}-\d\d-\d\d$|^[A-Z]+$/.test(String(value));
      return isDrawn ? [[String(value), [drawn(`Q${row}`), drawn(`R${row}`)]] as const] : [];
    }),
  );
}

describe("with a newer period still coming in", () => {
  let host: Host;

  beforeAll(async () => {
    host = await open(file("STOCK"));
  });

  test("the sentence of the trend names the judged period, what was expected by then, and what comes in", () => {
    // 720 over 36 months: after 9 of them (273 of 1096 days) 179.34.
    expect(shownTexts(host)).toContain(
      "In words: 60 in the judged period, which ends 2026-06-30; expected by then: 179.34. Still coming in, not drawn: 2026-09-30: 1 of 3 so far.",
    );
  });

  test("the trend is drawn up to the judged period", () => {
    const drawn = drawnBy(cellsOfHost(host.workbook));
    expect([...COMPLETE, INCOMING].map((end) => drawn.get(end)![0])).toEqual([60, 60, 60, ""]);
    expect(typeof drawn.get(INCOMING)![1]).toBe("number");
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

  test("the alerts name the rows that end no period and the provisional values", () => {
    expect(shownTexts(host)).toContainEqual(
      expect.stringMatching(
        /▲ Rows of data that count nowhere, because their day ends no period: 1 .*○ Provisional values in the figures: 12$/,
      ),
    );
  });

  test("LibreOffice says and draws the same", async () => {
    const cells = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
    expect(textsOf(cells)).toEqual(expect.arrayContaining(shownTexts(host)));
    expect(drawnBy(cells)).toEqual(drawnBy(cellsOfHost(host.workbook)));
  });
});

test("of a total, the sentence says the sum and the columns show what each period added", async () => {
  const host = await open(file("TOTAL"));
  expect(shownTexts(host)).toContainEqual(
    expect.stringMatching(
      /^In words: 180 in all up to the judged period, which ends 2026-06-30; expected by then: 179\.34\./,
    ),
  );
  const drawn = drawnBy(cellsOfHost(host.workbook));
  expect([...COMPLETE, INCOMING].map((end) => drawn.get(end)![0])).toEqual([60, 60, 60, ""]);
});

test("without a complete period, the sentence says so, and the progress is not drawn", async () => {
  const host = await open(file("PART"));
  expect(shownTexts(host)).toContain(
    "In words: no period is complete enough to be judged; 7 in the period ending 2026-09-30, which 1 of 2 partners reported.",
  );
  const drawn = drawnBy(cellsOfHost(host.workbook));
  expect(drawn.get("PART")).toEqual(["", ""]);
  expect(drawn.get("STOCK")![0]).toBeCloseTo(60 / 720, 8);
});

test.each(["en", "fr"] as const)(
  "the page in %s explains the method in use, and no other",
  async (language) => {
    const { readingLinear, readingGrowth } = SHEETS_DASHBOARD_TEXTS[language];
    for (const [method, says, leavesOut] of [
      ["linear", readingLinear, readingGrowth],
      ["growth", readingGrowth, readingLinear],
    ] as const) {
      const texts = shownTexts(await open(file("TOTAL", { method }), language));
      expect(texts.filter((text) => text.includes(says))).toHaveLength(1);
      expect(texts.filter((text) => text.includes(leavesOut))).toEqual([]);
      const named = method === "linear" ? /Linear pace|Rythme linéaire/ : /Growth rates|Taux de croissance/;
      expect(
        texts.filter((text) => named.test(text) && /Status by|État selon|Method|Méthode/.test(text)),
      ).toHaveLength(2);
    }
  },
);
