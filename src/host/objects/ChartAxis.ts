import { STACKED_LETTERS } from "../../spreadsheet/chartKinds";
import type { ChartAxisState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readBoolean, readInteger, readNumber, readOneOf, readText } from "../operations/arguments";
import { ChartAxisTitleDefinition } from "./ChartAxisTitle";
import { ChartFontDefinition } from "./ChartFont";
import { ChartGridlinesDefinition } from "./ChartGridlines";
import { ChartLineFormatDefinition, LINE_KEYS } from "./ChartLineFormat";
import { partOf, requireChartEditable, setPart } from "../operations/chartParts";
import type { ChartTarget } from "../operations/targets";

export interface ChartAxisTarget extends ChartTarget {
  readonly kind: "Value" | "Category";
  readonly axis: ChartAxisState;
}

const TICK_LABEL_POSITIONS = ["NextToAxis", "High", "Low", "None"] as const;
const MAX_FORMAT_LENGTH = 255;
const MAX_LABEL_SPACING = 31_999;

/** A bound of the value axis. An empty text resets it to automatic. */
function bound(key: "minimum" | "maximum" | "majorUnit"): ScalarProperty<ChartAxisTarget> {
  return {
    // Excel returns the automatic bound; the host does not draw charts and has none.
    get: ({ axis }) => axis[key] ?? null,
    set: ({ sheet, kind, axis }, value) => {
      if (kind === "Category") {
        throw new HostError("InvalidOperation", `A category axis of texts has no ${key}.`);
      }
      const lowest = key === "majorUnit" ? Number.MIN_VALUE : -Number.MAX_VALUE;
      const number = value === "" ? undefined : readNumber(key, value, lowest, Number.MAX_VALUE);
      requireOrder({ ...axis, [key]: number });
      setPart(partOf(sheet, axis), key, number);
    },
  };
}

function requireOrder({
  minimum,
  maximum,
}: {
  minimum?: number | undefined;
  maximum?: number | undefined;
}): void {
  if (minimum !== undefined && maximum !== undefined && minimum >= maximum) {
    throw new HostError("InvalidArgument", `An axis cannot run from ${minimum} to ${maximum}.`);
  }
}

function booleanProperty(key: "visible" | "reversed"): ScalarProperty<ChartAxisTarget> {
  return {
    get: ({ axis }) => axis[key],
    set: ({ sheet, axis }, value) => setPart(partOf(sheet, axis), key, readBoolean(`axis.${key}`, value)),
  };
}

const ChartAxisFormatDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartAxisFormat",
  scalars: {},
  objects: {
    Font: ({ sheet, axis }) => target(ChartFontDefinition, partOf(sheet, (axis.font ??= {}))),
    Line: ({ sheet, axis }) =>
      target(ChartLineFormatDefinition, { ...partOf(sheet, (axis.line ??= {})), keys: LINE_KEYS }),
  },
  methods: {},
};

/** One axis of a chart. */
export const ChartAxisDefinition: ObjectDefinition<ChartAxisTarget> = {
  type: "ChartAxis",
  scalars: {
    Type: { get: ({ kind }) => kind },
    AxisGroup: { get: () => "Primary" },
    Visible: booleanProperty("visible"),
    ReversePlotOrder: booleanProperty("reversed"),
    Minimum: bound("minimum"),
    Maximum: bound("maximum"),
    MajorUnit: bound("majorUnit"),
    NumberFormat: {
      get: ({ axis }) => axis.numberFormat ?? "General",
      set: ({ sheet, axis }, value) =>
        setPart(partOf(sheet, axis), "numberFormat", readText("axis.numberFormat", value, MAX_FORMAT_LENGTH)),
    },
    TickLabelPosition: {
      get: ({ axis }) => axis.tickLabelPosition ?? "NextToAxis",
      set: ({ sheet, axis }, value) => {
        requireChartEditable(sheet);
        axis.tickLabelPosition = readOneOf("axis.tickLabelPosition", value, TICK_LABEL_POSITIONS);
      },
    },
    TextOrientation: {
      get: ({ axis }) => axis.textOrientation ?? 0,
      set: ({ sheet, axis }, value) => {
        const angle =
          value === STACKED_LETTERS ? STACKED_LETTERS : readInteger("axis.textOrientation", value, -90, 90);
        setPart(partOf(sheet, axis), "textOrientation", angle);
      },
    },
    TickLabelSpacing: {
      // Excel returns the automatic spacing; the host does not draw charts and has none.
      get: ({ axis }) => axis.tickLabelSpacing ?? 1,
      set: ({ sheet, kind, axis }, value) => {
        if (kind === "Value")
          throw new HostError("InvalidOperation", "A value axis has no tickLabelSpacing.");
        const spacing =
          value === "" ? undefined : readInteger("axis.tickLabelSpacing", value, 1, MAX_LABEL_SPACING);
        setPart(partOf(sheet, axis), "tickLabelSpacing", spacing);
      },
    },
  },
  objects: {
    Format: (self) => target(ChartAxisFormatDefinition, self),
    MajorGridlines: (self) => target(ChartGridlinesDefinition, self),
    Title: (self) => target(ChartAxisTitleDefinition, self),
  },
  methods: {},
};
