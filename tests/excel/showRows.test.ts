/** Tables filtered to the rows that a figure is about: exactly those, no figure changed, no filter of a person's lost. */
import fc from "fast-check";
import { addEntries, canShowRows, readDashboard, readPoints, showAllRows, showRows } from "../../src/excel";
import type { Host } from "../../src/host";
import { labelOf } from "../../src/model/vocabulary";
import type { TableId } from "../../src/model/entities";
import { factsOf, type Facts } from "../oracle/facts";
import { situationOf } from "../oracle/situation";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { buildCase, cases } from "../support/expected/cases";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const YEAR = "2025-12-31";
const FILE = initiative({
  initiative: { name: "Rows", reportDate: "2026-10-31" },
  partners: [{ name: "A" }, { name: "B" }],
  indicators: [indicator({ code: "ONE", partner: "A" }), indicator({ code: "TWO", partner: "B" })],
  observations: [
    observation({ indicator: "ONE", partner: "A", period: YEAR, value: 1 }),
    observation({ indicator: "TWO", partner: "B", period: YEAR, value: 2 }),
    observation({ indicator: "ONE", partner: "A", period: YEAR, value: 3 }),
    observation({ indicator: "TWO", partner: "B", period: "2025-05-05", value: 4 }),
  ],
});

const sheetOf = (host: Host, table: TableId) =>
  host.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;

/** The 0-based numbers of the rows of a table that are shown, down to a number of rows. */
function shownIn(host: Host, table: TableId, count: number): readonly number[] {
  const sheet = sheetOf(host, table);
  const { row } = sheet.tables.find(({ name }) => name === table)!.area;
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => !sheet.hiddenRows.has(row + 1 + index),
  );
}

const valuesOf = (host: Host) =>
  cellsOfHost(host.workbook).sheets.map(({ cells }) => cells.map(({ address, value }) => [address, value]));
const hiddenOf = (host: Host) => host.workbook.sheets.map(({ hiddenRows }) => hiddenRows.size);

let host: Host;
beforeEach(async () => {
  host = await openBuiltWorkbook(FILE, { language: "en" });
});

test("the rows of a point alone are shown, the first of them is selected, and no figure changes", async () => {
  const before = valuesOf(host);
  const outcome = await showRows({ point: "conflicts" });
  expect(outcome).toMatchObject({ kind: "shown", shown: { sheet: "Data", count: 2 } });
  expect(shownIn(host, "Observations", 4)).toEqual([0, 2]);
  const sheet = sheetOf(host, "Observations");
  expect(host.workbook.activeSheetId).toBe(sheet.id);
  expect(host.workbook.selections.get(sheet.id)!.row).toBe(sheet.tables[0]!.area.row + 1);
  expect(valuesOf(host)).toEqual(before);
  if (outcome.kind !== "shown") throw new Error("nothing is shown");
  expect(await showAllRows(outcome.shown)).toBe(true);
  expect(hiddenOf(host).every((count) => count === 0)).toBe(true);
  // Once more, with the filter gone: nothing to take off.
  expect(await showAllRows(outcome.shown)).toBe(true);
});

test("the reports of an indicator are shown, whatever the case of its code", async () => {
  await showRows({ indicator: "two" });
  expect(shownIn(host, "Observations", 4)).toEqual([1, 3]);
});

test("a filter of a person's stays, and is told of", async () => {
  const filter = (texts: string[]) =>
    Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("Observations").columns.getItem("Partner").filter.applyValuesFilter(texts);
    });
  await filter(["A"]);
  expect(await showRows({ point: "conflicts" })).toEqual({ kind: "ownFilter", sheet: "Data" });
  expect(shownIn(host, "Observations", 4)).toEqual([0, 2]);
});

test("a filter that somebody changed is not taken off", async () => {
  const outcome = await showRows({ point: "conflicts" });
  if (outcome.kind !== "shown") throw new Error("nothing is shown");
  await Excel.run(async ({ workbook }) => {
    workbook.tables
      .getItem("Observations")
      .columns.getItem(outcome.shown.column)
      .filter.applyValuesFilter([labelOf("observationState", "noPeriodEnd", "en")]);
  });
  expect(await showAllRows(outcome.shown)).toBe(false);
  expect(shownIn(host, "Observations", 4)).toEqual([3]);
});

test("without such a row nothing is filtered", async () => {
  expect(await showRows({ point: "unknownGroups" })).toEqual({ kind: "noRows", sheet: "Data" });
  expect(hiddenOf(host).every((count) => count === 0)).toBe(true);
});

test("entries that are added while rows are hidden count as always", async () => {
  await showRows({ point: "conflicts" });
  await addEntries("Observations", [{ indicator: "ONE", partner: "B", period: YEAR, value: 7 }]);
  await host.settle();
  const partners = cellsOfHost(host.workbook).tables.get("Observations")!.columns.get("Partner")!;
  expect(partners.slice(0, 5)).toEqual(["A", "B", "A", "B", "B"]);
  expect((await readDashboard()).conflicts).toBe(2);
});

/** The rows that a point counts, by the oracle. */
const CONCERNED: Readonly<Record<string, (facts: Facts) => readonly [TableId, readonly boolean[]]>> = {
  conflicts: ({ reports }) => ["Observations", reports.map(({ state }) => state === "conflict")],
  noPeriodEnd: ({ reports }) => ["Observations", reports.map(({ state }) => state === "noPeriodEnd")],
  uncovered: ({ roles }) => [
    "Roles",
    roles.roles.map(({ counts, coverage }) => counts && coverage === "uncovered"),
  ],
  methods: ({ indicators }) => ["Indicators", indicators.map(({ methods }) => methods === "disagree")],
  targets: ({ indicators }) => ["Indicators", indicators.map(({ targetCheck }) => targetCheck === "against")],
  unusual: ({ indicators }) => [
    "Indicators",
    indicators.map(({ plausible }) => plausible !== null && plausible !== "nothingUnusual"),
  ],
};

onlyInSoak(() => {
  test("of any initiative, the rows that the oracle counts are shown, and all again afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const built = await buildCase(one);
        const facts = factsOf(situationOf(one.file, one.reportDate, one.language), one.choices);
        const ids = (await readPoints())!.map(({ id }) => id).filter(canShowRows);
        for (const [id, concerned] of Object.entries(CONCERNED)) {
          const [table, holds] = concerned(facts);
          const expected = holds.flatMap((isConcerned, row) => (isConcerned ? [row] : []));
          expect([id, ids.includes(id)]).toEqual([id, expected.length > 0]);
          const outcome = await showRows({ point: id });
          expect([id, outcome.kind]).toEqual([id, expected.length > 0 ? "shown" : "noRows"]);
          if (outcome.kind !== "shown") continue;
          expect([id, outcome.shown.count, shownIn(built, table, holds.length)]).toEqual([
            id,
            expected.length,
            expected,
          ]);
          expect(await showAllRows(outcome.shown)).toBe(true);
          expect(shownIn(built, table, holds.length)).toHaveLength(holds.length);
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
