import fc from "fast-check";
import { onSheet, errorCodeOf } from "../support/excel";

describe("the format of cells", () => {
  test("an untouched cell has Excel's default format", () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2");
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight");
      format.font.load("name,size,color,bold,italic,underline");
      format.fill.load("color");
      format.protection.load("locked,formulaHidden");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "General",
        verticalAlignment: "Bottom",
        wrapText: false,
        indentLevel: 0,
        columnWidth: 48,
        rowHeight: 15,
        font: { name: "Calibri", size: 11, color: "#000000", bold: false, italic: false, underline: "None" },
        fill: { color: "#FFFFFF" },
        protection: { locked: true, formulaHidden: false },
      });
    }));

  test("reads back what was set, and null where cells differ", () =>
    onSheet(async (sheet, context) => {
      const head = sheet.getRange("A1:C1").format;
      head.font.bold = true;
      head.font.size = 14;
      head.fill.color = "white";
      head.wrapText = true;
      const one = sheet.getRange("B1").format;
      const block = sheet.getRange("A1:C2").format;
      for (const format of [one, block]) {
        format.load("wrapText");
        format.font.load("bold,size,italic");
        format.fill.load("color");
      }
      await context.sync();
      expect([one.font.bold, one.font.size, one.wrapText]).toEqual([true, 14, true]);
      expect([block.font.bold, block.font.size, block.wrapText]).toEqual([null, null, null]);
      expect(block.font.italic).toBe(false);
      expect(block.fill.color).toBe("#FFFFFF");
    }));

  test("changing one property keeps the others", () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.font.color = "#0B5C63";
      format.font.bold = true;
      format.fill.color = "#eeeeee";
      format.font.bold = false;
      format.fill.clear();
      format.font.load("color,bold");
      format.fill.load("color");
      await context.sync();
      expect([format.font.color, format.font.bold, format.fill.color]).toEqual(["#0B5C63", false, "#FFFFFF"]);
    }));

  test("colours are returned as #RRGGBB, and invalid colours are refused", () =>
    onSheet(async (sheet, context) => {
      const fills = ["teal", "#0b5c63", "FFA500", "White"].map((color, row) => {
        const { fill } = sheet.getCell(row, 0).format;
        fill.color = color;
        return fill.load("color");
      });
      await context.sync();
      expect(fills.map(({ color }) => color)).toEqual(["#008080", "#0B5C63", "#FFA500", "#FFFFFF"]);
      for (const junk of ["tealish", "#12345", "#GGGGGG", "", "rgb(1,2,3)"]) {
        const code = await errorCodeOf(context, (own) => (own.getRange("A1").format.fill.color = junk));
        expect([junk, code]).toEqual([junk, "InvalidArgument"]);
      }
    }));

  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ["an unknown alignment", (format) => (format.horizontalAlignment = "Middle" as "Center")],
    ["an indent of 251", (format) => (format.indentLevel = 251)],
    ["a font of size 0", (format) => (format.font.size = 0)],
    ["a font of size 410", (format) => (format.font.size = 410)],
    ["a column wider than 255 characters", (format) => (format.columnWidth = 1343)],
    ["a row higher than 409.5 points", (format) => (format.rowHeight = 410)],
    ["a width below zero", (format) => (format.columnWidth = -1)],
    ["an unknown border style", (format) => (format.borders.getItem("EdgeTop").style = "Wavy" as "Dash")],
  ])("refuses %s", (_what, call) =>
    onSheet(async (_sheet, context) => {
      expect(await errorCodeOf(context, (sheet) => call(sheet.getRange("A1:B2").format))).toBe(
        "InvalidArgument",
      );
    }),
  );

  test("an indented text is left-aligned", () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.indentLevel = 2;
      format.adjustIndent(1);
      format.load("horizontalAlignment,indentLevel");
      await context.sync();
      expect([format.horizontalAlignment, format.indentLevel]).toEqual(["Left", 3]);
    }));
});

describe("borders", () => {
  test("are set on the edges of the range and between its cells", () =>
    onSheet(async (sheet, context) => {
      const block = sheet.getRange("B2:D4").format.borders;
      block.getItem("EdgeBottom").style = "Continuous";
      block.getItem("InsideVertical").color = "#FF0000";
      const bottomOfLast = sheet
        .getRange("C4")
        .format.borders.getItem("EdgeBottom")
        .load("style,color,weight");
      const bottomOfMiddle = sheet.getRange("C3").format.borders.getItem("EdgeBottom").load("style");
      const betweenCells = sheet.getRange("C3").format.borders.getItem("EdgeRight").load("style,color");
      const outside = sheet.getRange("D3").format.borders.getItem("EdgeRight").load("style");
      await context.sync();
      expect(bottomOfLast.toJSON()).toMatchObject({ style: "Continuous", color: "#000000", weight: "Thin" });
      expect(bottomOfMiddle.style).toBe("None");
      expect(betweenCells.toJSON()).toMatchObject({ style: "Continuous", color: "#FF0000" });
      expect(outside.style).toBe("None");
    }));

  test("belong to both adjacent cells, and the newest one shows", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeRight").color = "#FF0000";
      sheet.getRange("B1").format.borders.getItem("EdgeLeft").color = "#0000FF";
      const ofLeftCell = sheet.getRange("A1").format.borders.getItem("EdgeRight").load("color");
      await context.sync();
      expect(ofLeftCell.color).toBe("#0000FF");
      sheet.getRange("A1").format.borders.getItem("EdgeRight").style = "None";
      const ofRightCell = sheet.getRange("B1").format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      expect(ofRightCell.style).toBe("None");
    }));
});

describe("sizes of columns and rows", () => {
  test("are read back in points, null where they differ, and 0 hides", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A:B").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("D:D").format.columnWidth = 0;
      const same = sheet.getRange("A1:B1").format.load("columnWidth,rowHeight,useStandardWidth");
      const mixed = sheet.getRange("B1:C2").format.load("columnWidth,rowHeight");
      const hidden = sheet.getRange("D1").load("columnHidden,format/columnWidth");
      await context.sync();
      expect([same.columnWidth, same.rowHeight, same.useStandardWidth]).toEqual([120, 30, false]);
      expect([mixed.columnWidth, mixed.rowHeight]).toEqual([null, null]);
      expect([hidden.columnHidden, hidden.format.columnWidth]).toEqual([true, 0]);
    }));

  test("autofit their text", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["A sentence that needs some room to be read", "Ok"]];
      sheet.getRange("A:B").format.autofitColumns();
      sheet.getRange("C1:C2").values = [["A sentence that needs some room to be read"], ["Ok"]];
      sheet.getRange("C1:C2").format.wrapText = true;
      sheet.getRange("1:2").format.autofitRows();
      const [long, short] = ["A1", "B1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      const [wrapped, single] = ["C1", "C2"].map((cell) => sheet.getRange(cell).format.load("rowHeight"));
      await context.sync();
      expect(long!.columnWidth).toBeGreaterThan(150);
      expect(short!.columnWidth).toBeLessThan(48);
      expect(wrapped!.rowHeight).toBeGreaterThan(60);
      expect(single!.rowHeight).toBe(15);
    }));
});

describe("formats of many cells", () => {
  test("a format over a column of cells, then over the whole column, is stored once each", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("A1:A100000").format.fill.color = "#FFFFCC";
      sheet.getRange("B:B").format.fill.color = "#FFFFCC";
      sheet.getRange().format.font.size = 10;
      const far = sheet.getRange("B900000").format;
      far.fill.load("color");
      far.font.load("size");
      const everywhere = sheet.getRange().format.font.load("size");
      await context.sync();
      expect([far.fill.color, far.font.size, everywhere.size]).toEqual(["#FFFFCC", 10, 10]);
      const state = host.workbook.sheets[0]!;
      const looks = new Set([...state.cells.entries()].map(({ cell }) => cell.style));
      expect(looks.size).toBe(1);
      expect(state.cells.get(899_999, 1)).toBeUndefined();
    }));

  test("a cell in a formatted column can be reset to the default format", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.fill.color = "#FFFFCC";
      sheet.getRange("A3").format.fill.clear();
      sheet.getRange("A4").values = [["entry"]];
      const [cleared, filled] = ["A3", "A4"].map((cell) => sheet.getRange(cell).format.fill.load("color"));
      await context.sync();
      expect([cleared!.color, filled!.color]).toEqual(["#FFFFFF", "#FFFFCC"]);
    }));

  test("each cell has the format of the last change over it", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            row: fc.nat(3),
            column: fc.nat(3),
            rows: fc.integer({ min: 1, max: 3 }),
            columns: fc.integer({ min: 1, max: 3 }),
            whole: fc.boolean(),
            change: fc.constantFrom<["bold" | "fill", string]>(
              ["bold", "true"],
              ["bold", "false"],
              ["fill", "#AA0000"],
              ["fill", "#00AA00"],
              ["fill", ""],
            ),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (steps) =>
          onSheet(async (sheet, context) => {
            const expected = Array.from({ length: 6 }, () =>
              Array.from({ length: 6 }, () => ({ bold: false, fill: "#FFFFFF" })),
            );
            for (const { row, column, rows, columns, whole, change } of steps) {
              const range = sheet.getRangeByIndexes(row, column, rows, columns);
              const { format } = whole ? range.getEntireColumn() : range;
              const [what, value] = change;
              if (what === "bold") format.font.bold = value === "true";
              else if (value === "") format.fill.clear();
              else format.fill.color = value;
              expected.forEach((cells, y) =>
                cells.forEach((cell, x) => {
                  const inside = whole || (y >= row && y < row + rows);
                  if (!inside || x < column || x >= column + columns) return;
                  if (what === "bold") cell.bold = value === "true";
                  else cell.fill = value === "" ? "#FFFFFF" : value;
                }),
              );
            }
            const formats = expected.map((cells, y) =>
              cells.map((_cell, x) => sheet.getCell(y, x).load("format/font/bold,format/fill/color").format),
            );
            await context.sync();
            const found = formats.map((cells) =>
              cells.map(({ font, fill }) => ({ bold: font.bold, fill: fill.color })),
            );
            expect(found).toEqual(expected);
          }),
      ),
      { numRuns: 25 },
    ));
});
