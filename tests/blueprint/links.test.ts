/** The links of the dashboard lead to the rows that the rules name, whatever the sheets are called. */
import fc from "fast-check";
import { DASHBOARD_BLOCKS, DASHBOARD_ROOM, WORKINGS_BLOCKS } from "../../src/blueprint/dashboardRanges";
import { NAMES } from "../../src/blueprint/names";
import { SHEET_BLOCKS } from "../../src/blueprint/sheetRanges";
import type { Host } from "../../src/host";
import { SHEETS_DASHBOARD_POINTS_TEXTS } from "../../src/languages/texts/sheets/dashboardPoints";
import { SHEETS_HEADINGS_TEXTS } from "../../src/languages/texts/sheets/headings";
import { example, EXAMPLES, EXAMPLES_DATE } from "../oracle/examples";
import { factsOf } from "../oracle/facts";
import {
  firstRowsOfCanvas,
  firstRowsOfIndicators,
  firstRowsOfPoints,
  rowOfStep,
  type FirstRow,
} from "../oracle/firstRows";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { situationOf } from "../oracle/situation";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { buildCase, cases, type Case } from "../support/expected/cases";
import { indicator, initiative, observation } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

/** "Data!$A$57" as Excel writes it, "$Data.$A$57" as LibreOffice does; a name with other characters is quoted. */
const ADDRESS = /^#\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.]\$([A-Z]+)\$(\d+)$/;

/** The place that an address leads to: "Roles 5" for a row of a table, else the sheet and its row; a name as it is. */
function placeOf(cells: WorkbookCells, link: unknown): string {
  if (link === "") return "";
  const [, quoted, plain, column, row] = ADDRESS.exec(String(link)) ?? [];
  if (row === undefined) return String(link).slice(1);
  expect(column).toBe("A");
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  for (const [name, table] of cells.tables) {
    const below = Number(row) - 1 - table.area.row;
    if (table.sheet === sheet && below > 0 && below < table.area.rows) return `${name} ${below}`;
  }
  return `${sheet} row ${row}`;
}

/** Where the links of a list lead to; those of rows without an entry are left out. */
function placesIn(cells: WorkbookCells, list: keyof typeof WORKINGS_BLOCKS, id = "link"): readonly string[] {
  const { name, columns } = WORKINGS_BLOCKS[list];
  const offset = (columns as Readonly<Record<string, number>>)[id]!;
  return cells
    .named(name)!
    .rows.filter((row) => row[0] !== "")
    .map((row) => placeOf(cells, row[offset]));
}

const textOf = (place: FirstRow | null) => (place === null ? "" : `${place.table} ${place.row}`);

/** What the oracle says of the same lists. */
function expectedPlaces({
  file,
  reportDate,
  language,
  choices,
}: Case): Readonly<Record<string, readonly string[]>> {
  const situation = situationOf(file, reportDate, language);
  const facts = factsOf(situation, choices);
  const indicators = firstRowsOfIndicators(facts, situation, DASHBOARD_ROOM.indicators);
  return {
    points: Object.entries(firstRowsOfPoints(facts, situation)).flatMap(([id, place]) =>
      place === null ? [] : [`${id}: ${textOf(place)}`],
    ),
    indicators: indicators.map(({ row }) => textOf(row)),
    figures: indicators.map(({ report }) => textOf(report)),
    steps: [...facts.late, ...facts.coming]
      .slice(0, DASHBOARD_ROOM.steps)
      .map((step) => textOf(rowOfStep(step))),
    canvas: firstRowsOfCanvas(facts, situation).map(textOf),
    roles: facts.roles.roles
      .flatMap(({ counts }, index) => (counts ? [`Roles ${index + 1}`] : []))
      .slice(0, DASHBOARD_ROOM.roles),
  };
}

const POINTS = Object.keys(SHEETS_DASHBOARD_POINTS_TEXTS.en).filter((id) => !id.startsWith("other"));

/** The kinds of points with the rows that they lead to, where these are of a table. */
function pointPlaces(cells: WorkbookCells): readonly string[] {
  const { name, columns } = WORKINGS_BLOCKS.points;
  return cells.named(name)!.rows.flatMap((row, place) => {
    const found = placeOf(cells, row[columns.link]);
    expect(row[columns.kind]).toBe(POINTS[place]);
    const id = POINTS[place]!;
    return found === "" || !/^[A-Z][A-Za-z]+ \d+$/.test(found) || id === "unlisted"
      ? []
      : [`${id}: ${found}`];
  });
}

function foundPlaces(cells: WorkbookCells): ReturnType<typeof expectedPlaces> {
  return {
    points: pointPlaces(cells),
    indicators: placesIn(cells, "indicators"),
    figures: placesIn(cells, "indicators", "figureLink"),
    steps: placesIn(cells, "steps"),
    canvas: placesIn(cells, "canvas"),
    roles: placesIn(cells, "roles"),
  };
}

const ofHost = (host: Host) => foundPlaces(cellsOfHost(host.workbook));
const exampleCase = (name: (typeof EXAMPLES)[number]): Case => {
  const file = example(name);
  return { file, language: file.language, reportDate: EXAMPLES_DATE, choices: {}, invalidPastes: [] };
};

test.each(EXAMPLES)("each link of %s leads to the first row that the oracle names", async (name) => {
  const one = exampleCase(name);
  expect(ofHost(await openExampleWorkbook(name, one.language))).toEqual(expectedPlaces(one));
});

onlyInSoak(() => {
  test("the links of any initiative do", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        expect(ofHost(await buildCase(one))).toEqual(expectedPlaces(one));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

const REPORT_DATE = "2026-10-31";
const YEAR = "2025-12-31";

/** With a point of nearly every kind. */
const TROUBLED = initiative({
  initiative: { name: "Troubled", reportDate: REPORT_DATE },
  partners: [{ name: "A" }, { name: "B" }],
  roles: [{ role: "vision", nextStep: "Meet", due: "2026-09-30" }],
  roleHolders: [{ role: "activities", person: "Ann", part: "lead", from: "2026-01-01" }],
  indicators: [
    indicator({ code: "FINE", partner: "A", target: 100 }),
    indicator({ code: "DOWN", partner: "B", baseline: 50, target: 90, direction: "down" }),
  ],
  groups: [
    { breakdown: "Place", group: "North" },
    { breakdown: "Age", group: "Young" },
    { breakdown: "Age", group: "Old" },
  ],
  observations: [
    observation({ indicator: "FINE", partner: "A", period: YEAR, value: 1 }),
    observation({
      indicator: "FINE",
      partner: "A",
      period: YEAR,
      value: 2,
      breakdown: "Age",
      group: "Young",
    }),
    observation({ indicator: "DOWN", partner: "B", period: "2025-06-15", value: 3 }),
    observation({ indicator: "DOWN", partner: "B", period: YEAR, value: 4 }),
    observation({ indicator: "DOWN", partner: "B", period: YEAR, value: 5 }),
    observation({
      indicator: "FINE",
      partner: "A",
      period: YEAR,
      value: 5,
      breakdown: "Place",
      group: "West",
    }),
  ],
});

describe("of an initiative with points of many kinds", () => {
  const one: Case = {
    file: TROUBLED,
    language: "fr",
    reportDate: REPORT_DATE,
    choices: {},
    invalidPastes: [],
  };
  let host: Host;
  beforeAll(async () => {
    host = await openBuiltWorkbook(TROUBLED, { language: "fr", reportDate: REPORT_DATE });
  });

  test("they lead to the first row of each", () => {
    const { points } = ofHost(host);
    expect(points).toEqual(expectedPlaces(one).points);
    expect(points).toEqual(
      expect.arrayContaining([
        "uncovered: Roles 1",
        "conflicts: Observations 4",
        "noPeriodEnd: Observations 3",
        "targets: Indicators 2",
        "missingGroups: Groups 3",
        "unknownGroups: Observations 6",
        "indicators: Indicators 1",
        "stories: Roles 2",
      ]),
    );
  });

  onlyInSoak(() => {
    test("in LibreOffice too", async () => {
      const cells = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
      expect(foundPlaces(cells)).toEqual(expectedPlaces(one));
    });
  });

  test("they follow when people rename a sheet, insert a row above a table, and sort it", async () => {
    const headings = SHEETS_HEADINGS_TEXTS.fr;
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const data = worksheets.getItem(headings.data.name);
      data.name = "L'an 2025 (données)";
      data.getRange("1:12").insert("Down");
      worksheets.getItem(headings.indicators.name).name = "Mesures";
      await context.sync();
      expect(tables.getItem("Observations").load("name")).toBeDefined();
    });
    await host.settle();
    expect(ofHost(host)).toEqual(expectedPlaces(one));
    const { columns, name } = WORKINGS_BLOCKS.points;
    const links = cellsOfHost(host.workbook)
      .named(name)!
      .rows.map((row) => row[columns.link]);
    expect(links).toEqual(
      expect.arrayContaining([expect.stringMatching(/^#'L''an 2025 \(données\)'!\$A\$\d\d$/)]),
    );
  });
});

test("a click on each linked text and figure of the pages leads where the workings say", async () => {
  const { language } = exampleCase("poverty-canada");
  const host = await openExampleWorkbook("poverty-canada", language);
  const [dashboard] = host.workbook.sheets;
  const cells = cellsOfHost(host.workbook);
  const linked = [...dashboard!.cells.entries()].filter(({ cell }) => cell.formula?.includes("HYPERLINK"));
  const reached = new Set<string>();
  for (const { row, column, cell } of linked) {
    await host.user.activate(dashboard!.id);
    const isFollowed = await host.user.followLink(dashboard!.id, row, column);
    if (cell.value === "" || cell.value === "–") expect(isFollowed).toBe(false);
    if (!isFollowed) continue;
    const sheet = host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId)!;
    const selected = host.workbook.selections.get(sheet.id)!;
    reached.add(placeOf(cells, `#'${sheet.name}'!$A$${selected.row + 1}`));
  }
  const expected = expectedPlaces(exampleCase("poverty-canada"));
  const rowsOf = (places: readonly string[]) => places.map((place) => place.replace(/^\w+: /, ""));
  for (const id of ["points", "indicators", "figures", "steps", "canvas"])
    expect([...reached]).toEqual(
      expect.arrayContaining(rowsOf(expected[id]!).filter((place) => place !== "")),
    );
  expect([...reached]).toEqual(expect.arrayContaining(expected["roles"]!.slice(0, 6)));
});

test("a link to a hidden sheet leads nowhere, as in Excel", async () => {
  const host = await openBuiltWorkbook(TROUBLED, { language: "en", reportDate: REPORT_DATE });
  const [dashboard] = host.workbook.sheets;
  const points = [...dashboard!.cells.entries()].find(({ cell }) =>
    String(cell.value).startsWith("Rows that contradict one another"),
  )!;
  const { row, column } = points;
  expect(await host.user.followLink(dashboard!.id, row, column)).toBe(true);
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem(dashboard!.name).activate();
    workbook.worksheets.getItem(SHEETS_HEADINGS_TEXTS.en.data.name).visibility = "Hidden";
  });
  expect(await host.user.followLink(dashboard!.id, row, column)).toBe(false);
  expect(await host.user.followLink(dashboard!.id, 0, 0)).toBe(false);
});

test("what is no row of a table is led to by a name, or by its row on the page", async () => {
  const one = exampleCase("poverty-canada");
  const cells = cellsOfHost((await openExampleWorkbook("poverty-canada", one.language)).workbook);
  const { rows } = cells.named(WORKINGS_BLOCKS.points.name)!;
  const placeOfPoint = (id: string) =>
    placeOf(cells, rows[POINTS.indexOf(id)]![WORKINGS_BLOCKS.points.columns.link]);
  expect(placeOfPoint("lateReports")).toBe(SHEET_BLOCKS.lateReports.name);
  const shown = (place: string) => {
    const [sheet, row] = place.split(" row ");
    const found = cells.sheets.find(({ name }) => name === sheet)!;
    return found.cells.find(({ address }) => address === `A${row}`)?.value;
  };
  expect(shown(placeOfPoint("conditions"))).toEqual(expect.stringContaining("▲"));
  const { spread, label } = SHEET_BLOCKS.items.columns;
  const item = cells.named(SHEET_BLOCKS.items.name)!.rows.find((row) => String(row[spread]).startsWith("▲"))!;
  expect(shown(placeOfPoint("disagreements"))).toBe(item[label]);
});

test("a deleted sheet leaves texts without a link", async () => {
  const host = await openBuiltWorkbook(TROUBLED, { language: "en", reportDate: REPORT_DATE });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS_HEADINGS_TEXTS.en.canvas.name).delete();
    await context.sync();
  });
  await host.settle();
  const cells = cellsOfHost(host.workbook);
  const { name, columns } = DASHBOARD_BLOCKS.canvas;
  expect(cells.named(name)!.rows.map((row) => row[columns.link])).not.toContainEqual(
    expect.stringContaining("#"),
  );
  expect(cells.named(NAMES.sheetMap)).toBeDefined();
});
