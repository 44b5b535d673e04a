import { readdirSync } from "node:fs";
import { join } from "node:path";
import { COLUMNS } from "../../../src/blueprint/columns";
import { locateColumns } from "../../../src/blueprint/locateColumns";
import { SCHEMA_VERSION } from "../../../src/blueprint/schemaVersion";
import {
  createWorkbook,
  planUpgrade,
  readDashboard,
  readInitiative,
  upgradeWorkbook,
} from "../../../src/excel";
import { checkWorkbook } from "../../../src/excel/check";
import type { Host } from "../../../src/host";
import { TABLE_IDS } from "../../../src/model/entities";
import type { Language } from "../../../src/languages";
import { SHEETS_HEADINGS_TEXTS } from "../../../src/languages/texts/sheets/headings";
import { parseInitiativeFile, serializeInitiative } from "../../../src/model/initiativeFile";
import { FIXTURES, openFixture, someFixtures, withoutMeasurement } from "../../support/fixtures";
import { openHost } from "../../support/host";
import { someOf } from "../../support/sample";
import { snapshotOf, expectSame } from "../workbookState";

async function entriesAndCheck() {
  const { counts, rows } = await checkWorkbook();
  return { exported: serializeInitiative(await readInitiative()), check: { counts, rows } };
}

async function figuresOfDashboard(): Promise<unknown> {
  return JSON.parse(JSON.stringify(await readDashboard())) as unknown;
}

test("there are workbooks of every earlier schema version", () => {
  const versions = readdirSync(join(__dirname, "../../fixtures/workbooks")).filter((name) =>
    /^v\d+$/.test(name),
  );
  expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => `v${index + 1}`));
  expect(FIXTURES.length).toBeGreaterThanOrEqual(7);
});

/**
 * Columns that are not found by caption alone, as when a caption was reworded without keeping the former one.
 * Columns that only formulas read are added without a step of their own.
 * @param added the columns that the upgrade adds
 */
function notFoundByCaption({ workbook }: Host, language: Language, added: ReadonlySet<string>): string[] {
  const tables = workbook.sheets.flatMap(({ tables: sheetTables }) => sheetTables);
  return TABLE_IDS.flatMap((table) => {
    const located = tables.find(({ name }) => name === table);
    // A table of a later version.
    if (!located) return [];
    const { area, columns } = located;
    const header = {
      sheet: "",
      row: area.row,
      column: area.column,
      captions: columns.map(({ name }) => name),
    };
    const { found, missing } = locateColumns(COLUMNS[table], header, language, new Map());
    return [
      ...missing
        .filter(({ captions, helper }) => !helper && !added.has(`${table}[${captions[language]}]`))
        .map(({ id }) => `${table}[${id}]`),
      ...found.filter(({ foundBy }) => foundBy !== "caption").map(({ column }) => `${table}[${column.id}]`),
    ];
  });
}

/** The figures of an earlier version, which has no note on an indicator and does not count damage. */
function withEmptyNotes(figures: unknown): unknown {
  const { indicators, ...rest } = figures as { readonly indicators: readonly object[] };
  return {
    ...rest,
    damage: [],
    beyondRoom: [],
    indicators: indicators.map((indicator) => ({ ...indicator, note: "" })),
  };
}

/**
 * Recalculated before and after: one in each language, and those saved by LibreOffice, which rounds what it saves; some of
 * them, of each version. The others keep their saved values.
 */
const CALCULATED = someOf(
  [
    "v1/missions-la-fonda-en",
    "v1/pauvrete-quebec-fr-libreoffice",
    "v2/poverty-canada-en",
    "v2/pauvrete-quebec-fr-libreoffice",
  ],
  0.1,
  (name) => name.split("/")[0],
);

const TRIED = someFixtures(CALCULATED).map((fixture) => [fixture.name, fixture] as const);

describe.each(TRIED)("%s", (name, fixture) => {
  test("is read, checked and exported the same before and after the upgrade, which runs once", async () => {
    const { exported, figures, check } = fixture;
    const isCalculated = CALCULATED.includes(name);
    const host = await openFixture(fixture, { calculates: isCalculated });
    expect(await entriesAndCheck()).toEqual({ exported, check });
    expect(await figuresOfDashboard()).toEqual(withEmptyNotes(figures));
    const before = snapshotOf(host);
    const plan = await planUpgrade();
    const added = plan.steps.flatMap((step) =>
      step.kind === "addColumn" ? [`${step.table}[${step.caption}]`] : [],
    );
    expect(notFoundByCaption(host, fixture.language, new Set(added))).toEqual([]);
    expectSame(snapshotOf(host), before);
    expect([plan.to, plan.questions]).toEqual([SCHEMA_VERSION, []]);
    expect(await upgradeWorkbook()).toEqual({ ...plan, refused: [] });
    await host.settle();
    expect(await entriesAndCheck()).toEqual({ exported, check });
    if (isCalculated)
      expect(withoutMeasurement(await figuresOfDashboard())).toEqual(withoutMeasurement(figures));
    expect(await planUpgrade()).toEqual({
      from: SCHEMA_VERSION,
      to: SCHEMA_VERSION,
      steps: [],
      questions: [],
    });
    const upgraded = snapshotOf(host);
    await upgradeWorkbook();
    expectSame(snapshotOf(host), upgraded);
  });
});

/** Takes the last rows out of a table, which earlier versions had for entries to come. */
async function cutSpareRows(name: string, count: number): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const whole = table.getRange();
    whole
      .getLastRow()
      .getOffsetRange(1 - count, 0)
      .getResizedRange(count - 1, 0)
      .clear("Contents");
    table.resize(whole.getResizedRange(-count, 0));
    await context.sync();
  });
}

test("an upgraded workbook equals, cell by cell, a new one built from its entries", async () => {
  const fixture = FIXTURES.find(({ name }) => name === "v1/missions-la-fonda-fr")!;
  const upgraded = await openFixture(fixture);
  await upgradeWorkbook();
  await cutSpareRows("Checklist", 4);
  await upgraded.settle();
  const built = await openHost({ displayLanguage: "fr-CA", contentLanguage: "fr-CA" });
  await createWorkbook(parseInitiativeFile(fixture.exported).file!, { language: "fr" });
  await built.settle();
  const cellsOf = (host: typeof built) =>
    host.workbook.sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        [...cells.entries()]
          .filter(({ cell }) => cell.value !== "" || cell.formula !== undefined)
          .map(({ row, column, cell }) => [`${row},${column}`, { value: cell.value, formula: cell.formula }]),
      ),
    ]);
  expect(cellsOf(upgraded)).toEqual(cellsOf(built));
  // People may have inserted rows on Initiative, which has no table by whose header they are known.
  const layoutsOf = ({ workbook }: typeof built) =>
    workbook.sheets.flatMap(({ name, pageLayout: { printAreas, zoom, printTitleRows, headersFooters } }) =>
      name === SHEETS_HEADINGS_TEXTS.fr.initiative.name
        ? []
        : [[name, printAreas, zoom, printTitleRows, headersFooters]],
    );
  expect(layoutsOf(upgraded)).toEqual(layoutsOf(built));
  expect(new Map(upgraded.workbook.names.map(({ name, formula }) => [name, formula]))).toEqual(
    new Map(built.workbook.names.map(({ name, formula }) => [name, formula])),
  );
});
