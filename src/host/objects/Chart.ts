import type { SheetState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, ScalarProperty } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { rectBetween } from "../../spreadsheet/rects";
import { rectOnSheet, isRangeArgument, readNumber, readOneOf, readText } from "../operations/arguments";
import { ChartAreaFormatDefinition } from "./ChartAreaFormat";
import { ChartAxesDefinition } from "./ChartAxes";
import { ChartLegendDefinition } from "./ChartLegend";
import { requireChartEditable } from "../operations/chartParts";
import { ChartSeriesCollectionDefinition } from "./ChartSeriesCollection";
import { seriesFrom } from "../operations/chartSource";
import { ChartTitleDefinition } from "./ChartTitle";
import { readChartType } from "../operations/chartTypes";
import { pointRectOf } from "../../spreadsheet/geometry";
import type { ChartTarget, RangeTarget } from "../operations/targets";
import { WorksheetDefinition } from "./Worksheet";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

const BLANKS = ["NotPlotted", "Zero", "Interplotted"] as const;

const MAX_NAME_LENGTH = 255;
/** points: the far corner of the largest sheet */
const MAX_POSITION = 20_000_000;

function length(key: "left" | "top" | "width" | "height"): ScalarProperty<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ sheet, chart }, value) => {
      requireChartEditable(sheet);
      chart[key] = readNumber(`chart.${key}`, value, key === "left" || key === "top" ? 0 : 1, MAX_POSITION);
    },
  };
}

/** Reads an argument that is the source range of a chart. */
export function readSource(memberName: string, value: unknown): RangeTarget {
  if (!isRangeArgument(value)) throw new HostError("InvalidArgument", `${memberName} takes a range.`);
  return value.self;
}

/** Positions a chart over cells: its corner at the first cell, and its opposite corner at the last if there is one. */
function setPosition(
  { sheet, chart }: ChartTarget,
  args: readonly unknown[],
  { workbook }: HostContext,
): void {
  requireChartEditable(sheet);
  const [startCell, endCell] = args;
  const start = rectOnSheet("setPosition", startCell, sheet, workbook);
  if (endCell === undefined || endCell === null) {
    const { left, top } = pointRectOf(sheet, start);
    Object.assign(chart, { left, top });
    return;
  }
  const end = rectOnSheet("setPosition", endCell, sheet, workbook);
  const [lastRow, lastColumn] = [end.row + end.rows - 1, end.column + end.columns - 1];
  if (lastRow < start.row || lastColumn < start.column) {
    throw new HostError("InvalidArgument", "The last cell of a chart lies before its first.");
  }
  Object.assign(chart, pointRectOf(sheet, rectBetween(start.row, start.column, lastRow, lastColumn)));
}

function remove(sheet: SheetState, { chart }: ChartTarget): void {
  requireChartEditable(sheet);
  sheet.charts = sheet.charts.filter((one) => one !== chart);
}

/** A chart on a sheet. */
export const ChartDefinition: ObjectDefinition<ChartTarget> = {
  type: "Chart",
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        const name = readText("chart.name", value, MAX_NAME_LENGTH);
        if (name === "") throw new HostError("InvalidArgument", "A chart needs a name.");
        chart.name = name;
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.type = readChartType(value);
        for (const series of chart.series) delete series.chartType;
      },
    },
    DisplayBlanksAs: {
      get: ({ chart }) => chart.blanks ?? "NotPlotted",
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.blanks = readOneOf("chart.displayBlanksAs", value, BLANKS);
      },
    },
    Left: length("left"),
    Top: length("top"),
    Width: length("width"),
    Height: length("height"),
  },
  objects: {
    Title: (self) => target(ChartTitleDefinition, self),
    Legend: (self) => target(ChartLegendDefinition, self),
    Axes: (self) => target(ChartAxesDefinition, self),
    Series: (self) => target(ChartSeriesCollectionDefinition, self),
    Format: (self) => target(ChartAreaFormatDefinition, self),
    Worksheet: ({ sheet }) => target(WorksheetDefinition, sheet),
  },
  methods: {
    Delete: { call: (self) => remove(self.sheet, self) },
    SetData: {
      calculated: true,
      call: ({ sheet, chart }, [source, seriesBy], { services }) => {
        requireChartEditable(sheet);
        const by = readOneOf("seriesBy", seriesBy ?? "Auto", SERIES_BY);
        chart.series = seriesFrom(readSource("setData", source), by, services);
      },
    },
    SetPosition: { call: setPosition },
  },
  identity: ({ chart }) => chart.id,
};
