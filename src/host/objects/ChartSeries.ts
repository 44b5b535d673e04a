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
  readWhole,
} from "../operations/arguments";
import { ChartDataLabelsDefinition, showDataLabels } from "./ChartDataLabels";
import { ChartFillDefinition } from "./ChartFill";
import { ChartLineFormatDefinition } from "./ChartLineFormat";
import { partOf, requireChartEditable } from "../operations/chartParts";
import { chartReference, shownText } from "../operations/chartSource";
import { readChartType, requireBars, requireLines } from "../operations/chartTypes";
import { readColor } from "../operations/colors";
import type { ChartSeriesTarget } from "../operations/targets";
import { valueOnWire } from "../operations/values";

const LONGEST_NAME = 255;
const WIDEST_GAP = 500;

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

/** the state keeps the line of a series beside its other properties */
const SERIES_LINE = { color: "line", weight: "lineWeight", lineStyle: "lineStyle" } as const;

function typeOf({ chart, series }: ChartSeriesTarget): string {
  return series.chartType ?? chart.type;
}

function nameOf({ sheet, series }: ChartSeriesTarget, { workbook, services }: HostContext): string {
  const cell = series.nameFrom === undefined ? null : readAddress(series.nameFrom, sheet, workbook);
  return cell ? shownText(cell, services) : series.name;
}

function setName(self: ChartSeriesTarget, value: unknown, context: HostContext): void {
  requireChartEditable(self.sheet);
  const { sheet, series } = self;
  const name = readText("series.name", value, LONGEST_NAME);
  if (!name.startsWith("=")) {
    delete series.nameFrom;
    series.name = name;
    return;
  }
  const cell = readAddress(name, sheet, context.workbook);
  if (!cell) throw new HostError("InvalidArgument", `"${name}" names no cell.`);
  series.nameFrom = chartReference(cell);
  series.name = shownText(cell, context.services);
}

/** The formula of cells that a series draws: one row or one column. */
function line(what: string, value: unknown): string {
  const range = isRangeArgument(value) ? value.self : null;
  if (!range || (range.area.rows > 1 && range.area.columns > 1)) {
    throw new HostError("InvalidArgument", `${what} takes a range of one row or one column.`);
  }
  return chartReference(range);
}

/** Gap and overlap belong to all bars of a chart together. */
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
    const at = rows > 1 ? { row: row + index, column } : { row, column: column + index };
    return cells.sheet.cells.get(at.row, at.column)?.value ?? "";
  }).map(valueOnWire);
}

function remove({ sheet, chart, series }: ChartSeriesTarget): void {
  requireChartEditable(sheet);
  chart.series = chart.series.filter((one: ChartSeriesState) => one !== series);
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
      set: (self, value) => setForBars(self, "gapWidth", readWhole("series.gapWidth", value, 0, WIDEST_GAP)),
    },
    Overlap: {
      get: ({ series }) => series.overlap ?? 0,
      set: (self, value) => setForBars(self, "overlap", readWhole("series.overlap", value, -100, 100)),
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
        self.series.markerSize = readWhole("series.markerSize", value, 2, 72);
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
        series.values = line("setValues", range);
      },
    },
    SetXAxisValues: {
      call: ({ sheet, series }, [range]) => {
        requireChartEditable(sheet);
        series.categories = line("setXAxisValues", range);
      },
    },
    GetDimensionValues: {
      calculated: true,
      call: (self, [dimension], context) => dimensionValues(self, dimension, context),
    },
  },
};
