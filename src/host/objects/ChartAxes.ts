import type { ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readOneOf } from "../operations/arguments";
import { ChartAxisDefinition } from "./ChartAxis";
import { isRound } from "../operations/chartTypes";
import type { ChartTarget } from "../operations/targets";

function axis(self: ChartTarget, kind: "Value" | "Category"): Target {
  const { chart } = self;
  if (isRound(chart.type)) {
    throw new HostError("InvalidOperation", `A chart of type ${chart.type} has no axes.`);
  }
  const state = kind === "Value" ? chart.axes.value : chart.axes.category;
  return target(ChartAxisDefinition, { ...self, kind, axis: state });
}

/** The two axes of a chart. */
export const ChartAxesDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartAxes",
  scalars: {},
  objects: {
    ValueAxis: (self) => axis(self, "Value"),
    CategoryAxis: (self) => axis(self, "Category"),
  },
  methods: {
    GetItem: {
      call: (self, [type, group]) => {
        readOneOf("axis group", group ?? "Primary", ["Primary"], ["Secondary"]);
        return axis(self, readOneOf("axis type", type, ["Value", "Category"], ["Series"]));
      },
    },
  },
};
