import type { ConditionalFormatState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, ScalarProperty } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readOneOf, readRecord } from "../operations/arguments";
import { readColor } from "../operations/colors";
import { requireUnprotected } from "../operations/protection";
import type { ConditionalFormatTarget } from "../operations/targets";

const DIRECTIONS = ["Context", "LeftToRight", "RightToLeft"] as const;
const AXES = ["Automatic", "None", "CellMidPoint"] as const;
const BOUNDS = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;
/** bounds that have no formula */
const WITHOUT_FORMULA: readonly string[] = ["Automatic", "LowestValue", "HighestValue"];

type Read = (value: unknown, context: HostContext) => unknown;

/** A property of a data bar, stored in the rule or in one of its parts under its Office.js name. */
function barProperty(
  key: string,
  read: Read,
  partOf: (format: ConditionalFormatState) => Record<string, unknown> = ({ rule }) => rule,
): ScalarProperty<ConditionalFormatTarget> {
  return {
    get: ({ format }) => partOf(format)[key] ?? null,
    set: ({ sheet, format }, value, context) => {
      requireUnprotected(sheet, "allowFormatCells");
      partOf(format)[key] = read(value, context);
    },
  };
}

const color: Read = (value) => (value === "" ? "" : readColor(value));

function readBound(value: unknown): Record<string, unknown> {
  const { type, formula } = readRecord("data bar bound", value);
  const kind = readOneOf("data bar bound type", type, BOUNDS);
  if (WITHOUT_FORMULA.includes(kind)) return { type: kind };
  const text = typeof formula === "number" ? String(formula) : formula;
  if (typeof text !== "string" || text === "") {
    throw new HostError("InvalidArgument", `A data bar bound of type ${kind} needs a formula.`);
  }
  return { type: kind, formula: text.startsWith("=") ? text : `=${text}` };
}

function partOf(key: "positiveFormat" | "negativeFormat") {
  return ({ rule }: ConditionalFormatState): Record<string, unknown> => rule[key] as Record<string, unknown>;
}

const positive = partOf("positiveFormat");
const negative = partOf("negativeFormat");

const PositiveFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: barProperty("fillColor", color, positive),
    BorderColor: barProperty("borderColor", color, positive),
    GradientFill: barProperty("gradientFill", (value) => readBoolean("gradientFill", value), positive),
  },
  objects: {},
  methods: {},
};

const NegativeFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "ConditionalDataBarNegativeFormat",
  scalars: {
    FillColor: barProperty("fillColor", color, negative),
    MatchPositiveFillColor: barProperty(
      "matchPositiveFillColor",
      (value) => readBoolean("matchPositiveFillColor", value),
      negative,
    ),
  },
  objects: {},
  methods: {},
};

/** A conditional format that draws a bar whose length is proportional to the cell's value. */
export const DataBarConditionalFormatDefinition: ObjectDefinition<ConditionalFormatTarget> = {
  type: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: barProperty("showDataBarOnly", (value) => readBoolean("showDataBarOnly", value)),
    BarDirection: barProperty("barDirection", (value) => readOneOf("barDirection", value, DIRECTIONS)),
    AxisFormat: barProperty("axisFormat", (value) => readOneOf("axisFormat", value, AXES)),
    AxisColor: barProperty("axisColor", color),
    LowerBoundRule: barProperty("lowerBoundRule", readBound),
    UpperBoundRule: barProperty("upperBoundRule", readBound),
  },
  objects: {
    PositiveFormat: (self) => target(PositiveFormatDefinition, self),
    NegativeFormat: (self) => target(NegativeFormatDefinition, self),
  },
  methods: {},
};
