/** What the dashboard says of the judged period, of newer reports and of rows that do not count. */
import { readDashboard } from "../../src/excel";
import type { Host } from "../../src/host";
import type { Indicator, InitiativeFile } from "../../src/model/initiative";
import { drawnCurve } from "../support/drawnCurve";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { onlyInSoak, someOf } from "../support/sample";
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

/** What is drawn at the ends of the quarters: the axis from Q3 2025 to Q3 2028 has five places for each. */
const quarterEnds = (cells: WorkbookCells) =>
  ([5, 10, 15, 20] as const).map((place) => drawnCurve(cells, "trend").get(place)!);
const actualsOf = (cells: WorkbookCells) => quarterEnds(cells).map(({ points }) => points);

describe("with a newer period still coming in", () => {
  let host: Host;

  beforeAll(async () => {
    host = await open(file("STOCK"));
  });

  test("the sentence of the trend names the judged period, what was expected by then, and what comes in", () => {
    // 720 over 36 months: after 9 of them (273 of 1096 days) 179.34.
    expect(shownTexts(host)).toContain(
      "60 in Q2 2026, the latest complete period; expected by then: 179.34. Coming in, not drawn: 2026-09-30: 1 of 3 so far.",
    );
  });

  test("the trend is drawn up to the judged period", () => {
    const drawn = drawnCurve(cellsOfHost(host.workbook), "trend");
    expect(actualsOf(cellsOfHost(host.workbook))).toEqual([60, 60, 60, undefined]);
    // 720 over three years, evenly from Q3 2025: the path is straight up to the target.
    expect(quarterEnds(cellsOfHost(host.workbook)).map(({ path }) => path)).toEqual([60, 120, 180, 240]);
    expect(drawn.get(0)).toMatchObject({ label: "Q3 25", path: 0 });
    expect(drawn.get(60)).toMatchObject({ label: "Q3 28", path: 720, target: 720 });
  });

  test("the headline counts the indicators by mark, and says how far the chosen one is", () => {
    expect(shownTexts(host)).toContainEqual(
      expect.stringMatching(/^[1-4N].* of the 4 indicators (is|are) on track\. .*○ no verdict yet: 2/),
    );
    expect(shownTexts(host)).toContain(
      "A name of two lines: 60 in Q2 2026, as in Q1 2026; 8% of the way in 25% of the time.",
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

  test("an indicator of which nothing is reported names the period that was due, unless nobody reports it", async () => {
    const silent = initiative({
      initiative: { name: "Silent", frequency: "quarterly" },
      partners: [{ name: "A" }],
      indicators: [
        quarterly("DUE", { partner: "A" }),
        quarterly("EARLY", { partner: "A", baselineDate: "2026-09-30" }),
        quarterly("NOBODY"),
      ],
    });
    const dueTexts = async (language: "en" | "fr") =>
      shownTexts(await open(silent, language)).filter((text) => /^(?:due|attendu)/.test(text));
    expect(await dueTexts("en")).toEqual(["due: Q3 2026"]);
    expect(await dueTexts("fr")).toEqual(["attendu\u00a0: T3 2026"]);
  });

  test("the points to settle name the rows that end no period, the provisional values and the first two indicators", () => {
    const texts = shownTexts(host);
    expect(texts).toContain("Rows left out, because their day ends no period: 1");
    expect(texts).toContain("Provisional values in the figures: 12");
    expect(texts).toContain("Indicators without activity: 4 (Indicator TOTAL; A name of two lines +2)");
    expect(texts).toEqual(expect.arrayContaining(["■ Data", "○ Data"]));
  });

  onlyInSoak(() => {
    test("LibreOffice says and draws the same", async () => {
      const cells = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
      expect(textsOf(cells)).toEqual(expect.arrayContaining(shownTexts(host)));
      expect(drawnCurve(cells, "trend")).toEqual(drawnCurve(cellsOfHost(host.workbook), "trend"));
    });
  });
});

test("of a total, the sentence and the line are what it adds up to", async () => {
  const host = await open(file("TOTAL"));
  expect(shownTexts(host)).toContainEqual(
    expect.stringMatching(
      /^180 in all up to Q2 2026, the latest complete period; expected by then: 179\.34\./,
    ),
  );
  expect(shownTexts(host)).toContain(
    "Indicator TOTAL: 180 in all up to Q2 2026, 60 of them since Q1 2026; 25% of the way in 25% of the time.",
  );
  expect(actualsOf(cellsOfHost(host.workbook))).toEqual([60, 120, 180, undefined]);
});

onlyInSoak(() => {
  test("without a complete period, the sentence says so", async () => {
    const host = await open(file("PART"));
    expect(shownTexts(host)).toContain(
      "No period is complete enough to be judged; 7 in Q3 2026, which 1 of 2 partners reported.",
    );
  });
});

onlyInSoak(() => {
  test.each(someOf(["en", "fr"] as const, 0.1))(
    "the page in %s names the method in use, and no other",
    async (language) => {
      for (const method of ["linear", "growth"] as const) {
        const texts = shownTexts(await open(file("TOTAL", { method }), language));
        const [used, other] = [/Linear pace|Rythme linéaire/, /Growth rates|Taux de croissance/];
        const [says, leavesOut] = method === "linear" ? [used, other] : [other, used];
        expect(texts.filter((text) => says.test(text))).toHaveLength(1);
        expect(texts.filter((text) => leavesOut.test(text))).toEqual([]);
      }
    },
  );
});

onlyInSoak(() => {
  test("while nothing can be said of any indicator, the headline says that, and not that none is on track", async () => {
    const unjudged = (count: number) =>
      initiative({
        initiative: { name: "Texts" },
        indicators: Array.from({ length: count }, (_, index) => quarterly(`X${index}`)),
      });
    const one = await open(unjudged(1));
    expect(shownTexts(one)).toContain("○ No verdict yet on the indicator.");
    const two = await open(unjudged(2), "fr");
    expect(shownTexts(two)).toContain("○ Aucun verdict pour l’instant sur les 2 indicateurs.");
    expect(shownTexts(two)).not.toContainEqual(expect.stringContaining("sur la bonne voie"));
  });
});

onlyInSoak(() => {
  test("a long text ends after a whole word; a long word is cut", async () => {
    const shownOf = async (populationTarget: string) => {
      const texts = shownTexts(await open(file("STOCK", { populationTarget })));
      return texts.find((text) => text.startsWith("Population target: "));
    };
    expect(await shownOf("Neighbours ".repeat(30).trim())).toMatch(
      /^Population target: (Neighbours ){8,}Neighbours…$/,
    );
    expect(await shownOf("x".repeat(300))).toMatch(/^Population target: x{100,}…$/);
  });
});

onlyInSoak(() => {
  test("the names of groups are cut before their values", async () => {
    const groups = { "Households with children under six": 123.45, "People who live by themselves": 18.25 };
    const host = await open({
      ...file("STOCK"),
      groups: Object.keys(groups).map((group) => ({ breakdown: "Household", group })),
      observations: [
        ...reported("STOCK"),
        ...Object.entries(groups).flatMap(([group, value]) =>
          PARTNERS.map((partner) =>
            observation({
              indicator: "STOCK",
              partner,
              period: COMPLETE.at(-1)!,
              breakdown: "Household",
              group,
              value: value / PARTNERS.length,
            }),
          ),
        ),
      ],
    });
    expect(shownTexts(host)).toContain("Household… 123.45 · People… 18.25");
  });
});
