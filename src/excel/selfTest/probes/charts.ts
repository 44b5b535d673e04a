import { answerOf, inOneRequest, PROBE_NAME, writeFromA1, type Bench, type Probe } from "../probe";

/** Queues a line chart over three values, one of them #N/A. */
function addChart(sheet: Excel.Worksheet): Excel.Chart {
  writeFromA1(sheet, [
    ["Year", "Value"],
    ["FY 21", 1],
    ["FY 22", "=NA()"],
    ["FY 23", 4],
  ]);
  const chart = sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
  chart.name = PROBE_NAME;
  return chart;
}

/** What charts rely on. How they are drawn cannot be asked. */
export const CHART_PROBES: readonly Probe[] = [
  {
    id: "chart-series",
    area: "charts",
    expected: { count: 1, name: "Value" },
    ask: inOneRequest((sheet) => {
      const { series } = addChart(sheet);
      series.load("count, items/name");
      return () => ({ count: series.count, name: series.items[0]?.name ?? null });
    }),
  },
  {
    id: "chart-hidden-values",
    area: "charts",
    expected: ["1", "#N/A", "4"],
    ask: inOneRequest((sheet) => {
      const values = addChart(sheet).series.getItemAt(0).getDimensionValues("Values");
      return () => values.value.map(String);
    }),
  },
  {
    id: "chart-line-none",
    area: "charts",
    expected: { line: "None", border: "None" },
    ask: inOneRequest((sheet) => {
      const chart = addChart(sheet);
      const { line } = chart.series.getItemAt(0).format;
      const { border } = chart.format;
      line.lineStyle = "None";
      border.lineStyle = "None";
      line.load("lineStyle");
      border.load("lineStyle");
      return () => ({ line: line.lineStyle, border: border.lineStyle });
    }),
  },
  {
    id: "chart-marker-colours",
    area: "charts",
    expected: ["#336699", "#336699"],
    ask: inOneRequest((sheet) => {
      const series = addChart(sheet).series.getItemAt(0);
      series.markerStyle = "Circle";
      series.markerBackgroundColor = "#336699";
      series.markerForegroundColor = "#336699";
      series.format.line.color = "#CC0000";
      return answerOf(
        series.load(["markerBackgroundColor", "markerForegroundColor"]),
        ({ markerBackgroundColor, markerForegroundColor }) => [markerBackgroundColor, markerForegroundColor],
      );
    }),
  },
  {
    id: "chart-labels",
    area: "charts",
    expected: { position: "Top", value: false, name: true, format: "0.0" },
    ask: inOneRequest((sheet) => {
      const series = addChart(sheet).series.getItemAt(0);
      series.hasDataLabels = true;
      const { dataLabels } = series;
      dataLabels.position = "Top";
      dataLabels.showSeriesName = true;
      dataLabels.showValue = false;
      dataLabels.numberFormat = "0.0";
      dataLabels.load(["position", "showValue", "showSeriesName", "numberFormat"]);
      return () => ({
        position: dataLabels.position,
        value: dataLabels.showValue,
        name: dataLabels.showSeriesName,
        format: dataLabels.numberFormat,
      });
    }),
  },
  {
    id: "chart-blanks",
    area: "charts",
    expected: "NotPlotted",
    ask: inOneRequest((sheet) => {
      const chart = addChart(sheet);
      chart.displayBlanksAs = "NotPlotted";
      chart.load("displayBlanksAs");
      return () => chart.displayBlanksAs;
    }),
  },
  {
    id: "chart-value-axis-spacing",
    area: "charts",
    expected: "InvalidOperation",
    ask: (bench) =>
      refusalOfChart(bench, (chart) => {
        chart.axes.valueAxis.tickLabelSpacing = 2;
      }),
  },
  {
    id: "chart-category-axis",
    area: "charts",
    expected: { spacing: 2, angle: -45, reversed: true },
    ask: inOneRequest((sheet) => {
      const axis = addChart(sheet).axes.categoryAxis;
      axis.tickLabelSpacing = 2;
      axis.textOrientation = -45;
      axis.reversePlotOrder = true;
      axis.load(["tickLabelSpacing", "textOrientation", "reversePlotOrder"]);
      return () => ({
        spacing: axis.tickLabelSpacing as number,
        angle: axis.textOrientation,
        reversed: axis.reversePlotOrder,
      });
    }),
  },
];

function refusalOfChart(bench: Bench, change: (chart: Excel.Chart) => void): Promise<string | null> {
  return bench.refusal((sheet) => change(addChart(sheet)));
}
