import type { ChartBlueprint } from "../../blueprint/types";
import type { SheetDraft } from "./sheetDraft";

/** Adds a chart at its position on the sheet. */
export function applyChart(draft: SheetDraft, blueprint: ChartBlueprint): void {
  const chart = draft.sheet.charts.add(blueprint.type, draft.range(blueprint.source), blueprint.seriesBy);
  chart.name = blueprint.name;
  chart.title.text = blueprint.title;
  const target = draft.range(blueprint.position);
  chart.setPosition(target.getCell(0, 0), target.getLastCell());
  if (blueprint.legend === undefined) {
    chart.legend.visible = false;
  } else {
    chart.legend.position = blueprint.legend;
  }
  blueprint.colours.forEach((colour, index) => applySeries(chart.series.getItemAt(index), colour, blueprint));
  if (blueprint.type !== "Doughnut") applyAxes(chart, blueprint);
}

function applySeries(series: Excel.ChartSeries, colour: string, blueprint: ChartBlueprint): void {
  const isLine = blueprint.type === "Line" || blueprint.type === "LineMarkers";
  if (isLine) series.format.line.color = colour;
  else series.format.fill.setSolidColor(colour);
  if (blueprint.gapWidth !== undefined) series.gapWidth = blueprint.gapWidth;
  if (blueprint.dataLabels !== undefined) series.hasDataLabels = blueprint.dataLabels;
}

function applyAxes(chart: Excel.Chart, blueprint: ChartBlueprint): void {
  const { minimum, maximum, numberFormat, visible } = blueprint.valueAxis ?? {};
  const axis = chart.axes.valueAxis;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  if (visible !== undefined) axis.visible = visible;
  if (blueprint.reverseCategories !== undefined) {
    chart.axes.categoryAxis.reversePlotOrder = blueprint.reverseCategories;
  }
}
