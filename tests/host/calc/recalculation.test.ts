import type { Host } from "../../../src/host";
import { openHost } from "../../support/host";

/** Runs work in a workbook; returns how many formulas were calculated for it. */
async function calculatedFor(host: Host, work: (workbook: Excel.Workbook) => void): Promise<number> {
  await host.settle();
  host.resetCounters();
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
  await host.settle();
  return host.counters.formulasCalculated;
}

/**
 * A table T of some rows on the sheet Data (N, and Twice calculated from it), sums of it on the sheet Front, and as many
 * formulas that have nothing to do with it on the sheet Other.
 */
async function openTable(rows: number): Promise<Host> {
  const host = await openHost();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const [data, front, other] = [worksheets.getFirst(), worksheets.add("Front"), worksheets.add("Other")];
    data.name = "Data";
    data.getRange(`A1:B${rows + 1}`).formulas = [
      ["N", "Twice"],
      ...Array.from({ length: rows }, (_, index) => [index % 3, ""]),
    ];
    data.tables.add(`A1:B${rows + 1}`, true).name = "T";
    other.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, (_, index) => [index]);
    await context.sync();
    data.getRange(`B2:B${rows + 1}`).formulas = new Array(rows).fill(["=[@N]*2"]);
    other.getRange(`B1:B${rows}`).formulas = Array.from({ length: rows }, (_, index) => [`=A${index + 1}+1`]);
    names.add("Rate", "=10");
    front.getRange("A1:C1").formulas = [["=SUMIFS(T[Twice],T[N],1)", "=A1*Rate", "=Other!A1"]];
    await context.sync();
  });
  return host;
}

const valuesOf = (sheet: string, address: string): Promise<unknown[][]> =>
  Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await workbook.context.sync();
    return range.values;
  });

describe("how many formulas a change calculates", () => {
  test.each([
    ["an unused name", ({ names }: Excel.Workbook) => void names.add("Unused", "=T[N]")],
    ["a renamed sheet", ({ worksheets }: Excel.Workbook) => (worksheets.getItem("Data").name = "Données")],
    [
      "a renamed table",
      ({ tables }: Excel.Workbook) => {
        tables.getItem("T").name = "Numbers";
      },
    ],
    ["an empty sheet", ({ worksheets }: Excel.Workbook) => void worksheets.add("Empty")],
    ["a moved sheet", ({ worksheets }: Excel.Workbook) => (worksheets.getItem("Data").position = 2)],
  ])("none for %s", async (_what, work) => {
    const host = await openTable(5);
    expect(await calculatedFor(host, work)).toBe(0);
    expect(await valuesOf("Front", "A1:C1")).toEqual([[4, 40, 0]]);
  });

  test("none for a renamed column, whose formulas name it", async () => {
    const host = await openTable(5);
    const calculated = await calculatedFor(host, ({ tables }) => {
      tables.getItem("T").getHeaderRowRange().values = [["Number", "Twice"]];
    });
    expect(calculated).toBe(0);
    const formulas = host.workbook.sheets.flatMap(({ cells }) =>
      [...cells.entries()].map(({ cell }) => cell.formula),
    );
    expect(formulas).toEqual(expect.arrayContaining(["=[@Number]*2", "=SUMIFS(T[Twice],T[Number],1)"]));
  });

  test("only those that use a changed name, and their readers", async () => {
    const host = await openTable(5);
    const change = ({ names }: Excel.Workbook) => (names.getItem("Rate").formula = "=3");
    expect(await calculatedFor(host, change)).toBe(1);
    expect(await valuesOf("Front", "A1:B1")).toEqual([[4, 12]]);
  });

  test.each([20, 500])("as many for a new row of a table of %d rows", async (rows) => {
    const host = await openTable(rows);
    const [[before]] = (await valuesOf("Front", "A1")) as [[number]];
    const addRow = ({ tables }: Excel.Workbook) =>
      void tables.getItem("T").rows.add(undefined, [[1, "=[@N]*2"]]);
    // The new row's formula, the sum and its reader.
    expect(await calculatedFor(host, addRow)).toBe(3);
    expect(await valuesOf("Front", "A1:B1")).toEqual([[before + 2, (before + 2) * 10]]);
  });

  test("only those that used what has changed", async () => {
    const host = await openTable(5);
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("Front").getRange("E1").formulas = [["=IF(Rate>5,Other!A1,SUM(T[N]))"]];
      await workbook.context.sync();
    });
    const addRow = ({ tables }: Excel.Workbook) =>
      void tables.getItem("T").rows.add(undefined, [[1, "=[@N]*2"]]);
    expect(await calculatedFor(host, addRow)).toBe(3);
    const changeRate = ({ names }: Excel.Workbook) => (names.getItem("Rate").formula = "=3");
    expect(await calculatedFor(host, changeRate)).toBe(2);
    expect(await valuesOf("Front", "E1")).toEqual([[5]]);
    expect(await calculatedFor(host, addRow)).toBe(4);
    expect(await valuesOf("Front", "E1")).toEqual([[6]]);
    const change = ({ worksheets }: Excel.Workbook) =>
      (worksheets.getItem("Other").getRange("A1").values = [[7]]);
    // The cell beside it and the one that shows it.
    expect(await calculatedFor(host, change)).toBe(2);
  });

  test("none that found a cell above what has changed", async () => {
    const host = await openTable(5);
    await Excel.run(async ({ workbook }) => {
      const front = workbook.worksheets.getItem("Front");
      front.getRange("E1:G1").formulas = [["=MATCH(2,T[N],0)", "=INDEX(T[N],2)", "=MATCH(7,T[N],0)"]];
      await workbook.context.sync();
    });
    const addRow = ({ tables }: Excel.Workbook) =>
      void tables.getItem("T").rows.add(undefined, [[1, "=[@N]*2"]]);
    // Besides the row's formula, the sum and its reader, only what has found nothing so far.
    expect(await calculatedFor(host, addRow)).toBe(4);
    const change = (row: number, value: number) =>
      calculatedFor(host, ({ tables }: Excel.Workbook) => {
        tables.getItem("T").getDataBodyRange().getCell(row, 0).values = [[value]];
      });
    // The cell beside it, the sum and its reader, and what finds it now.
    expect(await change(5, 7)).toBe(4);
    expect(await valuesOf("Front", "E1:G1")).toEqual([[3, 1, 6]]);
    expect(await change(1, 2)).toBe(6);
    expect(await valuesOf("Front", "E1:G1")).toEqual([[2, 2, 6]]);
  });

  test("those of all cells where everything is asked for", async () => {
    const host = await openTable(5);
    expect(await calculatedFor(host, ({ application }) => application.calculate("Full"))).toBe(13);
  });
});

test("a formula that was filled upwards, out of the sheet, is an error whichever cell is calculated first", async () => {
  const host = await openHost();
  const [sheet] = host.workbook.sheets;
  await host.user.typeInto(sheet!.id, 2, 0, "=B2+1");
  await host.user.typeInto(sheet!.id, 0, 0, "=#REF!+1");
  expect(await valuesOf(sheet!.name, "A1:A3")).toEqual([["#REF!"], [""], [1]]);
});

describe("what a change of the structure makes of values", () => {
  test("a reference to the table around its cell comes and goes with the table", async () => {
    await openTable(5);
    const resize = (address: string) =>
      Excel.run(async ({ workbook }) => {
        workbook.tables.getItem("T").resize(address);
        await workbook.context.sync();
      });
    await resize("A1:B4");
    expect(await valuesOf("Data", "B3:B6")).toEqual([[2], [4], ["#REF!"], ["#REF!"]]);
    await resize("A1:B6");
    expect(await valuesOf("Data", "B3:B6")).toEqual([[2], [4], [0], [2]]);
  });

  test("a reference to the table around its cell gets a value once another table is made there", async () => {
    await openTable(5);
    await Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("T").resize("A1:B3");
      const sheet = workbook.worksheets.getItem("Data");
      sheet.getRange("A4:B4").values = [["N", "Double"]];
      await workbook.context.sync();
      sheet.tables.add("A4:B6", true);
      await workbook.context.sync();
    });
    expect(await valuesOf("Data", "B5:B6")).toEqual([[0], [2]]);
  });

  test("a number that becomes the header of a table becomes a text for its readers", async () => {
    await openHost();
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange("A1:C2").formulas = [
        [2024, "", "=ISTEXT(A1)"],
        [1, "", ""],
      ];
      sheet.name = "Years";
      await workbook.context.sync();
      sheet.tables.add("A1:A2", true);
      await workbook.context.sync();
    });
    expect(await valuesOf("Years", "C1")).toEqual([[true]]);
  });

  test("a circle that a name closed is computed once the name stands for something else", async () => {
    await openHost();
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.name = "Round";
      workbook.names.add("Start", "=Round!$A$1");
      sheet.getRange("A1:B1").formulas = [["=B1+5", "=Start"]];
      await workbook.context.sync();
    });
    expect(await valuesOf("Round", "A1:B1")).toEqual([[0, 0]]);
    await Excel.run(async ({ workbook }) => {
      workbook.names.getItem("Start").formula = "=0";
      await workbook.context.sync();
    });
    expect(await valuesOf("Round", "A1:B1")).toEqual([[5, 0]]);
  });

  test("stays until it is asked for in manual mode", async () => {
    const host = await openTable(5);
    await Excel.run(async ({ workbook }) => {
      workbook.application.calculationMode = "Manual";
      workbook.names.getItem("Rate").formula = "=3";
      workbook.worksheets.getItem("Data").getRange("2:2").delete("Up");
      await workbook.context.sync();
    });
    expect(await valuesOf("Front", "A1:B1")).toEqual([[4, 40]]);
    const calculated = await calculatedFor(host, ({ application }) => application.calculate("Recalculate"));
    expect(await valuesOf("Front", "A1:B1")).toEqual([[4, 12]]);
    expect(calculated).toBeLessThan(13);
  });
});
