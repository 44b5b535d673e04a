/** One indicator over time, as a line with the path that is expected of it and its target; in words below. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { PAGE_CELLS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import type { PageSection } from "../../pageLayout";
import type { LineSeriesBlueprint } from "../../types";
import { workingsPage, workingsSections } from "../workings/workingsSheet";
import { trendSource } from "../workings/trend";
import { HEIGHTS, LEFT_COLUMNS } from "./grid";
import { CHART_FONT, lineChart } from "../reportPages/lineChart";
import { shortened } from "../reportPages/values";

const NAME_CHARACTERS = 52;

/** Whole numbers without decimals, others with theirs. */
const LABELS = { position: "Top", numberFormat: "General", bold: true, fontSize: CHART_FONT } as const;

/** In the order of the columns of `trendSource`: actual values, expected path, target, values that are written out. */
const SERIES: readonly LineSeriesBlueprint[] = [
  {
    colour: COLOURS.accent,
    line: { weight: 2, style: "Continuous" },
    marker: { style: "Circle", size: 5 },
  },
  { colour: COLOURS.muted, line: { weight: 1.25, style: "Dash" } },
  {
    colour: COLOURS.text,
    line: "None",
    marker: { style: "Diamond", size: 8 },
    labels: LABELS,
  },
  { colour: COLOURS.accent, line: "None", labels: LABELS },
];

/** The trend, as high as what stands beside it. */
export function trendChart(context: Context, rows: number): PageSection {
  const texts = context.localize(SHEETS_DASHBOARD_TEXTS);
  const name = PAGE_CELLS.trendName;
  return lineChart({
    id: "trend",
    columns: LEFT_COLUMNS,
    chartColumns: LEFT_COLUMNS,
    rows,
    heights: { section: HEIGHTS.section },
    title: `=IF(${name}="",${quoted(texts.trend)},${shortened(name, NAME_CHARACTERS)})`,
    text: `=IF(${PAGE_CELLS.trendIsDrawn}=1,${PAGE_CELLS.trendText},${quoted(texts.trendEmpty)})`,
    source: trendSource(workingsPage(workingsSections(context))),
    chart: { name: "EnsembleTrendChart", series: SERIES },
    categoryAxis: { labelAngle: 0 },
  });
}
