import { errorOfRun } from "../support/errorOfRun";
import { openHost } from "../support/host";

/** Runs on the first sheet. */
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
}

/** The formulas of the first sheet's cells. */
const formulasOf = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });

describe("rows added to a table whose only row is blank", () => {
  test("fill that row first, as in Microsoft's samples", async () => {
    await openHost();
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Date", "Amount"]];
      const row = table.rows.add(undefined, [
        ["1/1/2017", "$120"],
        ["1/2/2017", "$142"],
      ]);
      row.load("index");
      const range = table.getRange().load("address, text");
      await context.sync();
      expect([row.index, range.address]).toEqual([0, "Sheet1!A1:B3"]);
      expect(range.text[2]).toEqual(["1/2/2017", "$142"]);
      table.rows.add(undefined, [["1/5/2017", "$27"]]);
      range.load("address");
      const whole = table.getRange().load("address");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:B4");
    });
  });

  test("rows of another width are refused, and nothing is written", async () => {
    await openHost();
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.tables.add("A1:B1", true).rows.add(undefined, [["a", "b", "c"]]);
      await context.sync();
    });
    expect([error.code, await formulasOf("A2:B2")]).toEqual(["InvalidArgument", [["", ""]]]);
  });
});

test("one number format in an array is that of every cell", async () => {
  await openHost();
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.00"]];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]);
  });
});

test("a calculation reports the cells that it has changed", async () => {
  await openHost();
  const addresses: string[] = [];
  const host = await openHost();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:D2").formulas = [
      [1, "=A1*2", "=B1*2", "=D2"],
      [5, "=A2*2", 0, 0],
    ];
    await context.sync();
    sheet.onCalculated.add(async ({ address }) => {
      addresses.push(address);
    });
    await context.sync();
    sheet.getRange("A1:A2").values = [[3], [4]];
    await context.sync();
  });
  await host.settle();
  expect(addresses).toEqual(["B1:B2,C1"]);
});

describe("a change reports where cells moved", () => {
  test.each([
    [
      "CellDeleted",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").delete("Up"),
      { deleteShiftDirection: "Up" },
    ],
    [
      "CellDeleted",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").delete("Left"),
      { deleteShiftDirection: "Left" },
    ],
    [
      "RowDeleted",
      (sheet: Excel.Worksheet) => sheet.getRange("2:2").delete("Up"),
      { deleteShiftDirection: "Up" },
    ],
    [
      "CellInserted",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").insert("Right"),
      { insertShiftDirection: "Right" },
    ],
    [
      "ColumnInserted",
      (sheet: Excel.Worksheet) => sheet.getRange("B:B").insert("Right"),
      { insertShiftDirection: "Right" },
    ],
    ["RangeEdited", (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[2]]), undefined],
  ])("%s", async (changeType, change, direction) => {
    const host = await openHost();
    const events: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async (event) => {
        events.push([event.changeType, event.changeDirectionState]);
      });
      await context.sync();
      change(sheet);
      await context.sync();
    });
    await host.settle();
    expect(events).toEqual([[changeType, direction]]);
  });
});

describe("a month and a year", () => {
  test.each([
    ["en-US", "January 2016", "Jan-16"],
    ["en-CA", "Jan 2016", "Jan-16"],
    ["fr-CA", "janvier 2016", "janv.-16"],
    ["fr-CA", "février 2016", "févr.-16"],
  ])("typed in %s: %s becomes a date", async (contentLanguage, typed, shown) => {
    const host = await openHost({ contentLanguage });
    await host.user.typeInto(host.workbook.activeSheetId, 0, 0, typed);
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1").load("values, text, numberFormat");
      await context.sync();
      expect([typeof cell.values[0]![0], cell.text, cell.numberFormat]).toEqual([
        "number",
        [[shown]],
        [["mmm-yy"]],
      ]);
    });
  });

  test("a word that is no month stays a text", async () => {
    const host = await openHost();
    await host.user.typeInto(host.workbook.activeSheetId, 0, 0, "Phase 2016");
    expect(await formulasOf("A1")).toEqual([["Phase 2016"]]);
  });
});

describe("a table of a header alone", () => {
  test("pushes down what is below it, within its columns", async () => {
    await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").formulas = [
        ["x", "y", "=A3"],
        [1, 2, "beside"],
        [3, 4, ""],
      ];
      const table = sheet.tables.add("A1:B1", true).getRange().load("address");
      await context.sync();
      expect(table.address).toBe("Sheet1!A1:B2");
    });
    expect(await formulasOf("A1:C4")).toEqual([
      ["x", "y", "=A4"],
      ["", "", "beside"],
      [1, 2, ""],
      [3, 4, ""],
    ]);
  });
});

describe("a copied worksheet", () => {
  test("has everything, refers to itself, and has tables of its own", async () => {
    const host = await openHost();
    await onSheet(async (sheet, context) => {
      const { names, worksheets } = context.workbook;
      sheet.getRange("A1:B2").formulas = [
        ["Name", "Twice"],
        [4, ""],
      ];
      sheet.tables.add("A1:B2", true).name = "Goods";
      sheet.getRange("B2").formulas = [["=[@Name]*2"]];
      sheet.getRange("D1:D3").formulas = [["=SUM(Goods[Twice])"], ["=Sheet1!A2+1"], ["=Factor*2"]];
      sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns").name = "Columns";
      names.add("Factor", sheet.getRange("A2"));
      worksheets.add("Other").getRange("A1").formulas = [["=SUM(Goods[Twice])"]];
      await context.sync();
      const copy = sheet.copy("After", sheet).load("name, position");
      copy.getRange("A2").values = [[10]];
      const results = copy.getRange("D1:D3").load("values, formulas");
      const original = sheet.getRange("D1:D3").load("values");
      const tables = copy.tables.load("items/name");
      const charts = copy.charts.load("items/name");
      const validation = copy.getRange("A2").load("dataValidation/type");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
      expect(results.formulas).toEqual([["=SUM(Goods2[Twice])"], ["='Sheet1 (2)'!A2+1"], ["=Factor*2"]]);
      expect([results.values, original.values]).toEqual([
        [[20], [11], [20]],
        [[8], [5], [8]],
      ]);
      expect(tables.items.map(({ name }) => name)).toEqual(["Goods2"]);
      expect([charts.items.length, validation.dataValidation.type]).toEqual([1, "Decimal"]);
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Other"]);
  });

  test("is fetched again by the object that copying gave", async () => {
    await openHost();
    await onSheet(async (sheet, context) => {
      const copy = sheet.copy();
      await context.sync();
      copy.name = "Second";
      copy.load("name");
      await context.sync();
      expect(copy.name).toBe("Second");
    });
  });

  test.each([
    ["without a sheet to be next to", "Before"],
    ["at no such place", "Middle"],
  ])("is refused %s", async (_case, position) => {
    await openHost();
    const error = await errorOfRun(async (context) => {
      context.workbook.worksheets.getFirst().copy(position as "Before");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("the value of a name", () => {
  test.each([
    ["=1+2", "Integer", 3],
    ["=1/4", "Double", 0.25],
    ['="a"&"b"', "String", "ab"],
    ["=1>2", "Boolean", false],
    ["=1/0", "Error", "#DIV/0!"],
    ["=Sheet1!$A$1:$B$2", "Range", "Sheet1!$A$1:$B$2"],
    ["={1,2;3,4}", "Array", 1],
  ])("%s is %s %p", async (formula, type, value) => {
    await openHost();
    await onSheet(async (_sheet, context) => {
      const name = context.workbook.names.add("Some", formula).load("type, value, formula");
      await context.sync();
      expect([name.formula, name.type, name.value]).toEqual([formula, type, value]);
    });
  });

  test("follows the cells that its formula reads", async () => {
    await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[2]];
      const name = context.workbook.names.add("Twice", "=Sheet1!$A$1*2").load("value");
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      const again = context.workbook.names.getItem("Twice").load("value");
      await context.sync();
      expect([name.value, again.value]).toEqual([4, 10]);
    });
  });

  test.each([
    [
      "={1,2;3,4}",
      [
        [1, 2],
        [3, 4],
      ],
      "Double",
    ],
    ['="one"', [["one"]], "String"],
    ["=Sheet1!$A$1:$B$1", [[7, 8]], "Double"],
  ])("the array of %s", async (formula, values, type) => {
    await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[7, 8]];
      const name = context.workbook.names.add("Some", formula);
      const array = name.arrayValues.load("values, types");
      await context.sync();
      expect(array.values).toEqual(values);
      expect(new Set(array.types.flat())).toEqual(new Set([type]));
    });
  });
});
