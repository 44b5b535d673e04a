import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readBoolean, readOneOf } from "../operations/arguments";
import { ChartFontDefinition } from "./ChartFont";
import { partOf, requireChartEditable } from "../operations/chartParts";
import type { ChartTarget } from "../operations/targets";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const ChartLegendFormatDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartLegendFormat",
  scalars: {},
  objects: {
    Font: ({ sheet, chart }) => target(ChartFontDefinition, partOf(sheet, (chart.legend.font ??= {}))),
  },
  methods: {},
};

/** What tells a chart's series apart. */
export const ChartLegendDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartLegend",
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.legend.visible = readBoolean("legend.visible", value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: ({ sheet, chart }, value) => {
        requireChartEditable(sheet);
        chart.legend.position = readOneOf("legend.position", value, POSITIONS, ["Custom"]);
      },
    },
  },
  objects: { Format: (self) => target(ChartLegendFormatDefinition, self) },
  methods: {},
};
