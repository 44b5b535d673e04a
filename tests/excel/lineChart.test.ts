import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { openHost } from "../support/host";
import { TREND_CHART, trendBlueprint } from "../support/trendBlueprint";
import { elementsOf, openXlsx } from "../support/xlsxReader";
import { onlyInSoak } from "../support/sample";

async function builtChart(blueprint = trendBlueprint()) {
  const host = await openHost();
  expect((await buildBlueprint(blueprint)).refused).toEqual([]);
  return { host, chart: host.workbook.sheets[0]!.charts[0]! };
}

test("a line chart has the lines, markers and labels of its blueprint", async () => {
  const { chart } = await builtChart();
  const [actual, path, target, labels] = chart.series;
  expect(actual).toMatchObject({
    line: "#0B5C63",
    lineWeight: 2,
    lineStyle: "Continuous",
    markerStyle: "Circle",
    markerSize: 6,
    markerBackgroundColor: "#0B5C63",
    markerForegroundColor: "#0B5C63",
  });
  expect(path).toMatchObject({ line: "#5F6368", lineWeight: 1.25, lineStyle: "Dash" });
  expect(path).not.toHaveProperty("markerStyle");
  expect(target).toMatchObject({
    lineStyle: "None",
    markerStyle: "Diamond",
    markerBackgroundColor: "#202124",
    hasDataLabels: true,
    dataLabels: { showValue: true, position: "Right", numberFormat: '0.0" target"' },
  });
  expect(labels).toMatchObject({
    lineStyle: "None",
    hasDataLabels: true,
    dataLabels: { position: "Top", font: { color: "#0B5C63", bold: true, size: 10 } },
  });
  expect([actual!.hasDataLabels, path!.hasDataLabels]).toEqual([undefined, undefined]);
});

test("a chart without title, legend and frame has light gridlines and all labels of its categories", async () => {
  const { chart } = await builtChart();
  expect(chart).toMatchObject({
    title: { visible: false },
    legend: { visible: false },
    area: { fill: "None", border: { lineStyle: "None" } },
    blanks: "NotPlotted",
    axes: {
      value: {
        minimum: 8,
        majorGridlines: true,
        majorGridlineLine: { color: "#E3E6E8", weight: 0.75 },
        font: { color: "#5F6368", size: 9 },
      },
      category: {
        tickLabelSpacing: 1,
        textOrientation: 0,
        line: { color: "#80868B", weight: 0.75 },
        font: { color: "#5F6368", size: 9 },
      },
    },
  });
  expect(chart.axes.value.maximum).toBeUndefined();
});

test("markers may be taken away, and labels may show the name of the series", async () => {
  const { chart } = await builtChart(
    trendBlueprint({
      ...TREND_CHART,
      type: "LineMarkers",
      series: [
        { colour: "#0B5C63", marker: "None" },
        { colour: "#5F6368", labels: { position: "Bottom", shows: "SeriesName" } },
      ],
    }),
  );
  expect(chart.series[0]).toMatchObject({ line: "#0B5C63", markerStyle: "None" });
  expect(chart.series[1]!.dataLabels).toMatchObject({ showSeriesName: true, showValue: false });
});

onlyInSoak(() => {
  test("LibreOffice leaves gaps where the chart has no value", async () => {
    const { host } = await builtChart();
    const [chart] = openXlsx(await recalculateWithLibreOffice(await host.save())).related(
      "Dashboard",
      "chart",
    );
    expect(elementsOf(chart!, "c:dispBlanksAs")[0]!.attributes.val).toBe("gap");
  });
});
