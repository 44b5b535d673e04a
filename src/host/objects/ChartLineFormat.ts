import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readNumber, readOneOf } from "../operations/arguments";
import type { ChartPart } from "../operations/chartParts";
import { setPart } from "../operations/chartParts";
import { readColor } from "../operations/colors";

/** A line of a chart, and the keys of its properties in the state. */
export interface ChartLineTarget extends ChartPart {
  readonly keys: { readonly color: string; readonly weight: string; readonly lineStyle: string };
}

export const LINE_KEYS = { color: "color", weight: "weight", lineStyle: "lineStyle" } as const;

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
  "Automatic",
] as const;
const UNSUPPORTED_STYLES = ["Grey25", "Grey50", "Grey75"];

/** points */
const MAX_WEIGHT = 1584;

function property(
  key: keyof ChartLineTarget["keys"],
  defaultValue: unknown,
  read: (value: unknown) => unknown,
): ScalarProperty<ChartLineTarget> {
  return {
    get: ({ state, keys }) => state[keys[key]] ?? defaultValue,
    set: (line, value) => setPart(line, line.keys[key], read(value)),
  };
}

const scalars: ObjectDefinition<ChartLineTarget>["scalars"] = {
  Color: property("color", "", readColor),
  Weight: property("weight", 0.75, (value) => readNumber("line.weight", value, 0, MAX_WEIGHT)),
  LineStyle: property("lineStyle", "Automatic", (value) => {
    const style = readOneOf("line.lineStyle", value, STYLES, UNSUPPORTED_STYLES);
    return style === "Automatic" ? undefined : style;
  }),
};

const methods: ObjectDefinition<ChartLineTarget>["methods"] = {
  Clear: { call: (line) => setPart(line, line.keys.lineStyle, "None") },
};

/** A line of a chart: an axis, a gridline, the line of a series. */
export const ChartLineFormatDefinition: ObjectDefinition<ChartLineTarget> = {
  type: "ChartLineFormat",
  scalars,
  objects: {},
  methods,
};

/** The border of a part of a chart. */
export const ChartBorderDefinition: ObjectDefinition<ChartLineTarget> = {
  type: "ChartBorder",
  scalars,
  objects: {},
  methods,
};
