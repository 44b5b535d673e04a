import type { ObjectDefinition } from "../wire/definition";
import type { ChartPart } from "../operations/chartParts";
import { setPart } from "../operations/chartParts";
import { readColor } from "../operations/colors";

/** The fill of a part of a chart. As in Excel, it can be set and cleared, but not read. */
export const ChartFillDefinition: ObjectDefinition<ChartPart> = {
  type: "ChartFill",
  scalars: {},
  objects: {},
  methods: {
    SetSolidColor: { call: (part, [color]) => setPart(part, "fill", readColor(color)) },
    Clear: { call: (part) => setPart(part, "fill", "None") },
  },
};
