import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { ChartFillDefinition } from "./ChartFill";
import { ChartFontDefinition } from "./ChartFont";
import { ChartBorderDefinition, LINE_KEYS } from "./ChartLineFormat";
import { partOf } from "../operations/chartParts";
import type { ChartTarget } from "../operations/targets";

/** The background, the border and the font of a chart. */
export const ChartAreaFormatDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartAreaFormat",
  scalars: {},
  objects: {
    Fill: ({ sheet, chart }) => target(ChartFillDefinition, partOf(sheet, (chart.area ??= {}))),
    Border: ({ sheet, chart }) => {
      const area = (chart.area ??= {});
      return target(ChartBorderDefinition, { ...partOf(sheet, (area.border ??= {})), keys: LINE_KEYS });
    },
    Font: ({ sheet, chart }) => {
      const area = (chart.area ??= {});
      return target(ChartFontDefinition, partOf(sheet, (area.font ??= {})));
    },
  },
  methods: {},
};
