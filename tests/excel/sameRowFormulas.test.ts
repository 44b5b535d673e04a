/** Formulas of tables read their own row, whatever people and the add-in do with rows and columns. */
import fc from "fast-check";
import { addEntries, createWorkbook, readDashboard, readInitiative } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { toR1C1 } from "../../src/spreadsheet/formulas/r1c1";
import { findTable } from "../../src/spreadsheet/formulas/structuredReferences";
import { bodyRect } from "../../src/spreadsheet/tables";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak } from "../support/sample";

const FILE = initiative({
  initiative: { name: "Test initiative", reportDate: "2026-10-31" },
  partners: [{ name: "Library" }, { name: "School", joined: "2023-05-01" }, { name: "Clinic" }],
  indicators: [indicator({ code: "HOMES" }), indicator({ code: "ADULTS", combination: "mean", unit: "%" })],
  observations: [
    observation({ indicator: "HOMES", partner: "Library", value: 12 }),
    observation({ indicator: "ADULTS", partner: "School", numerator: 3, denominator: 8 }),
    observation({ indicator: "HOMES", partner: "School", value: 5, period: "2025-12-31" }),
    observation({ indicator: "HOMES", partner: "Clinic", value: 7, group: "Youth" }),
    observation({ indicator: "ADULTS", partner: "Clinic", value: 41, period: "2025-12-31" }),
    observation({ indicator: "HOMES", partner: "Library", value: 13 }),
  ],
});

const TABLES = ["Partners", "Indicators", "Observations"] as const;
const SORTED_BY = {
  Partners: ["Partner", "Values counted"],
  Indicators: ["Code", "Latest value"],
  Observations: ["Indicator", "Value", "Partner", "Does it count"],
} as const;

type Edit = (host: Host) => Promise<unknown>;

function tableIn({ workbook }: Host, name: string) {
  const { sheet, table } = findTable(workbook, name)!;
  return { sheet, table, rows: bodyRect(table).rows };
}

const TABLE = fc.constantFrom(...TABLES);
const SORT: fc.Arbitrary<readonly [string, Edit]> = fc
  .tuple(TABLE, fc.nat(), fc.boolean())
  .map(([name, index, isAscending]) => {
    const columns: readonly string[] = SORTED_BY[name];
    const caption = columns[index % columns.length]!;
    const order = isAscending ? "ascending" : "descending";
    const edit: Edit = (host) => host.user.sortTable(name, caption, order);
    return [`sort ${name} by ${caption}, ${order}`, edit] as const;
  });

const EDIT: fc.Arbitrary<readonly [string, Edit]> = fc.oneof(
  SORT,
  fc.tuple(TABLE, fc.nat(), fc.integer({ min: 1, max: 3 })).map(([name, index, count]) => {
    const edit: Edit = (host) =>
      host.user.insertTableRows(name, index % (tableIn(host, name).rows + 1), count);
    return [`insert ${count} rows into ${name} at ${index}`, edit] as const;
  }),
  fc.nat().map((index) => {
    const edit: Edit = (host) =>
      host.user.deleteTableRows("Observations", index % tableIn(host, "Observations").rows);
    return [`delete row ${index} of Observations`, edit] as const;
  }),
  fc.tuple(TABLE, fc.nat()).map(([name, index]) => {
    const edit: Edit = (host) => {
      const { table } = tableIn(host, name);
      return host.user.insertTableColumn(
        name,
        index % (table.columns.length + 1),
        `Ours ${table.columns.length}`,
      );
    };
    return [`insert a column into ${name} at ${index}`, edit] as const;
  }),
  fc.tuple(TABLE, fc.nat({ max: 6 })).map(([name, row]) => {
    const edit: Edit = (host) => host.user.insertRows(tableIn(host, name).sheet.id, row);
    return [`insert row ${row} of the sheet of ${name}`, edit] as const;
  }),
  fc.tuple(TABLE, fc.nat({ max: 12 })).map(([name, column]) => {
    const edit: Edit = (host) => host.user.insertColumns(tableIn(host, name).sheet.id, column);
    return [`insert column ${column} of the sheet of ${name}`, edit] as const;
  }),
  fc.constant([
    "add an observation",
    () =>
      addEntries("Observations", [
        observation({ indicator: "HOMES", partner: "Clinic", value: 3, period: "2023-12-31" }),
      ]),
  ] as const),
  fc.constant([
    "import observations",
    async () => {
      const source = sourceOf(
        "pasted",
        "Indicator,Partner,Period end,Value\nHOMES,Library,2022-12-31,8\nADULTS,School,2022-12-31,30\n",
      );
      await importObservations(source, guessPlan(source, (await readImportContext()).known), {
        today: "2026-10-31",
      });
    },
  ] as const),
);

/** For each column of formulas of each table, the different formulas in R1C1 notation: one where it is uniform. */
function formulasByColumn(host: Host): Record<string, readonly string[]> {
  return Object.fromEntries(
    TABLES.flatMap((name) => {
      const { sheet, table } = tableIn(host, name);
      const body = bodyRect(table);
      return table.columns.flatMap(({ name: caption }, index) => {
        const column = body.column + index;
        const formulas = Array.from({ length: body.rows }, (_, row) => {
          const { formula } = sheet.cells.get(body.row + row, column) ?? {};
          return formula === undefined ? "" : toR1C1(formula, body.row + row, column);
        });
        const different = [...new Set(formulas)];
        return different.join("") === "" ? [] : [[`${name} ${caption}`, different] as const];
      });
    }),
  );
}

/** What the rows with an indicator say of themselves. */
function observationStates(host: Host) {
  const { columns } = cellsOfHost(host.workbook).tables.get("Observations")!;
  const shown = ["Indicator", "Partner", "Usable value", "Does it count"].map((caption) =>
    columns.get(caption)!,
  );
  return shown[0]!.flatMap((code, row) => (code === "" ? [] : [shown.map((column) => column[row])]));
}

async function figures(): Promise<unknown> {
  return JSON.parse(JSON.stringify(await readDashboard()));
}

onlyInSoak(() => {
  test("after any edits, figures are those of a workbook built from the same entries", async () => {
    await fc.assert(
      fc.asyncProperty(SORT, fc.array(EDIT, { maxLength: 5 }), async (sort, others) => {
        const edits = [sort, ...others];
        const edited = await openBuiltWorkbook(FILE, { language: "en" });
        const done = edits.map(([name]) => name);
        for (const [, edit] of edits) await edit(edited);
        await edited.settle();
        const formulas = formulasByColumn(edited);
        expect([done, Object.entries(formulas).filter(([, different]) => different.length !== 1)]).toEqual([
          done,
          [],
        ]);
        const found = { figures: await figures(), states: observationStates(edited) };
        const entries = await readInitiative();
        const built = await openHost({ defersCalculation: true });
        await createWorkbook(entries, { language: "en" });
        await built.settle();
        expect([done, found]).toEqual([done, { figures: await figures(), states: observationStates(built) }]);
      }),
      { numRuns: 1 },
    );
  });
});

test("formulas refer to cells of their row, to names, and to whole columns of tables", async () => {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  const { sheet, table } = tableIn(host, "Partners");
  const row = table.area.row + 1;
  const formulaOf = (caption: string) =>
    sheet.cells.get(
      row,
      table.columns.findIndex(({ name }) => name === caption),
    )!.formula;
  expect(formulaOf("zKey")).toBe(`=IFERROR(TRIM(A${row + 1}),"")`);
  expect(formulaOf("zLine")).toBe(`=ROW(A${row + 1})-ROW(Partners[[#Headers],[Partner]])`);
  expect(formulaOf("Values counted")).toContain("INT(Observations[zRow]/");
});
