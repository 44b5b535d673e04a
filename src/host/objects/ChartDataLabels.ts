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

const MAX_FORMAT_LENGTH = 255;

/** The default data labels of a series. */
function defaultLabels(): ChartDataLabelsState {
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
  return (series.dataLabels ??= defaultLabels());
}

/** Shows or hides the labels of a series; their settings remain. */
export function showDataLabels(series: ChartSeriesState, isShown: boolean): void {
  series.hasDataLabels = isShown;
  if (isShown) series.dataLabels ??= defaultLabels();
}

function booleanProperty(
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

/** The labels of a series' points. */
export const ChartDataLabelsDefinition: ObjectDefinition<ChartDataLabelsTarget> = {
  type: "ChartDataLabels",
  scalars: {
    ShowValue: booleanProperty("showValue"),
    ShowCategoryName: booleanProperty("showCategoryName"),
    ShowSeriesName: booleanProperty("showSeriesName"),
    ShowPercentage: booleanProperty("showPercentage"),
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
        labelsOf(self).numberFormat = readText("dataLabels.numberFormat", value, MAX_FORMAT_LENGTH);
      },
    },
  },
  objects: { Format: (self) => target(ChartDataLabelFormatDefinition, self) },
  methods: {},
};
