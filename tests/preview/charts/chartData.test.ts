import { chartData } from "../../../src/preview/charts/chartData";
import { chartContent } from "../../../src/preview/charts/chartContent";
import { chartOf, ENGLISH, FRENCH, seriesIn, sheetOf, workbookOf } from "./chartWorkbook";

const share = { numberFormat: "0.0%" };

test("draws numbers, treats texts as zero, and empty cells and errors as gaps", () => {
  const workbook = workbookOf([
    ["", "Way"],
    ["a", 0.5],
    ["b", "none"],
    ["c", { formula: '=""', value: "" }],
    ["d", ""],
    ["e", { value: { error: "#N/A" } }],
    ["f", { value: { error: "#DIV/0!" } }],
    ["g", -2],
  ]);
  const { series, categories } = chartData(chartOf("Line", [seriesIn("B", 7)]), workbook, ENGLISH);
  expect(series).toEqual([
    {
      name: "Way",
      values: [0.5, 0, 0, null, null, null, -2],
      texts: ["0.5", "none", "", "", "#N/A", "#DIV/0!", "-2"],
      format: undefined,
    },
  ]);
  expect(categories).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});

test("categories are what their cells show, in the language's separators", () => {
  const workbook = workbookOf([
    ["", "Way"],
    [{ value: 0.125, style: share }, 1],
    [{ value: 46022, style: { numberFormat: "yyyy-mm-dd" } }, 2],
  ]);
  const chart = chartOf("ColumnClustered", [seriesIn("B", 2)]);
  expect(chartData(chart, workbook, ENGLISH).categories).toEqual(["12.5%", "2025-12-31"]);
  expect(chartData(chart, workbook, FRENCH).categories).toEqual(["12,5%", "2025-12-31"]);
});

test("hidden rows are left out, and categories without a name are counted", () => {
  const workbook = workbookOf([
    ["", "Way"],
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  sheetOf(workbook).hiddenRows.add(2);
  const named = chartOf("Line", [seriesIn("B", 3)]);
  expect(chartData(named, workbook, ENGLISH)).toMatchObject({
    categories: ["a", "c"],
    series: [{ values: [1, 3] }],
  });
  const { categories, ...nameless } = seriesIn("B", 3);
  expect(categories).toBeDefined();
  expect(chartData(chartOf("Line", [nameless]), workbook, ENGLISH).categories).toEqual(["1", "2"]);
});

test("a series with deleted cells draws nothing", () => {
  const workbook = workbookOf([["", "Way"]]);
  const lost = seriesIn("B", 3, { values: "=Gone!$B$2:$B$4", categories: "=Gone!$A$2:$A$4" });
  expect(chartData(chartOf("Line", [lost]), workbook, ENGLISH)).toMatchObject({
    categories: [],
    series: [{ values: [] }],
  });
});

test("a chart is named by its title and its alternative text, and its figures are a table", () => {
  const workbook = workbookOf([
    ["", "Way"],
    ["a", { value: 0.5, style: share }],
    ["b", { formula: '=""', value: "", style: share }],
    ["", { formula: '=""', value: "", style: share }],
  ]);
  const altText = { title: "", description: "How far along\nwe are" };
  const shown = chartContent(chartOf("Line", [seriesIn("B", 3)], { altText }), workbook, FRENCH);
  expect(shown.accessibleName).toBe("Figures. How far along we are");
  expect(shown.table).toEqual({
    series: ["Way"],
    rows: [
      { category: "a", values: ["50,0%"] },
      { category: "b", values: [""] },
    ],
  });
  const untitled = chartOf("Line", [seriesIn("B", 2)], { title: { text: "", visible: false } });
  expect(chartContent(untitled, workbook, FRENCH).accessibleName).toBe("Chart 1");
});
