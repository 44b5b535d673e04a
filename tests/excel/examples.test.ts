import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { frameworkOf } from "../../src/catalogue/frameworks";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import {
  createWorkbook,
  readDashboard,
  readInitiative,
  setReportDate,
  watchDashboard,
} from "../../src/excel";
import type { Host } from "../../src/host";
import type { DashboardMetrics } from "../../src/model/dashboard";
import type { InitiativeFile } from "../../src/model/initiative";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { isNotDrawn } from "../support/notDrawn";
import { openHost } from "../support/host";
import { sheetNamed } from "./workbookState";

function example(name: string): InitiativeFile {
  const { file } = parseInitiativeFile(readFileSync(`examples/${name}.json`, "utf8"));
  if (!file) throw new Error(`examples/${name}.json has faults`);
  return file;
}

function formulasIn(host: Host): number {
  return host.workbook.sheets
    .flatMap((sheet) => [...sheet.cells.entries()])
    .filter(({ cell }) => cell.formula !== undefined).length;
}

/** Characters of an indicator's name that the page shows of the longest. */
const NAME_SHOWN = 40;

function errorsIn(host: Host): string[] {
  return host.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()]
      .filter(({ cell }) => typeof cell.value === "object" && !isNotDrawn(sheet.name, cell.value))
      .map(({ row, column, cell }) => `${sheet.name} ${row},${column} ${cell.formula}`),
  );
}

describe.each([
  ["poverty-canada", "en"],
  ["pauvrete-quebec", "fr"],
  ["missions-la-fonda", "fr"],
] as const)("%s in %s", (name, language) => {
  const file = example(name);
  const blueprint = workbookBlueprint(file, { language });
  let host: Host;
  let report: Awaited<ReturnType<typeof createWorkbook>>;

  beforeAll(async () => {
    host = await openHost();
    report = await createWorkbook(file, { language });
  });

  test("is built in at most six round trips, none above 4 MB", () => {
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    expect(host.counters.largestRequestBytes).toBeLessThanOrEqual(4_000_000);
    expect(report.roundTrips).toBe(host.counters.roundTrips);
  });

  test("holds the sheets, tables and names of the blueprint, and what the report says", () => {
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(
      blueprint.sheets.map((sheet) => sheet.name),
    );
    expect(host.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)).sort()).toEqual(
      blueprint.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)).sort(),
    );
    expect(host.workbook.names.map((each) => each.name).sort()).toEqual(
      blueprint.names.map((each) => each.name).sort(),
    );
    expect(report).toMatchObject({
      language,
      sheets: host.workbook.sheets.map((sheet) => sheet.name),
      tables: host.workbook.sheets.flatMap((sheet) => sheet.tables).length,
      names: host.workbook.names.length,
      formulas: formulasIn(host),
    });
  });

  test("the page shows the figures that the pane reads", async () => {
    const { rolesCovered, rolesTotal, rolesSecured, indicatorsTotal, indicators } = await readDashboard();
    const shown = [...host.workbook.sheets[0]!.cells.entries()].map(({ cell }) => String(cell.value));
    const [held, colon, of, backup] =
      language === "fr" ? ["tenus", "\u00a0:", "sur", "avec relève"] : ["held", ":", "of", "with a backup"];
    const roles = `${held}${colon} ${rolesCovered} ${of} ${rolesTotal}; ${backup}${colon} ${rolesSecured}`;
    expect(shown).toContainEqual(expect.stringMatching(new RegExp(`^${roles}(;|$)`)));
    expect(indicatorsTotal).toBeGreaterThan(0);
    for (const { name } of indicators) {
      expect(shown).toContainEqual(expect.stringContaining(name.slice(0, NAME_SHOWN)));
    }
  });

  test("holds every entry column's rule over the whole column", () => {
    for (const sheet of blueprint.sheets) {
      const built = sheetNamed(host, sheet.name);
      for (const table of sheet.tables) {
        table.columns.forEach(({ validation }, index) => {
          if (!validation) return;
          const rows = Math.max(table.rows.length, table.minimumRows);
          const area = { row: table.row + 1, column: table.column + index, rows, columns: 1 };
          const rule = built.validations.find(({ areas }) => isDeepStrictEqual(areas, [area]));
          expect(Object.keys(rule?.rule ?? {})).toEqual(Object.keys(validation.rule));
          expect(rule?.errorAlert).toEqual({ ...validation.alert, showAlert: true });
          expect(rule?.prompt).toMatchObject(validation.prompt ?? {});
        });
      }
    }
  });

  test("computes without any error", () => {
    expect(errorsIn(host)).toEqual([]);
  });

  test("gives the file back that it was built from", async () => {
    expect(await readInitiative()).toEqual({ ...file, language });
  });

  test("reads its figures in one round trip, complete and plausible", async () => {
    host.resetCounters();
    const figures = await readDashboard();
    expect(host.counters.roundTrips).toBe(1);
    expect(figures).toMatchObject({
      initiative: file.initiative.name,
      reportDate: file.initiative.reportDate,
    });
    const { framework } = file.initiative;
    const known = frameworkOf(framework).roles.map(({ label }) => label[language]);
    expect(figures.roles.map(({ label }) => label).slice(0, 6)).toEqual(known);
    expect(figures.canvas).toHaveLength(7);
    // Worst first; the examples have no more than the list has room for.
    expect(figures.indicators.map(({ code }) => code).sort()).toEqual(
      file.indicators.map(({ code }) => code).sort(),
    );
    expect(figures.late.length).toBe(Math.min(6, figures.lateSteps));
    expect(figures.canvasEntries).toBe(file.canvas.length);
  });
});

describe("a workbook in use", () => {
  let host: Host;
  const notifications: DashboardMetrics[] = [];

  beforeAll(async () => {
    host = await openExampleWorkbook("poverty-canada", "en");
  });

  /** The first empty row of a table of a sheet. */
  function freeRow(sheetName: string, tableName: string): { sheetId: string; row: number } {
    const sheet = sheetNamed(host, sheetName);
    const { area } = sheet.tables.find(({ name }) => name === tableName)!;
    let row = area.row + 1;
    while ((sheet.cells.get(row, area.column)?.value ?? "") !== "") row += 1;
    return { sheetId: sheet.id, row };
  }

  test("reports new figures after an edit, until it is stopped", async () => {
    const watch = await watchDashboard({ onMetrics: (figures) => void notifications.push(figures) });
    await host.settle();
    const before = notifications.at(-1)!;
    const { sheetId, row } = freeRow("Canvas", "Canvas");
    await host.user.typeInto(sheetId, row, 0, before.canvas[0]!.label);
    await host.user.typeInto(sheetId, row, 1, "What the group agreed on");
    await host.settle();
    expect(notifications.at(-1)!.canvasEntries).toBe(before.canvasEntries + 1);
    await watch.stop();
    const notified = notifications.length;
    await host.user.typeInto(sheetId, row, 1, "");
    await host.settle();
    expect(notifications).toHaveLength(notified);
  });

  test("uses a pinned date, and today once none is pinned", async () => {
    await setReportDate("2020-02-29");
    expect((await readDashboard()).reportDate).toBe("2020-02-29");
    await setReportDate(null);
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
    expect((await readDashboard()).reportDate).toBe(
      day.map((part) => String(part).padStart(2, "0")).join("-"),
    );
  });

  test("names the entries that are invalid in a file", async () => {
    const { sheetId, row } = freeRow("Partners", "Partners");
    await host.user.paste(sheetId, row, 0, [["Bad*name", "Astrology"]]);
    await expect(readInitiative()).rejects.toMatchObject({
      code: "faultyEntries",
      issues: expect.arrayContaining([
        expect.objectContaining({
          place: { kind: "file", path: expect.stringMatching(/^\$\.partners\[\d+\]\.name$/) },
        }),
        expect.objectContaining({
          place: { kind: "file", path: expect.stringMatching(/^\$\.partners\[\d+\]\.sector$/) },
        }),
      ]),
    });
  });

  test("names the deleted parts", async () => {
    await Excel.run(async ({ workbook }) => workbook.names.getItem("EnsembleRolesTotal").delete());
    await expect(readDashboard()).rejects.toMatchObject({
      code: "partMissing",
      details: { names: ["EnsembleRolesTotal"] },
    });
  });
});

test.each([
  ["figures", readDashboard],
  ["entries", readInitiative],
  ["report date", () => setReportDate(null)],
])("a workbook that is not Ensemble's has no %s", async (_, read) => {
  await openHost();
  await expect(read()).rejects.toMatchObject({ code: "notEnsemble" });
});
