import type { CellValue, ChartSeriesState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import {
  isRangeArgument,
  readAddress,
  readBoolean,
  readOneOf,
  readText,
  readInteger,
} from "../operations/arguments";
import { ChartDataLabelsDefinition, showDataLabels } from "./ChartDataLabels";
import { ChartFillDefinition } from "./ChartFill";
import { ChartLineFormatDefinition } from "./ChartLineFormat";
import { partOf, requireChartEditable } from "../operations/chartParts";
import { chartReference, displayedText } from "../operations/chartSource";
import { readChartType, requireBars, requireLines } from "../operations/chartTypes";
import { readColor } from "../operations/colors";
import type { ChartSeriesTarget } from "../operations/targets";
import { valueOnWire } from "../operations/cellValues";

const MAX_NAME_LENGTH = 255;
const MAX_GAP_WIDTH = 500;

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** the keys of a series' line in the state */
const SERIES_LINE = { color: "line", weight: "lineWeight", lineStyle: "lineStyle" } as const;

function typeOf({ chart, series }: ChartSeriesTarget): string {
  return series.chartType ?? chart.type;
}

function nameOf({ sheet, series }: ChartSeriesTarget, { workbook, services }: HostContext): string {
  const cell = series.nameFrom === undefined ? null : readAddress(series.nameFrom, sheet, workbook);
  return cell ? displayedText(cell, services) : series.name;
}

function setName(self: ChartSeriesTarget, value: unknown, context: HostContext): void {
  requireChartEditable(self.sheet);
  const { sheet, series } = self;
  const name = readText("series.name", value, MAX_NAME_LENGTH);
  if (!name.startsWith("=")) {
    delete series.nameFrom;
    series.name = name;
    return;
  }
  const cell = readAddress(name, sheet, context.workbook);
  if (!cell) throw new HostError("InvalidArgument", `"${name}" names no cell.`);
  series.nameFrom = chartReference(cell);
  series.name = displayedText(cell, context.services);
}

/** The formula of a series' values: one row or one column. */
function valuesFormula(memberName: string, value: unknown): string {
  const range = isRangeArgument(value) ? value.self : null;
  if (!range || (range.area.rows > 1 && range.area.columns > 1)) {
    throw new HostError("InvalidArgument", `${memberName} takes a range of one row or one column.`);
  }
  return chartReference(range);
}

/** Gap and overlap apply to all bars of a chart. */
function setForBars(self: ChartSeriesTarget, key: "gapWidth" | "overlap", value: number): void {
  requireChartEditable(self.sheet);
  requireBars(typeOf(self), key);
  for (const series of self.chart.series) series[key] = value;
}

function colorProperty(key: "markerBackgroundColor" | "markerForegroundColor") {
  return {
    get: ({ series }: ChartSeriesTarget) => series[key] ?? "",
    set: (self: ChartSeriesTarget, value: unknown) => {
      requireChartEditable(self.sheet);
      requireLines(typeOf(self), "markers");
      self.series[key] = readColor(value);
    },
  };
}

function dimensionValues(self: ChartSeriesTarget, dimension: unknown, { workbook }: HostContext): unknown[] {
  const kind = readOneOf(
    "series dimension",
    dimension,
    ["Categories", "Values"],
    ["XValues", "YValues", "BubbleSizes"],
  );
  const formula = kind === "Values" ? self.series.values : self.series.categories;
  const cells = formula === undefined ? null : readAddress(formula, self.sheet, workbook);
  if (!cells) return [];
  const { row, column, rows, columns } = cells.area;
  return Array.from({ length: rows * columns }, (_unused, index): CellValue => {
    const cell = rows > 1 ? { row: row + index, column } : { row, column: column + index };
    return cells.sheet.cells.get(cell.row, cell.column)?.value ?? "";
  }).map(valueOnWire);
}

function remove({ sheet, chart, series }: ChartSeriesTarget): void {
  requireChartEditable(sheet);
  chart.series = chart.series.filter((other: ChartSeriesState) => other !== series);
}

const ChartSeriesFormatDefinition: ObjectDefinition<ChartSeriesTarget> = {
  type: "ChartSeriesFormat",
  scalars: {},
  objects: {
    Fill: ({ sheet, series }) => target(ChartFillDefinition, partOf(sheet, series)),
    Line: ({ sheet, series }) =>
      target(ChartLineFormatDefinition, { ...partOf(sheet, series), keys: SERIES_LINE }),
  },
  methods: {},
};

/** One series of a chart. */
export const ChartSeriesDefinition: ObjectDefinition<ChartSeriesTarget> = {
  type: "ChartSeries",
  scalars: {
    Name: { calculated: true, get: nameOf, set: setName },
    ChartType: {
      get: typeOf,
      set: ({ sheet, series }, value) => {
        requireChartEditable(sheet);
        series.chartType = readChartType(value);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels ?? false,
      set: ({ sheet, series }, value) => {
        requireChartEditable(sheet);
        showDataLabels(series, readBoolean("series.hasDataLabels", value));
      },
    },
    GapWidth: {
      get: ({ series }) => series.gapWidth ?? 150,
      set: (self, value) =>
        setForBars(self, "gapWidth", readInteger("series.gapWidth", value, 0, MAX_GAP_WIDTH)),
    },
    Overlap: {
      get: ({ series }) => series.overlap ?? 0,
      set: (self, value) => setForBars(self, "overlap", readInteger("series.overlap", value, -100, 100)),
    },
    MarkerStyle: {
      get: ({ series }) => series.markerStyle ?? "Automatic",
      set: (self, value) => {
        requireChartEditable(self.sheet);
        requireLines(typeOf(self), "markers");
        self.series.markerStyle = readOneOf("series.markerStyle", value, MARKERS, ["Picture"]);
      },
    },
    MarkerSize: {
      get: ({ series }) => series.markerSize ?? 5,
      set: (self, value) => {
        requireChartEditable(self.sheet);
        requireLines(typeOf(self), "markers");
        self.series.markerSize = readInteger("series.markerSize", value, 2, 72);
      },
    },
    MarkerBackgroundColor: colorProperty("markerBackgroundColor"),
    MarkerForegroundColor: colorProperty("markerForegroundColor"),
  },
  objects: {
    Format: (self) => target(ChartSeriesFormatDefinition, self),
    DataLabels: (self) =>
      target(ChartDataLabelsDefinition, { sheet: self.sheet, series: self.series, type: typeOf(self) }),
  },
  methods: {
    Delete: { call: remove },
    SetValues: {
      call: ({ sheet, series }, [range]) => {
        requireChartEditable(sheet);
        series.values = valuesFormula("setValues", range);
      },
    },
    SetXAxisValues: {
      call: ({ sheet, series }, [range]) => {
        requireChartEditable(sheet);
        series.categories = valuesFormula("setXAxisValues", range);
      },
    },
    GetDimensionValues: {
      calculated: true,
      call: (self, [dimension], context) => dimensionValues(self, dimension, context),
    },
  },
};
