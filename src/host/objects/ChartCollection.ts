import type { ChartState, SheetState } from "../../spreadsheet/state";
import type { HostContext, ObjectDefinition, Target } from "../wire/definition";
import { target } from "../wire/definition";
import type { HostServices } from "../wire/services";
import { readOneOf } from "../operations/arguments";
import { ChartDefinition, readSource, SERIES_BY } from "./Chart";
import { requireChartEditable } from "../operations/chartParts";
import { seriesFrom } from "../operations/chartSource";
import { isRound, readChartType } from "../operations/chartTypes";
import { collectionMethods, finders } from "../operations/collection";

/** points: position and size of a new chart */
const DEFAULT_POSITION = { left: 180, top: 75, width: 360, height: 216 } as const;

function items(sheet: SheetState): Target[] {
  return sheet.charts.map((chart) => target(ChartDefinition, { sheet, chart }));
}

const byName = finders<SheetState>((sheet, key) => {
  const lowerName = String(key).toLowerCase();
  const chart = sheet.charts.find(({ name }) => name.toLowerCase() === lowerName);
  return chart ? target(ChartDefinition, { sheet, chart }) : null;
});

/** the client retrieves a chart again by its id */
const byId = finders<SheetState>((sheet, key) => {
  const chart = sheet.charts.find(({ id }) => id === key);
  return chart ? target(ChartDefinition, { sheet, chart }) : null;
});

function defaultNames({ culture }: HostServices): { readonly chart: string; readonly title: string } {
  return /^fr\b/i.test(culture.name)
    ? { chart: "Graphique", title: "Titre du graphique" }
    : { chart: "Chart", title: "Chart Title" };
}

function unusedName(sheet: SheetState, base: string): string {
  for (let number = sheet.charts.length + 1; ; number += 1) {
    const name = `${base} ${number}`;
    if (!sheet.charts.some((chart) => chart.name === name)) return name;
  }
}

function add(sheet: SheetState, args: readonly unknown[], { services }: HostContext): Target {
  requireChartEditable(sheet);
  const [type, source, seriesBy] = args;
  const kind = readChartType(type);
  const by = readOneOf("seriesBy", seriesBy ?? "Auto", SERIES_BY);
  const series = seriesFrom(readSource("charts.add", source), by, services);
  const [firstSeries, ...otherSeries] = series;
  const isSingleSeries = firstSeries !== undefined && otherSeries.length === 0;
  const chart: ChartState = {
    id: services.newId("chart"),
    name: unusedName(sheet, defaultNames(services).chart),
    type: kind,
    // The default title of a chart with a single series is the series' name.
    title: { text: isSingleSeries ? firstSeries.name : defaultNames(services).title, visible: true },
    ...DEFAULT_POSITION,
    series,
    legend: { visible: !isSingleSeries || isRound(kind), position: "Bottom" },
    axes: {
      value: { visible: true, majorGridlines: true, reversed: false },
      category: { visible: true, majorGridlines: false, reversed: false },
    },
  };
  sheet.charts.push(chart);
  return target(ChartDefinition, { sheet, chart });
}

/** The charts of a sheet, in the order in which they were added. */
export const ChartCollectionDefinition: ObjectDefinition<SheetState> = {
  type: "ChartCollection",
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  objects: {},
  methods: {
    ...collectionMethods<SheetState>(items),
    GetItem: { call: (sheet, [name], context) => byName.item(sheet, name, context) },
    GetItemOrNullObject: byName.orNull,
    Add: { calculated: true, call: add },
  },
  items,
  item: byId.item,
};
