/** One indicator over time, as a line with the path that is expected of it and its target; in words below. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { Context } from "../../context";
import { PAGE_CELLS } from "../../dashboardRanges";
import { quoted } from "../../formula";
import type { PageSection } from "../../pageLayout";
import { workingsPage, workingsSections } from "../workings/workingsSheet";
import { trendSubject } from "../workings/trend";
import { HEIGHTS, LEFT_COLUMNS } from "./grid";
import { lineChart } from "../reportPages/lineChart";
import { shortened } from "../reportPages/values";

const NAME_CHARACTERS = 52;
/** Of the two lines below the chart. */
const TEXT_CHARACTERS = 134;

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
    text: `=IF(${PAGE_CELLS.trendHasFigure}=1,${shortened(PAGE_CELLS.trendText, TEXT_CHARACTERS)},${quoted(texts.trendEmpty)})`,
    chartName: "EnsembleTrendChart",
    subject: trendSubject(workingsPage(workingsSections(context))),
  });
}
