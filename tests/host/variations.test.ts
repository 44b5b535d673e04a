import { createHost, type HostOptions } from "../../src/host";
import { errorOfRun } from "../support/errorOfRun";
import { officeClient, openHost } from "../support/host";

type Variations = NonNullable<HostOptions["variations"]>;

/** A host with the table "Goods" in A1:C3 of the first sheet; its third column is calculated. */
async function openGoods(variations: Variations) {
  const host = await openHost({ variations });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").formulas = [
      ["Name", "Price", "Tax"],
      ["Ink", 10, "=B2*2"],
      ["Pen", 20, "=B3*2"],
    ];
    sheet.tables.add("A1:C3", true).name = "Goods";
    await context.sync();
  });
  return host;
}

/** The formulas of the first sheet's cells. */
async function formulasOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

async function addressOfGoods(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("Goods").getRange().load("address");
    await context.sync();
    return range.address;
  });
}

async function write(address: string, formulas: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).formulas = formulas as string[][];
    await context.sync();
  });
}

describe("values written below a table through the API", () => {
  test("stay outside of it by default", async () => {
    await openGoods({});
    await write("A4:B4", [["Cup", 5]]);
    expect(await addressOfGoods()).toBe("Sheet1!A1:C3");
  });

  test("extend it where Excel extends tables, and get its formulas", async () => {
    await openGoods({ tablesExtendOnWrite: true });
    await write("A4:B5", [
      ["Cup", 5],
      ["Mug", 6],
    ]);
    expect(await addressOfGoods()).toBe("Sheet1!A1:C5");
    expect(await formulasOf("C4:C5")).toEqual([["=B4*2"], ["=B5*2"]]);
  });

  test.each([
    ["two rows below", "A5:B5"],
    ["wider than the table", "A4:D4"],
  ])("do not extend it %s", async (_case, address) => {
    await openGoods({ tablesExtendOnWrite: true });
    await write(address, [address.endsWith("D4") ? [1, 2, 3, 4] : [1, 2]]);
    expect(await addressOfGoods()).toBe("Sheet1!A1:C3");
  });

  test("do not extend it when they are empty, or replace others", async () => {
    await openGoods({ tablesExtendOnWrite: true });
    await write("A4:B4", [["", ""]]);
    expect(await addressOfGoods()).toBe("Sheet1!A1:C3");
  });
});

describe("formulas of calculated columns in new rows", () => {
  const addRows: readonly [string, (table: Excel.Table, sheet: Excel.Worksheet) => void][] = [
    ["resize", (table) => table.resize("A1:C4")],
    ["rows.add", (table) => table.rows.add(undefined, [["Cup", 5, null as unknown as string]])],
    ["a write below", (_table, sheet) => (sheet.getRange("A4:B4").values = [["Cup", 5]])],
  ];

  test.each(addRows)("are filled by %s", async (_case, add) => {
    await openGoods({ tablesExtendOnWrite: true });
    await Excel.run(async (context) => {
      add(context.workbook.tables.getItem("Goods"), context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect([await addressOfGoods(), await formulasOf("C4")]).toEqual(["Sheet1!A1:C4", [["=B4*2"]]]);
  });

  test.each(addRows)("are not filled by %s without calculated columns", async (_case, add) => {
    await openGoods({ tablesExtendOnWrite: true, calculatedColumns: false });
    await Excel.run(async (context) => {
      add(context.workbook.tables.getItem("Goods"), context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect([await addressOfGoods(), await formulasOf("C4")]).toEqual(["Sheet1!A1:C4", [[""]]]);
  });

  test("a workbook that has calculated columns loses them where there are none", async () => {
    const { workbook } = await openGoods({});
    await openHost({ workbook, variations: { calculatedColumns: false } });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Goods").rows.add(undefined, [["Cup", 5, ""]]);
      await context.sync();
    });
    expect(await formulasOf("C4")).toEqual([[""]]);
  });

  test("a person's formula does not fill the column either", async () => {
    const host = await openGoods({ calculatedColumns: false });
    await write("C2:C3", [[""], [""]]);
    await host.user.typeInto(host.workbook.activeSheetId, 1, 2, "=B2*3");
    expect(await formulasOf("C2:C3")).toEqual([["=B2*3"], [""]]);
  });
});

describe("a workbook opened in manual calculation", () => {
  test("shows its saved results until it is calculated", async () => {
    const { workbook } = await openGoods({});
    workbook.sheets[0]!.cells.set(1, 2, { formula: "=B2*2", value: 77 });
    await openHost({ workbook, variations: { calculationMode: "Manual" } });
    await Excel.run(async (context) => {
      const { application } = context;
      application.load("calculationMode");
      const cells = context.workbook.worksheets.getFirst().getRange("C2:C3");
      cells.load("values");
      await context.sync();
      expect([application.calculationMode, cells.values]).toEqual(["Manual", [[77], [40]]]);
      context.workbook.worksheets.getFirst().getRange("B3").values = [[30]];
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[77], [40]]);
      application.calculate("Full");
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[20], [60]]);
    });
  });

  test("is calculated by itself where only data tables are excepted", async () => {
    await openGoods({ calculationMode: "AutomaticExceptTables" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B3").values = [[30]];
      const cell = sheet.getRange("C3").load("values");
      context.application.load("calculationMode");
      await context.sync();
      expect([context.application.calculationMode, cell.values]).toEqual(["AutomaticExceptTables", [[60]]]);
    });
  });
});

describe("a workbook with the 1904 date system", () => {
  test.each([
    ["=DATE(2000,1,1)", 35064],
    ["=YEAR(35064)", 2000],
    ["=MONTH(DATE(2026,3,31))", 3],
    ["=DAY(DATE(2026,3,31))", 31],
    ["=WEEKDAY(DATE(2026,3,31),2)", 2],
    ["=ISOWEEKNUM(DATE(2026,3,31))", 14],
    ["=TODAY()-DATE(2026,3,30)", 1],
    ["=EDATE(DATE(2026,1,31),1)-DATE(2026,2,28)", 0],
    ["=EOMONTH(DATE(2026,2,1),0)-DATE(2026,2,28)", 0],
    ["=DAYS(DATE(2026,3,31),DATE(2026,3,1))", 30],
    ['=DATEDIF(DATE(2024,2,29),DATE(2026,2,28),"m")', 23],
    ['=DATEVALUE("2000-01-01")', 35064],
    ['=VALUE("2000-01-01")', 35064],
    ['=VALUE("12.5")', 12.5],
    ['=TEXT(DATE(2026,3,31),"yyyy-mm-dd")', "2026-03-31"],
    ['=TEXT(1234.5,"0.00")', "1234.50"],
    ["=DATE(1903,12,31)", "#NUM!"],
  ])("%s gives %p", async (formula, result) => {
    await openHost({ now: () => new Date(2026, 2, 31, 9), variations: { dates1904: true } });
    await write("A1", [[formula]]);
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[result]]);
  });

  test("reads entries as such days and shows them as the dates that they are", async () => {
    const host = await openHost({ contentLanguage: "fr-CA", variations: { dates1904: true } });
    await write("A1:A2", [["2000-01-01"], ["12.5"]]);
    await host.user.typeInto(host.workbook.activeSheetId, 2, 0, "2026-03-31");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A3").load("values, text");
      await context.sync();
      expect(range.values).toEqual([[35064], [12.5], [44650]]);
      expect(range.text).toEqual([["1/1/2000"], ["12,5"], ["2026-03-31"]]);
    });
  });

  test("has its dates 1462 days later when it was not written so, as when the option is turned on", async () => {
    const first = await openHost();
    await write("A1", [["2000-01-01"]]);
    await openHost({ workbook: first.workbook, variations: { dates1904: true } });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("text");
      await context.sync();
      expect(range.text).toEqual([["1/2/2004"]]);
    });
  });

  test("does not compute what only counts from 1900", async () => {
    await openHost({ variations: { dates1904: true } });
    await expect(write("A1", [["=WORKDAY(DATE(2026,3,31),1)"]])).rejects.toThrow(/1904/);
  });
});

describe("members that this Excel refuses", () => {
  test("fail with its code, and only they", async () => {
    await openGoods({
      refusedMembers: { "ChartAxis.ReversePlotOrder": "InvalidArgument", "PageLayout.*": "GeneralException" },
    });
    const withChart =
      (change: (sheet: Excel.Worksheet, chart: Excel.Chart) => void) => (run: Excel.RequestContext) => {
        const sheet = run.workbook.worksheets.getFirst();
        change(sheet, sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns"));
        return run.sync();
      };
    const reversed = await errorOfRun(
      withChart((_sheet, chart) => (chart.axes.categoryAxis.reversePlotOrder = true)),
    );
    expect([reversed.code, (reversed.debugInfo as { errorLocation: string }).errorLocation]).toEqual([
      "InvalidArgument",
      "ChartAxis.reversePlotOrder",
    ]);
    const page = await errorOfRun(withChart((sheet) => (sheet.pageLayout.orientation = "Landscape")));
    expect(page.code).toBe("GeneralException");
    const printed = await errorOfRun(withChart((sheet) => sheet.pageLayout.setPrintArea("A1:B2")));
    expect(printed.code).toBe("GeneralException");
    await Excel.run(withChart((_sheet, chart) => (chart.axes.valueAxis.minimum = 0)));
  });
});

describe("names of table references", () => {
  test.each([
    [true, "=Goods[[#Headers],[Price]]"],
    [false, "=Sheet1!$B$1"],
  ])("kept: %p", async (namesKeepTableReferences, formula) => {
    await openGoods({ namesKeepTableReferences });
    await Excel.run(async (context) => {
      const name = context.workbook.names.add("PriceCell", "=Goods[[#Headers],[Price]]").load("formula");
      const sum = context.workbook.names.add("Total", "=SUM(Goods[Price])").load("formula");
      await context.sync();
      expect([name.formula, sum.formula]).toEqual([formula, "=SUM(Goods[Price])"]);
    });
  });
});

test.each([
  ["Excel2019", "1.8", "PC"],
  ["Excel2021", "1.14", "PC"],
  ["Excel2024", "1.17", "PC"],
  ["Excel365", "1.20", "PC"],
  ["ExcelOnWeb", "1.20", "OfficeOnline"],
] as const)("%s has ExcelApi %s, and runs on %s", async (excelVersion, highest, platform) => {
  await openHost({ excelVersion });
  const [, minor = ""] = highest.split(".");
  const { requirements, diagnostics } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", highest)).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", `1.${Number(minor) + 1}`)).toBe(false);
  expect([String(Office.context.platform), String(diagnostics.platform)]).toEqual([platform, platform]);
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform });
});

test("the defaults are those of a host without variations", () => {
  const host = createHost({ variations: {} });
  host.attach(officeClient());
  expect(host.workbook.usesDates1904).toBeUndefined();
});

describe("several rows written at once over hidden ones", () => {
  const hideSecond = () =>
    Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("Goods").columns.getItem("Name").filter.applyValuesFilter(["Ink"]);
    });

  test("land in their rows by default", async () => {
    await openGoods({});
    await hideSecond();
    await write("A2:B3", [
      ["Cup", 5],
      ["Mug", 6],
    ]);
    expect(await formulasOf("A2:B3")).toEqual([
      ["Cup", 5],
      ["Mug", 6],
    ]);
  });

  test("go astray where Excel lets them: only shown rows are reached, each by the first row", async () => {
    await openGoods({ misplacesOverHiddenRows: true });
    await hideSecond();
    await write("A2:B4", [
      ["Cup", 5],
      ["Mug", 6],
      ["Pot", 7],
    ]);
    expect(await formulasOf("A2:B4")).toEqual([
      ["Cup", 5],
      ["Pen", 20],
      ["Cup", 5],
    ]);
  });

  test("are right one by one, in any Excel", async () => {
    await openGoods({ misplacesOverHiddenRows: true });
    await hideSecond();
    await write("A2:B2", [["Cup", 5]]);
    await write("A3:B3", [["Mug", 6]]);
    expect(await formulasOf("A2:B3")).toEqual([
      ["Cup", 5],
      ["Mug", 6],
    ]);
  });
});
