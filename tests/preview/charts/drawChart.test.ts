import type { ChartState } from "../../../src/spreadsheet/state";
import type { Culture } from "../../../src/spreadsheet/numberFormat";
import { chartData } from "../../../src/preview/charts/chartData";
import { chartDrawing } from "../../../src/preview/charts/chartOption";
import { drawChart } from "../../../src/preview/charts/drawChart";
import { barSpacing } from "../../../src/preview/charts/plotSeries";
import { chartOf, ENGLISH, FRENCH, seriesIn, workbookOf } from "./chartWorkbook";

const money = { numberFormat: "#,##0.0" };
const workbook = workbookOf([
  ["", "North", "South", "Change"],
  ["Alpha", { value: 1200, style: money }, 300, -12],
  ["Beta", 2000, 100, 30],
  ["Gamma", 400, "", -45],
]);
const both = () => [seriesIn("B", 3), seriesIn("C", 3)];

interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function picture(chart: ChartState, culture: Culture = ENGLISH): string {
  return drawChart(chartDrawing(chart, chartData(chart, workbook, culture), culture)!);
}

/** The texts of a picture in order, with plain spaces. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!.replace(/\s/g, " "));
}

/** The position of a text. */
function placeOf(svg: string, text: string): { x: number; y: number } {
  const [, x, y] = new RegExp(`translate\\(([-\\d.]+) ([-\\d.]+)\\)"[^>]*>${text}</text>`).exec(svg)!;
  return { x: Number(x), y: Number(y) };
}

/** The bars of a series: rectangles in its colour, in category order, without the legend's symbol. */
function bars(svg: string, colour: string): Shape[] {
  const path = new RegExp(
    `<path d="M([-\\d.]+) ([-\\d.]+)l([-\\d.]+) 0l0 ([-\\d.]+)l[^"]*" fill="${colour}"`,
    "g",
  );
  return [...svg.matchAll(path)].map(([, ...numbers]) => {
    const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
    return {
      left: Math.min(x, x + width),
      right: Math.max(x, x + width),
      top: Math.min(y, y + height),
      bottom: Math.max(y, y + height),
    };
  });
}

const tall = ({ top, bottom }: Shape) => bottom - top;
const wide = ({ left, right }: Shape) => right - left;
const NORTH = "#4472C4";
const SOUTH = "#ED7D31";

test("a column chart shows title, categories, legend and the axis in the cells' format and the language", () => {
  const chart = chartOf("ColumnClustered", both());
  const english = texts(picture(chart));
  expect(english).toEqual(
    expect.arrayContaining(["Figures", "Alpha", "Gamma", "North", "South", "0.0", "2,500.0"]),
  );
  expect(texts(picture(chart, FRENCH))).toEqual(expect.arrayContaining(["2 500,0"]));
});

test("columns have the height of their values, and are separated by the gap width", () => {
  const svg = picture(chartOf("ColumnClustered", [seriesIn("B", 3, { gapWidth: 100 })]));
  const [alpha, beta, gamma] = bars(svg, NORTH) as [Shape, Shape, Shape];
  expect(tall(beta) / tall(alpha)).toBeCloseTo(2000 / 1200, 1);
  expect(tall(gamma) / tall(alpha)).toBeCloseTo(400 / 1200, 1);
  expect((beta.left - alpha.right) / wide(alpha)).toBeCloseTo(1, 1);
});

test("applies a chart's colours, bounds and title", () => {
  const chart = chartOf("ColumnClustered", [seriesIn("B", 3, { fill: "#0B5C63" })], {
    title: { text: "Figures", visible: false },
    legend: { visible: false, position: "Bottom" },
  });
  chart.axes.value = { ...chart.axes.value, minimum: 0, maximum: 4000, majorUnit: 2000, numberFormat: "0" };
  const svg = picture(chart);
  expect(bars(svg, "#0B5C63")).toHaveLength(3);
  expect(texts(svg)).toEqual(["0", "2000", "4000", "Alpha", "Beta", "Gamma"]);
});

test("an axis that is not shown, or has no labels, leaves its gridlines", () => {
  const chart = chartOf("ColumnClustered", [seriesIn("B", 3)], {
    legend: { visible: false, position: "Bottom" },
  });
  chart.axes.value.visible = false;
  chart.axes.category.tickLabelPosition = "None";
  const svg = picture(chart);
  expect(texts(svg)).toEqual(["Figures"]);
  expect(svg).toContain('stroke="#D9D9D9"');
});

test("bars begin at the bottom, at the top where the categories are reversed", () => {
  const chart = chartOf("BarClustered", both());
  const upward = picture(chart);
  expect(placeOf(upward, "Alpha").y).toBeGreaterThan(placeOf(upward, "Gamma").y);
  expect(bars(upward, NORTH)[0]!.top).toBeGreaterThanOrEqual(bars(upward, SOUTH)[0]!.bottom);
  chart.axes.category.reversed = true;
  const downward = picture(chart);
  expect(placeOf(downward, "Alpha").y).toBeLessThan(placeOf(downward, "Gamma").y);
  expect(bars(downward, NORTH)[0]!.bottom).toBeLessThanOrEqual(bars(downward, SOUTH)[0]!.top);
  expect(placeOf(downward, "0.0").y).toBeLessThan(placeOf(downward, "Alpha").y);
});

test("labels at the ends of a line stay within the chart", () => {
  const label = "Reference and target of the initiative";
  const ends = workbookOf([
    ["", label],
    ["2015", 14],
    ["2020", 10],
    ["2030", 7],
  ]);
  const dataLabels = {
    ...{ showValue: false, showCategoryName: false, showSeriesName: true, showPercentage: false },
    ...{ position: "Top", font: {} },
  };
  const chart = chartOf("Line", [seriesIn("B", 3, { hasDataLabels: true, dataLabels })], {
    legend: { visible: false, position: "Bottom" },
  });
  const drawing = chartDrawing(chart, chartData(chart, ends, ENGLISH), ENGLISH)!;
  const labels = new RegExp(`text-anchor="middle"[^>]*translate\\(([-\\d.]+) [^>]*>${label}<`, "g");
  const middles = [...drawChart(drawing).matchAll(labels)].map(([, x]) => Number(x));
  expect(middles).toHaveLength(3);
  // A letter is at least 5 pixels wide.
  const half = (5 * label.length) / 2;
  expect(Math.min(...middles) - half).toBeGreaterThanOrEqual(0);
  expect(Math.max(...middles) + half).toBeLessThanOrEqual(drawing.width);
});

test("stacked columns are on top of each other, and 100 % ones reach the top", () => {
  const stacked = picture(chartOf("ColumnStacked", both()));
  expect(bars(stacked, SOUTH)[0]!.bottom).toBeCloseTo(bars(stacked, NORTH)[0]!.top, 0);
  const whole = picture(chartOf("ColumnStacked100", both()), FRENCH);
  const [alpha, beta] = bars(whole, SOUTH) as [Shape, Shape];
  expect(alpha.top).toBeCloseTo(beta.top, 0);
  expect(tall(alpha) / (tall(alpha) + tall(bars(whole, NORTH)[0]!))).toBeCloseTo(300 / 1500, 1);
  expect(texts(whole)).toContain("100 %");
});

test("data labels show the formatted value, or the configured parts", () => {
  const plain = picture(chartOf("ColumnClustered", [seriesIn("B", 3, { hasDataLabels: true })]), FRENCH);
  expect(texts(plain)).toEqual(expect.arrayContaining(["1 200,0", "2 000,0"]));
  const dataLabels = {
    showValue: true,
    showCategoryName: true,
    showSeriesName: true,
    showPercentage: false,
    numberFormat: "0",
    font: {},
  };
  const labels = seriesIn("B", 3, { hasDataLabels: true, dataLabels });
  expect(texts(picture(chartOf("ColumnClustered", [labels])))).toContain("North, Alpha, 1200");
  expect(texts(picture(chartOf("ColumnClustered", [labels]), FRENCH))).toContain("North; Alpha; 1200");
});

test("a series may be a line with markers among columns", () => {
  const svg = picture(
    chartOf("ColumnClustered", [
      seriesIn("B", 3),
      seriesIn("C", 3, { chartType: "LineMarkers", line: "#B3261E", markerStyle: "Square" }),
    ]),
  );
  expect(bars(svg, NORTH)).toHaveLength(3);
  expect(svg).toContain('fill="none" pointer-events="visible" stroke="#B3261E"');
  expect(svg).toContain('fill="#B3261E"');
});

test("a line leaves out what is empty; an area falls to zero there", () => {
  const line = picture(chartOf("Line", [seriesIn("C", 3)]));
  const drawn = /<path d="M([^"Z]*)" fill="none" pointer-events="visible" stroke/.exec(line)![1]!;
  expect(drawn.split("L")).toHaveLength(2);
  const area = picture(chartOf("Area", [seriesIn("C", 3)]));
  const axis = placeOf(area, "0").y;
  const filled = /<path d="M([^"]*)Z" fill="#4472C4"/.exec(area)![1]!;
  const heights = filled.split("L").map((point) => Number(point.split(" ")[1]));
  expect(heights[2]).toBeCloseTo(axis, 0);
});

/** The ends of the drawn pieces of a line in a colour. */
function pieces(svg: string, colour: string): string[][] {
  const line = new RegExp(`<path d="([^"]*)" fill="none" pointer-events="visible" stroke="${colour}"`, "g");
  return [...svg.matchAll(line)].flatMap(([, path]) =>
    path!
      .split("M")
      .slice(1)
      .map((piece) => piece.trim().split("L")),
  );
}

const gappy = workbookOf([
  ["", "Actual"],
  ["a", 1],
  ["b", 2],
  ["c", { formula: "=NA()", value: { error: "#N/A" } }],
  ["d", 4],
  ["e", 5],
]);

test.each([
  ["NotPlotted", [2, 2]],
  ["Interplotted", [4]],
  ["Zero", [5]],
])("a line with blanks %s over #N/A has pieces of %j points", (blanks, points) => {
  const chart = chartOf("Line", [seriesIn("B", 5, { line: "#0B5C63" })], { blanks });
  const svg = drawChart(chartDrawing(chart, chartData(chart, gappy, ENGLISH), ENGLISH)!);
  expect(pieces(svg, "#0B5C63").map((piece) => piece.length)).toEqual(points);
});

test("a line without line and markers shows labels only, none at blanks", () => {
  const labels = seriesIn("B", 5, { lineStyle: "None", markerStyle: "None", hasDataLabels: true });
  const chart = chartOf("LineMarkers", [labels], {
    title: { text: "", visible: false },
    legend: { visible: false, position: "Bottom" },
  });
  chart.axes.value.visible = false;
  const svg = drawChart(chartDrawing(chart, chartData(chart, gappy, ENGLISH), ENGLISH)!);
  expect(texts(svg)).toEqual(["a", "b", "c", "d", "e", "1", "2", "4", "5"]);
  expect(svg).not.toMatch(/<text[^>]*opacity="0"/);
  expect(svg).not.toContain(NORTH);
});

test("a dashed line, and a diamond without a line", () => {
  const chart = chartOf("Line", [
    seriesIn("B", 3, { line: "#5F6368", lineStyle: "Dash" }),
    seriesIn("C", 3, { lineStyle: "None", markerStyle: "Diamond", markerBackgroundColor: "#202124" }),
  ]);
  const svg = picture(chart);
  expect(svg).toMatch(/stroke="#5F6368"[^>]*stroke-dasharray="8,6"/);
  expect(svg.match(/fill="#202124"/g)).toHaveLength(3);
  expect(pieces(svg, SOUTH)).toEqual([]);
});

test("every so many categories have a label, in the stated direction", () => {
  const chart = chartOf("Line", [seriesIn("B", 3)], {
    width: 90,
    legend: { visible: false, position: "Bottom" },
  });
  chart.axes.value.visible = false;
  expect(picture(chart)).toContain("matrix(");
  chart.axes.category.textOrientation = 0;
  const upright = picture(chart);
  expect(upright).not.toContain("matrix(");
  expect(texts(upright)).toEqual(expect.arrayContaining(["Alpha", "Beta", "Gamma"]));
  chart.axes.category.tickLabelSpacing = 2;
  const spaced = texts(picture(chart));
  expect(spaced).toEqual(expect.arrayContaining(["Alpha", "Gamma"]));
  expect(spaced).not.toContain("Beta");
});

test("labels stay level where those beside them are empty", () => {
  const drawn = (...names: string[]) => {
    const own = workbookOf([["", "North"], ...names.map((name, index) => [name, index])]);
    const chart = chartOf("Line", [seriesIn("B", names.length)], { width: 130 });
    return drawChart(chartDrawing(chart, chartData(chart, own, ENGLISH), ENGLISH)!);
  };
  expect(drawn("Alpha", "Beta", "Gamma", "Delta")).toContain("matrix(");
  const spaced = drawn("Alpha", "", "", "Delta");
  expect(spaced).not.toContain("matrix(");
  expect(texts(spaced)).toEqual(expect.arrayContaining(["Alpha", "Delta"]));
});

test.each(["Pie", "Doughnut"])("a %s has one slice and one legend entry per category", (type) => {
  const svg = picture(chartOf(type, [seriesIn("B", 3)]));
  expect(texts(svg)).toEqual(["Alpha", "Beta", "Gamma", "Figures"]);
  for (const colour of [NORTH, SOUTH, "#A5A5A5"]) expect(svg).toContain(`fill="${colour}" stroke="#FFFFFF"`);
});

test("a chart without data keeps its title and categories, and has no scale", () => {
  const empty = seriesIn("E", 3, { name: "Nothing" });
  const chart = chartOf("ColumnClustered", [empty], { legend: { visible: false, position: "Bottom" } });
  expect(texts(picture(chart))).toEqual(["Alpha", "Beta", "Gamma", "Figures"]);
});

test("recognises types that only Excel draws", () => {
  for (const chart of [
    chartOf("Radar", both()),
    chartOf("Line", [seriesIn("B", 3, { chartType: "Bubble" })]),
  ]) {
    expect(chartDrawing(chart, chartData(chart, workbook, ENGLISH), ENGLISH)).toBeNull();
  }
});

test.each([
  [1, 100, 0],
  [2, 60, 0],
  [3, 219, -27],
  [4, 0, 100],
])("%i bars of a category, a gap of %i %% and an overlap of %i %% fill it", (count, gapWidth, overlap) => {
  const kind = { element: "barChart", grouping: "clustered" } as const;
  const one = {
    name: "",
    values: [1],
    texts: ["1"],
    format: undefined,
    state: seriesIn("B", 1, { gapWidth, overlap }),
    kind,
    index: 0,
  };
  const { barCategoryGap, barGap } = barSpacing(Array.from({ length: count }, () => one));
  const gap = Number.parseFloat(barCategoryGap) / 100;
  const bar = (1 - gap) / (count + ((count - 1) * Number.parseFloat(barGap)) / 100);
  expect(gap / bar).toBeCloseTo(gapWidth / 100, 6);
});
