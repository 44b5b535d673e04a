import fc from "fast-check";
import { openWorkbook } from "../../src/host";
import { onSheet, errorCodeOf } from "../support/excel";
import { openHost } from "../support/host";

type Cells = (string | number)[][];

const byRole: Cells = [
  ["", "2024", "2025"],
  ["Vision", 1, 2],
  ["Policy", 3, 4],
  ["Resources", 5, 6],
];

interface Drawn {
  readonly name: string;
  readonly values: unknown[];
  readonly categories: unknown[];
}

/** The series that a chart over cells draws. */
function drawn(cells: Cells, orientation: "Auto" | "Columns" | "Rows", dates = ""): Promise<Drawn[]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2").getResizedRange(cells.length - 1, cells[0]!.length - 1);
    range.values = cells;
    if (dates) sheet.getRange(dates).numberFormat = "yyyy-mm-dd" as unknown as string[][];
    const series = sheet.charts.add("ColumnClustered", range, orientation).series.load("items/name");
    await context.sync();
    const read = series.items.map((one) => ({
      name: one.name,
      values: one.getDimensionValues("Values"),
      categories: one.getDimensionValues("Categories"),
    }));
    await context.sync();
    return read.map(({ name, values, categories }) => ({
      name,
      values: values.value,
      categories: categories.value,
    }));
  });
}

describe("a chart's series", () => {
  test("run down the columns of a range that is higher than wide", async () => {
    const roles = ["Vision", "Policy", "Resources"];
    expect(await drawn(byRole, "Auto")).toEqual([
      { name: "2024", values: [1, 3, 5], categories: roles },
      { name: "2025", values: [2, 4, 6], categories: roles },
    ]);
  });

  test("run along the rows of one that is wider than high, unless columns are named", async () => {
    const wide: Cells = [
      ["", "Q1", "Q2", "Q3"],
      ["Reached", 1, 2, 3],
      ["Planned", 4, 5, 6],
    ];
    const auto = await drawn(wide, "Auto");
    expect(auto.map(({ name }) => name)).toEqual(["Reached", "Planned"]);
    expect(auto[0]!.categories).toEqual(["Q1", "Q2", "Q3"]);
    const columns = await drawn(wide, "Columns");
    expect(columns.map(({ name, values }) => [name, values])).toEqual([
      ["Q1", [1, 4]],
      ["Q2", [2, 5]],
      ["Q3", [3, 6]],
    ]);
  });

  test("take dates as categories, and numbers without captions as values", async () => {
    const dated: Cells = [
      ["Period", "Served"],
      [45000, 10],
      [45365, 20],
    ];
    expect(await drawn(dated, "Columns", "B3:B4")).toEqual([
      { name: "Served", values: [10, 20], categories: [45000, 45365] },
    ]);
    expect(
      (
        await drawn(
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          "Columns",
        )
      ).map(({ name, values }) => [name, values]),
    ).toEqual([
      ["Series1", [1, 3, 5]],
      ["Series2", [2, 4, 6]],
    ]);
  });

  test("contain every number of the range once, in either direction", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.constantFrom<"Auto" | "Columns" | "Rows">("Auto", "Columns", "Rows"),
        async (rows, columns, captions, orientation) => {
          const body = Array.from({ length: rows }, (_r, y) =>
            Array.from({ length: columns }, (_c, x) => y * columns + x + 1),
          );
          const cells: Cells = captions
            ? [["", ...body[0]!.map((_n, x) => `c${x}`)], ...body.map((line, y) => [`r${y}`, ...line])]
            : body;
          const series = await drawn(cells, orientation);
          const numbers = series.flatMap(({ values }) => values as number[]).sort((a, b) => a - b);
          expect(numbers).toEqual(body.flat());
          const alongRows = orientation === "Rows" || (orientation === "Auto" && columns > rows);
          expect(series).toHaveLength(alongRows ? rows : columns);
          expect(series[0]!.values).toEqual(alongRows ? body[0] : body.map((line) => line[0]));
        },
      ),
      { numRuns: 25, examples: [[2, 2, true, "Auto"]] },
    ));

  test("a name taken from a cell follows the cell", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["", "Old"],
        ["a", 1],
        ["b", 2],
      ];
      const { series } = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      await context.sync();
      sheet.getRange("B1").values = [["New"]];
      const first = series.getItemAt(0).load("name");
      await context.sync();
      expect(first.name).toBe("New");
    }));

  test("are added, pointed at cells, and deleted", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = byRole.slice(0, 3);
      const { series } = sheet.charts.add("LineMarkers", sheet.getRange("A1:B3"), "Columns");
      const target = series.add("Target");
      target.setValues(sheet.getRange("C2:C3"));
      target.setXAxisValues(sheet.getRange("A2:A3"));
      series.getItemAt(0).delete();
      const values = target.getDimensionValues("Values");
      const categories = target.getDimensionValues("Categories");
      series.load("items/name,count");
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["Target"]);
      expect([values.value, categories.value]).toEqual([
        [2, 4],
        ["Vision", "Policy"],
      ]);
    }));
});

/** Runs `work` on a chart with two series and reads back the properties in `paths`. */
function withChart(
  type: Excel.ChartType,
  work: (chart: Excel.Chart, sheet: Excel.Worksheet) => void,
  paths: string,
) {
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:C4").values = byRole;
    const chart = sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns");
    work(chart, sheet);
    chart.load(paths);
    await context.sync();
    return chart.toJSON();
  });
}

describe("a chart", () => {
  test("reads back what was set", async () => {
    const chart = await withChart(
      Excel.ChartType.barClustered,
      (own) => {
        own.name = "Coverage";
        own.title.text = "Who holds what";
        own.title.format.font.size = 14;
        own.legend.position = "Top";
        own.axes.valueAxis.minimum = 0;
        own.axes.valueAxis.maximum = 1;
        own.axes.valueAxis.numberFormat = "0%";
        own.axes.valueAxis.majorGridlines.visible = false;
        own.axes.categoryAxis.reversePlotOrder = true;
        own.axes.categoryAxis.title.text = "Role";
      },
      "name,title/text,title/visible,legend/position,axes/valueAxis,axes/valueAxis/majorGridlines/visible,axes/categoryAxis/reversePlotOrder,axes/categoryAxis/title/text",
    );
    expect(chart).toMatchObject({
      name: "Coverage",
      title: { text: "Who holds what", visible: true },
      legend: { position: "Top" },
      axes: {
        valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%", majorGridlines: { visible: false } },
        categoryAxis: { reversePlotOrder: true, title: { text: "Role" } },
      },
    });
  });

  test("covers the given cells, and moves and resizes with them", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = byRole;
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
      sheet.getRange("A:A").format.columnWidth = 100;
      chart.setPosition("B3", "D10");
      chart.load("left,top,width,height");
      await context.sync();
      const box = () => [chart.left, chart.top, chart.width, chart.height];
      expect(box()).toEqual([100, 30, 144, 120]);
      sheet.getRange("A:B").format.columnWidth = 60;
      sheet.getRange("1:1").format.rowHeight = 45;
      chart.load("left,top,width,height");
      await context.sync();
      expect(box()).toEqual([60, 60, 156, 120]);
    }));

  test("keeps labels and formats per series", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = byRole;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      first.format.fill.setSolidColor("#0B5C63");
      first.gapWidth = 60;
      first.hasDataLabels = true;
      first.dataLabels.numberFormat = "0%";
      first.dataLabels.position = "OutsideEnd";
      second.format.line.color = "gray";
      first.load("hasDataLabels,gapWidth");
      first.dataLabels.load("showValue,numberFormat,position");
      second.load("hasDataLabels,gapWidth");
      second.format.line.load("color");
      await context.sync();
      expect(first.toJSON()).toMatchObject({
        hasDataLabels: true,
        dataLabels: { showValue: true, numberFormat: "0%", position: "OutsideEnd" },
      });
      expect([second.hasDataLabels, second.format.line.color]).toEqual([false, "#808080"]);
      expect([first.gapWidth, second.gapWidth]).toEqual([60, 60]);
    }));

  test("draws blanks as gaps, labels as many categories as fit, and turns no label, until told otherwise", async () => {
    const paths =
      "displayBlanksAs,axes/categoryAxis/tickLabelSpacing,axes/categoryAxis/textOrientation,axes/valueAxis/textOrientation";
    const axesOf = (spacing: number, angle: number, valueAngle: number) => ({
      categoryAxis: { tickLabelSpacing: spacing, textOrientation: angle },
      valueAxis: { textOrientation: valueAngle },
    });
    const plain = await withChart(Excel.ChartType.lineMarkers, () => undefined, paths);
    expect(plain).toMatchObject({ displayBlanksAs: "NotPlotted", axes: axesOf(1, 0, 0) });
    const set = (chart: Excel.Chart) => {
      chart.displayBlanksAs = "Zero";
      chart.axes.categoryAxis.tickLabelSpacing = 5;
      chart.axes.categoryAxis.textOrientation = -90;
      chart.axes.valueAxis.textOrientation = 180;
    };
    expect(await withChart(Excel.ChartType.lineMarkers, set, paths)).toMatchObject({
      displayBlanksAs: "Zero",
      axes: axesOf(5, -90, 180),
    });
    const reset = (chart: Excel.Chart) => {
      set(chart);
      chart.axes.categoryAxis.tickLabelSpacing = "";
    };
    expect(await withChart(Excel.ChartType.lineMarkers, reset, paths)).toMatchObject({
      axes: axesOf(1, -90, 180),
    });
  });

  test("saves that #N/A is drawn as a blank, as charts of Excel do that are new", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C4").values = byRole;
      sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns").displayBlanksAs = "Interplotted";
      await context.sync();
    });
    const [saved] = openWorkbook(await host.save()).workbook.sheets[0]!.charts;
    expect([saved!.blanks, saved!.naAsBlank]).toEqual(["Interplotted", undefined]);
  });

  test("is found by its name, in any case, until it is deleted", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = byRole;
      const source = sheet.getRange("A1:C4");
      sheet.charts.add("Pie", source, "Columns").name = "Shares";
      const found = sheet.charts.getItem("shares").load("chartType");
      const missing = sheet.charts.getItemOrNullObject("Other").load("name");
      sheet.charts.load("items/name,count");
      await context.sync();
      expect([found.chartType, missing.isNullObject, sheet.charts.count]).toEqual(["Pie", true, 1]);
      sheet.charts.items[0]!.delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
      expect(await errorCodeOf(context, (own) => own.charts.getItem("Shares").load("name"))).toBe(
        "ItemNotFound",
      );
    }));

  test("uses French in a French Excel", () =>
    onSheet(
      async (sheet, context) => {
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
        chart.load("name,title/text");
        chart.series.load("items/name");
        await context.sync();
        expect([chart.name, chart.title.text]).toEqual(["Graphique 1", "Titre du graphique"]);
        expect(chart.series.items.map(({ name }) => name)).toEqual(["Série1", "Série2"]);
      },
      { displayLanguage: "fr-CA", contentLanguage: "fr-CA" },
    ));

  test.each<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void, string]>([
    [
      "an unknown type",
      (_own, sheet) => void sheet.charts.add("Spiral" as "Pie", sheet.getRange("A1:B2")),
      "InvalidArgument",
    ],
    ["a type that the host does not play", (own) => (own.chartType = "Treemap"), "NotImplemented"],
    [
      "an axis that ends before it begins",
      (own) => {
        own.axes.valueAxis.minimum = 5;
        own.axes.valueAxis.maximum = 5;
      },
      "InvalidArgument",
    ],
    ["a bound of the category axis", (own) => (own.axes.categoryAxis.minimum = 1), "InvalidOperation"],
    [
      "values from a block of cells",
      (own, sheet) => own.series.getItemAt(0).setValues(sheet.getRange("A1:B2")),
      "InvalidArgument",
    ],
    ["a series that is not there", (own) => void own.series.getItemAt(7).load("name"), "ItemNotFound"],
    [
      "labels of a series that shows none",
      (own) => (own.series.getItemAt(0).dataLabels.showValue = true),
      "InvalidOperation",
    ],
    [
      "labels where the type has no room for them",
      (own) => {
        own.chartType = "BarStacked";
        own.series.getItemAt(0).hasDataLabels = true;
        own.series.getItemAt(0).dataLabels.position = "OutsideEnd";
      },
      "InvalidArgument",
    ],
    [
      "axes of a pie",
      (own) => {
        own.chartType = "Pie";
        own.axes.valueAxis.visible = false;
      },
      "InvalidOperation",
    ],
    ["a gap of 501", (own) => (own.series.getItemAt(0).gapWidth = 501), "InvalidArgument"],
    ["blanks as nothing", (own) => (own.displayBlanksAs = "Interpolated" as "Zero"), "InvalidArgument"],
    [
      "labels at every 0th category",
      (own) => (own.axes.categoryAxis.tickLabelSpacing = 0),
      "InvalidArgument",
    ],
    [
      "labels at every 32,000th category",
      (own) => (own.axes.categoryAxis.tickLabelSpacing = 32_000),
      "InvalidArgument",
    ],
    [
      "a spacing of the value axis' labels",
      (own) => (own.axes.valueAxis.tickLabelSpacing = 1),
      "InvalidOperation",
    ],
    ["labels turned by 91 degrees", (own) => (own.axes.categoryAxis.textOrientation = 91), "InvalidArgument"],
    [
      "labels turned by half a degree",
      (own) => (own.axes.valueAxis.textOrientation = 0.5),
      "InvalidArgument",
    ],
    ["a last cell before the first", (own) => own.setPosition("D10", "B3"), "InvalidArgument"],
    ["a width below zero", (own) => (own.width = -1), "InvalidArgument"],
    [
      "what is no colour",
      (own) => own.series.getItemAt(0).format.fill.setSolidColor("teelish"),
      "InvalidArgument",
    ],
  ])("refuses %s", (_what, call, code) =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = byRole;
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").name = "Test";
      await context.sync();
      expect(await errorCodeOf(context, (own) => call(own.charts.getItem("Test"), own))).toBe(code);
    }),
  );
});
