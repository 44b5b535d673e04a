import fc from "fast-check";
import { buildBlueprint, type BuildProgress } from "../../src/excel/build/buildBlueprint";
import { openHost } from "../support/host";
import { smallBlueprint } from "./smallBlueprint";
import { cellAt, sheetContent, sheetNamed } from "./workbookState";

test("a new workbook contains only Ensemble's sheets, the first one open, in five round trips", async () => {
  const host = await openHost();
  const report = await buildBlueprint(smallBlueprint());
  expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Dashboard", "Visible"],
    ["Partners", "Visible"],
    ["Lists", "Hidden"],
  ]);
  expect(host.workbook.activeSheetId).toBe(sheetNamed(host, "Dashboard").id);
  expect(host.counters.roundTrips).toBe(5);
  expect(report).toEqual({
    language: "en",
    sheets: ["Dashboard", "Partners", "Lists"],
    tables: 1,
    names: 3,
    formulas: 5,
    roundTrips: 5,
    refused: [],
    unfinishedSteps: [],
    removedSheets: [],
  });
});

test("formulas compute from the entries, and computed columns stay computed as a table grows", async () => {
  const host = await openHost();
  await buildBlueprint(smallBlueprint());
  expect(cellAt(host, "Dashboard", 1, 1)?.value).toBe(2);
  expect(cellAt(host, "Dashboard", 2, 1)?.value).toBe(10);
  await host.user.typeInto(sheetNamed(host, "Partners").id, 6, 0, "East");
  expect(cellAt(host, "Partners", 6, 2)?.value).toBe(4);
  expect(cellAt(host, "Dashboard", 2, 1)?.value).toBe(14);
});

test("a workbook in manual calculation mode shows computed cells, and stays in manual mode", async () => {
  const host = await openHost();
  await Excel.run(async (context) => {
    context.application.calculationMode = "Manual";
    await context.sync();
  });
  await buildBlueprint(smallBlueprint());
  expect(cellAt(host, "Dashboard", 1, 1)?.value).toBe(2);
  expect(cellAt(host, "Dashboard", 2, 1)?.value).toBe(10);
  await host.user.typeInto(sheetNamed(host, "Partners").id, 6, 0, "East");
  expect(cellAt(host, "Dashboard", 2, 1)?.value).toBe(10);
});

test("a computed sheet cannot be overwritten; an entry column refuses values outside its list", async () => {
  const host = await openHost();
  await buildBlueprint(smallBlueprint());
  const dashboard = sheetNamed(host, "Dashboard").id;
  const partners = sheetNamed(host, "Partners").id;
  expect(await host.user.typeInto(dashboard, 1, 1, "99")).toMatchObject({ accepted: false });
  expect(await host.user.typeInto(partners, 3, 1, "Astrology")).toEqual({
    accepted: false,
    alert: expect.objectContaining({ title: "Sector", message: "Choose a sector of the list." }),
  });
  expect(await host.user.typeInto(partners, 3, 1, "Health")).toEqual({ accepted: true });
  expect(cellAt(host, "Partners", 3, 1)?.value).toBe("Health");
});

test("sheets are formatted as in the blueprint", async () => {
  const host = await openHost();
  await buildBlueprint(smallBlueprint());
  const dashboard = sheetNamed(host, "Dashboard");
  expect(dashboard).toMatchObject({
    showGridlines: false,
    tabColor: "#0B5C63",
    frozen: { rows: 1, columns: 0 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    protection: { protected: true },
    pageLayout: { orientation: "Landscape", zoom: { horizontalFitToPages: 1 } },
  });
  expect(dashboard.cells.get(0, 0)?.style).toMatchObject({ bold: true, fontSize: 20, fill: "#E3F1F2" });
  expect(dashboard.conditionalFormats).toEqual([
    expect.objectContaining({
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      rule: { formula: "=$B$2=0" },
      style: { fontColor: "#B3261E", bold: true, numberFormat: "0.0" },
    }),
  ]);
  expect(dashboard.charts[0]).toMatchObject({ name: "Counts", type: "ColumnClustered" });
  expect(dashboard.charts[0]?.series).toHaveLength(1);
  // 20 characters of the default font are 145 pixels.
  expect(dashboard.columnWidths.get(0)).toBe(108.75);
  expect(sheetNamed(host, "Partners").protection.protected).toBe(false);
});

test("texts are in the cells as written, whatever Excel might read into them", async () => {
  const awkward = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
    fc
      .tuple(
        fc.constantFrom("=", "+", "-", "@", "'", " =", "#", "0", "1/", "$", ""),
        fc.string({ maxLength: 8 }),
      )
      .map((parts) => parts.join("")),
    fc.constantFrom(
      "=1+1",
      "007",
      "3-4",
      "1e5",
      "12,5",
      "50 %",
      "TRUE",
      "vrai",
      "2026-10-31",
      "3 mars 2026",
      "#N/A",
    ),
    fc.constantFrom(
      "12:30",
      "$5",
      "(5)",
      "½",
      "'quoted'",
      "''",
      "1 1/2",
      "31 octobre 2026",
      "Oct 31, 2026",
      "-",
      "=",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        awkward.filter((text) => text !== ""),
        { minLength: 1, maxLength: 25 },
      ),
      async (texts) => {
        const host = await openHost({ contentLanguage: "fr-CA" });
        await buildBlueprint(smallBlueprint(texts));
        const cells = texts.map((_, index) => cellAt(host, "Partners", 3 + index, 0));
        expect(cells.map((cell) => cell?.value)).toEqual(texts);
        expect(cells.every((cell) => cell?.formula === undefined)).toBe(true);
        expect(cellAt(host, "Partners", 0, 0)).toMatchObject({ value: "=not a formula" });
      },
    ),
    { numRuns: 6 },
  );
});

test("other sheets keep their content and order, behind Ensemble's", async () => {
  const host = await openHost();
  await Excel.run(async ({ workbook: { worksheets } }) => {
    const budget = worksheets.add("Budget");
    budget.getRange("A1:B2").values = [
      ["Rent", 1200],
      ["Total", "=B1*12"],
    ];
    budget.getRange("A1").format.fill.color = "#FFCC00";
    worksheets.add("Minutes").getRange("C3").values = [["Agenda"]];
  });
  const before = host.workbook.sheets.map(sheetContent);
  await buildBlueprint(smallBlueprint());
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    "Dashboard",
    "Partners",
    "Lists",
    "Sheet1",
    "Budget",
    "Minutes",
  ]);
  expect(host.workbook.sheets.slice(3).map(sheetContent)).toEqual(before);
});

test("the only sheet of a workbook stays when it has even one coloured cell", async () => {
  const host = await openHost();
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getFirst().getRange("D9").format.fill.color = "#FFCC00";
  });
  await buildBlueprint(smallBlueprint());
  expect(host.workbook.sheets.map(({ name }) => name)).toContain("Sheet1");
});

test("what a person writes meanwhile on the empty sheet of a new workbook stays", async () => {
  const host = await openHost();
  const { id } = sheetNamed(host, "Sheet1");
  const report = await buildBlueprint(smallBlueprint(), {
    onProgress: ({ done }) => {
      if (done === 2) void host.user.typeInto(id, 0, 0, "Do not lose me");
    },
  });
  expect(cellAt(host, "Sheet1", 0, 0)?.value).toBe("Do not lose me");
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Dashboard", "Partners", "Lists", "Sheet1"]);
  expect(report.roundTrips).toBe(5);
});

test("the empty sheet may be deleted by a person meanwhile", async () => {
  const host = await openHost();
  await buildBlueprint(smallBlueprint(), {
    onProgress: ({ done }) => {
      if (done !== 2) return;
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem("Sheet1").delete();
      void context.sync();
    },
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Dashboard", "Partners", "Lists"]);
});

test("entries larger than one request are split, and all arrive", async () => {
  const host = await openHost();
  const names = Array.from({ length: 3000 }, (_, index) => `${"é".repeat(750)} ${index}`);
  await buildBlueprint(smallBlueprint(names));
  expect(host.counters.requestBytes).toBeGreaterThan(4_000_000);
  expect(host.counters.largestRequestBytes).toBeLessThanOrEqual(4_000_000);
  expect(cellAt(host, "Dashboard", 1, 1)?.value).toBe(names.length);
  expect(cellAt(host, "Partners", 3 + 2999, 0)?.value).toBe(names[2999]);
});

test("progress starts at zero, never decreases and ends complete", async () => {
  await openHost();
  const progressCalls: BuildProgress[] = [];
  await buildBlueprint(smallBlueprint(), { onProgress: (progress) => progressCalls.push(progress) });
  expect(progressCalls.map(({ done, total }) => `${done}/${total}`)).toEqual([
    "0/4",
    "1/4",
    "2/4",
    "3/4",
    "4/4",
  ]);
  expect(progressCalls.map(({ step }) => step)).toEqual([
    "inspect",
    "sheets",
    "validations",
    "formatting",
    "finish",
  ]);
});
