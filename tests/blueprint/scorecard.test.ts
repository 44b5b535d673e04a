/** What a reader sees on the scorecard of one indicator, with the right values by hand, in the host and in LibreOffice. */
import { NAMES } from "../../src/blueprint/names";
import { SCORECARD_BLOCKS, SCORECARD_CELLS, type ScorecardBlock } from "../../src/blueprint/scorecardRanges";
import type { Host } from "../../src/host";
import { createWorkbook, chooseScorecard } from "../../src/excel";
import type { Language } from "../../src/languages";
import type { Indicator, InitiativeFile, Observation } from "../../src/model/initiative";
import type { CellValue } from "../../src/spreadsheet/state";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { drawnCurve } from "../support/drawnCurve";
import { openHost } from "../support/host";
import { indicator, initiative, observation, undatedIndicator } from "../support/initiative";
import { convertWithLibreOffice, recalculateWithLibreOffice } from "../support/libreoffice";
import { pdfPageTexts } from "../support/pdf";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const REPORT_DATE = "2026-02-15";
const [Q4_24, Q1, Q2, Q3, Q4] = [
  "2024-12-31",
  "2025-03-31",
  "2025-06-30",
  "2025-09-30",
  "2025-12-31",
] as const;

const report = (partner: string, period: string, value: number, parts: Partial<Observation> = {}) =>
  observation({ indicator: "WAIT", partner, period, value, ...parts });

const WITHOUT_TARGET: Indicator = undatedIndicator({
  code: "WAIT",
  name: "Days of waiting",
  unit: "days",
  meaning: "Days from the first call to the first visit.",
  direction: "down",
  combination: "mean",
  frequency: "quarterly",
  baseline: 40,
  baselineDate: Q4_24,
  source: "Registers",
  partner: "North",
  person: "Ada",
});
const WAIT: Indicator = { ...WITHOUT_TARGET, target: 20, targetDate: "2026-12-31" };

const FILE: InitiativeFile = initiative({
  initiative: { name: "Shorter waits", reportDate: REPORT_DATE },
  partners: ["North", "South", "East", "Silent"].map((name) => ({ name })),
  indicators: [
    WAIT,
    indicator({
      code: "1.10",
      name: "On track",
      direction: "up",
      combination: "latest",
      baseline: 0,
      target: 1,
    }),
  ],
  reportingPlan: ["North", "South", "East", "Silent"].map((partner) => ({
    indicator: "WAIT",
    partner,
    from: Q4_24,
  })),
  groups: ["Under 18", "18 to 64", "65 and over"].map((group) => ({ breakdown: "Age", group })),
  observations: [
    ...[
      report("North", Q4_24, 50),
      report("South", Q4_24, 30),
      report("East", Q4_24, 40),
      report("Silent", Q4_24, 40),
    ],
    // The path is at 37.5, then 35.1 and 32.6.
    ...[report("North", Q1, 42), report("South", Q1, 30), report("East", Q1, 39), report("Silent", Q1, 41)],
    ...[report("North", Q2, 36), report("South", Q2, 24), report("East", Q2, 30), report("Silent", Q2, 34)],
    // One of four is not complete enough for a mean.
    report("South", Q3, 26),
    ...[report("North", Q4, 1), report("North", Q4, 2)],
    ...[report("North", Q2, 20, { breakdown: "Age", group: "Under 18" })],
    ...[report("North", Q2, 50, { breakdown: "Age", group: "65 and over" })],
  ],
  canvas: [
    { dimension: "research", description: "Fewer calls\nare lost.", date: "2025-08-01", indicator: "WAIT" },
    { dimension: "research", description: "Another matter.", date: "2025-09-01" },
    { dimension: "partners", description: "All registers agree.", date: "2025-10-02", indicator: "wait" },
  ],
  activities: [
    {
      name: "One number to call",
      partner: "North",
      indicator: "WAIT",
      state: "underWay",
      until: "2026-03-01",
    },
    { name: "A leaflet", partner: "South", indicator: "WAIT", state: "stopped" },
    { name: "Evening visits", partner: "East", indicator: "WAIT", state: "planned", until: "2026-01-31" },
  ],
});

const open = (language: Language = "en", file = FILE): Promise<Host> => openBuiltWorkbook(file, { language });

/** The scorecard's rows, each as its cells that are not empty, from left to right. */
function rowsOf(cells: WorkbookCells): readonly (readonly CellValue[])[] {
  const rows = new Map<number, CellValue[]>();
  for (const { address, value } of cells.sheets[1]!.cells) {
    const row = Number(/\d+/.exec(address));
    if (value !== "") rows.set(row, [...(rows.get(row) ?? []), rounded(value)]);
  }
  return [...rows.values()];
}

/** What the first cells of tables say of a row, by the table. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  Indicators: ["Code"],
  Observations: ["Indicator", "Partner", "Period end", "Value"],
  Partners: ["Partner"],
  Groups: ["Breakdown", "Group"],
  Canvas: ["Description of the activities"],
  Activities: ["Activity"],
};

/** The table that an address leads to, and what its row says. */
function rowBehind(cells: WorkbookCells, link: CellValue): readonly CellValue[] {
  const [, sheet = "", row = ""] = /^#'?([^'!]+)'?!\$A\$(\d+)$/.exec(String(link)) ?? [];
  for (const [name, table] of cells.tables) {
    if (table.sheet !== sheet) continue;
    const index = Number(row) - 2 - table.area.row;
    return [name, ...SAID[name]!.map((caption) => table.columns.get(caption)![index]!)];
  }
  return [link];
}

const rounded = (value: CellValue) => (typeof value === "number" ? Number(value.toFixed(1)) : value);
const shownBy = (host: Host) => rowsOf(cellsOfHost(host.workbook));
/** The first row that begins with a text. */
const rowFrom = (rows: ReturnType<typeof rowsOf>, start: CellValue) =>
  rows.find(([first]) => first === start);
const serial = (day: string) => (Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000;

describe("of an indicator that needs attention", () => {
  let host: Host;
  let rows: ReturnType<typeof rowsOf>;

  beforeAll(async () => {
    host = await open();
    rows = shownBy(host);
  });

  test("says how it goes: status, figure, change, target, pace", () => {
    expect(rows[0]).toEqual(["Days of waiting", "Shown: WAIT"]);
    expect(rows[1]![0]).toContain("Shorter waits");
    expect(rows[2]).toEqual([
      "○ Out of date",
      "31\u00a0days in Q2 2025, 7 better than in Q1 2025. Target 20\u00a0days by Q4 2026.",
    ]);
    // 9 of 20 days of the way, 181 of 730 of the time; 11 days in 1.5 years; 9 in the half year since Q4 2024.
    expect(rows[3]).toEqual([
      "45% of the way in 25% of the time. To reach the target, it must fall by 7.33 a year; lately it has fallen by 18 a year.",
    ]);
  });

  test("lists its periods, the latest first, each with the path, the change, a state and who reported", () => {
    const listed = rows.filter(([first]) => [Q4, Q3, Q2, Q1, Q4_24].map(serial).includes(first as number));
    expect(
      listed.map((row) => row.slice(1, row.findIndex((cell) => /of 4$/.test(String(cell))) + 1)),
    ).toEqual([
      ["–", 30, "■ 2 rows disagree", "0 of 4"],
      [26, 32.5, "○ incomplete", "1 of 4"],
      [31, 35, -4, -7, "● ahead of the path", "4 of 4"],
      [38, 37.5, 0.5, -2, "▲ behind the path", "4 of 4"],
      [40, 40, 0, "● on the path", "4 of 4"],
    ]);
    expect(rows.flat()).toContain("All periods since the first report.");
  });

  test("lists who has a part, the highest value first, with better and worse by the number format", () => {
    const values = rows.flatMap((row) => {
      const at = row.findIndex((cell) => ["North", "South", "East", "Silent"].includes(String(cell)));
      return at < 0 ? [] : [row.slice(at)];
    });
    expect(values).toEqual([
      ["North", 50, 42, 36, -6],
      ["Silent", 40, 41, 34, -7],
      ["East", 40, 39, 30, -9],
      ["South", 30, 30, 24, -6],
    ]);
    expect(rows.flat()).toContain("4 of 4 reported Q2 2025; widest gap 12");
  });

  test("says what it is, and how groups differ", () => {
    const flat = rows.flat();
    expect(flat).toEqual(
      expect.arrayContaining([
        "Days from the first call to the first visit.",
        "20\u00a0days by Q4 2026, from 40 in Q4 2024",
        "Ada  ·  North",
        "Age, Q2 2025",
      ]),
    );
    const bars = rows.filter((row) => row.some((cell) => /^█+$/.test(String(cell))));
    expect(bars.map((row) => row.slice(-3))).toEqual([
      ["Under 18", 20, "█".repeat(11)],
      ["65 and over", 50, "█".repeat(28)],
    ]);
  });

  test("leads from each figure to its first report, from each name and line to its row", () => {
    const cells = cellsOfHost(host.workbook);
    const placesIn = (block: ScorecardBlock, id = "link") => {
      const { name, columns } = SCORECARD_BLOCKS[block];
      const at = (columns as Readonly<Record<string, number>>)[id]!;
      return cells.named(name)!.rows.flatMap((row) => (row[at] === "" ? [] : [rowBehind(cells, row[at]!)]));
    };
    const single = (id: "link" | "figureLink") =>
      rowBehind(cells, cells.named(SCORECARD_CELLS[id])!.rows[0]![0]!);
    const [name, figure] = [single("link"), single("figureLink")];
    expect(name).toEqual(["Indicators", "WAIT"]);
    expect(figure).toEqual(["Observations", "WAIT", "North", serial(Q2), 36]);
    expect(placesIn("periods").slice(-4)).toEqual([
      ["Observations", "WAIT", "South", serial(Q3), 26],
      ["Observations", "WAIT", "North", serial(Q2), 36],
      ["Observations", "WAIT", "North", serial(Q1), 42],
      ["Observations", "WAIT", "North", serial(Q4_24), 50],
    ]);
    expect(placesIn("partners")).toEqual(
      ["North", "Silent", "East", "South"].map((one) => ["Partners", one]),
    );
    expect(placesIn("partners", "reportLink").map((row) => row.slice(2))).toEqual([
      ["North", serial(Q2), 36],
      ["Silent", serial(Q2), 34],
      ["East", serial(Q2), 30],
      ["South", serial(Q2), 24],
    ]);
    expect(placesIn("groups")).toEqual([
      ["Groups", "Age", "Under 18"],
      ["Groups", "Age", "65 and over"],
    ]);
    expect(placesIn("groups", "reportLink").map((row) => row.at(-1))).toEqual([20, 50]);
    expect(placesIn("entries").map((row) => row.at(-1))).toEqual([
      "All registers agree.",
      "Fewer calls\nare lost.",
    ]);
    expect(placesIn("works")).toEqual([
      ["Activities", "One number to call"],
      ["Activities", "A leaflet"],
    ]);
    expect(placesIn("next")).toEqual([
      ["Activities", "Evening visits"],
      ["Activities", "One number to call"],
    ]);
  });

  test("has its links in the cells that show what they are about", () => {
    const page = host.workbook.sheets[1]!.cells;
    const linkedCells = [...page.entries()].flatMap(({ cell: { formula = "", value } }) =>
      formula.includes("HYPERLINK(") && value !== "" ? [rounded(value)] : [],
    );
    expect(linkedCells).toEqual(
      expect.arrayContaining(["Days of waiting", 31, 36, "North", 20, "Under 18", "All registers agree."]),
    );
  });

  test("tells its story, the latest entry first", () => {
    const flat = rows.flat();
    expect(flat.indexOf("2025-10-02")).toBeLessThan(flat.indexOf("2025-08-01"));
    expect(rowFrom(rows, "2025-10-02")).toContain("All registers agree.");
    expect(rowFrom(rows, "2025-08-01")).toContain("Fewer calls are lost.");
    expect(flat).toContain("Entries about this indicator: 2, on the Canvas sheet.");
    expect(flat).not.toContain("Another matter.");
  });

  test("lists what works and what is due, and asks for nothing more", () => {
    const lines = ["● under way", "○ stopped", "■ 15 d late", "○ in 14 d"].map((mark) =>
      rows.flatMap((row) => (row.includes(mark) ? [row[row.indexOf(mark) + 1]] : [])),
    );
    expect(lines).toEqual([
      ["One number to call  ·  North  ·  2026-03-01"],
      ["A leaflet  ·  South"],
      ["Evening visits  ·  East  ·  2026-01-31"],
      ["One number to call  ·  North  ·  2026-03-01"],
    ]);
    expect(rows.flat().some((cell) => String(cell).includes("To decide"))).toBe(false);
  });

  onlyInSoak(() => {
    test("LibreOffice shows the same, and prints one page of it", async () => {
      const file = removeCachedResults(await host.save());
      expect(rowsOf(cellsOfFile(await recalculateWithLibreOffice(file)))).toEqual(rows);
      const [pdf] = await convertWithLibreOffice([file], "pdf");
      const pages = (await pdfPageTexts(pdf!)).filter((text) => /^ *Scorecard {2,}Page/m.test(text));
      expect(pages).toHaveLength(1);
      for (const text of ["↓ 6 better", "20 target", "expected path", "Ctrl+P"])
        expect(pages[0]).toContain(text);
    });
  });
});

test("draws judged periods evenly over time, joined where they follow one another, with path and target", async () => {
  const host = await open();
  const drawn = drawnCurve(cellsOfHost(host.workbook), "scorecard");
  // Two years of quarters: 8 units of 7.5 places.
  expect(drawn.get(0)).toMatchObject({ label: "Q4 24", line: 40, points: 40, path: 40 });
  expect(drawn.get(8)).toMatchObject({ line: 38, points: 38 });
  expect(drawn.get(15)).toMatchObject({ label: "Q2 25", line: 31, points: 31, path: 35 });
  expect(drawn.get(4)).toMatchObject({ line: 39, points: undefined });
  expect(drawn.get(16)).toMatchObject({ line: undefined, points: undefined });
  expect(drawn.get(60)).toMatchObject({ label: "Q4 26", path: 20, target: 20 });
});

test("shows the chosen indicator, a code that looks like a number too, and says when a code is unknown", async () => {
  const host = await open();
  await chooseScorecard("1.10");
  await host.settle();
  expect(shownBy(host)[0]).toEqual(["On track", "Shown", "1.10"]);
  await choose(host, "WAIT?");
  const rows = shownBy(host);
  expect(rows[0]).toEqual(["▲ Unknown indicator", "Shown", "WAIT?"]);
  expect(rows.flat()).toContain("No indicator has this code: choose another one in the white cell.");
});

test("an empty workbook says what to enter first", async () => {
  const host = await openHost();
  await createWorkbook(initiative(), { language: "en" });
  await host.settle();
  const rows = shownBy(host);
  expect(rows[0]).toEqual(["No indicator yet", "Shown"]);
  expect(rows[2]![0]).toBe("○ Start here");
  expect(rows[2]![1]).toMatch(/^Define an indicator on the Indicators sheet/);
});

onlyInSoak(() => {
  test("without a target, a state says better or worse; without activities, that something is to be decided", async () => {
    const file = { ...FILE, indicators: [WITHOUT_TARGET], activities: [] };
    const rows = shownBy(await open("en", file));
    expect(rows.flat()).toEqual(
      expect.arrayContaining(["● better", "○ no path", "■ No activity", "▲ To decide"]),
    );
  });
});

onlyInSoak(() => {
  test("in French, words, decimals and the order of a date are French", async () => {
    const rows = shownBy(await open("fr"));
    expect(rows[0]).toEqual(["Days of waiting", "Affiché: WAIT".replace(":", "\u00a0:")]);
    expect(rows[2]![1]).toBe(
      "31\u00a0days (T2 2025), 7 de mieux que la période précédente (T1 2025). Cible\u00a0: 20\u00a0days (T4 2026).",
    );
    expect(rows[3]![0]).toContain("il faut baisser de 7,33 par an");
    expect(rows.flat()).toEqual(
      expect.arrayContaining(["■ 2 lignes en conflit", "● en avance", "Période par période", "4 sur 4"]),
    );
  });
});

/** Chooses an indicator, as a person at the grid. */
async function choose(host: Host, code: string): Promise<void> {
  await Excel.run(async ({ workbook, sync }) => {
    workbook.names.getItem(NAMES.scorecardIndicator).getRange().getCell(0, 0).values = [[code]];
    await sync();
  });
  await host.settle();
}
