import fc from "fast-check";
import { openHost } from "../support/host";
import { errorOfRun } from "../support/errorOfRun";

/** Runs a batch on the first sheet, and returns its result. */
function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
}

async function refusalOn(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  const error = await errorOfRun(async (context) => {
    batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return error.code;
}

beforeEach(async () => {
  await openHost();
});

describe("values and formulas", () => {
  test("values, formulas, texts and types of cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:F1").values = [["text", 12.5, true, "", "=A1&B1", "#N/A"]];
      sheet.getRange("B1").numberFormat = [["0.00 %"]];
      const range = sheet.getRange("A1:F1").load("values, formulas, text, valueTypes");
      await context.sync();
      expect(range.values).toEqual([["text", 12.5, true, "", "text12.5", "#N/A"]]);
      expect(range.formulas).toEqual([["text", 12.5, true, "", "=A1&B1", "#N/A"]]);
      expect(range.text).toEqual([["text", "1250.00 %", "TRUE", "", "text12.5", "#N/A"]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean", "Empty", "String", "Error"]]);
    });
  });

  test("texts that look like other types are converted, as when typed", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:G1").values = [["12", "45%", "2024-03-01", "'12", "TRUE", "2024 T1", "1,250.5"]];
      const range = sheet.getRange("A1:G1").load("values, numberFormat");
      await context.sync();
      expect(range.values).toEqual([[12, 0.45, 45352, "12", true, "2024 T1", 1250.5]]);
      expect(range.numberFormat[0]!.slice(0, 3)).toEqual(["General", "0%", "m/d/yyyy"]);
    });
  });

  test("cells formatted as text keep entries as text, formulas and numbers too", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").numberFormat = [["@", "@", "@"]];
      sheet.getRange("A1:C1").values = [["007", "=1+1", 12.5]];
      const range = sheet.getRange("A1:C1").load("values");
      await context.sync();
      expect(range.values).toEqual([["007", "=1+1", "12.5"]]);
    });
  });

  test("one value goes to every cell, a formula with its references moved along", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B3").formulas = "=A1*$A$3" as never;
      sheet.getRange("C1:C3").values = "same" as never;
      const range = sheet.getRange("B1:C3").load("formulas, values");
      await context.sync();
      expect(range.formulas.map(([formula]) => formula)).toEqual(["=A1*$A$3", "=A2*$A$3", "=A3*$A$3"]);
      expect(range.values).toEqual([
        [3, "same"],
        [6, "same"],
        [9, "same"],
      ]);
    });
  });

  test("null leaves a cell as it is", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, 3]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect(range.values).toEqual([[1, 3]]);
    });
  });

  test("computed values are current when read in the same request", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], ["=A1+1"]];
      const first = sheet.getRange("A2").load("values");
      sheet.getRange("A1").values = [[10]];
      const second = sheet.getRange("A2").load("values");
      await context.sync();
      expect([first.values, second.values]).toEqual([[[2]], [[11]]]);
    });
  });

  test("suspended calculation leaves values as they were until the request is over", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], ["=A1+1"]];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[10]];
      const during = sheet.getRange("A2").load("values");
      await context.sync();
      const after = sheet.getRange("A2").load("values");
      await context.sync();
      expect([during.values, after.values]).toEqual([[[2]], [[11]]]);
    });
  });

  test("whole columns neither return nor accept individual cells", async () => {
    const read = await onSheet(async (sheet, context) => {
      const column = sheet.getRange("A:A").load("values, address, rowCount");
      await context.sync();
      return [column.values, column.address, column.rowCount];
    });
    expect(read).toEqual([null, "Sheet1!A:A", 1048576]);
    expect(await refusalOn((sheet) => (sheet.getRange("A:A").values = "x" as never))).toBe("InvalidArgument");
  });

  test.each([
    ["too few rows", (range: Excel.Range) => (range.values = [[1, 2]])],
    [
      "too many columns",
      (range: Excel.Range) =>
        (range.values = [
          [1, 2, 3],
          [1, 2, 3],
        ]),
    ],
    ["uneven rows", (range: Excel.Range) => (range.values = [[1, 2], [1]])],
    ["more than 32,767 characters", (range: Excel.Range) => (range.values = "x".repeat(32768) as never)],
    [
      "an object",
      (range: Excel.Range) =>
        (range.values = [
          [{}, 1],
          [1, 1],
        ]),
    ],
    ["a formula that does not end", (range: Excel.Range) => (range.formulas = "=SUM(1," as never)],
    ["a formula with nothing between operators", (range: Excel.Range) => (range.formulas = "=1+*2" as never)],
    ["a formula that names no sheet", (range: Excel.Range) => (range.formulas = "=Nowhere!A1" as never)],
    ["a formula that names no table", (range: Excel.Range) => (range.formulas = "=SUM(Nothing[X])" as never)],
    [
      "an address that is not in R1C1 notation",
      (range: Excel.Range) => (range.formulasR1C1 = "=$A$1" as never),
    ],
    [
      "a formula of more than 8,192 characters",
      (range: Excel.Range) => (range.formulas = `=1${"+1".repeat(4096)}` as never),
    ],
  ])("refuses %s, and leaves the cells as they were", async (_what, write) => {
    expect(await refusalOn((sheet) => write(sheet.getRange("A1:B2")))).toBe("InvalidArgument");
    await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("written numbers and booleans are read back", async () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.integer());
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    await fc.assert(
      fc.asyncProperty(grid, async (values) => {
        await onSheet(async (sheet, context) => {
          const range = sheet.getRangeByIndexes(2, 3, values.length, values[0]!.length);
          range.values = values;
          range.load("values");
          await context.sync();
          // Requests and responses are JSON, which has no negative zero.
          expect(range.values).toEqual(values.map((row) => row.map((item) => (item === 0 ? 0 : item))));
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("ranges", () => {
  test("range navigation methods", async () => {
    await onSheet(async (sheet, context) => {
      const base = sheet.getRange("B2:D5");
      const ways: [Excel.Range, string][] = [
        [base.getCell(1, 1), "C3"],
        [base.getRow(0), "B2:D2"],
        [base.getColumn(2), "D2:D5"],
        [base.getLastCell(), "D5"],
        [base.getLastRow(), "B5:D5"],
        [base.getLastColumn(), "D2:D5"],
        [base.getOffsetRange(1, -1), "A3:C6"],
        [base.getResizedRange(1, -1), "B2:C6"],
        [base.getAbsoluteResizedRange(1, 2), "B2:C2"],
        [base.getRowsBelow(2), "B6:D7"],
        [base.getRowsAbove(1), "B1:D1"],
        [base.getColumnsAfter(1), "E2:E5"],
        [base.getColumnsBefore(1), "A2:A5"],
        [base.getEntireRow(), "2:5"],
        [base.getEntireColumn(), "B:D"],
        [base.getBoundingRect("F7"), "B2:F7"],
        [base.getIntersection("C1:C3"), "C2:C3"],
        [sheet.getCell(0, 26), "AA1"],
        [sheet.getRange("$B$2:$C$3"), "B2:C3"],
      ];
      for (const [range] of ways) range.load("address");
      await context.sync();
      expect(ways.map(([range]) => range.address)).toEqual(ways.map(([, address]) => `Sheet1!${address}`));
    });
  });

  test("the used range covers content, and formats unless only values are requested", async () => {
    await onSheet(async (sheet, context) => {
      const nothing = sheet.getUsedRangeOrNullObject();
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, ""],
        ["", 2],
      ];
      sheet.getRange("E9").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      const part = sheet.getRange("A1:B10").getUsedRange(true).load("address");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      expect([all.address, values.address, part.address]).toEqual([
        "Sheet1!B2:E9",
        "Sheet1!B2:C3",
        "Sheet1!B2",
      ]);
    });
  });

  test("clear empties cells, their formats, or both", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.numberFormat = [["0.0", "0.0", "0.0"]];
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
      range.load("values, numberFormat");
      await context.sync();
      expect(range.values).toEqual([["", 2, ""]]);
      expect(range.numberFormat).toEqual([["0.0", "General", "General"]]);
    });
  });

  test("clear of everything removes rules, links, merged cells and column formats, only in the range", async () => {
    const host = await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.fill.color = "#FF0000";
      sheet.getRange("B1:B6").values = [[1], [2], [3], [4], [5], [6]];
      sheet.getRange("B1:B6").dataValidation.rule = { custom: { formula: "=B1>A1" } };
      sheet.getRange("B1:B6").conditionalFormats.add("Custom").custom.rule.formula = "=B1>$A$1";
      sheet.getRange("B1:B2").hyperlink = { address: "https://example.org/" };
      sheet.getRange("B2:C2").merge();
      sheet.getRange("B1:B2").clear("All");
      const cells = ["B1", "B2", "B3"].map((cell) =>
        sheet.getRange(cell).load("values,hyperlink,format/fill/color"),
      );
      const rules = ["B2", "B3"].map((cell) => sheet.getRange(cell).dataValidation.load("rule"));
      const gone = sheet.getRange("B1:B2").conditionalFormats.getCount();
      const kept = sheet.getRange("B3").conditionalFormats.getItemAt(0);
      kept.custom.rule.load("formula");
      const used = sheet.getUsedRange(true).load("address");
      await context.sync();
      expect(cells.map(({ values, format }) => [values[0]![0], format.fill.color])).toEqual([
        ["", "#FFFFFF"],
        ["", "#FFFFFF"],
        [3, "#FF0000"],
      ]);
      expect([cells[0]!.hyperlink, cells[1]!.hyperlink]).toEqual([null, null]);
      expect(rules.map(({ rule }) => rule)).toEqual([{}, { custom: { formula: "=B3>A3" } }]);
      expect([gone.value, kept.custom.rule.formula]).toEqual([0, "=B3>$A$1"]);
      expect(used.address).toBe("Sheet1!B3:B6");
    });
    expect(host.workbook.sheets[0]!.merges).toEqual([]);
  });

  test("clear of contents leaves rules, links and merged cells", async () => {
    const host = await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").hyperlink = { address: "https://example.org/" };
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("A1:B1").clear("Contents");
      const cell = sheet.getRange("A1").load("values,hyperlink");
      const rule = sheet.getRange("A1").dataValidation.load("type");
      await context.sync();
      expect([cell.values, cell.hyperlink.address, rule.type]).toEqual([
        [[""]],
        "https://example.org/",
        "Custom",
      ]);
    });
    expect(host.workbook.sheets[0]!.merges).toHaveLength(1);
  });

  test("copyFrom repeats its source, moves references along, or takes values only", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[5, "=A1*2"]];
      sheet.getRange("A2:B3").copyFrom("A1:B1");
      sheet.getRange("D1:E1").copyFrom("A1:B1", "Values");
      const copies = sheet.getRange("A2:B3").load("formulas");
      const values = sheet.getRange("D1:E1").load("formulas");
      await context.sync();
      expect(copies.formulas).toEqual([
        [5, "=A2*2"],
        [5, "=A3*2"],
      ]);
      expect(values.formulas).toEqual([[5, 10]]);
    });
  });

  test("inserted and deleted cells move what follows, and every reference to it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1:C2").formulas = [["=SUM(A1:A3)"], ["=A3"]];
      context.workbook.names.add("Last", sheet.getRange("A3"));
      sheet.getRange("A2").insert("Down");
      sheet.getRange("A2").values = [[10]];
      const inserted = sheet.getRange("C1:C2").load("formulas, values");
      const name = context.workbook.names.getItem("Last").load("formula");
      await context.sync();
      expect(inserted.formulas).toEqual([["=SUM(A1:A4)"], ["=A4"]]);
      expect(inserted.values).toEqual([[16], [3]]);
      expect(name.formula).toBe("=Sheet1!$A$4");

      sheet.getRange("A4").delete("Up");
      const deleted = sheet.getRange("C1:C2").load("formulas, values");
      await context.sync();
      expect(deleted.formulas).toEqual([["=SUM(A1:A3)"], ["=#REF!"]]);
      expect(deleted.values).toEqual([[13], ["#REF!"]]);
    });
  });

  test("inserting and deleting whole rows moves row heights", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("3:3").format.rowHeight = 40;
      sheet.getRange("1:2").insert("Down");
      const row = sheet.getRange("5:5").load("format/rowHeight");
      await context.sync();
      expect(row.format.rowHeight).toBe(40);
    });
  });

  test("merged cells keep the first content, and can be unmerged", async () => {
    const host = await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").merge();
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      expect(host.workbook.sheets[0]!.merges).toHaveLength(1);
      sheet.getRange("B2").unmerge();
      await context.sync();
      expect(host.workbook.sheets[0]!.merges).toEqual([]);
    });
  });

  test("rows and columns are hidden and shown", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:C").columnHidden = true;
      const hidden = sheet.getRange("B:C").load("columnHidden");
      const mixed = sheet.getRange("A:C").load("columnHidden");
      await context.sync();
      expect([hidden.columnHidden, mixed.columnHidden]).toEqual([true, null]);
    });
  });

  test("a link shows its text and keeps its address", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").hyperlink = {
        address: "https://example.org/",
        textToDisplay: "Example",
        screenTip: "Go",
      };
      const cell = sheet.getRange("A1").load("hyperlink, values");
      const none = sheet.getRange("A2").load("hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["Example"]]);
      expect(cell.hyperlink).toMatchObject({
        address: "https://example.org/",
        textToDisplay: "Example",
        screenTip: "Go",
      });
      expect(none.hyperlink).toBeNull();
    });
  });

  test.each([
    [
      "beyond the first row",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
    ],
    ["an address that is none", (sheet: Excel.Worksheet) => sheet.getRange("not an address").load("address")],
    ["a range of another sheet", (sheet: Excel.Worksheet) => sheet.getRange("Other!A1").load("address")],
  ])("refuses %s", async (_what, act) => {
    expect(await refusalOn((sheet) => void act(sheet))).toBe("InvalidArgument");
  });
});

describe("sheets", () => {
  test("are added, found, moved, renamed, hidden and deleted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Plan");
      worksheets.add();
      added.position = 0;
      added.tabColor = "#0B5C63";
      worksheets.getItem("Sheet1").visibility = "Hidden";
      const all = worksheets.load("items/name, items/visibility, items/position");
      const first = worksheets.getFirst(true).load("name");
      const count = worksheets.getCount(true);
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(all.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ["Plan", "Visible", 0],
        ["Sheet1", "Hidden", 1],
        ["Sheet2", "Visible", 2],
      ]);
      expect([first.name, count.value, active.name]).toEqual(["Plan", 2, "Sheet2"]);
      worksheets.getItem("Plan").delete();
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
    });
  });

  test("formulas follow a renamed sheet; a deleted sheet leaves #REF!", async () => {
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.add("Data");
      data.getRange("A1").values = [[7]];
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").formulas = [["=Data!A1+1"]];
      data.name = "D'après 2024";
      const renamed = sheet.getRange("A1").load("formulas, values");
      await context.sync();
      expect(renamed.formulas).toEqual([["='D''après 2024'!A1+1"]]);
      expect(renamed.values).toEqual([[8]]);
      data.delete();
      const left = sheet.getRange("A1").load("formulas, values");
      await context.sync();
      expect(left.formulas).toEqual([["=#REF!+1"]]);
      expect(left.values).toEqual([["#REF!"]]);
    });
  });

  test.each([
    ["an empty name", "", "InvalidArgument"],
    ["32 characters", "x".repeat(32), "InvalidArgument"],
    ["a forbidden sign", "a/b", "InvalidArgument"],
    ["a bracket", "a[b", "InvalidArgument"],
    ["an apostrophe at an edge", "'a", "InvalidArgument"],
    ["Excel's own name", "history", "InvalidArgument"],
    ["a name that is taken, in other letters", "SHEET1", "ItemAlreadyExists"],
  ])("refuse %s", async (_what, name, code) => {
    expect(await refusalOn((_sheet, context) => void context.workbook.worksheets.add(name))).toBe(code);
  });

  test("take 31 characters", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("x".repeat(31));
      await context.sync();
    });
    expect(host.workbook.sheets[1]!.name).toHaveLength(31);
  });

  test("the last visible sheet can be neither deleted nor hidden", async () => {
    expect(await refusalOn((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusalOn((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["added", (_sheet, context) => void context.workbook.worksheets.add("New")],
    ["deleted", (_sheet, context) => context.workbook.worksheets.getItem("Second").delete()],
    ["renamed", (sheet) => (sheet.name = "Renamed")],
    ["moved", (sheet) => (sheet.position = 1)],
    ["hidden", (sheet) => (sheet.visibility = "Hidden")],
  ])("of a protected workbook cannot be %s", async (_what, act) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Second");
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await refusalOn(act)).toBe("AccessDenied");
  });

  test("protect and unprotect are refused when they change nothing, or with another password", async () => {
    const { workbook } = await openHost();
    expect(await refusalOn((_sheet, context) => context.workbook.protection.unprotect())).toBe(
      "AccessDenied",
    );
    await Excel.run(async (context) => {
      context.workbook.protection.protect("secret");
      await context.sync();
    });
    expect(await refusalOn((_sheet, context) => context.workbook.protection.protect())).toBe("AccessDenied");
    expect(await refusalOn((_sheet, context) => context.workbook.protection.unprotect("other"))).toBe(
      "AccessDenied",
    );
    expect(workbook.protection.protected).toBe(true);
  });

  test("locked cells of a protected sheet are refused, unlocked ones taken", async () => {
    const { workbook } = await openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await refusalOn((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await refusalOn((sheet) => (sheet.getRange("A1:B1").values = [[1, 1]]))).toBe("AccessDenied");
    expect(await refusalOn((sheet) => void sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(await refusalOn((sheet) => void sheet.tables.add("C1:D2", true))).toBe("AccessDenied");
    await onSheet(async (sheet, context) => {
      sheet.getRange("B1").values = [[2]];
      await context.sync();
    });
    expect(workbook.sheets[0]!.cells.get(0, 1)!.value).toBe(2);
  });
});

describe("names", () => {
  test("refer to ranges and formulas, in the workbook or in one sheet", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[21]];
      context.workbook.names.add("Base", sheet.getRange("A1"), "what it starts from");
      sheet.names.add("Twice", "=Base*2");
      sheet.getRange("B1").formulas = [["=Twice"]];
      const base = context.workbook.names.getItem("BASE").load("formula, comment, type, scope");
      const range = base.getRange().load("address");
      const computed = sheet.getRange("B1").load("values");
      const missing = context.workbook.names.getItemOrNullObject("Twice");
      await context.sync();
      expect([base.formula, base.comment, base.type, base.scope]).toEqual([
        "=Sheet1!$A$1",
        "what it starts from",
        "Range",
        "Workbook",
      ]);
      expect([range.address, computed.values, missing.isNullObject]).toEqual(["Sheet1!A1", [[42]], true]);
    });
  });

  test("can get another formula, which dependent formulas use", async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other one").getRange("B2:B3").values = [[4], [5]];
      sheet.getRange("A1").values = [[1]];
      const base = context.workbook.names.add("Base", sheet.getRange("A1"));
      const own = sheet.names.add("Own", "=Base+1");
      sheet.getRange("C1:C2").formulas = [["=SUM(Base)"], ["=Own"]];
      base.formula = "='Other one'!$B$2:$B$3";
      own.formula = "=7";
      const computed = sheet.getRange("C1:C2").load("values");
      const named = [base, own].map((name) => name.load("formula,type"));
      const range = base.getRange().load("address");
      await context.sync();
      expect(computed.values).toEqual([[9], [7]]);
      expect(named.map(({ formula, type }) => [formula, type])).toEqual([
        ["='Other one'!$B$2:$B$3", "Range"],
        ["=7", "Integer"],
      ]);
      expect(range.address).toBe("'Other one'!B2:B3");
    });
  });

  test.each([
    ["no formula", "Sheet1!$A$1"],
    ["a sheet that is not there", "=Nowhere!$A$1"],
    ["half a formula", "=SUM("],
  ])("refuse %s", async (_what, formula) => {
    await Excel.run(async (context) => {
      context.workbook.names.add("Base", "=1");
      await context.sync();
    });
    const code = await refusalOn(
      (_sheet, { workbook }) => (workbook.names.getItem("Base").formula = formula),
    );
    expect(code).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      const base = context.workbook.names.getItem("Base").load("formula");
      await context.sync();
      expect(base.formula).toBe("=1");
    });
  });

  test.each([
    ["a cell's address", "AB12", "InvalidArgument"],
    ["a space", "two words", "InvalidArgument"],
    ["a digit first", "1st", "InvalidArgument"],
    ["a name that is there", "taken", "ItemAlreadyExists"],
  ])("refuse %s", async (_what, name, code) => {
    await Excel.run(async (context) => {
      context.workbook.names.add("Taken", "=1");
      await context.sync();
    });
    expect(await refusalOn((_sheet, context) => void context.workbook.names.add(name, "=1"))).toBe(code);
  });
});
