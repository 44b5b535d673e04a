import type { ObjectDefinition } from "../wire/definition";
import type { ChartPart } from "../operations/chartParts";
import { setPart } from "../operations/chartParts";
import { readColor } from "../operations/colors";

/** The fill of a part of a chart. It can be set and cleared; Excel does not tell what it is. */
export const ChartFillDefinition: ObjectDefinition<ChartPart> = {
  type: "ChartFill",
  scalars: {},
  objects: {},
  methods: {
    SetSolidColor: { call: (part, [color]) => setPart(part, "fill", readColor(color)) },
    Clear: { call: (part) => setPart(part, "fill", "None") },
  },
};
