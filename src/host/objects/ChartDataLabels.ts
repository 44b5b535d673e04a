import type { ChartDataLabelsState, ChartSeriesState, SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readOneOf, readText } from "../operations/arguments";
import { ChartFontDefinition } from "./ChartFont";
import { partOf, requireChartEditable } from "../operations/chartParts";
import { labelPositions } from "../operations/chartTypes";

/** The labels of a series. */
export interface ChartDataLabelsTarget {
  readonly sheet: SheetState;
  readonly series: ChartSeriesState;
  /** Excel.ChartType that the series is drawn as */
  readonly type: string;
}

const LONGEST_NUMBER_FORMAT = 255;

/** What labels say until they are told otherwise. */
function standardLabels(): ChartDataLabelsState {
  return {
    showValue: true,
    showCategoryName: false,
    showSeriesName: false,
    showPercentage: false,
    font: {},
  };
}

function labelsOf({ series }: ChartDataLabelsTarget): ChartDataLabelsState {
  if (!series.hasDataLabels) {
    throw new HostError("InvalidOperation", `The series "${series.name}" shows no data labels.`);
  }
  return (series.dataLabels ??= standardLabels());
}

/** Shows or hides the labels of a series; what they said is kept. */
export function showDataLabels(series: ChartSeriesState, shown: boolean): void {
  series.hasDataLabels = shown;
  if (shown) series.dataLabels ??= standardLabels();
}

function onOff(
  key: "showValue" | "showCategoryName" | "showSeriesName" | "showPercentage",
): ScalarProperty<ChartDataLabelsTarget> {
  return {
    get: (self) => labelsOf(self)[key],
    set: (self, value) => {
      requireChartEditable(self.sheet);
      labelsOf(self)[key] = readBoolean(`dataLabels.${key}`, value);
    },
  };
}

const ChartDataLabelFormatDefinition: ObjectDefinition<ChartDataLabelsTarget> = {
  type: "ChartDataLabelFormat",
  scalars: {},
  objects: {
    Font: (self) => target(ChartFontDefinition, partOf(self.sheet, labelsOf(self).font)),
  },
  methods: {},
};

/** What stands beside the points of a series. */
export const ChartDataLabelsDefinition: ObjectDefinition<ChartDataLabelsTarget> = {
  type: "ChartDataLabels",
  scalars: {
    ShowValue: onOff("showValue"),
    ShowCategoryName: onOff("showCategoryName"),
    ShowSeriesName: onOff("showSeriesName"),
    ShowPercentage: onOff("showPercentage"),
    Position: {
      get: (self) => labelsOf(self).position ?? null,
      set: (self, value) => {
        requireChartEditable(self.sheet);
        const position = readOneOf("dataLabels.position", value, labelPositions(self.type));
        labelsOf(self).position = position;
      },
    },
    NumberFormat: {
      get: (self) => labelsOf(self).numberFormat ?? "General",
      set: (self, value) => {
        requireChartEditable(self.sheet);
        labelsOf(self).numberFormat = readText("dataLabels.numberFormat", value, LONGEST_NUMBER_FORMAT);
      },
    },
  },
  objects: { Format: (self) => target(ChartDataLabelFormatDefinition, self) },
  methods: {},
};
