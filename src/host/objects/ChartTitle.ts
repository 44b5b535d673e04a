import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readBoolean, readText } from "../operations/arguments";
import { ChartFontDefinition } from "./ChartFont";
import { partOf, requireChartEditable } from "../operations/chartParts";
import type { ChartTarget } from "../operations/targets";

export const MAX_TITLE_LENGTH = 255;

const ChartTitleFormatDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartTitleFormat",
  scalars: {},
  objects: {
    Font: ({ sheet, chart }) => target(ChartFontDefinition, partOf(sheet, chart.title)),
  },
  methods: {},
};

/** The title of a chart. */
export const ChartTitleDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartTitle",
  scalars: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.title.text = readText("title.text", value, MAX_TITLE_LENGTH);
        chart.title.visible = true;
      },
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.title.visible = readBoolean("title.visible", value);
      },
    },
  },
  objects: { Format: (self) => target(ChartTitleFormatDefinition, self) },
  methods: {},
};
