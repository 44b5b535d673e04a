import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readBoolean } from "../operations/arguments";
import type { ChartAxisTarget } from "./ChartAxis";
import { ChartLineFormatDefinition, LINE_KEYS } from "./ChartLineFormat";
import { partOf, setPart } from "../operations/chartParts";

const ChartGridlinesFormatDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartGridlinesFormat",
  scalars: {},
  objects: {
    Line: ({ sheet, axis }) =>
      target(ChartLineFormatDefinition, {
        ...partOf(sheet, (axis.majorGridlineLine ??= {})),
        keys: LINE_KEYS,
      }),
  },
  methods: {},
};

/** The major gridlines of an axis. */
export const ChartGridlinesDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartGridlines",
  scalars: {
    Visible: {
      get: ({ axis }) => axis.majorGridlines,
      set: ({ sheet, axis }, value) =>
        setPart(partOf(sheet, axis), "majorGridlines", readBoolean("gridlines.visible", value)),
    },
  },
  objects: { Format: (self) => target(ChartGridlinesFormatDefinition, self) },
  methods: {},
};
