import fc from "fast-check";
import { shiftFormula } from "../../src/spreadsheet/formulas/shiftFormula";
import type { Host } from "../../src/host";
import { onSheet, errorCodeOf } from "../support/excel";
import { openHost } from "../support/host";

/** The formulas of cells given as "Sheet!A1", or "A1" on the first sheet. */
async function formulasOf(context: Excel.RequestContext, ...addresses: string[]): Promise<unknown[]> {
  const ranges = addresses.map((address) => cellAt(context, address).load("formulas"));
  await context.sync();
  return ranges.map(({ formulas }) => formulas[0]![0]);
}

async function valuesOf(context: Excel.RequestContext, ...addresses: string[]): Promise<unknown[]> {
  const ranges = addresses.map((address) => cellAt(context, address).load("values"));
  await context.sync();
  return ranges.map(({ values }) => values[0]![0]);
}

function cellAt({ workbook }: Excel.RequestContext, address: string): Excel.Range {
  const [cells, sheet = "Sheet1"] = address.split("!").reverse() as [string, string?];
  return workbook.worksheets.getItem(sheet).getRange(cells);
}

/** A first sheet with the table Sales at B2:D4 (Item, Price, Double), and a second one, "Other one". */
async function withSales<T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext, host: Host) => Promise<T>,
): Promise<T> {
  return onSheet(async (sheet, context, host) => {
    context.workbook.worksheets.add("Other one");
    sheet.getRange("B2:D4").values = [
      ["Item", "Price", "Double"],
      ["a", 1, ""],
      ["b", 2, ""],
    ];
    const table = sheet.tables.add("B2:D4", true);
    table.name = "Sales";
    sheet.getRange("D3:D4").formulas = [["=Sales[@Price]*2"], ["=Sales[@Price]*2"]];
    await context.sync();
    return work(table, sheet, context, host);
  });
}

describe("cells that are cut and pasted", () => {
  test("move contents and formats, and leave neither behind", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("A1:B2").values = [
        [1, "x"],
        ["=A1+1", true],
      ];
      sheet.getRange("A1:B2").format.fill.color = "#FF0000";
      sheet.getRange("A1").numberFormat = [["0.00"]];
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.getRange("1:1").format.rowHeight = 40;
      sheet.getRange("A1:B2").moveTo("D5");
      const there = sheet.getRange("D5:E6").load("values,formulas,numberFormat,format/fill/color");
      const here = sheet.getRange("A1:B2").load("values,numberFormat,format/fill/color");
      const sizes = [sheet.getRange("A1"), sheet.getRange("D5")].map((range) =>
        range.format.load("columnWidth,rowHeight"),
      );
      await context.sync();
      expect(there.formulas).toEqual([
        [1, "x"],
        ["=D5+1", true],
      ]);
      expect(there.values[1]).toEqual([2, true]);
      expect([there.numberFormat[0]![0], there.format.fill.color]).toEqual(["0.00", "#FF0000"]);
      expect(here.values).toEqual([
        ["", ""],
        ["", ""],
      ]);
      expect([here.numberFormat[0]![0], here.format.fill.color]).toEqual(["General", "#FFFFFF"]);
      expect(sizes.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight])).toEqual([
        [90, 40],
        [48, 15],
      ]);
      expect(host.workbook.sheets[0]!.cells.get(0, 0)).toBeUndefined();
    }));

  test("keep the format inherited from their column, and leave an unformatted cell", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.fill.color = "#FF0000";
      sheet.getRange("E:E").format.fill.color = "#00FF00";
      sheet.getRange("B1").values = [["plain"]];
      sheet.getRange("A1:B1").moveTo("D3");
      sheet.getRange("B7").moveTo("E7");
      const colors = ["A1", "D3", "E3", "E4", "E7"].map((cell) =>
        sheet.getRange(cell).format.fill.load("color"),
      );
      await context.sync();
      expect(colors.map(({ color }) => color)).toEqual([
        "#FFFFFF",
        "#FF0000",
        "#FFFFFF",
        "#00FF00",
        "#FFFFFF",
      ]);
    }));

  test.each<
    [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range | string, string]
  >([
    ["a cell's address", () => "D5", "Sheet1!D5:E6"],
    ["an address on another sheet", () => "Other!B2", "Other!B2:C3"],
    ["a cell", (sheet) => sheet.getRange("D5"), "Sheet1!D5:E6"],
    [
      "a cell of another sheet",
      (_sheet, { workbook }) => workbook.worksheets.getItem("Other").getRange("C1"),
      "Other!C1:D2",
    ],
    ["a range that is larger", () => "D5:J20", "Sheet1!D5:E6"],
    ["a range that is smaller", () => "D5:D6", "Sheet1!D5:E6"],
    ["cells among those that move", () => "B2", "Sheet1!B2:C3"],
  ])("go to %s", (_what, destination, expected) =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").moveTo(destination(sheet, context));
      const used = [sheet, other].map((one) => one.getUsedRangeOrNullObject(true).load("address,values"));
      await context.sync();
      const [found, ...more] = used.filter(({ isNullObject }) => !isNullObject);
      expect([found!.address, found!.values, more]).toEqual([
        expected,
        [
          [1, 2],
          [3, 4],
        ],
        [],
      ]);
    }),
  );

  test("replace the destination's content, formats, rules and links", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("D1:D3").values = [[7], [8], [9]];
      sheet.getRange("D1:D3").format.font.bold = true;
      sheet.getRange("D1:D3").dataValidation.rule = { custom: { formula: "=D1>0" } };
      sheet.getRange("D1:D3").conditionalFormats.add("Custom").custom.rule.formula = "=D1>5";
      sheet.getRange("D2:E2").merge();
      sheet.getRange("D2").hyperlink = { address: "https://example.org/", textToDisplay: "8" };
      sheet.getRange("A2").values = [["new"]];
      sheet.getRange("A2:B2").moveTo("D2");
      const cells = sheet.getRange("D1:D3").load("values");
      const rules = ["D1", "D2", "D3"].map((cell) => sheet.getRange(cell).dataValidation.load("type,rule"));
      const formats = ["D1", "D2", "D3"].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
      const cell = sheet.getRange("D2").load("hyperlink,format/font/bold");
      await context.sync();
      expect(cells.values).toEqual([[7], ["new"], [9]]);
      expect(rules.map(({ type }) => type)).toEqual(["Custom", "None", "Custom"]);
      expect(rules[2]!.rule).toEqual({ custom: { formula: "=D3>0" } });
      expect(formats.map(({ value }) => value)).toEqual([1, 0, 1]);
      expect([cell.hyperlink, cell.format.font.bold]).toEqual([null, false]);
      expect(host.workbook.sheets[0]!.merges).toEqual([]);
    }));

  test("stay where they are when the destination is the source", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").formulas = [[1], ["=A1"]];
      sheet.getRange("A1:A2").moveTo("A1");
      expect(await formulasOf(context, "A1", "A2")).toEqual([1, "=A1"]);
    }));
});

describe("the references of formulas", () => {
  test("follow the cells to their new place and sheet", () =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other one");
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1:C4").formulas = [["=A1+$A$2"], ["=SUM(A1:A3)"], ["=Sheet1!A3"], ["=C9"]];
      other.getRange("A1:A2").formulas = [["=Sheet1!$A$1"], ["=SUM(Sheet1!A1:A3)"]];
      context.workbook.names.add("All", sheet.getRange("A1:A3"));
      const all = context.workbook.names.getItem("All");
      sheet.getRange("E1").formulas = [["=SUM(All)"]];
      sheet.getRange("A1:A3").moveTo("G7");
      expect(await formulasOf(context, "C1", "C2", "C3", "C4", "Other one!A1", "Other one!A2")).toEqual([
        "=G7+$G$8",
        "=SUM(G7:G9)",
        "=Sheet1!G9",
        "=C9",
        "=Sheet1!$G$7",
        "=SUM(Sheet1!G7:G9)",
      ]);
      sheet.getRange("G7:G9").moveTo(other.getRange("B2"));
      all.load("formula");
      expect(await formulasOf(context, "C1", "C2", "C3", "Other one!A1", "Other one!A2")).toEqual([
        "='Other one'!B2+'Other one'!$B$3",
        "=SUM('Other one'!B2:B4)",
        "='Other one'!B4",
        "='Other one'!$B$2",
        "=SUM('Other one'!B2:B4)",
      ]);
      expect(all.formula).toBe("='Other one'!$B$2:$B$4");
      expect(await valuesOf(context, "C1", "C2", "C3", "E1", "Other one!A1", "Other one!A2")).toEqual([
        3, 6, 3, 6, 1, 6,
      ]);
      other.getRange("B2").values = [[10]];
      expect(await valuesOf(context, "C1", "C2", "E1", "Other one!A2")).toEqual([12, 15, 15, 15]);
    }));

  test("that are moved themselves keep their targets", () =>
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other").getRange("A1").values = [[100]];
      sheet.names.add("Rate", "=3");
      context.workbook.names.add("Base", "=5");
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B6").formulas = [
        ["=A1+B6"],
        ["=$A$2"],
        ["=Other!A1"],
        ["=Sheet1!A1"],
        ["=Rate*Base"],
        [10],
      ];
      sheet.getRange("B1:B6").moveTo("D1");
      expect(await formulasOf(context, "D1", "D2", "D3", "D4", "D5")).toEqual([
        "=A1+D6",
        "=$A$2",
        "=Other!A1",
        "=Sheet1!A1",
        "=Rate*Base",
      ]);
      sheet.getRange("D1:D6").moveTo("Other!B3");
      const there = ["Other!B3", "Other!B4", "Other!B5", "Other!B6", "Other!B7"];
      expect(await formulasOf(context, ...there)).toEqual([
        "=Sheet1!A1+B8",
        "=Sheet1!$A$2",
        "=Other!A1",
        "=Sheet1!A1",
        "=Sheet1!Rate*Base",
      ]);
      expect(await valuesOf(context, ...there)).toEqual([11, 2, 100, 1, 15]);
    }));

  test("to cells that are pasted over are lost", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
      sheet.getRange("C1:C3").formulas = [["=A4"], ["=SUM(A1:A4)"], ["=A3"]];
      sheet.getRange("A3").moveTo("A4");
      expect(await formulasOf(context, "C1", "C3")).toEqual(["=#REF!", "=A4"]);
      sheet.getRange("E1").moveTo("A1:A9");
      expect(await formulasOf(context, "C2")).toEqual(["=SUM(A1:A4)"]);
    }));

  test("to a range grow and shrink only with its first and last row or column", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C5").values = Array.from({ length: 5 }, () => [1, 2, 3]);
      sheet.getRange("H1:H3").formulas = [["=SUM(A1:A5)"], ["=SUM($A$1:$C$3)"], ["=SUM(A:A)"]];
      const sums = ["H1", "H2", "H3"];
      sheet.getRange("A5").moveTo("A8");
      expect(await formulasOf(context, ...sums)).toEqual(["=SUM(A1:A8)", "=SUM($A$1:$C$3)", "=SUM(A:A)"]);
      sheet.getRange("C1:C4").moveTo("E1");
      expect(await formulasOf(context, ...sums)).toEqual(["=SUM(A1:A8)", "=SUM($A$1:$E$3)", "=SUM(A:A)"]);
      sheet.getRange("A1").moveTo("A2");
      sheet.getRange("A4").moveTo("G4");
      sheet.getRange("E1").moveTo("F9");
      expect(await formulasOf(context, ...sums)).toEqual(["=SUM(A2:A8)", "=SUM($A$1:$E$3)", "=SUM(A:A)"]);
      expect(await valuesOf(context, "H1")).toEqual([3]);
    }));

  test("of charts follow", () =>
    onSheet(async (sheet, context, host) => {
      context.workbook.worksheets.add("Other");
      sheet.getRange("A1:B3").values = [
        ["", "Sum"],
        ["a", 1],
        ["b", 2],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "Chart";
      sheet.getRange("A1:B3").moveTo("Other!C4");
      const points = chart.series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(host.workbook.sheets[0]!.charts[0]!.series[0]).toMatchObject({
        values: "=Other!$D$5:$D$6",
        categories: "=Other!$C$5:$C$6",
        nameFrom: "=Other!$D$4",
      });
      expect(points.value).toEqual([1, 2]);
    }));
});

describe("other content on the cells moves along", () => {
  test("validations, cut where a part of their cells moves", () =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("B2:B9").dataValidation.rule = { custom: { formula: "=B2>$F$1" } };
      sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$3" } };
      sheet.getRange("D2:D9").dataValidation.rule = { custom: { formula: "=COUNTIF($B$2:$B$9,B2)=1" } };
      sheet.getRange("B2:C4").moveTo("Other!E5");
      const ownRange = (own: Excel.Worksheet, cells: string) =>
        own.getRange(cells).dataValidation.load("type,rule");
      const rules = [
        ownRange(other, "E6"),
        ownRange(other, "F5"),
        ownRange(sheet, "B2:C4"),
        ownRange(sheet, "B7"),
        ownRange(sheet, "D3"),
        ownRange(other, "E8"),
      ];
      await context.sync();
      expect(rules.map(({ rule }) => rule)).toEqual([
        { custom: { formula: "=E6>Sheet1!$F$1" } },
        { list: { inCellDropDown: true, source: "=Sheet1!$F$1:$F$3" } },
        {},
        { custom: { formula: "=B7>$F$1" } },
        { custom: { formula: "=COUNTIF($B$2:$B$9,B3)=1" } },
        {},
      ]);
    }));

  test("rules of other cells follow the cells that they refer to", () =>
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other");
      sheet.getRange("D2:D4").dataValidation.rule = { custom: { formula: "=D2<B2" } };
      sheet.getRange("D2:D4").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>SUM($B$2:$B$4)";
      sheet.getRange("B2:B4").moveTo("Other!C5");
      const validation = sheet.getRange("D3").dataValidation.load("rule");
      const format = sheet.getRange("D2").conditionalFormats.getItemAt(0);
      format.custom.rule.load("formula");
      await context.sync();
      expect(validation.rule).toEqual({ custom: { formula: "=D3<Other!C6" } });
      expect(format.custom.rule.formula).toBe("=Other!$C5>SUM(Other!$C$5:$C$7)");
    }));

  test("conditional formats, in the order that they had", () =>
    onSheet(async (sheet, context, host) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1:Z99").conditionalFormats.add("Custom").custom.rule.formula = "=A1=0";
      const formats = sheet.getRange("B2:C9").conditionalFormats;
      for (const formula of ["=$B2=1", "=$B2=2"]) {
        const format = formats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FF0000";
      }
      sheet.getRange("A2:C4").moveTo("Other!D5");
      const there = other.getRange("E6").conditionalFormats;
      there.load("items/custom/rule/formula,items/priority");
      const here = sheet.getRange("B6").conditionalFormats.load("items/custom/rule/formula");
      const gone = sheet.getRange("B2:C4").conditionalFormats.getCount();
      const beside = other.getRange("D20").conditionalFormats.getCount();
      await context.sync();
      expect(there.items.map(({ custom, priority }) => [custom.rule.formula, priority])).toEqual([
        ["=$E6=2", 1],
        ["=$E6=1", 2],
      ]);
      expect(here.items.map(({ custom }) => custom.rule.formula)).toEqual(["=$B6=2", "=$B6=1"]);
      expect([gone.value, beside.value]).toEqual([0, 1]);
      const ids = host.workbook.sheets.flatMap(({ conditionalFormats }) =>
        conditionalFormats.map((one) => one.id),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }));

  test("merged cells, links and the print area", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A2").hyperlink = { address: "https://example.org/", textToDisplay: "Example" };
      sheet.pageLayout.setPrintArea("A1:B2");
      sheet.getRange("A1:B2").moveTo("C5");
      const link = sheet.getRange("C6").load("hyperlink,values");
      const none = sheet.getRange("A2").load("hyperlink");
      await context.sync();
      const state = host.workbook.sheets[0]!;
      expect(state.merges).toEqual([{ row: 4, column: 2, rows: 1, columns: 2 }]);
      expect(state.pageLayout.printAreas).toEqual([{ row: 4, column: 2, rows: 2, columns: 2 }]);
      expect([link.hyperlink.address, link.values, none.hyperlink]).toEqual([
        "https://example.org/",
        [["Example"]],
        null,
      ]);
    }));
});

describe("a table within the moved cells", () => {
  test("moves with its name, id, columns and style, and its formulas keep computing", () =>
    withSales(async (table, sheet, context) => {
      table.style = "TableStyleLight9";
      table.load("id");
      context.workbook.names.add("Prices", "=Sales[Price]");
      sheet.getRange("H1:H4").formulas = [
        ["=SUM(Sales[Double])"],
        ["=SUM(Prices)"],
        ["=SUM(C3:C4)"],
        ["=INDEX(Sales,2,1)"],
      ];
      sheet.getRange("A1:E5").moveTo("'Other one'!B3");
      await context.sync();
      const moved = context.workbook.worksheets.getItem("Other one").tables.getItem("Sales");
      moved.load("id,name,style,columns/items/name");
      const [range, column] = [moved.getRange(), moved.columns.getItem("Double").getDataBodyRange()].map(
        (one) => one.load("address,formulas"),
      );
      const left = sheet.tables.getCount();
      const sums = sheet.getRange("H1:H4").load("values,formulas");
      await context.sync();
      expect([moved.id, moved.style, left.value]).toEqual([table.id, "TableStyleLight9", 0]);
      expect(moved.columns.items.map(({ name }) => name)).toEqual(["Item", "Price", "Double"]);
      expect([range!.address, column!.formulas]).toEqual([
        "'Other one'!C4:E6",
        [["=Sales[@Price]*2"], ["=Sales[@Price]*2"]],
      ]);
      expect(sums.values).toEqual([[6], [3], [3], ["b"]]);
      expect(sums.formulas[2]).toEqual(["=SUM('Other one'!D5:D6)"]);

      moved.rows.add(undefined, [["c", 5, null as never]]);
      const grown = sheet.getRange("H1:H3").load("values");
      await context.sync();
      expect(grown.values).toEqual([[16], [8], [8]]);
    }));

  test("is the same table within the request, on its new sheet", () =>
    withSales(async (table, sheet, context) => {
      sheet.getRange("B2:D4").moveTo("'Other one'!A1");
      table.showBandedRows = false;
      const range = table.getRange().load("address");
      const own = table.worksheet.load("name");
      await context.sync();
      expect([range.address, own.name]).toEqual(["'Other one'!A1:C3", "Other one"]);
    }));

  test("may move over its own cells", () =>
    withSales(async (table, sheet, context) => {
      sheet.getRange("B2:D4").moveTo("C3");
      const range = table.getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values[2]]).toEqual(["Sheet1!C3:E5", ["b", 2, 4]]);
    }));

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["a part of a table", "InvalidArgument", (sheet) => sheet.getRange("B3:B4").moveTo("J1")],
    ["a range that cuts a table", "InvalidArgument", (sheet) => sheet.getRange("A1:C9").moveTo("J1")],
    ["cells onto a table", "InvalidArgument", (sheet) => sheet.getRange("H1").moveTo("D4")],
    ["a table onto another", "MergedRangeConflict", (sheet) => sheet.getRange("B2:D4").moveTo("E9")],
    ["beyond the last row", "InvalidArgument", (sheet) => sheet.getRange("H1:H2").moveTo("H1048576")],
    ["beyond the last column", "InvalidArgument", (sheet) => sheet.getRange("H1:I1").moveTo("XFD1")],
    ["to no address", "InvalidArgument", (sheet) => sheet.getRange("H1").moveTo("nowhere at all")],
    ["to a sheet that is not there", "InvalidArgument", (sheet) => sheet.getRange("H1").moveTo("Nowhere!A1")],
    ["a part of merged cells", "MergedRangeConflict", (sheet) => sheet.getRange("K1").moveTo("M1")],
    ["onto a part of merged cells", "MergedRangeConflict", (sheet) => sheet.getRange("H1").moveTo("L1")],
    ["whole columns", "NotImplemented", (sheet) => sheet.getRange("M:N").moveTo("P1")],
  ])("%s: %s", (_what, code, move) =>
    withSales(async (_table, sheet, context, host) => {
      sheet.tables.add("F9:G11", true).name = "Second";
      sheet.getRange("K1:L1").merge();
      await context.sync();
      const before = stateOf(host);
      expect(await errorCodeOf(context, move)).toBe(code);
      expect(stateOf(host)).toEqual(before);
    }),
  );
});

describe("on protected sheets", () => {
  const sides: [string, string, string][] = [
    ["locked cells stay", "A1", "Other!A1"],
    ["locked cells are not replaced", "B1", "Other!B1"],
  ];
  test.each(sides)("%s", (_what, from, to) =>
    onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      sheet.getRange("B1:B9").format.protection.locked = false;
      other.getRange("A1:A9").format.protection.locked = false;
      for (const own of [sheet, other]) own.protection.protect();
      await context.sync();
      expect(await errorCodeOf(context, (own) => own.getRange(from).moveTo(to))).toBe("AccessDenied");
      expect(await errorCodeOf(context, (own) => own.getRange("B1:B2").moveTo("Other!A1"))).toBe("accepted");
    }),
  );

  test("a table stays, unlocked or not", () =>
    withSales(async (_table, sheet, context) => {
      sheet.getRange("A1:Z99").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      expect(await errorCodeOf(context, (own) => own.getRange("B2:D4").moveTo("J9"))).toBe("AccessDenied");
    }));
});

describe("ranges that the add-in holds", () => {
  test("follow their cells on the sheet", () =>
    onSheet(async (sheet, context) => {
      const [whole, part, beside] = ["A1:B2", "B2", "C1"].map((cells) =>
        sheet.getRange(cells).load("address"),
      );
      await context.sync();
      whole!.moveTo("F5");
      for (const range of [whole, part, beside]) range!.load("address");
      await context.sync();
      expect([whole!.address, part!.address, beside!.address]).toEqual([
        "Sheet1!F5:G6",
        "Sheet1!G6",
        "Sheet1!C1",
      ]);
    }));

  test("keep their old sheet when their cells leave it, as OfficeDev/office-js#6102 reports for Excel", () =>
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other");
      const range = sheet.getRange("A1");
      range.values = [[1]];
      range.moveTo("Other!B2");
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!B2", [[""]]]);
    }));

  test("are refused when they were pasted over", () =>
    onSheet(async (sheet, context) => {
      const replaced = sheet.getRange("C1");
      expect(
        await errorCodeOf(context, () => {
          sheet.getRange("A1").moveTo(replaced);
          replaced.values = [[1]];
        }),
      ).toBe("InvalidReference");
      expect(await errorCodeOf(context, () => replaced.load("values"))).toBe("InvalidReference");
    }));
});

test("both places report that they were edited", async () => {
  const host = await openHost();
  const log: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Other");
    worksheets.onChanged.add(async ({ address, changeType, worksheetId }) => {
      const { name } = host.workbook.sheets.find(({ id }) => id === worksheetId)!;
      log.push(`${changeType} ${name}!${address}`);
    });
    await context.sync();
    worksheets.getItem("Sheet1").getRange("A1:B2").moveTo("Other!C3");
    await context.sync();
  });
  await host.settle();
  expect(log).toEqual(["RangeEdited Sheet1!A1:B2", "RangeEdited Other!C3:D4"]);
});

/** The state that a move may affect, cell by cell, without a sheet's own name in its formulas. */
function stateOf({ workbook }: Host) {
  const own = (formula: string, sheet: string): string => formula.replaceAll(`${sheet}!`, "");
  const ruleAt = (rule: object, first: Area, row: number, column: number, sheet: string): string =>
    JSON.stringify(rule, (_key, part: unknown) =>
      typeof part === "string" && part.startsWith("=")
        ? own(shiftFormula(part, row - first.row, column - first.column), sheet)
        : part,
    );
  return {
    names: workbook.names,
    sheets: workbook.sheets.map(({ name, cells, validations, conditionalFormats, ...sheet }) => {
      const rulesOf = (rules: readonly { areas: readonly Area[]; rule: object }[]) =>
        rules
          .flatMap(({ areas, rule }) =>
            areas.flatMap((area) =>
              cellsOf(area).map(
                ([row, column]) => `${row},${column}: ${ruleAt(rule, areas[0]!, row, column, name)}`,
              ),
            ),
          )
          .sort();
      return {
        name,
        cells: [...cells.entries()].map(({ row, column, cell }) => ({
          ...{ row, column, style: cell.style, value: cell.value },
          formula: cell.formula && own(cell.formula, name),
        })),
        validations: rulesOf(validations),
        formats: rulesOf(conditionalFormats),
        merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
        links: [...sheet.hyperlinks].sort(([a], [b]) => (a < b ? -1 : 1)),
        tables: structuredClone(sheet.tables),
      };
    }),
  };
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function cellsOf({ row, column, rows, columns }: Area): [number, number][] {
  return Array.from({ length: rows * columns }, (_unused, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);
}

const SIDE = 7;

/** An area of the square A1:G7. */
const areaInSquare: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(SIDE - 1), fc.nat(SIDE - 1), fc.nat(SIDE - 1), fc.nat(SIDE - 1))
  .map(([a, b, c, d]) => ({
    row: Math.min(a, b),
    column: Math.min(c, d),
    rows: Math.abs(a - b) + 1,
    columns: Math.abs(c - d) + 1,
  }));

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
const within = (inner: Area, outer: Area): boolean =>
  cellsOf(inner).every(([row, column]) => overlap({ row, column, rows: 1, columns: 1 }, outer));
const cut = (area: Area, block: Area): boolean => overlap(area, block) && !within(area, block);

function addressOf({ row, column, rows, columns }: Area, fixed = false): string {
  const sign = fixed ? "$" : "";
  const corner = (y: number, x: number) => `${sign}${String.fromCharCode(65 + x)}${sign}${y + 1}`;
  const first = corner(row, column);
  return rows * columns === 1 ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}

const TABLE: Area = { row: 0, column: 0, rows: 3, columns: 2 };
const CELL = { rows: 1, columns: 1 };

interface Plan {
  readonly block: Area;
  readonly target: string;
  readonly numbers: readonly number[];
  /** what formulas next to the square and on the other sheet read, with or without dollar signs */
  readonly reads: readonly { readonly area: Area; readonly fixed: boolean }[];
  /** formulas in the square, which read cells in lower rows only */
  readonly inner: readonly { readonly row: number; readonly column: number; readonly area: Area }[];
  readonly validated: Area;
  readonly formatted: Area;
}

/** A block of the square, and a destination where nothing is overwritten. */
const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    drawn: areaInSquare,
    to: fc.constantFrom("Sheet1!B30", "Other!C3", "below"),
    numbers: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE }),
    reads: fc.array(fc.record({ area: areaInSquare, fixed: fc.boolean() }), { maxLength: 6 }),
    inner: fc.array(fc.record({ row: fc.nat(2), column: fc.nat(SIDE - 1), area: areaInSquare }), {
      maxLength: 4,
    }),
    validated: areaInSquare,
    formatted: areaInSquare,
  })
  .map(({ drawn, to, reads, inner, ...plan }) => {
    // A block moved down includes the square's last row, so that nothing else is overwritten.
    const block = to === "below" ? { ...drawn, rows: SIDE - drawn.row } : drawn;
    const target = to === "below" ? `Sheet1!${addressOf({ ...block, ...CELL, row: block.row + 2 })}` : to;
    return {
      ...plan,
      ...{ block, target },
      reads: reads.filter(({ area }) => !cut(area, block)),
      inner: inner
        .map((one) => ({ ...one, area: { ...one.area, row: 3, rows: Math.min(one.area.rows, 4) } }))
        .filter(({ area }) => !cut(area, block)),
    };
  });

/** Fills the square A1:G7 and what refers to it: formulas, names, a table, a validation and a conditional format. */
function layOut({ block, numbers, reads, inner, ...plan }: Plan, context: Excel.RequestContext): void {
  const [sheet, other] = ["Sheet1", "Other"].map((name) => context.workbook.worksheets.getItem(name)) as [
    Excel.Worksheet,
    Excel.Worksheet,
  ];
  const square = sheet.getRangeByIndexes(0, 0, SIDE, SIDE);
  square.values = Array.from({ length: SIDE }, (_unused, y) => numbers.slice(y * SIDE, (y + 1) * SIDE));
  square.format.font.bold = true;
  for (const { row, column, area } of inner)
    sheet.getCell(row, column).formulas = [[`=SUM(${addressOf(area)})+1`]];
  if (!cut(TABLE, block)) {
    sheet.getRange("A1:B1").values = [["Item", "Price"]];
    sheet.tables.add(addressOf(TABLE), true).name = "Sales";
    sheet.getRange("J1").formulas = [["=SUM(Sales[Price])"]];
  }
  for (const [index, { area, fixed }] of reads.entries()) {
    sheet.getCell(index, 10).formulas = [[`=SUM(${addressOf(area, fixed)})`]];
    other.getCell(index, 20).formulas = [[`=SUM(Sheet1!${addressOf(area, fixed)})`]];
    context.workbook.names.add(`Name_${index}`, sheet.getRange(addressOf(area)));
    other.getCell(index, 21).formulas = [[`=SUM(Name_${index})`]];
  }
  const { validated, formatted } = plan;
  const own = addressOf({ ...validated, ...CELL });
  const beside = addressOf({ ...validated, ...CELL, column: validated.column + 1 });
  sheet.getRange(addressOf(validated)).dataValidation.rule = {
    custom: { formula: `=AND(${own}<${beside},${own}<$C$3)` },
  };
  const above = addressOf({ ...formatted, ...CELL, row: Math.max(formatted.row - 1, 0) });
  const format = sheet.getRange(addressOf(formatted)).conditionalFormats.add("Custom");
  format.custom.rule.formula = `=$B${formatted.row + 1}>${above}`;
}

/** The values of the formulas next to the square and on the other sheet. */
async function outside(context: Excel.RequestContext): Promise<unknown[]> {
  const ranges = ["J1:K6", "Other!U1:V6"].map((cells) => cellAt(context, cells).load("values"));
  await context.sync();
  return ranges.map(({ values }) => values);
}

test("after moving any block, formulas keep their values, and moving back restores the workbook", async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary, async (plan) => {
      await onSheet(async (_sheet, context, host) => {
        context.workbook.worksheets.add("Other");
        layOut(plan, context);
        const values = await outside(context);
        const state = stateOf(host);
        const home = `Sheet1!${addressOf(plan.block)}`;
        cellAt(context, home).moveTo(plan.target);
        expect(await outside(context)).toEqual(values);

        const { rows, columns } = plan.block;
        cellAt(context, plan.target).getAbsoluteResizedRange(rows, columns).moveTo(home);
        expect(await outside(context)).toEqual(values);
        expect(stateOf(host)).toEqual(state);
      });
    }),
    { numRuns: 60 },
  );
});
