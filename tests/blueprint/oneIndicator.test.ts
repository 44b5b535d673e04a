/** One indicator by partner and by group on the tracker, with the right values by hand, in the host and in LibreOffice. */
import { NAMES } from "../../src/blueprint/names";
import { SHEET_BLOCKS } from "../../src/blueprint/sheetRanges";
import { createWorkbook } from "../../src/excel";
import type { Language } from "../../src/languages";
import { serialOf } from "../../src/model/days";
import type { CellValue } from "../../src/spreadsheet/state";
import type { Indicator, Observation } from "../../src/model/initiative";
import type { Host } from "../../src/host";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openHost } from "../support/host";
import { indicator, initiative } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const quarterly: Indicator = indicator({ baselineDate: "2024-12-31", frequency: "quarterly" });
const [Q1, Q2, Q3, Q4] = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"] as const;

const report = (partner: string, period: string, value: number, parts: Partial<Observation> = {}) => ({
  ...{ indicator: "X", partner, period, value },
  ...parts,
});
const YOUNG = { breakdown: "Age", group: "Under 18" } as const;
const WOMEN = { group: "Women" } as const;
const MEN = { breakdown: "Gender", group: "Men" } as const;

const FILE = initiative({
  initiative: { name: "Test", reportDate: "2026-01-15" },
  partners: ["North", "Silent", "South"].map((name) => ({ name })),
  indicators: [
    indicator({ code: "", name: "Without a code" }),
    quarterly,
    indicator({ code: "Y", name: "Census", frequency: "everyFiveYears", baselineDate: "2001-12-31" }),
    indicator({ code: "Z", name: "Now and then", frequency: "irregular" }),
  ],
  groups: [
    { breakdown: "Gender", group: "Men" },
    { group: "Women" },
    { breakdown: "Age", group: "Under 18" },
  ],
  observations: [
    ...[report("North", Q1, 10), report("South", Q1, 20)],
    ...[report("North", Q2, 12), report("South", Q2, 25)],
    report("South", Q3, 30),
    ...[report("North", Q1, 4, YOUNG), report("South", Q1, 6, YOUNG)],
    ...[report("North", Q2, 5, YOUNG), report("South", Q2, 7.25, YOUNG)],
    report("South", Q3, 9, YOUNG),
    // Only one of the two partners tells women apart; two tell men apart, of which one gives no total.
    report("North", Q1, 5.125, WOMEN),
    ...[report("North", Q1, 3, MEN), report("Silent", Q1, 4, MEN)],
    ...[
      report("North", "2011-12-31", 7, { indicator: "Y" }),
      report("North", "2016-12-31", 9, { indicator: "Y" }),
    ],
    ...["2025-02-03", "2025-02-20", "2026-01-15"].map((day, index) =>
      report("South", day, index + 1, { indicator: "Z" }),
    ),
    report("North", "2025-02-20", 5, { indicator: "Z" }),
  ],
});

async function workbookIn(language: Language): Promise<Host> {
  const host = await openHost({ defersCalculation: true });
  await createWorkbook(FILE, { language });
  await host.settle();
  return host;
}

let host: Host;
beforeAll(async () => {
  host = await workbookIn("en");
});

/** Chooses on the tracker, and nothing where nothing is given. */
async function shown({ indicator: code = "", until }: { indicator?: string; until?: string | number }) {
  await Excel.run(async ({ workbook: { names }, sync }) => {
    const choose = (name: string, value: CellValue) => (names.getItem(name).getRange().values = [[value]]);
    choose(NAMES.trackerIndicator, code);
    choose(NAMES.trackerUntil, typeof until === "string" ? serialOf(until) : (until ?? ""));
    await sync();
  });
  await host.settle();
  return contentOf(cellsOfHost(host.workbook));
}

/** The ends of the periods, and the lines that are not empty. */
function contentOf(cells: WorkbookCells) {
  const periods = cells.named(SHEET_BLOCKS.oneIndicatorPeriods.name)!.rows[0]!;
  const lines = cells.named(SHEET_BLOCKS.oneIndicator.name)!.rows.filter(([kind]) => kind !== "");
  return { periods, lines };
}

const rest = (count: number) => Array<string>(count).fill("");

test("each partner and each group over the latest periods, and what may not be compared", async () => {
  const { periods, lines } = await shown({});
  expect(periods.slice(0, 4)).toEqual([Q4, Q3, Q2, Q1].map(serialOf));
  expect(periods.at(-1)).toBe(serialOf("2023-03-31"));
  expect(lines).toEqual([
    ["X", "All partners", 30 - 37, "3 of 12", "", 30, 37, 30, ...rest(8)],
    ["Partner", "North", 12 - 10, "2 of 12", "", "", 12, 10, ...rest(8)],
    ["Partner", "South", 30 - 25, "3 of 12", "", 30, 25, 20, ...rest(8)],
    ["Gender", "Men", "", "1 of 12", "", "", "", "▲ 7", ...rest(8)],
    ["Group", "Women", "", "1 of 12", "", "", "", "▲ 5.13", ...rest(8)],
    ["Age", "Under 18", 9 - 12.25, "3 of 12", "", 9, 12.25, 10, ...rest(8)],
  ]);
});

onlyInSoak(() => {
  test("LibreOffice shows the same", async () => {
    const content = await shown({});
    const file = await recalculateWithLibreOffice(removeCachedResults(await host.save()));
    expect(contentOf(cellsOfFile(file))).toEqual(content);
  });
});

test("goes back to the periods that end by a chosen day, and not beyond the report date", async () => {
  const { periods, lines } = await shown({ until: "2025-09-29" });
  expect(periods.slice(0, 2)).toEqual([Q2, Q1].map(serialOf));
  expect(lines[0]).toEqual(["X", "All partners", 7, "2 of 12", 37, 30, ...rest(10)]);
  expect((await shown({ until: "2030-01-01" })).periods[0]).toBe(serialOf(Q4));
});

test.each([-5, 0, 0.5, 40])("with %d for a day there are no periods, and no errors", async (until) => {
  const { periods, lines } = await shown({ until });
  expect(periods).toEqual(rest(12));
  expect(lines[0]!.slice(0, 5)).toEqual(["X", "All partners", "", "0 of 0", ""]);
});

test("an indicator of five years has its own periods", async () => {
  const { periods, lines } = await shown({ indicator: " y " });
  expect(periods.slice(0, 3)).toEqual(["2021-12-31", "2016-12-31", "2011-12-31"].map(serialOf));
  expect(lines.map((line) => line.slice(0, 7))).toEqual([
    ["Y", "All partners", 2, "2 of 12", "", 9, 7],
    ["Partner", "North", 2, "2 of 12", "", 9, 7],
  ]);
});

test("an irregular indicator has the days on which it was reported", async () => {
  const { periods, lines } = await shown({ indicator: "Z" });
  expect(periods).toEqual([...["2026-01-15", "2025-02-20", "2025-02-03"].map(serialOf), ...rest(9)]);
  expect(lines.map((line) => line.slice(0, 7))).toEqual([
    ["Z", "All partners", 3 - 7, "3 of 3", 3, 7, 1],
    ["Partner", "North", "", "1 of 3", "", 5, ""],
    ["Partner", "South", 3 - 2, "3 of 3", 3, 2, 1],
  ]);
});

onlyInSoak(() => {
  test("says so when the indicator is unknown, or when there is none yet", async () => {
    const texts = () =>
      cellsOfHost(host.workbook).sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect((await shown({ indicator: "X?" })).lines).toEqual([]);
    expect(texts()).toContain("▲ Unknown indicator");
    host = await openHost({ defersCalculation: true });
    await createWorkbook(initiative(), { language: "en" });
    await host.settle();
    expect(texts()).toContain("○ Indicators appear here once they are defined on their sheet.");
  });
});

onlyInSoak(() => {
  test("in French, numbers within texts have a comma", async () => {
    const { workbook } = await workbookIn("fr");
    const { lines } = contentOf(cellsOfHost(workbook));
    expect(lines[0]!.slice(0, 4)).toEqual(["X", "Tous les partenaires", -7, "3 sur 12"]);
    expect(lines[4]!.slice(0, 8)).toEqual(["Groupe", "Women", "", "1 sur 12", "", "", "", "▲ 5,13"]);
  });
});
