import type { ChartBlueprint, LineSeriesBlueprint } from "../../blueprint/types";
import type { ChartPart } from "../build/decorations";
import type { SheetDraft } from "./sheetDraft";

/** points: Excel's default of gridlines and axes */
const THIN = 0.75;

/**
 * Adds a chart, in place of an earlier one of this name.
 * @param sourceDraft the sheet whose cells it draws
 * @param noteAdded called before Excel may refuse what is set of it
 */
export function applyChart(
  draft: SheetDraft,
  sourceDraft: SheetDraft,
  { name, type, source, seriesBy }: ChartBlueprint,
  noteAdded: (chart: Excel.Chart) => void,
): void {
  draft.sheet.charts.getItemOrNullObject(name).delete();
  const chart = draft.sheet.charts.add(type, sourceDraft.range(source), seriesBy);
  noteAdded(chart);
  chart.name = name;
}

/** Applies a part of a chart's settings; does nothing if there is no such chart. */
export function applyChartSetting(draft: SheetDraft, blueprint: ChartBlueprint, part: ChartPart): void {
  setPart(draft.sheet.charts.getItemOrNullObject(blueprint.name), draft, blueprint, part);
}

function setPart(chart: Excel.Chart, draft: SheetDraft, blueprint: ChartBlueprint, part: ChartPart): void {
  switch (part) {
    case "title":
      if (blueprint.title === undefined) chart.title.visible = false;
      else chart.title.text = blueprint.title;
      break;
    case "position": {
      const target = draft.range(blueprint.position);
      chart.setPosition(target.getCell(0, 0), target.getLastCell());
      break;
    }
    case "legend":
      if (blueprint.legend === undefined) chart.legend.visible = false;
      else chart.legend.position = blueprint.legend;
      break;
    case "frame":
      chart.format.fill.clear();
      chart.format.border.lineStyle = "None";
      break;
    case "series":
      blueprint.colours?.forEach((colour, index) =>
        applySeries(chart.series.getItemAt(index), colour, blueprint),
      );
      eachSeries(chart, blueprint, applyLine);
      break;
    case "markers":
      eachSeries(chart, blueprint, applyMarker);
      break;
    case "labels":
      eachSeries(chart, blueprint, applyLabels);
      break;
    case "blanks":
      if (blueprint.blanks) chart.displayBlanksAs = blueprint.blanks;
      break;
    case "valueAxis":
      applyValueAxis(chart.axes.valueAxis, blueprint);
      break;
    case "gridlines":
      applyGridlines(chart.axes.valueAxis.majorGridlines, blueprint);
      break;
    case "categoryAxis":
      applyCategoryAxis(chart.axes.categoryAxis, blueprint);
      break;
    case "axisFont":
      applyAxisFont(chart.axes.valueAxis, blueprint);
      applyAxisFont(chart.axes.categoryAxis, blueprint);
      break;
    case "categoryOrder":
      chart.axes.categoryAxis.reversePlotOrder = blueprint.reverseCategories ?? false;
      break;
  }
}

function applySeries(series: Excel.ChartSeries, colour: string, blueprint: ChartBlueprint): void {
  const isLine = blueprint.type === "Line" || blueprint.type === "LineMarkers";
  if (isLine) series.format.line.color = colour;
  else series.format.fill.setSolidColor(colour);
  if (blueprint.gapWidth !== undefined) series.gapWidth = blueprint.gapWidth;
  if (blueprint.dataLabels !== undefined) series.hasDataLabels = blueprint.dataLabels;
}

function eachSeries(
  chart: Excel.Chart,
  { series = [] }: ChartBlueprint,
  apply: (series: Excel.ChartSeries, blueprint: LineSeriesBlueprint) => void,
): void {
  series.forEach((one, index) => apply(chart.series.getItemAt(index), one));
}

function applyLine({ format }: Excel.ChartSeries, { colour, line }: LineSeriesBlueprint): void {
  if (line === "None") {
    format.line.lineStyle = "None";
    return;
  }
  format.line.color = colour;
  if (!line) return;
  format.line.weight = line.weight;
  format.line.lineStyle = line.style;
}

function applyMarker(series: Excel.ChartSeries, { colour, marker }: LineSeriesBlueprint): void {
  if (!marker) return;
  if (marker === "None") {
    series.markerStyle = "None";
    return;
  }
  series.markerStyle = marker.style;
  series.markerSize = marker.size;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

function applyLabels(series: Excel.ChartSeries, { colour, labels }: LineSeriesBlueprint): void {
  if (!labels) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.position = labels.position;
  if (labels.shows === "SeriesName") {
    dataLabels.showSeriesName = true;
    dataLabels.showValue = false;
  }
  if (labels.numberFormat !== undefined) dataLabels.numberFormat = labels.numberFormat;
  const { font } = dataLabels.format;
  font.color = colour;
  if (labels.fontSize !== undefined) font.size = labels.fontSize;
  if (labels.bold !== undefined) font.bold = labels.bold;
}

function applyValueAxis(axis: Excel.ChartAxis, { valueAxis = {} }: ChartBlueprint): void {
  const { minimum, maximum, numberFormat, visible } = valueAxis;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  if (visible !== undefined) axis.visible = visible;
}

function applyGridlines(gridlines: Excel.ChartGridlines, { valueAxis }: ChartBlueprint): void {
  gridlines.visible = true;
  if (valueAxis?.gridlines !== undefined) gridlines.format.line.color = valueAxis.gridlines;
  gridlines.format.line.weight = THIN;
}

function applyCategoryAxis(axis: Excel.ChartAxis, { categoryAxis = {} }: ChartBlueprint): void {
  const { labelSpacing, labelAngle, line } = categoryAxis;
  if (labelSpacing !== undefined) axis.tickLabelSpacing = labelSpacing;
  if (labelAngle !== undefined) axis.textOrientation = labelAngle;
  if (line === undefined) return;
  axis.format.line.color = line;
  axis.format.line.weight = THIN;
}

function applyAxisFont(axis: Excel.ChartAxis, { axisFont }: ChartBlueprint): void {
  if (!axisFont) return;
  axis.format.font.color = axisFont.colour;
  axis.format.font.size = axisFont.size;
}
