import { onSheet, errorCodeOf } from "../support/excel";
import { attributesOf, elementsOf, openXlsx } from "../support/xlsxReader";

describe("panes", () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, string | null]>([
    ["nothing", () => undefined, null],
    ["rows", (panes) => panes.freezeRows(3), "Sheet1!1:3"],
    ["columns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
    ["a corner", (panes, sheet) => panes.freezeAt(sheet.getRange("A1:B4")), "Sheet1!A1:B4"],
    ["whole rows given as a range", (panes) => panes.freezeAt("1:2"), "Sheet1!1:2"],
    [
      "only what was asked last",
      (panes) => {
        panes.freezeColumns(2);
        panes.freezeRows(1);
      },
      "Sheet1!1:1",
    ],
    [
      "nothing any more",
      (panes) => {
        panes.freezeRows(3);
        panes.unfreeze();
      },
      null,
    ],
  ])("freeze %s", (_what, freeze, expected) =>
    onSheet(async (sheet, context) => {
      freeze(sheet.freezePanes, sheet);
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(location.isNullObject ? null : location.address).toBe(expected);
    }),
  );

  test("freeze no column when whole rows are given as a range", () =>
    onSheet(async (sheet, context, host) => {
      sheet.freezePanes.freezeAt("1:2");
      await context.sync();
      expect(host.workbook.sheets[0]!.frozen).toEqual({ rows: 2, columns: 0 });
    }));

  test("refuse no rows at all and another sheet's cells", () =>
    onSheet(async (_sheet, context) => {
      context.workbook.worksheets.add("Other");
      expect(await errorCodeOf(context, (sheet) => sheet.freezePanes.freezeRows(0))).toBe("InvalidArgument");
      const elsewhere = await errorCodeOf(context, (sheet) => sheet.freezePanes.freezeAt("Other!A1:B2"));
      expect(elsewhere).toBe("InvalidArgument");
    }));
});

describe("page layout", () => {
  test("is read back as it was set", () =>
    onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = true;
      pageLayout.setPrintMargins("Inches", { top: 0.5, left: 1 });
      pageLayout.bottomMargin = 20;
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftHeader = '&"-,Bold"Initiative';
      defaultForAllPages.centerFooter = "&P / &N";
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns("$A:$B");
      pageLayout.load();
      defaultForAllPages.load();
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
        centerVertically: false,
        printGridlines: true,
        printHeadings: false,
        topMargin: 36,
        leftMargin: 72,
        bottomMargin: 20,
        headersFooters: {
          defaultForAllPages: { leftHeader: '&"-,Bold"Initiative', centerFooter: "&P / &N", rightFooter: "" },
        },
      });
      expect([rows.address, columns.address]).toEqual(["Sheet1!1:2", "Sheet1!A:B"]);
    }));

  test("keeps the print area", () =>
    onSheet(async (sheet, context, host) => {
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:F40"));
      await context.sync();
      const { pageLayout } = host.workbook.sheets[0]!;
      expect(pageLayout.printAreas).toEqual([{ row: 0, column: 0, rows: 40, columns: 6 }]);
    }));

  test("keeps several print areas, where their cells are", () =>
    onSheet(async (sheet, context, host) => {
      sheet.pageLayout.setPrintArea("B1:C40,E1:F40");
      sheet.getRange("C:C").insert("Right");
      await context.sync();
      const { pageLayout } = host.workbook.sheets[0]!;
      expect(pageLayout.printAreas).toEqual([
        { row: 0, column: 1, rows: 40, columns: 3 },
        { row: 0, column: 5, rows: 40, columns: 2 },
      ]);
    }));

  test("a zoom by scale replaces one by pages", () =>
    onSheet(async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual({ scale: 80 });
    }));

  test("takes headers and footers of 255 characters, the codes of their parts included", () =>
    onSheet(async (_sheet, context) => {
      const outcome = await errorCodeOf(context, ({ pageLayout }) => {
        const texts = pageLayout.headersFooters.defaultForAllPages;
        texts.leftHeader = "x".repeat(253);
        texts.leftFooter = "x".repeat(100);
        texts.centerFooter = "x".repeat(100);
        texts.rightFooter = "x".repeat(49);
      });
      expect(outcome).toBe("accepted");
    }));

  test.each<[string, (layout: Excel.PageLayout) => void]>([
    ["an unknown orientation", (layout) => (layout.orientation = "Diagonal" as "Portrait")],
    ["an unknown paper", (layout) => (layout.paperSize = "A7" as "A4")],
    ["a scale of 9", (layout) => (layout.zoom = { scale: 9 })],
    ["a scale of 401", (layout) => (layout.zoom = { scale: 401 })],
    ["a scale and pages", (layout) => (layout.zoom = { scale: 80, horizontalFitToPages: 1 })],
    ["no zoom at all", (layout) => (layout.zoom = {})],
    ["half a page", (layout) => (layout.zoom = { horizontalFitToPages: 0.5 })],
    ["a margin below zero", (layout) => (layout.topMargin = -1)],
    [
      "a margin of no side",
      (layout) => layout.setPrintMargins("Points", { middle: 3 } as Excel.PageLayoutMarginOptions),
    ],
    [
      "a header of 256 characters with its code",
      (layout) => (layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(254)),
    ],
    [
      "a footer whose parts have 256 characters together",
      ({ headersFooters }) => {
        headersFooters.defaultForAllPages.leftFooter = "x".repeat(100);
        headersFooters.defaultForAllPages.centerFooter = "x".repeat(100);
        headersFooters.defaultForAllPages.rightFooter = "x".repeat(50);
      },
    ],
    ["title rows that are no cells", (layout) => layout.setPrintTitleRows("top")],
  ])("refuses %s", (_what, call) =>
    onSheet(async (_sheet, context) => {
      expect(await errorCodeOf(context, (sheet) => call(sheet.pageLayout))).toBe("InvalidArgument");
    }),
  );
});

describe("page breaks", () => {
  const breaksOf = async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
    const breaks = sheet.horizontalPageBreaks.load("items");
    const count = sheet.horizontalPageBreaks.getCount();
    await context.sync();
    const cells = breaks.items.map((one) => one.getCellAfterBreak().load("address"));
    await context.sync();
    expect(count.value).toBe(cells.length);
    return cells.map(({ address }) => address);
  };

  test("start pages at the given rows, in sheet order, without duplicates", () =>
    onSheet(async (sheet, context) => {
      for (const address of ["A30", "C12", "A12:F20"]) sheet.horizontalPageBreaks.add(address);
      sheet.horizontalPageBreaks.add(sheet.getRange("B41"));
      expect(await breaksOf(sheet, context)).toEqual(["Sheet1!A12", "Sheet1!A30", "Sheet1!A41"]);
    }));

  test("are removed one by one, or all together", () =>
    onSheet(async (sheet, context) => {
      for (const address of ["A12", "A30", "A41"]) sheet.horizontalPageBreaks.add(address);
      sheet.horizontalPageBreaks.getItem(1).delete();
      expect(await breaksOf(sheet, context)).toEqual(["Sheet1!A12", "Sheet1!A41"]);
      sheet.horizontalPageBreaks.removePageBreaks();
      expect(await breaksOf(sheet, context)).toEqual([]);
    }));

  test("are refused above the first row and on another sheet", () =>
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other");
      const addBreakAt = (address: string) =>
        errorCodeOf(context, ({ horizontalPageBreaks }) => horizontalPageBreaks.add(address));
      expect(await addBreakAt("A1")).toBe("InvalidArgument");
      expect(await addBreakAt("Other!A5")).toBe("InvalidArgument");
      expect(await errorCodeOf(context, (one) => one.horizontalPageBreaks.getItem(0).delete())).toBe(
        "ItemNotFound",
      );
      expect(await breaksOf(sheet, context)).toEqual([]);
    }));

  test("are in the file, each below the row that ends a page", () =>
    onSheet(async (sheet, context, host) => {
      sheet.getRange("A1:A50").values = Array.from({ length: 50 }, (_, index) => [index]);
      for (const address of ["A12", "A30"]) sheet.horizontalPageBreaks.add(address);
      await context.sync();
      const xml = openXlsx(await host.save()).part("xl/worksheets/sheet1.xml");
      const [group] = elementsOf(xml, "rowBreaks");
      expect(group?.attributes).toMatchObject({ count: "2", manualBreakCount: "2" });
      expect([...group!.content.matchAll(/<brk [^>]*>/g)].map(([brk]) => attributesOf(brk))).toEqual([
        { id: "11", max: "16383", man: "1" },
        { id: "29", max: "16383", man: "1" },
      ]);
    }));
});

describe("document properties", () => {
  test("are kept, and a title that is too long is refused", () =>
    onSheet(async (_sheet, context) => {
      const { properties } = context.workbook;
      properties.title = "Un avenir pour chacun";
      properties.author = "Table de partenaires";
      properties.load("title,author,subject");
      await context.sync();
      expect(properties.toJSON()).toMatchObject({
        title: "Un avenir pour chacun",
        author: "Table de partenaires",
        subject: "",
      });
      const code = await errorCodeOf(context, () => (context.workbook.properties.title = "x".repeat(256)));
      expect(code).toBe("InvalidArgument");
    }));
});
