import { openHost } from "../support/host";
import { onSheet, errorCodeOf } from "../support/excel";

const FAR = 900_000;

/** The fill of cells, by their addresses. */
async function fillsOf(sheet: Excel.Worksheet, ...addresses: string[]): Promise<string[]> {
  const fills = addresses.map((address) => sheet.getRange(address).format.fill.load("color"));
  await sheet.context.sync();
  return fills.map(({ color }) => color);
}

/** Fills a whole column; the other cells stay white. */
function fillColumn(sheet: Excel.Worksheet, column: string, color: string): void {
  sheet.getRange(`${column}:${column}`).format.fill.color = color;
}

const [WHITE, RED, BLUE] = ["#FFFFFF", "#CC0000", "#0000CC"];

describe("the format of whole columns", () => {
  test.each<[string, (range: Excel.Range) => unknown, (format: Excel.RangeFormat) => unknown, unknown]>([
    ["fill", ({ format }) => (format.fill.color = RED), ({ fill }) => fill.color, RED],
    ["font", ({ format }) => (format.font.bold = true), ({ font }) => font.bold, true],
    [
      "alignment",
      ({ format }) => (format.horizontalAlignment = "Center"),
      (format) => format.horizontalAlignment,
      "Center",
    ],
    ["wrapping", ({ format }) => (format.wrapText = true), (format) => format.wrapText, true],
    [
      "protection",
      ({ format }) => (format.protection.locked = false),
      ({ protection }) => protection.locked,
      false,
    ],
  ])("%s: every cell has it, and no cell is made for it", async (_part, change, read, expected) =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("B2").values = [["before"]];
      change(sheet.getRange("A:C"));
      const cells = ["B2", `C${FAR}`].map((address) => sheet.getRange(address).format);
      for (const format of cells) {
        format.load("horizontalAlignment,wrapText");
        format.fill.load("color");
        format.font.load("bold");
        format.protection.load("locked");
      }
      await context.sync();
      expect(cells.map(read)).toEqual([expected, expected]);
      expect([...host.workbook.sheets[0]!.cells.entries()]).toHaveLength(1);
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["by an address", (sheet) => sheet.getRange("B:B")],
    ["of a cell", (sheet) => sheet.getRange("B7").getEntireColumn()],
    ["by indexes", (sheet) => sheet.getRangeByIndexes(0, 1, 1_048_576, 1)],
  ])("a number format %s is that of the cells' values, be they written before or after", (_how, columnOf) =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B2").values = [[0.5]];
      columnOf(sheet).numberFormat = [["0%"]];
      sheet.getRange("B3").values = [[0.25]];
      const shown = sheet.getRange("B2:B4").load("text,numberFormat");
      await context.sync();
      expect(shown.text).toEqual([["50%"], ["25%"], [""]]);
      expect(shown.numberFormat).toEqual([["0%"], ["0%"], ["0%"]]);
    }),
  );

  test("a text column keeps what is entered in it as text", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A:A").numberFormat = [["@"]];
      const entry = sheet.getRange(`A${FAR}:B${FAR}`);
      entry.values = [["007", "007"]];
      entry.load("values");
      await context.sync();
      expect(entry.values).toEqual([["007", 7]]);
    }));

  test("cells keep the rest of their own format", () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A2");
      format.font.italic = true;
      sheet.getRange("A:A").format.font.bold = true;
      format.font.load("bold,italic");
      const rest = sheet.getRange("A3").format.font.load("bold,italic");
      await context.sync();
      expect([format.font.bold, format.font.italic]).toEqual([true, true]);
      expect([rest.bold, rest.italic]).toEqual([true, false]);
    }));

  test("on a protected sheet, cells of an unlocked column can be written, others cannot", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.getRange("B3").format.protection.locked = true;
      sheet.protection.protect();
      const codes: string[] = [];
      for (const address of [`B${FAR}`, "B3", "C2"])
        codes.push(await errorCodeOf(context, (own) => (own.getRange(address).values = [[1]])));
      expect(codes).toEqual(["accepted", "AccessDenied", "AccessDenied"]);
    }));

  test("lines between the rows of a column are a part of its format", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("B:B").format.borders.getItem("InsideHorizontal").style = "Continuous";
      const line = sheet.getRange(`B${FAR}`).format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      expect(line.style).toBe("Continuous");
      expect(host.workbook.sheets[0]!.cells.usedRect(false)).toBeNull();
    }));

  test("the newest border between two columns replaces that of the neighbour", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.borders.getItem("EdgeRight").color = RED;
      sheet.getRange("B3").format.borders.getItem("EdgeLeft").style = "None";
      const borders = ["A2", "A3"].map((address) =>
        sheet.getRange(address).format.borders.getItem("EdgeRight").load("style"),
      );
      await context.sync();
      expect(borders.map(({ style }) => style)).toEqual(["Continuous", "None"]);
    }));

  test("clearing formats clears a column's, or only that of some of its cells", () =>
    onSheet(async (sheet) => {
      fillColumn(sheet, "A", RED);
      fillColumn(sheet, "B", RED);
      sheet.getRange("A2").values = [["kept"]];
      sheet.getRange("A:A").clear("Formats");
      sheet.getRange("B2:B3").clear("Formats");
      expect(await fillsOf(sheet, "A2", "A3", "B2", "B3", "B4")).toEqual([WHITE, WHITE, WHITE, WHITE, RED]);
    }));

  test("columns fit texts in the font that they have from their column", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["Eight partners", "Eight partners"]];
      sheet.getRange("B:B").format.font.size = 22;
      sheet.getRange("A:B").format.autofitColumns();
      const [plain, large] = ["A1", "B1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      await context.sync();
      expect(large!.columnWidth).toBeGreaterThan(1.8 * plain!.columnWidth);
    }));
});

describe("the format of columns whose cells move", () => {
  test("inserted columns have the format of the column at their left; those that move keep theirs", () =>
    onSheet(async (sheet) => {
      fillColumn(sheet, "A", RED);
      fillColumn(sheet, "B", BLUE);
      sheet.getRange("A2").format.fill.color = BLUE;
      sheet.getRange("B:B").insert("Right");
      expect(await fillsOf(sheet, "A1", "B1", "B2", "C1", "D1")).toEqual([RED, RED, BLUE, BLUE, WHITE]);
      sheet.getRange("A:B").delete("Left");
      expect(await fillsOf(sheet, "A1", "B1")).toEqual([BLUE, WHITE]);
    }));

  test("inserted rows have the formats of the row above; cells without one have their column's", () =>
    onSheet(async (sheet) => {
      fillColumn(sheet, "B", BLUE);
      sheet.getRange("A2").format.fill.color = RED;
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("1:1").insert("Down");
      expect(await fillsOf(sheet, "A1", "A3", "A5", "A6", "B1", "B4")).toEqual([
        WHITE,
        RED,
        RED,
        WHITE,
        BLUE,
        BLUE,
      ]);
    }));

  test("cells that are pushed to the right look as before, in whichever column they are then", () =>
    onSheet(async (sheet, context) => {
      fillColumn(sheet, "B", RED);
      fillColumn(sheet, "D", BLUE);
      sheet.getRange("B2:C2").values = [["red", "white"]];
      sheet.getRange("B2").insert("Right");
      const texts = sheet.getRange("C2:D2").load("values");
      await context.sync();
      expect(texts.values).toEqual([["red", "white"]]);
      expect(await fillsOf(sheet, "B2", "C2", "D2", "E2", "B3", "C3")).toEqual([
        WHITE,
        RED,
        WHITE,
        BLUE,
        RED,
        WHITE,
      ]);
    }));

  test("rows of a table that are added, inserted or deleted leave the formats of the columns", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("A1:B3").values = [
        ["Share", "Note"],
        [0.5, "a"],
        [0.25, "b"],
      ];
      sheet.getRange("A:A").numberFormat = [["0%"]];
      sheet.getRange("A1").numberFormat = [["General"]];
      sheet.getRange("A1").format.fill.color = RED;
      const table = sheet.tables.add("A1:B3", true);
      table.rows.add(undefined, [[0.75, "c"]]);
      table.rows.add(0, [[1, "first"]]);
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A2").values = [[0.1]];
      table.rows.getItemAt(2).delete();
      const body = table.getDataBodyRange().load("text");
      await context.sync();
      expect(body.text.map(([share]) => share)).toEqual(["10%", "100%", "25%", "75%"]);
      expect(await fillsOf(sheet, "A2", "A3")).toEqual([WHITE, WHITE]);
      expect([...host.workbook.sheets[0]!.cells.entries()].filter(({ cell }) => cell.style)).toHaveLength(1);
    }));

  test("a column that is inserted into a table has the format of the one at its left", () =>
    onSheet(async (sheet) => {
      sheet.getRange("A1:C2").values = [
        ["A", "B", "C"],
        [1, 2, 3],
      ];
      const table = sheet.tables.add("A1:C2", true);
      fillColumn(sheet, "A", RED);
      fillColumn(sheet, "B", BLUE);
      table.columns.add(1, undefined, "New");
      expect(await fillsOf(sheet, "A2", "B2", "C2", "D2", "B3", "C3")).toEqual([
        RED,
        RED,
        BLUE,
        WHITE,
        BLUE,
        WHITE,
      ]);
    }));

  test("a table's column that a person moves keeps its look", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        ["A", "B"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "T";
      fillColumn(sheet, "A", RED);
      await context.sync();
      expect(await host.user.moveTableColumn("T", "A", 1)).toMatchObject({ accepted: true });
      expect(await fillsOf(sheet, "A2", "B2", "A3", "B3")).toEqual([WHITE, RED, RED, WHITE]);
    });
  });

  test("a moved cell takes its look along", () =>
    onSheet(async (sheet) => {
      fillColumn(sheet, "A", RED);
      fillColumn(sheet, "C", BLUE);
      sheet.getRange("A2").moveTo("C2");
      sheet.getRange("B2").moveTo("C3");
      expect(await fillsOf(sheet, "C1", "C2", "C3")).toEqual([BLUE, RED, WHITE]);
    }));
});

describe("copies from and into formatted columns", () => {
  test("a copied cell looks in another column as in its own", () =>
    onSheet(async (sheet, context) => {
      fillColumn(sheet, "A", RED);
      fillColumn(sheet, "D", BLUE);
      sheet.getRange("A2").values = [["text"]];
      sheet.getRange("C2").copyFrom("A2:A3");
      sheet.getRange("D2").copyFrom("B2");
      sheet.getRange("D4").copyFrom("A2", "Values");
      const copied = sheet.getRange("C2").load("values");
      await context.sync();
      expect(copied.values).toEqual([["text"]]);
      expect(await fillsOf(sheet, "C2", "C3", "D2", "D4")).toEqual([RED, RED, WHITE, BLUE]);
    }));

  test("a copied column takes its format along", () =>
    onSheet(async (sheet, context, host) => {
      fillColumn(sheet, "A", RED);
      sheet.getRange("A2:A3").values = [[1], ["=A2+1"]];
      sheet.getRange("A3").format.fill.color = BLUE;
      sheet.getRange("C5").values = [["replaced"]];
      sheet.getRange("C:C").copyFrom("A:A");
      const copied = sheet.getRange("C2:C5").load("values");
      await context.sync();
      expect(copied.values).toEqual([[1], [2], [""], [""]]);
      expect(await fillsOf(sheet, "C2", "C3", `C${FAR}`)).toEqual([RED, BLUE, RED]);
      expect(host.workbook.sheets[0]!.cells.usedRect(false)?.rows).toBe(2);
    }));

  test("the format of a cell that is copied to a whole column becomes the column's", () =>
    onSheet(async (sheet, _context, host) => {
      sheet.getRange("A1").format.fill.color = RED;
      sheet.getRange("C:C").copyFrom("A1", "Formats");
      expect(await fillsOf(sheet, "C1", `C${FAR}`)).toEqual([RED, RED]);
      expect([...host.workbook.sheets[0]!.cells.entries()]).toHaveLength(1);
    }));

  test("a copied sheet has the formats of the columns", () =>
    onSheet(async (sheet) => {
      fillColumn(sheet, "B", RED);
      expect(await fillsOf(sheet.copy("End"), "B7")).toEqual([RED]);
    }));
});
