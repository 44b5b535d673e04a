import type { ChartSeriesState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { readText, readInteger } from "../operations/arguments";
import { requireChartEditable } from "../operations/chartParts";
import { ChartSeriesDefinition } from "./ChartSeries";
import { defaultSeriesName } from "../operations/chartSource";
import { collectionMethods, finders } from "../operations/collection";
import type { ChartTarget } from "../operations/targets";

function items(self: ChartTarget): Target[] {
  return self.chart.series.map((series) => target(ChartSeriesDefinition, { ...self, series }));
}

/** Adds a series without values, by default as the last. */
function add(self: ChartTarget, name: unknown, index: unknown, { services }: HostContext): Target {
  requireChartEditable(self.sheet);
  const { chart } = self;
  const position = readInteger("index", index ?? chart.series.length, 0, chart.series.length);
  const series: ChartSeriesState = {
    name:
      name === undefined || name === null
        ? defaultSeriesName(chart.series.length + 1, services)
        : readText("series.name", name, 255),
    values: "={1}",
  };
  chart.series.splice(position, 0, series);
  return target(ChartSeriesDefinition, { ...self, series });
}

/** The series of a chart, in the order in which they are drawn. */
export const ChartSeriesCollectionDefinition: ObjectDefinition<ChartTarget> = {
  type: "ChartSeriesCollection",
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  objects: {},
  methods: {
    ...collectionMethods<ChartTarget>(items),
    Add: { call: (self, [name, index], context) => add(self, name, index, context) },
  },
  items,
  item: finders<ChartTarget>((self, key) => items(self)[Number(key)] ?? null).item,
};
