import { onSheet, errorCodeOf } from "../support/excel";

/** The result of a call on a protected sheet. */
function onProtected(
  options: Excel.WorksheetProtectionOptions,
  call: (sheet: Excel.Worksheet) => void,
): Promise<string> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["", "x"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns").name = "Chart";
    sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = "=B2>1";
    sheet.protection.protect(options);
    await context.sync();
    return errorCodeOf(context, call);
  });
}

describe("the protection of a sheet", () => {
  test("reports whether it is on and what it allows", () =>
    onSheet(async (sheet, context) => {
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
      sheet.protection.protect({ allowSort: true, selectionMode: "Unlocked" });
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowSort: true,
        allowFormatCells: false,
        selectionMode: "Unlocked",
      });
    }));

  test("cannot be added twice, nor removed twice", () =>
    onSheet(async (sheet, context) => {
      expect(await errorCodeOf(context, (own) => own.protection.unprotect())).toBe("AccessDenied");
      sheet.protection.protect();
      await context.sync();
      expect(await errorCodeOf(context, (own) => own.protection.protect())).toBe("AccessDenied");
      expect(await errorCodeOf(context, (own) => own.protection.unprotect())).toBe("accepted");
    }));

  test("is removed, and added again with other options", () =>
    onSheet(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true, allowSort: true });
      await context.sync();
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["free"]];
      sheet.protection.protect({ allowInsertRows: true, selectionMode: "None" });
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowFormatCells: false,
        allowSort: false,
        allowInsertRows: true,
        selectionMode: "None",
      });
      expect(await errorCodeOf(context, (own) => own.getRange("5:5").insert("Down"))).toBe("accepted");
      expect(await errorCodeOf(context, (own) => own.getRange("A1").clear())).toBe("AccessDenied");
    }));

  test("with a password is removed only with it", () =>
    onSheet(async (sheet, context) => {
      sheet.protection.protect({}, "érable");
      await context.sync();
      expect(await errorCodeOf(context, (own) => own.protection.unprotect())).toBe("AccessDenied");
      expect(await errorCodeOf(context, (own) => own.protection.unprotect("erable"))).toBe("AccessDenied");
      expect(await errorCodeOf(context, (own) => own.protection.unprotect("érable"))).toBe("accepted");
    }));

  test("refuses options that Excel does not have", () =>
    onSheet(async (_sheet, context) => {
      const unknown = { allowDancing: true } as Excel.WorksheetProtectionOptions;
      expect(await errorCodeOf(context, (sheet) => sheet.protection.protect(unknown))).toBe(
        "InvalidArgument",
      );
    }));

  const changes: [string, (sheet: Excel.Worksheet) => void, keyof Excel.WorksheetProtectionOptions | null][] =
    [
      ["a font", (sheet) => (sheet.getRange("A1").format.font.bold = true), "allowFormatCells"],
      ["a fill", (sheet) => sheet.getRange("A1").format.fill.clear(), "allowFormatCells"],
      [
        "a border",
        (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Dash"),
        "allowFormatCells",
      ],
      ["an alignment", (sheet) => (sheet.getRange("A1").format.wrapText = true), "allowFormatCells"],
      [
        "a conditional format",
        (sheet) => sheet.getRange("B2").conditionalFormats.clearAll(),
        "allowFormatCells",
      ],
      ["a column's width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90), "allowFormatColumns"],
      ["a row's height", (sheet) => (sheet.getRange("1:1").format.rowHeight = 40), "allowFormatRows"],
      ["a chart", (sheet) => sheet.charts.getItem("Chart").delete(), "allowEditObjects"],
      ["merged cells", (sheet) => sheet.getRange("A1:B1").unmerge(), "allowFormatCells"],
      ["a chart's title", (sheet) => (sheet.charts.getItem("Chart").title.text = "New"), "allowEditObjects"],
      ["the lock of cells", (sheet) => (sheet.getRange("A1").format.protection.locked = false), null],
      ["a validation that is cleared", (sheet) => sheet.getRange("A1").dataValidation.clear(), null],
      [
        "a validation",
        (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
        null,
      ],
    ];

  test.each(changes)("refuses to change %s, unless an option allows it", async (_what, change, option) => {
    expect(await onProtected({}, change)).toBe("AccessDenied");
    if (option) expect(await onProtected({ [option]: true }, change)).toBe("accepted");
  });

  test("does not restrict panes and page layout", async () => {
    expect(await onProtected({}, (sheet) => sheet.freezePanes.freezeRows(1))).toBe("accepted");
    expect(await onProtected({}, (sheet) => (sheet.pageLayout.orientation = "Landscape"))).toBe("accepted");
  });

  test("allows writing to unlocked cells only", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      expect(await errorCodeOf(context, (own) => (own.getRange("B7").values = [["entry"]]))).toBe("accepted");
      expect(await errorCodeOf(context, (own) => (own.getRange("A7").values = [["entry"]]))).toBe(
        "AccessDenied",
      );
    }));
});

test("a read-only workbook is read and shown, and accepts no change", async () => {
  await onSheet(
    async (sheet, context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      const range = sheet.getRange("A1");
      range.load("values");
      range.select();
      await context.sync();
      expect(workbook.readOnly).toBe(true);
      expect(range.values).toEqual([[""]]);
      const denied = [
        (each: Excel.Worksheet) => void (each.getRange("A1").values = [[1]]),
        (each: Excel.Worksheet) => void (each.name = "Mine"),
        (each: Excel.Worksheet) => each.getRange("A1").clear(),
        () => workbook.worksheets.add("More"),
      ];
      for (const call of denied) expect(await errorCodeOf(context, call)).toBe("AccessDenied");
    },
    { readOnly: true },
  );
});
