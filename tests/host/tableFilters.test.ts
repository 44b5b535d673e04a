/** Filters of tables: what they show, what they leave alone, and what files keep of them. */
import fc from "fast-check";
import { openWorkbook, type Host } from "../../src/host";
import { errorOfRun } from "../support/errorOfRun";
import { openHost } from "../support/host";

const STATES = ["Counts", "conflict", "No value", ""] as const;

/** A table T of a number and a state, from A2 on. */
async function openTable(states: readonly string[]): Promise<Host> {
  const host = await openHost();
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getActiveWorksheet();
    const rows = [["Number", "State"], ...states.map((state, index) => [index + 1, state])];
    const area = `A2:B${rows.length + 1}`;
    sheet.getRange(area).values = rows;
    sheet.tables.add(area, true).name = "T";
    sheet.getRange("D1").formulas = [["=SUM(T[Number])"]];
  });
  return host;
}

const show = (column: string, values: readonly string[]) =>
  Excel.run(async ({ workbook }) => {
    workbook.tables
      .getItem("T")
      .columns.getItem(column)
      .filter.applyValuesFilter([...values]);
  });
const clear = (column: string) =>
  Excel.run(async ({ workbook }) => {
    workbook.tables.getItem("T").columns.getItem(column).filter.clear();
  });

/** The 1-based numbers of the rows of the table that are shown. */
function shownRows(host: Host): readonly number[] {
  const sheet = host.workbook.sheets[0]!;
  const { row, rows } = sheet.tables[0]!.area;
  return Array.from({ length: rows - 1 }, (_, index) => index + 1).filter(
    (number) => !sheet.hiddenRows.has(row + number),
  );
}

test("a filter shows the rows with one of its texts, whatever their case, and changes no figure", async () => {
  const host = await openTable(["Counts", "Conflict", "", "conflict", "No value"]);
  await show("State", ["conflict", ""]);
  expect(shownRows(host)).toEqual([2, 3, 4]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("T");
    const filters = table.columns.load("items/name,items/filter/criteria");
    const { autoFilter } = table;
    autoFilter.load("isDataFiltered,enabled");
    const sum = context.workbook.worksheets.getActiveWorksheet().getRange("D1").load("values");
    const hidden = ["A3", "A4"].map((cell) =>
      context.workbook.worksheets.getActiveWorksheet().getRange(cell).load("rowHidden,values"),
    );
    await context.sync();
    expect(filters.items.map(({ filter }) => filter.criteria)).toEqual([
      null,
      { filterOn: "Values", values: ["conflict", ""] },
    ]);
    expect([autoFilter.isDataFiltered, autoFilter.enabled, sum.values[0]![0]]).toEqual([true, true, 15]);
    expect(hidden.map(({ rowHidden, values }) => [rowHidden, values[0]![0]])).toEqual([
      [true, 1],
      [false, 2],
    ]);
  });
  await clear("State");
  expect(shownRows(host)).toEqual([1, 2, 3, 4, 5]);
});

test("of any filters of both columns, the rows that all of them show are shown; without them all", async () => {
  const filters = fc.record({
    states: fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 12 }),
    state: fc.option(fc.subarray([...STATES], { minLength: 1 })),
    numbers: fc.option(fc.subarray(["1", "2", "3", "4", "5"], { minLength: 1 })),
  });
  await fc.assert(
    fc.asyncProperty(filters, async ({ states, state, numbers }) => {
      const host = await openTable(states);
      if (state) await show("State", state);
      if (numbers) await show("Number", numbers);
      const expected = states.flatMap((one, index) => {
        const isShown = (!state || state.includes(one)) && (!numbers || numbers.includes(String(index + 1)));
        return isShown ? [index + 1] : [];
      });
      expect(shownRows(host)).toEqual(expected);
      const opened = openWorkbook(await host.save());
      expect(opened.unsupportedFeatures).not.toContain("filters");
      expect(opened.workbook.sheets[0]!.tables).toEqual(host.workbook.sheets[0]!.tables);
      expect(opened.workbook.sheets[0]!.hiddenRows).toEqual(host.workbook.sheets[0]!.hiddenRows);
      if (state) await clear("State");
      if (numbers) await clear("Number");
      expect(shownRows(host)).toHaveLength(states.length);
    }),
    { numRuns: 10 },
  );
});

test("values and rows that are added stay where they are; a hidden row stays hidden until the filter is applied again", async () => {
  const host = await openTable(["Counts", "Conflict", "Counts"]);
  await show("State", ["Conflict"]);
  await Excel.run(async ({ workbook }) => {
    const table = workbook.tables.getItem("T");
    table.getDataBodyRange().getCell(0, 1).values = [["Conflict"]];
    table.rows.add(undefined, [[4, "Counts"]]);
    table.rows.add(1, [[9, "Counts"]]);
  });
  expect(shownRows(host)).toEqual([2, 3, 5]);
  await Excel.run(async ({ workbook }) => {
    workbook.tables.getItem("T").rows.getItemAt(1).delete();
  });
  expect(shownRows(host)).toEqual([2, 4]);
  await show("State", ["Conflict"]);
  expect(shownRows(host)).toEqual([1, 2]);
});

test.each([
  ["all filters are cleared", (table: Excel.Table) => table.clearFilters()],
  ["the filtered column is deleted", (table: Excel.Table) => table.columns.getItem("State").delete()],
  ["the table becomes plain cells", (table: Excel.Table) => table.convertToRange()],
])("no row stays hidden when %s", async (_, change) => {
  const host = await openTable(["Counts", "Conflict"]);
  await show("State", ["Conflict"]);
  await Excel.run(async ({ workbook }) => {
    change(workbook.tables.getItem("T"));
  });
  expect(host.workbook.sheets[0]!.hiddenRows.size).toBe(0);
});

test("a protected sheet refuses filters unless it allows them, and an empty list is no filter", async () => {
  const host = await openTable(["Counts", "Conflict"]);
  expect((await errorOfRun(() => show("State", []))).code).toBe("InvalidArgument");
  const protection = (change: (of: Excel.WorksheetProtection) => void) =>
    Excel.run(async ({ workbook }) => change(workbook.worksheets.getActiveWorksheet().protection));
  await protection((of) => of.protect({}));
  expect((await errorOfRun(() => show("State", ["Conflict"]))).code).toBe("AccessDenied");
  await protection((of) => of.unprotect());
  await protection((of) => of.protect({ allowAutoFilter: true }));
  await show("State", ["Conflict"]);
  expect(shownRows(host)).toEqual([2]);
});
