import type { ChartBlueprint } from "../../blueprint/types";
import type { ChartPart } from "../build/decorations";
import type { SheetDraft } from "./sheetDraft";

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
      chart.title.text = blueprint.title;
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
    case "series":
      blueprint.colours.forEach((colour, index) =>
        applySeries(chart.series.getItemAt(index), colour, blueprint),
      );
      break;
    case "valueAxis":
      applyValueAxis(chart.axes.valueAxis, blueprint);
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

function applyValueAxis(axis: Excel.ChartAxis, { valueAxis = {} }: ChartBlueprint): void {
  const { minimum, maximum, numberFormat, visible } = valueAxis;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  if (visible !== undefined) axis.visible = visible;
}
