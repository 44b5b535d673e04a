import { COLUMNS } from "../../../src/blueprint/columns";
import type { Language } from "../../../src/languages";
import {
  planUpgrade,
  readDashboard,
  readInitiative,
  upgradeWorkbook,
  WorkbookError,
} from "../../../src/excel";
import type { Host } from "../../../src/host";
import type { CellValue } from "../../../src/spreadsheet/state";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { fixtureNamed, openFixture, someFixtures, withoutMeasurement } from "../../support/fixtures";
import { NEXT_SCHEMA, nextWords } from "../../support/nextSchema";
import { onlyInSoak, someNumbers, someOf } from "../../support/sample";
import { cellsOfHost } from "../../support/workbookCells";

const schema = NEXT_SCHEMA;

/** Tables by name: the sheet, and the cells below each caption. */
function tablesOf(
  host: Host,
): Record<string, { sheet: string; columns: Record<string, readonly CellValue[]> }> {
  return Object.fromEntries(
    [...cellsOfHost(host.workbook).tables].map(([name, { sheet, columns }]) => [
      name,
      { sheet, columns: Object.fromEntries(columns) },
    ]),
  );
}

/** The captions of a table's columns of formulas. */
function formulaCaptions({ workbook }: Host, table: string): string[] {
  return workbook.sheets.flatMap(({ tables, cells }) =>
    tables
      .filter(({ name }) => name === table)
      .flatMap(({ area, columns }) =>
        columns
          .filter((_, index) => cells.get(area.row + 1, area.column + index)?.formula !== undefined)
          .map(({ name }) => name),
      ),
  );
}

/** Formulas with a lost reference, by address. */
function brokenFormulas(host: Host): string[] {
  return [
    ...host.workbook.names.filter(({ formula }) => formula.includes("#REF!")).map(({ name }) => name),
    ...host.workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.entries()].flatMap(({ row, column, cell }) =>
        cell.formula?.includes("#REF!") ? [`${name} ${row} ${column}`] : [],
      ),
    ),
  ];
}

/** The captions of columns that version 3 adds. */
function addedCaptions(language: Language, before: Iterable<string>): ReadonlySet<string> {
  const known = new Set(before);
  const all = Object.values(COLUMNS).flatMap((columns) => columns.map(({ captions }) => captions[language]));
  return new Set(all.filter((caption) => !known.has(caption)));
}

/** Some are recalculated after the upgrade. Entries are compared, and figures that the rules of version 3 do not change. */
const CALCULATED = someOf(
  ["v1/missions-la-fonda-en", "v1/pauvrete-quebec-fr-libreoffice", "v2/missions-la-fonda-fr"],
  0.1,
  (name) => name.split("/")[0],
);

const TRIED = someFixtures(CALCULATED).map((fixture) => [fixture.name, fixture] as const);

describe.each(TRIED)("%s", (fixtureName, fixture) => {
  test("gets the columns, captions and sheet of a next version, and loses nothing", async () => {
    const words = nextWords(fixture.language);
    const isCalculated = CALCULATED.includes(fixtureName);
    const host = await openFixture(fixture, { calculates: isCalculated });
    const before = tablesOf(host);
    const uncompared = new Map(
      Object.keys(before).map((name) => [name, formulaCaptions(host, name)] as const),
    );
    const sheets = host.workbook.sheets.map(({ name }) => name);
    const plan = await planUpgrade({ schema });
    const [debrief, disaggregation, note, status, link] = [
      before["Debrief"]!.sheet,
      ...(fixture.language === "fr"
        ? ["Ventilation", "Note", "Statut", "Lien"]
        : ["Disaggregation", "Note", "Status", "Link"]),
    ] as [string, string, string, string, string];
    expect(plan.steps).toEqual(
      expect.arrayContaining([
        { kind: "addSheet", sheet: words.answers },
        { kind: "moveTable", table: "Debrief", sheet: debrief, to: words.answers },
        {
          kind: "renameColumn",
          table: "Partners",
          sheet: before["Partners"]!.sheet,
          caption: note,
          to: words.remark,
        },
        {
          kind: "keepColumn",
          table: "Indicators",
          sheet: before["Indicators"]!.sheet,
          caption: disaggregation,
        },
        { kind: "removeColumn", table: "Canvas", sheet: before["Canvas"]!.sheet, caption: link },
        ...[words.confidence, words.isSure].map((caption) => ({
          kind: "addColumn",
          table: "Observations",
          sheet: before["Observations"]!.sheet,
          caption,
        })),
      ]),
    );
    await upgradeWorkbook({ schema });
    await host.settle();

    const after = tablesOf(host);
    for (const [name, { columns }] of Object.entries(before)) {
      const now = { ...after[name]!.columns };
      for (const step of plan.steps) {
        if (step.kind !== "renameColumn" || step.table !== name) continue;
        now[step.caption] = now[step.to]!;
        delete now[step.to];
      }
      if (name === "Observations") {
        const rows = now[status]!.length;
        expect(now[words.confidence]).toEqual(new Array(rows).fill(""));
        if (isCalculated) expect(now[words.isSure]).toEqual(new Array(rows).fill(0));
        expect(Object.keys(now)[Object.keys(now).indexOf(status) + 1]).toBe(words.confidence);
        delete now[words.confidence];
        delete now[words.isSure];
      }
      const kept = { ...columns };
      if (name === "Canvas") {
        expect(kept[link]).toBeDefined();
        delete kept[link];
      }
      for (const caption of uncompared.get(name)!) {
        delete kept[caption];
        delete now[caption];
      }
      for (const caption of addedCaptions(fixture.language, Object.keys(columns))) delete now[caption];
      expect([name, now]).toEqual([name, kept]);
    }
    expect(after["Debrief"]!.sheet).toBe(words.answers);
    const known = new Set([...sheets, words.answers]);
    expect(host.workbook.sheets.flatMap(({ name }) => (known.has(name) ? [name] : []))).toEqual(
      sheets.flatMap((name) => (name === debrief ? [name, words.answers] : [name])),
    );
    expect(brokenFormulas(host)).toEqual([]);
    if (isCalculated) {
      const figures: unknown = JSON.parse(JSON.stringify(await readDashboard()));
      expect(withoutMeasurement(figures)).toEqual(withoutMeasurement(fixture.figures));
    }
    expect(serializeInitiative(await readInitiative())).toBe(fixture.exported);
    expect(await planUpgrade({ schema })).toEqual({
      from: schema.version,
      to: schema.version,
      steps: [],
      questions: [],
    });
  });
});

onlyInSoak(() => {
  test("a new column accepts only valid values in every row, and follows renames", async () => {
    const host = await openFixture(fixtureNamed("v1/missions-la-fonda-en"));
    await upgradeWorkbook({ schema });
    await host.settle();
    const { sheet } = tablesOf(host)["Observations"]!;
    const { id, tables } = host.workbook.sheets.find(({ name }) => name === sheet)!;
    const { area } = tables[0]!;
    const columns = Object.keys(tablesOf(host)["Observations"]!.columns);
    const column = area.column + columns.indexOf("Confidence");
    for (const row of [area.row + 1, area.row + area.rows - 1]) {
      expect((await host.user.typeInto(id, row, column, "x".repeat(21))).accepted).toBe(false);
      expect((await host.user.typeInto(id, row, column, "sure")).accepted).toBe(true);
    }
    expect((await host.user.typeInto(id, area.row, column, "How sure")).accepted).toBe(true);
    await host.settle();
    const renamed = tablesOf(host)["Observations"]!.columns;
    expect(renamed["Is sure"]!.filter((value) => value === 1)).toHaveLength(2);
    expect(Object.keys(renamed)).not.toContain("Confidence");
  });
});

onlyInSoak(() => {
  test("an upgrade interrupted anywhere loses nothing, and the next one completes it", async () => {
    const fixture = fixtureNamed("v1/missions-la-fonda-en");
    const uninterrupted = await openFixture(fixture, { calculates: false });
    const { requests } = await countRequests(() => upgradeWorkbook({ schema }));
    await uninterrupted.settle();
    const expected = tablesOf(uninterrupted);
    const outcomes: string[] = [];
    for (const broken of someNumbers(1, requests, 0.1)) {
      const host = await openFixture(fixture, { calculates: false });
      const { error } = await countRequests(() => upgradeWorkbook({ schema }), broken);
      outcomes.push(error ?? "none");
      // The columns of this version do not know the captions of the next one, and are found by place.
      await upgradeWorkbook({ schema, isConfirmed: () => true });
      await host.settle();
      expect([broken, tablesOf(host)]).toEqual([broken, expected]);
      expect([broken, brokenFormulas(host)]).toEqual([broken, []]);
      expect(serializeInitiative(await readInitiative())).toBe(fixture.exported);
    }
    // The last request has done everything, and the workbook says so.
    expect(outcomes.at(-1)).toBe("none");
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(["excelRefused", "upgradeInterrupted"]));
  });
});

/** Counts requests; loses the response of the request with a given number after Excel has processed it. */
async function countRequests(work: () => Promise<unknown>, lost = 0) {
  const { prototype } = Excel.RequestContext as unknown as {
    prototype: { sync(...parameters: unknown[]): Promise<unknown> };
  };
  const { sync } = prototype;
  let requests = 0;
  let error: string | undefined;
  prototype.sync = async function (...parameters) {
    requests += 1;
    const answer = await sync.apply(this, parameters);
    if (requests === lost)
      throw Object.assign(new Error("The answer was lost"), { code: "GeneralException" });
    return answer;
  };
  try {
    await work();
  } catch (caught) {
    error = caught instanceof WorkbookError ? caught.code : String(caught);
  } finally {
    prototype.sync = sync;
  }
  return { requests, error };
}

onlyInSoak(() => {
  test("content to the right of a table and below it stays intact", async () => {
    const host = await openFixture(fixtureNamed("v1/missions-la-fonda-en"), { calculates: false });
    const { sheet } = tablesOf(host)["Observations"]!;
    const { area } = host.workbook.sheets.find(({ name }) => name === sheet)!.tables[0]!;
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRangeByIndexes(area.row, area.column + area.columns + 1, 1, 2).values = [["ours", 12]];
      worksheet.getRangeByIndexes(area.row + area.rows + 3, area.column, 1, 2).values = [["below", 34]];
      await context.sync();
    });
    await upgradeWorkbook({ schema });
    await host.settle();
    const values = [...host.workbook.sheets.find(({ name }) => name === sheet)!.cells.entries()].map(
      ({ cell }) => cell.value,
    );
    expect(values).toEqual(expect.arrayContaining(["ours", 12, "below", 34]));
  });
});
