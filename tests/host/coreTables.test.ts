import { openHost } from "../support/host";
import { errorOfRun } from "../support/errorOfRun";

/** A sheet with the table Sales at B2:C4: Item, Price; two rows. */
async function withSales<T>(
  batch: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C4").values = [
      ["Item", "Price"],
      ["a", 1],
      ["b", 2],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Sales";
    await context.sync();
    return batch(table, sheet, context);
  });
}

beforeEach(async () => {
  await openHost();
});

test("a table is made over values, and gives its parts", async () => {
  await withSales(async (table, _sheet, context) => {
    table.load("name, style, showBandedRows, showFilterButton, showHeaders, showTotals, columns/items/name");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load("address"),
    );
    const price = table.columns.getItem("price").getDataBodyRange().load("values, address");
    const rows = table.rows.load("items/values");
    await context.sync();
    expect([table.name, table.style, table.showBandedRows, table.showTotals]).toEqual([
      "Sales",
      "TableStyleMedium2",
      true,
      false,
    ]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Item", "Price"]);
    expect(parts.map(({ address }) => address)).toEqual(["Sheet1!B2:C4", "Sheet1!B2:C2", "Sheet1!B3:C4"]);
    expect([price.address, price.values]).toEqual(["Sheet1!C3:C4", [[1], [2]]]);
    expect(rows.items.map(({ values }) => values)).toEqual([[["a", 1]], [["b", 2]]]);
  });
});

test("captions become texts, never empty and never duplicated", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:D2").values = [
      ["Name", "name", "", 2024],
      [1, 2, 3, 4],
    ];
    const table = sheet.tables.add("A1:D2", true).load("columns/items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Name", "name2", "Column1", "2024"]);
  });
});

test("without headers a header row is inserted above", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B2", false);
    const range = table.getRange().load("address, values");
    await context.sync();
    expect([range.address, range.values]).toEqual([
      "Sheet1!A1:B3",
      [
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ],
    ]);
  });
});

test("a table of only a header gets one empty row", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["x", "y"]];
    const body = sheet.tables.add("A1:B1", true).getDataBodyRange().load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!A2:B2");
  });
});

test("a body filled with one formula becomes a calculated column, which new rows get too", async () => {
  const host = await openHost();
  await withSales(async (table, _sheet, context) => {
    const column = table.columns.add(undefined, [["Double"], ["=[@Price]*2"], ["=[@Price]*2"]]);
    await context.sync();
    expect(host.workbook.sheets[0]!.tables[0]!.columns[2]!.calculatedFormula).toBe("=[@Price]*2");
    table.rows.add(undefined, [["c", 5, null as never]]);
    const values = column.getDataBodyRange().load("values, formulas");
    await context.sync();
    expect(values.values).toEqual([[2], [4], [10]]);
    expect(values.formulas[2]).toEqual(["=[@Price]*2"]);
  });
});

test("a column with different formulas is not a calculated column", async () => {
  const host = await openHost();
  await withSales(async (table, _sheet, context) => {
    const body = table.columns.getItem("Price").getDataBodyRange();
    body.formulas = [["=1+1"], ["=1+2"]];
    await context.sync();
    const column = host.workbook.sheets[0]!.tables[0]!.columns[1]!;
    expect(column.calculatedFormula).toBeUndefined();
    body.formulas = [["=ROW(B3)"], ["=ROW(B4)"]];
    await context.sync();
    expect(column.calculatedFormula).toBe("=ROW(B3)");
    body.values = [[1], [2]];
    await context.sync();
    expect(column.calculatedFormula).toBeUndefined();
  });
});

test("added and deleted rows move what is below and keep sums right", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("B6").values = [["below"]];
    sheet.getRange("E1").formulas = [["=SUM(Sales[Price])"]];
    table.rows.add(0, [["first", 10]]);
    table.rows.add(undefined, [["last", 20]]);
    const body = table.getDataBodyRange().load("values, address");
    const below = sheet.getRange("B8").load("values");
    const sum = sheet.getRange("E1").load("values");
    await context.sync();
    expect(body.address).toBe("Sheet1!B3:C6");
    expect(body.values).toEqual([
      ["first", 10],
      ["a", 1],
      ["b", 2],
      ["last", 20],
    ]);
    expect([below.values, sum.values]).toEqual([[["below"]], [[33]]]);

    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(0).delete();
    const left = table.getDataBodyRange().load("values");
    const after = sheet.getRange("B6:E6").load("values");
    const total = sheet.getRange("E1").load("values");
    await context.sync();
    expect(left.values).toEqual([
      ["b", 2],
      ["last", 20],
    ]);
    expect([after.values[0]![0], total.values]).toEqual(["below", [[22]]]);
  });
});

test("one empty row stays when every row is deleted", async () => {
  await withSales(async (table, _sheet, context) => {
    table.rows.getItemAt(1).delete();
    table.rows.getItemAt(0).delete();
    const body = table.getDataBodyRange().load("address, values");
    await context.sync();
    expect([body.address, body.values]).toEqual(["Sheet1!B3:C3", [["", ""]]]);
  });
});

test("validations, formats and references to the whole column follow a table that grows", async () => {
  const host = await openHost();
  await withSales(async (table, sheet, context) => {
    const price = sheet.getRange("C3:C4");
    price.numberFormat = [["0.00"], ["0.00"]];
    price.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("E1").formulas = [["=SUM($C$3:$C$4)"]];
    sheet.getRange("E2").dataValidation.rule = { list: { inCellDropDown: true, source: "=$B$3:$B$4" } };
    table.rows.add(undefined, [["c", 4]]);
    const added = sheet.getRange("C5").load("numberFormat, text");
    const sum = sheet.getRange("E1").load("formulas, values");
    const list = sheet.getRange("E2").dataValidation.load("rule");
    await context.sync();
    expect([added.numberFormat, added.text]).toEqual([[["0.00"]], [["4.00"]]]);
    expect([sum.formulas, sum.values]).toEqual([[["=SUM($C$3:$C$5)"]], [[7]]]);
    expect(list.rule.list!.source).toBe("=$B$3:$B$5");
    const decimal = host.workbook.sheets[0]!.validations.find(({ rule }) => "decimal" in rule)!;
    expect(decimal.areas).toEqual([{ row: 2, column: 2, rows: 3, columns: 1 }]);
  });
});

test("rules keep referring to their own row when the first row is deleted or another inserted before it", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("C3:C4").dataValidation.rule = { custom: { formula: "=AND(C3>0,B3<>$B$4)" } };
    sheet.getRange("B3:C4").conditionalFormats.add("Custom").custom.rule.formula = "=$C3=0";
    const read = async (cell: string) => {
      const rule = sheet.getRange(cell).dataValidation.load("rule");
      const format = sheet.getRange(cell).conditionalFormats.getItemAt(0);
      format.custom.rule.load("formula");
      await context.sync();
      return [rule.rule.custom!.formula, format.custom.rule.formula];
    };
    table.rows.getItemAt(0).delete();
    expect(await read("C3")).toEqual(["=AND(C3>0,B3<>$B$3)", "=$C3=0"]);
    table.rows.add(0, [["first", 5]]);
    expect(await read("C4")).toEqual(["=AND(C4>0,B4<>$B$4)", "=$C4=0"]);
  });
});

test("formulas follow renamed tables and columns", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("E1").formulas = [["=SUM(Sales[Price])"]];
    table.name = "Ventes";
    table.columns.getItem("Price").name = "Prix unitaire";
    const sum = sheet.getRange("E1").load("formulas, values");
    const header = sheet.getRange("C2").load("values");
    await context.sync();
    expect([sum.formulas, sum.values]).toEqual([[["=SUM(Ventes[Prix unitaire])"]], [[3]]]);
    expect(header.values).toEqual([["Prix unitaire"]]);
  });
});

test("a caption written into the header cell renames the column", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("E1").formulas = [["=SUM(Sales[Price])"]];
    sheet.getRange("C2").values = [["Cost"]];
    table.columns.load("items/name");
    const sum = sheet.getRange("E1").load("formulas");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Item", "Cost"]);
    expect(sum.formulas).toEqual([["=SUM(Sales[Cost])"]]);
  });
});

test("resize, convert to a range, delete", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("D2:D3").values = [["More"], [9]];
    sheet.getRange("F1:F2").formulas = [["=SUM(Sales[Price])"], ["=ROWS(Sales[Item])"]];
    table.resize("B2:D6");
    table.columns.load("items/name");
    const rows = sheet.getRange("F2").load("values");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Item", "Price", "More"]);
    expect(rows.values).toEqual([[4]]);
    table.convertToRange();
    const converted = sheet.getRange("F1").load("formulas, values");
    const none = sheet.tables.load("count");
    await context.sync();
    expect([converted.formulas, converted.values, none.count]).toEqual([
      [["=SUM(Sheet1!$C$3:$C$6)"]],
      [[3]],
      0,
    ]);
  });
});

test("deleting a table deletes its cells", async () => {
  await withSales(async (table, sheet, context) => {
    sheet.getRange("F1").formulas = [["=SUM(Sales[Price])"]];
    table.delete();
    const left = sheet.getUsedRange(true).load("address, values");
    await context.sync();
    expect([left.address, left.values]).toEqual(["Sheet1!F1", [["#REF!"]]]);
  });
});

test("a range lists the tables that it intersects", async () => {
  await withSales(async (_table, sheet, context) => {
    const touched = sheet.getRange("A1:B2").getTables().load("items/name");
    const contained = sheet.getRange("A1:B2").getTables(true).load("items/name");
    await context.sync();
    expect([touched.items.length, contained.items.length]).toEqual([1, 0]);
  });
});

describe("refused", () => {
  const refused: [
    string,
    string,
    (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ][] = [
    ["a table over another", "InvalidArgument", (_table, sheet) => void sheet.tables.add("C4:E6", true)],
    [
      "the name of another table",
      "InvalidArgument",
      (_table, sheet) => (sheet.tables.add("F1:G2", true).name = "sales"),
    ],
    [
      "a defined name",
      "InvalidArgument",
      (table, _sheet, context) => {
        context.workbook.names.add("Budget", "=1");
        table.name = "Budget";
      },
    ],
    ["a name with a space", "InvalidArgument", (table) => (table.name = "My sales")],
    ["a name like a cell", "InvalidArgument", (table) => (table.name = "T1")],
    ["a style that Excel does not have", "InvalidArgument", (table) => (table.style = "Pretty")],
    ["a row of another width", "InvalidArgument", (table) => void table.rows.add(undefined, [["c"]])],
    ["a row that is not there", "ItemNotFound", (table) => table.rows.getItemAt(9).delete()],
    ["a column that is not there", "ItemNotFound", (table) => table.columns.getItem("Nope").delete()],
    [
      "cells that would cut a table",
      "InsertDeleteConflict",
      (_table, sheet) => void sheet.getRange("B1").insert("Down"),
    ],
    ["merged cells in a table", "InvalidOperation", (_table, sheet) => sheet.getRange("B3:C3").merge()],
    ["another first row", "InvalidArgument", (table) => table.resize("B3:C6")],
    [
      "rows on a protected sheet",
      "AccessDenied",
      (table, sheet) => {
        sheet.protection.protect();
        table.rows.add(undefined, [["c", 1]]);
      },
    ],
  ];
  test.each(refused)("%s: %s", async (_what, code, act) => {
    await withSales(async () => undefined);
    const error = await errorOfRun(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      act(sheet.tables.getItem("Sales"), sheet, context);
      await context.sync();
    });
    expect(error.code).toBe(code);
  });
});
