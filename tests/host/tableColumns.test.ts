import type { Host } from "../../src/host";
import { onSheet, errorCodeOf } from "../support/excel";
import { openHost } from "../support/host";

/**
 * The table Sales at B2:D4 (Item, Price, Double), with cells at its right (F2:G5) and below (B7:G8), and a table Below
 * at B10:E11.
 */
function withSales<T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext, host: Host) => Promise<T>,
): Promise<T> {
  return onSheet(async (sheet, context, host) => {
    sheet.getRange("B2:C4").values = [
      ["Item", "Price"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.getRange("D2").values = [["Double"]];
    sheet.tables.add("B2:D4", true).name = "Sales";
    const table = sheet.tables.getItem("Sales");
    sheet.getRange("D3:D4").formulas = [["=C3*2+$F$3"], ["=C4*2+$F$3"]];
    sheet.getRange("F2:G5").values = [
      ["right", 10],
      [20, 30],
      [40, 50],
      ["beyond", 60],
    ];
    sheet.getRange("B7:G7").values = [["below", 1, 2, 3, 4, 5]];
    sheet.tables.add("B10:E11", true).name = "Below";
    await context.sync();
    return work(table, sheet, context, host);
  });
}

describe("a column inserted into a table", () => {
  test("moves cells to its right in the table's rows, and nothing else", () =>
    withSales(async (table, sheet, context) => {
      sheet.getRange("F3:F4").format.fill.color = "#FF0000";
      sheet.getRange("F2:G2").merge();
      table.columns.add(1, [["Unit"], ["kg"], ["t"]], "Unit");
      const areas = [table.getRange(), sheet.tables.getItem("Below").getRange()].map((one) =>
        one.load("address"),
      );
      const names = table.columns.load("items/name");
      const rows = sheet.getRange("B2:H7").load("values");
      const look = sheet.getRange("G3:G4").format.fill.load("color");
      await context.sync();
      expect(areas.map(({ address }) => address)).toEqual(["Sheet1!B2:E4", "Sheet1!B10:E11"]);
      expect(names.items.map(({ name }) => name)).toEqual(["Item", "Unit", "Price", "Double"]);
      expect(rows.values).toEqual([
        ["Item", "Unit", "Price", "Double", "", "right", ""],
        ["a", "kg", 1, 22, "", 20, 30],
        ["b", "t", 2, 24, "", 40, 50],
        ["", "", "", "", "beyond", 60, ""],
        ["", "", "", "", "", "", ""],
        ["below", 1, 2, 3, 4, 5, ""],
      ]);
      expect(look.color).toBe("#FF0000");
    }));

  test("makes formulas, names and charts follow what it moves", () =>
    withSales(async (table, sheet, context, host) => {
      const { names } = context.workbook;
      names.add("Right", sheet.getRange("F3:F4"));
      names.add("Tall", sheet.getRange("F2:F5"));
      names.add("Prices", "=Sales[Price]");
      sheet.charts.add("Line", sheet.getRange("C2:D4"), "Columns").name = "Chart";
      sheet.getRange("J10:J17").formulas = [
        ["=SUM(C3:C4)"],
        ["=SUM(Sales[Price])"],
        ["=SUM(Sales[[Item]:[Double]])"],
        ["=SUM($F$3:$G$4)"],
        ["=F5"],
        ["=SUM(Right)"],
        ["=SUM(Prices)"],
        ["=SUM(B3:D4)"],
      ];
      await context.sync();
      const before = host.workbook.sheets[0]!;
      const values = before.charts[0]!.series.map((series) => series.values);
      table.columns.add(1, [["Unit"], [100], [200]]);
      const formulas = sheet.getRange("J10:J17").load("formulas,values");
      const named = ["Right", "Tall"].map((name) => names.getItem(name).load("formula"));
      await context.sync();
      expect(formulas.formulas.flat()).toEqual([
        "=SUM(D3:D4)",
        "=SUM(Sales[Price])",
        "=SUM(Sales[[Item]:[Double]])",
        "=SUM($G$3:$H$4)",
        "=F5",
        "=SUM(Right)",
        "=SUM(Prices)",
        "=SUM(B3:E4)",
      ]);
      expect(formulas.values.flat()).toEqual([3, 3, 349, 140, "beyond", 60, 3, 349]);
      expect(named.map(({ formula }) => formula)).toEqual(["=Sheet1!$G$3:$G$4", "=Sheet1!$F$2:$F$5"]);
      expect(values).toEqual(["=Sheet1!$C$3:$C$4", "=Sheet1!$D$3:$D$4"]);
      expect(before.charts[0]!.series.map((series) => series.values)).toEqual([
        "=Sheet1!$D$3:$D$4",
        "=Sheet1!$E$3:$E$4",
      ]);
    }));

  test("keeps calculated columns calculated, with their references moved along", () =>
    withSales(async (table, sheet, context) => {
      table.columns.add(0, [["Code"], ["x"], ["y"]]);
      const double = table.columns.getItem("Double").getDataBodyRange();
      table.rows.add(undefined, [["z", "c", 5, null as never]]);
      double.load("address");
      const column = sheet.getRange("E3:E5").load("formulas,values");
      await context.sync();
      expect(column.formulas).toEqual([["=D3*2+$G$3"], ["=D4*2+$G$3"], ["=D5*2+$G$3"]]);
      expect(column.values).toEqual([[22], [24], [30]]);
    }));

  test("moves validations and conditional formats with their cells, split where others stay", () =>
    withSales(async (table, sheet, context) => {
      const custom = (formula: string) => ({ custom: { formula } });
      sheet.getRange("D3:D4").dataValidation.rule = custom("=D3>C3");
      sheet.getRange("F1:F9").dataValidation.rule = custom("=F1<>G1");
      sheet.getRange("B3:D4").conditionalFormats.add("Custom").custom.rule.formula = "=$C3>1";
      sheet.getRange("C3:C20").conditionalFormats.add("Custom").custom.rule.formula = "=C3=0";
      table.columns.add(1, [["Unit"], ["kg"], ["t"]]);
      const rules = ["E4", "D3:D4", "F1", "F2:F4", "G4", "F9"].map((cells) =>
        sheet.getRange(cells).dataValidation.load("rule"),
      );
      const formats = ["E4", "C3", "D3", "C5", "C20", "D5"].map((cell) => {
        const found = sheet.getRange(cell).conditionalFormats;
        return found.load("items/custom/rule/formula");
      });
      await context.sync();
      expect(rules.map(({ rule }) => rule)).toEqual([
        custom("=E4>D4"),
        {},
        custom("=F1<>G1"),
        {},
        custom("=G4<>H4"),
        custom("=F9<>G9"),
      ]);
      const formulas = formats.map(({ items }) => items.map(({ custom: { rule } }) => rule.formula));
      expect(formulas).toEqual([["=$D4>1"], ["=$D3>1"], ["=D3=0", "=$D3>1"], ["=C5=0"], ["=C20=0"], []]);
    }));

  test("moves a table to its right in the same rows", () =>
    withSales(async (table, sheet, context) => {
      sheet.tables.add("I3:J4", true).name = "Beside";
      table.columns.add(2);
      const beside = sheet.tables.getItem("Beside").getRange().load("address");
      await context.sync();
      expect(beside.address).toBe("Sheet1!J3:K4");
    }));

  test("is appended where no index is given, and moves cells to the right", () =>
    withSales(async (table, sheet, context) => {
      table.columns.add(undefined, [["More"], [1], [2]]);
      table.columns.add(-1, [["Most"], [3], [4]]);
      const range = table.getRange().load("address");
      const rightCells = sheet.getRange("G2:H5").load("values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:F4");
      expect(rightCells.values).toEqual([
        ["", "right"],
        ["", 20],
        ["", 40],
        [60, ""],
      ]);
    }));

  test("is reported to handlers", async () => {
    const host = await openHost();
    const log: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const table = sheet.tables.add("B2:C4", true);
      table.onChanged.add(async ({ changeType, address }) => void log.push(`${changeType} ${address}`));
      await context.sync();
      table.columns.add(1);
      table.columns.getItemAt(0).delete();
      await context.sync();
    });
    await host.settle();
    expect(log).toEqual(["ColumnInserted C2:C4", "ColumnDeleted B2:B4"]);
  });

  const refused: [string, string, (table: Excel.Table, sheet: Excel.Worksheet) => void][] = [
    [
      "when it would cut another table",
      "InsertDeleteConflict",
      (table, sheet) => {
        sheet.tables.add("I4:J6", true);
        table.columns.add(1);
      },
    ],
    [
      "when it would cut merged cells",
      "MergedRangeConflict",
      (table, sheet) => {
        sheet.getRange("I4:I5").merge();
        table.columns.add(1);
      },
    ],
    [
      "when cells would be pushed off the sheet",
      "NonBlankCellOffSheet",
      (table, sheet) => {
        sheet.getRange("XFD3").values = [[1]];
        table.columns.add(1);
      },
    ],
    ["with too few values", "InvalidArgument", (table) => void table.columns.add(1, [["x"], [1]])],
    ["beyond the last place", "InvalidArgument", (table) => void table.columns.add(9)],
    [
      "on a protected sheet",
      "AccessDenied",
      (table, sheet) => {
        sheet.protection.protect();
        table.columns.add(1);
      },
    ],
  ];
  test.each(refused)("is refused %s: %s", (_what, code, ask) =>
    withSales(async (table, sheet, context) => {
      expect(await errorCodeOf(context, (own) => ask(own.tables.getItem("Sales"), own))).toBe(code);
      table.columns.load("items/name");
      const cells = sheet.getRange("B2:G4").load("values");
      await context.sync();
      expect(table.columns.items).toHaveLength(3);
      expect(cells.values[1]).toEqual(["a", 1, 22, "", 20, 30]);
    }),
  );
});

test.each([
  ["a column of a table", (table: Excel.Table) => table.columns.getItem("Price").delete()],
  ["its cells", (_table: Excel.Table, sheet: Excel.Worksheet) => sheet.getRange("C2:C4").delete("Left")],
])("a refused deletion of %s leaves the references to it", (_what, remove) =>
  withSales(async (table, sheet, context) => {
    sheet.getRange("J1").formulas = [["=SUM(Sales[Price])"]];
    sheet.getRange("I4:I5").merge();
    await context.sync();
    const ask = (own: Excel.Worksheet) => remove(own.tables.getItem("Sales"), own);
    expect(await errorCodeOf(context, ask)).toBe("MergedRangeConflict");
    const formulas = sheet.getRange("J1").load("formulas");
    const names = table.columns.load("items/name");
    await context.sync();
    expect(names.items.map(({ name }) => name)).toEqual(["Item", "Price", "Double"]);
    expect(formulas.formulas).toEqual([["=SUM(Sales[Price])"]]);
  }),
);

describe("whole columns of a sheet", () => {
  test("inserted through tables become a column of each, and move everything to their right", () =>
    withSales(async (table, sheet, context) => {
      const below = sheet.tables.getItem("Below");
      sheet.getRange("C:C").insert("Right");
      const names = [table, below].map((one) => one.columns.load("items/name"));
      const double = sheet.getRange("E3").load("formulas");
      const cells = sheet.getRange("C2:H7").load("values");
      await context.sync();
      expect(names.map(({ items }) => items.map(({ name }) => name))).toEqual([
        ["Item", "Column1", "Price", "Double"],
        ["Column1", "Column5", "Column2", "Column3", "Column4"],
      ]);
      expect(double.formulas).toEqual([["=D3*2+$G$3"]]);
      expect(cells.values[0]).toEqual(["Column1", "Price", "Double", "", "right", 10]);
    }));

  test("deleted through a table delete its column, and references to it are lost", () =>
    withSales(async (table, sheet, context) => {
      sheet.getRange("J1").formulas = [["=SUM(Sales[Price])"]];
      sheet.getRange("J2").formulas = [["=Sales[[#Headers],[Double]]"]];
      await context.sync();
      sheet.getRange("C:C").delete("Left");
      const names = table.columns.load("items/name");
      const formulas = sheet.getRange("I1:I2").load("formulas");
      await context.sync();
      expect(names.items.map(({ name }) => name)).toEqual(["Item", "Double"]);
      expect(formulas.formulas).toEqual([["=SUM(#REF!)"], ["=Sales[[#Headers],[Double]]"]]);
    }));
});
