import { openWorkbook } from "../../src/host";
import { onSheet, errorCodeOf } from "../support/excel";

describe("conditional formats", () => {
  test("a formula and a format are read back", () =>
    onSheet(async (sheet, context) => {
      const format = sheet.getRange("A2:C9").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$B2="late"';
      format.custom.format.font.color = "white";
      format.custom.format.font.bold = true;
      format.custom.format.fill.color = "#b3261e";
      format.stopIfTrue = true;
      format.load("type,priority,stopIfTrue,custom/rule/formula");
      format.custom.format.font.load("color,bold,italic");
      format.custom.format.fill.load("color");
      const covered = format.getRange().load("address");
      await context.sync();
      expect([format.type, format.priority, format.stopIfTrue]).toEqual(["Custom", 0, true]);
      expect(format.custom.rule.formula).toBe('=$B2="late"');
      expect(format.custom.format.font.toJSON()).toEqual({ color: "#FFFFFF", bold: true, italic: null });
      expect(format.custom.format.fill.color).toBe("#B3261E");
      expect(covered.address).toBe("Sheet1!A2:C9");
    }));

  test("borders are set edge by edge, removed, and saved; Excel has no others than thin ones", () =>
    onSheet(async (sheet, context, host) => {
      const format = sheet.getRange("A1:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      const { borders } = format.custom.format;
      borders.getItem("EdgeBottom").color = "#d0d7da";
      borders.left.style = "Dot";
      borders.right.style = "Continuous";
      borders.right.style = "None";
      borders.load("items/sideIndex,items/style,items/color");
      await context.sync();
      expect(borders.items.map((border) => border.toJSON())).toEqual([
        { sideIndex: "EdgeTop", style: null, color: null },
        { sideIndex: "EdgeBottom", style: "Continuous", color: "#D0D7DA" },
        { sideIndex: "EdgeLeft", style: "Dot", color: "#000000" },
        { sideIndex: "EdgeRight", style: null, color: null },
      ]);
      const [read] = openWorkbook(await host.save()).workbook.sheets[0]!.conditionalFormats;
      expect(read!.style.borders).toEqual({
        bottom: { style: "Continuous", weight: "Thin", color: "#D0D7DA" },
        left: { style: "Dot", weight: "Thin", color: "#000000" },
      });
      expect(
        await errorCodeOf(context, (own) => {
          const { custom } = own.getRange("A1").conditionalFormats.getItemAt(0);
          custom.format.borders.top.style = "DashDot";
        }),
      ).toBe("NotImplemented");
    }));

  test("a formula is relative to the range that the format was fetched through", () =>
    onSheet(async (sheet, context) => {
      const whole = sheet.getRange("A2:A9").conditionalFormats.add("Custom");
      whole.custom.rule.formula = "=B2>$D$1";
      const part = sheet.getRange("A5").conditionalFormats.getItemAt(0);
      part.custom.rule.load("formula");
      await context.sync();
      expect(part.custom.rule.formula).toBe("=B5>$D$1");
      part.custom.rule.formula = "=C5=0";
      whole.custom.rule.load("formula");
      await context.sync();
      expect(whole.custom.rule.formula).toBe("=C2=0");
    }));

  test("the newest has the highest priority; the order can be changed", () =>
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:A9").conditionalFormats;
      for (const formula of ["=A1=1", "=A1=2", "=A1=3"]) formats.add("Custom").custom.rule.formula = formula;
      formats.load("items/custom/rule/formula");
      await context.sync();
      const order = () => formats.items.map(({ custom }) => custom.rule.formula);
      expect(order()).toEqual(["=A1=3", "=A1=2", "=A1=1"]);
      formats.items[0]!.priority = 2;
      formats.load("items/custom/rule/formula,items/priority");
      await context.sync();
      expect(order()).toEqual(["=A1=2", "=A1=1", "=A1=3"]);
      formats.items[1]!.delete();
      formats.load("items/custom/rule/formula,items/priority");
      await context.sync();
      expect(order()).toEqual(["=A1=2", "=A1=3"]);
      expect(formats.items.map(({ priority }) => priority)).toEqual([0, 1]);
    }));

  test("compare values, look for texts, draw bars", () =>
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:A9").conditionalFormats;
      const compared = formats.add("CellValue");
      compared.cellValue.rule = { formula1: "0", formula2: "=$B$1", operator: "Between" };
      compared.cellValue.format.font.color = "#FF0000";
      const text = formats.add("ContainsText");
      text.textComparison.rule = { operator: "BeginsWith", text: "late" };
      const bar = formats.add("DataBar");
      bar.dataBar.upperBoundRule = { type: "Number", formula: "=1" };
      bar.dataBar.positiveFormat.fillColor = "teal";
      bar.dataBar.positiveFormat.gradientFill = false;
      compared.cellValue.load("rule");
      text.textComparison.load("rule");
      bar.dataBar.load("upperBoundRule,lowerBoundRule,showDataBarOnly");
      bar.dataBar.positiveFormat.load("fillColor,gradientFill");
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(3);
      expect(compared.cellValue.rule).toEqual({ formula1: "=0", formula2: "=$B$1", operator: "Between" });
      expect(text.textComparison.rule).toEqual({ operator: "BeginsWith", text: "late" });
      expect(bar.dataBar.toJSON()).toMatchObject({
        upperBoundRule: { type: "Number", formula: "=1" },
        lowerBoundRule: { type: "Automatic" },
        showDataBarOnly: false,
        positiveFormat: { fillColor: "#008080", gradientFill: false },
      });
    }));

  test("are cleared from the cells asked for and stay on the others", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A2:A9").conditionalFormats.add("Custom").custom.rule.formula = "=B2>0";
      sheet.getRange("A2:A4").conditionalFormats.clearAll();
      const gone = sheet.getRange("A3").conditionalFormats.getCount();
      const kept = sheet.getRange("A7").conditionalFormats.getItemAt(0);
      kept.custom.rule.load("formula");
      const covered = kept.getRange().load("address");
      await context.sync();
      expect(gone.value).toBe(0);
      expect(kept.custom.rule.formula).toBe("=B7>0");
      expect(covered.address).toBe("Sheet1!A5:A9");
    }));

  test("an item that is not there is a null object or not found", () =>
    onSheet(async (sheet, context) => {
      const missing = sheet.getRange("A1").conditionalFormats.getItemOrNullObject("none");
      missing.load("id");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(
        await errorCodeOf(context, (own) => own.getRange("A1").conditionalFormats.getItem("none").load()),
      ).toBe("ItemNotFound");
    }));

  test.each<[string, (formats: Excel.ConditionalFormatCollection) => void, string]>([
    ["a formula without =", (all) => (all.add("Custom").custom.rule.formula = "A1>1"), "InvalidArgument"],
    [
      "a reference to a table's column",
      (all) => (all.add("Custom").custom.rule.formula = "=A1>SUM(Partners[Name])"),
      "InvalidArgument",
    ],
    [
      "a formula that is not well formed",
      (all) => (all.add("Custom").custom.rule.formula = "=A1>"),
      "InvalidArgument",
    ],
    [
      "an unknown operator",
      (all) => (all.add("CellValue").cellValue.rule = { formula1: "0", operator: "Over" as "GreaterThan" }),
      "InvalidArgument",
    ],
    [
      "what is no colour",
      (all) => (all.add("Custom").custom.format.fill.color = "reddish"),
      "InvalidArgument",
    ],
    ["the part of another type", (all) => all.add("CellValue").custom.rule.load("formula"), "ItemNotFound"],
    ["a type that Excel does not have", (all) => void all.add("Sparkle" as "Custom"), "InvalidArgument"],
    ["a type that the host does not play", (all) => void all.add("IconSet"), "NotImplemented"],
  ])("%s is refused", (_what, call, code) =>
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("H1:H2", true).name = "Partners";
      expect(await errorCodeOf(context, (sheet) => call(sheet.getRange("A1:A9").conditionalFormats))).toBe(
        code,
      );
    }),
  );
});
