/** Entries beyond the room of computed blocks are counted, and said wherever people look. */
import fc from "fast-check";
import { WORKINGS_BLOCKS } from "../../src/blueprint/dashboardRanges";
import { NAMES } from "../../src/blueprint/names";
import { rowsOf } from "../../src/blueprint/entries";
import type { TableId } from "../../src/blueprint/types";
import { readDashboard, readFigures } from "../../src/excel";
import { checkWorkbook } from "../../src/excel/check";
import type { Host } from "../../src/host";
import type { Language } from "../../src/languages";
import type { InitiativeFile } from "../../src/model/initiative";
import type { RoomId } from "../../src/model/room";
import { removeCachedResults } from "../oracle/removeCachedResults";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative } from "../support/initiative";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { TRIES_ALL } from "../support/sample";
import { cellsOfFile, cellsOfHost, type WorkbookCells } from "../support/workbookCells";

const FIRST = initiative({
  initiative: { name: "Many", reportDate: "2025-06-30" },
  partners: [{ name: "P0" }],
  indicators: [indicator({ code: "X0" })],
  groups: [{ breakdown: "Age", group: "G0" }],
});

/** What the blocks of this workbook have room for. */
const ROOM = { trackerIndicators: 16, trackerPartners: 16, activityPartners: 20, groups: 12, breakdowns: 4 };

/** Rows that are typed below the first ones: names and codes, "" for a blank row; of groups, the number of their breakdown. */
interface Later {
  readonly partners: readonly string[];
  readonly indicators: readonly string[];
  readonly breakdowns: readonly number[];
}

/** The counts by the rules, from the rows as a person sees them. */
function expectedCounts({ partners, indicators, breakdowns }: Later): Readonly<Record<RoomId, number>> {
  const beyond = (entries: number, id: RoomId) => Math.max(0, entries - ROOM[id]);
  const names = ["P0", ...partners];
  return {
    trackerIndicators: beyond(1 + indicators.filter((code) => code !== "").length, "trackerIndicators"),
    trackerPartners: names.slice(ROOM.trackerPartners).filter((name) => name !== "").length,
    activityPartners: beyond(names.filter((name) => name !== "").length, "activityPartners"),
    groups: beyond(1 + breakdowns.length, "groups"),
    breakdowns: beyond(new Set(["Age", ...breakdowns.map((number) => `B${number}`)]).size, "breakdowns"),
  };
}

async function openWith(later: Later, language: Language): Promise<Host> {
  const host = await openBuiltWorkbook(FIRST, { language });
  const file: InitiativeFile = {
    ...FIRST,
    partners: later.partners.map((name) => ({ name })),
    indicators: later.indicators.map((code) => indicator({ code, name: code })),
    groups: later.breakdowns.map((number, index) => ({ breakdown: `B${number}`, group: `G${index + 1}` })),
  };
  const columns: Partial<Record<TableId, number>> = { Partners: 1, Indicators: 2, Groups: 2 };
  for (const [id, width] of Object.entries(columns) as [TableId, number][]) {
    const sheet = host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === id))!;
    const { area } = sheet.tables.find(({ name }) => name === id)!;
    const cells = rowsOf(id, file, language).map((row) => row.slice(0, width).map((value) => value ?? ""));
    // A table grows with what is pasted right below it: first its blank rows are filled.
    const inside = cells.splice(0, area.rows - 2);
    for (const [row, part] of [[area.row + 2, inside] as const, [area.row + area.rows, cells] as const])
      if (part.length > 0) await host.user.paste(sheet.id, row, area.column, part);
  }
  await host.settle();
  return host;
}

function countsIn(cells: WorkbookCells): Readonly<Record<string, unknown>> {
  return Object.fromEntries(cells.named(NAMES.room)!.rows.map((row) => [row[0], row[4]]));
}

const numbered = (sign: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${sign}${index + 1}`);

/** Two indicators, three partners of the tracker, one group and one breakdown too many. */
const LATER: Later = {
  partners: ["", ...numbered("P", 17)],
  indicators: numbered("X", 17),
  breakdowns: [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
};
const COUNTS = { trackerIndicators: 2, trackerPartners: 3, activityPartners: 0, groups: 1, breakdowns: 1 };

test("random entries are counted as by hand", async () => {
  const rows = (sign: string, most: number) =>
    fc
      .array(fc.boolean(), { maxLength: most })
      .map((filled) => filled.map((isFilled, index) => (isFilled ? `${sign}${index + 1}` : "")));
  const later = fc.record({
    partners: rows("P", 45),
    indicators: rows("X", 30),
    breakdowns: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(later, async (typed) => {
      const host = await openWith(typed, "en");
      const expected = expectedCounts(typed);
      expect(countsIn(cellsOfHost(host.workbook))).toEqual(expected);
      const { beyondRoom } = await readDashboard();
      expect(beyondRoom).toEqual(
        Object.entries(expected).flatMap(([id, count]) => (count > 0 ? [{ id, count }] : [])),
      );
    }),
    { numRuns: 1 },
  );
});

test("the points say which entry is the first without room", async () => {
  const cells = cellsOfHost((await openWith(LATER, "en")).workbook);
  const { name, columns } = WORKINGS_BLOCKS.points;
  const firstRows = cells
    .named(name)!
    .rows.filter((row) => String(row[columns.text]).includes("room"))
    .map((row) => row[columns.row]);
  // The 17th indicator; the first named partner below the 16th row; the 13th group; the fifth breakdown.
  expect(firstRows).toEqual([17, 17, 13, 11]);
});

const SAID = {
  en: [
    "Indicators that the Tracker sheet has no room for: 2",
    "Partners that the Tracker sheet has no room for: 3",
    "Groups not compared, for lack of room: 1",
    "Breakdowns not compared, for lack of room: 1",
  ],
  fr: [
    "Indicateurs qui n’ont pas de place dans la feuille Suivi\u00a0: 2",
    "Partenaires qui n’ont pas de place dans la feuille Suivi\u00a0: 3",
    "Groupes non comparés, faute de place\u00a0: 1",
    "Ventilations non comparées, faute de place\u00a0: 1",
  ],
} as const;

/** LibreOffice calculates it in one of the languages; in the soak run, in both. */
const IN_LIBREOFFICE: readonly string[] = TRIES_ALL ? ["en", "fr"] : [];

describe.each(["en", "fr"] as const)("in %s", (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await openWith(LATER, language);
  });

  const alerts = (cells: WorkbookCells) => cells.sheets[0]!.cells.map(({ value }) => String(value));

  test("the alerts of the dashboard say how many of what there is no room for, and where", () => {
    expect(alerts(cellsOfHost(host.workbook))).toEqual(expect.arrayContaining([...SAID[language]]));
    expect(alerts(cellsOfHost(host.workbook)).join()).not.toMatch(/Activities sheet|feuille Activités/);
  });

  if (IN_LIBREOFFICE.includes(language))
    test("LibreOffice counts and says the same", async () => {
      const cells = cellsOfFile(await recalculateWithLibreOffice(removeCachedResults(await host.save())));
      expect(countsIn(cells)).toEqual(COUNTS);
      expect(alerts(cells)).toEqual(expect.arrayContaining([...SAID[language]]));
    });

  test("the printed figures have an alert for each", async () => {
    const { figures } = await readFigures();
    expect(figures.alerts.filter(({ id }) => id.startsWith("beyond"))).toEqual([
      { id: "beyondTrackerIndicators", count: 2, where: "tracker" },
      { id: "beyondTrackerPartners", count: 3, where: "tracker" },
      { id: "beyondGroups", count: 1, where: "indicators" },
      { id: "beyondBreakdowns", count: 1, where: "indicators" },
    ]);
  });

  test("Check names each with its sheet", async () => {
    const { issues } = await checkWorkbook();
    const found = issues.filter(({ code }) => code === "beyondRoom");
    const [tracker, indicators] = language === "en" ? ["Tracker", "Indicators"] : ["Suivi", "Indicateurs"];
    expect(found.map(({ place, details }) => [place.sheet, details["block"], details["count"]])).toEqual([
      [indicators, "groups", 1],
      [indicators, "breakdowns", 1],
      [tracker, "trackerIndicators", 2],
      [tracker, "trackerPartners", 3],
    ]);
  });
});

test("nothing is said of a workbook whose entries have room", async () => {
  await openBuiltWorkbook(FIRST, { language: "en" });
  expect((await readDashboard()).beyondRoom).toEqual([]);
  expect((await readFigures()).figures.alerts.filter(({ id }) => id.startsWith("beyond"))).toEqual([]);
  expect((await checkWorkbook()).issues.filter(({ code }) => code === "beyondRoom")).toEqual([]);
});
