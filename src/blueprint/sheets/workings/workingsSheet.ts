/** The hidden sheet with everything that the dashboard shows and does not show itself: figures, lists and what the chart draws. */
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, PAGE_CELLS, TREND_PERIODS, WORKINGS_BLOCKS } from "../../dashboardRanges";
import { layOutPage, type Page, type PageEntry } from "../../pageLayout";
import { namesOn, printSettings, titleSection } from "../../sheetFrame";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { NameBlueprint, SheetBlueprint } from "../../types";
import { WORKINGS_COLUMNS } from "./grid";
import { comingSteps } from "./comingSteps";
import { highlights } from "./highlightedRows";
import { indicatorsList } from "./indicatorsList";
import { listRows, type ListId } from "./listSection";
import { links } from "./links";
import { canvasList, lateStepsList, rolesList, stepsList } from "./lists";
import { metricCell, metrics, type MetricId } from "./metrics";
import { pageCell, pageTexts, type PageCellId } from "./pageTexts";
import { points } from "./points";
import { scorecardWorkings, scorecardWorkingsNames } from "./scorecard/sections";
import { silentPartners } from "./silentPartners";
import { trendPeriodCells, trendWorkings } from "./trend";

const FIRST_WIDTH = 40;
const WIDTH = 14;

/** The sections of the sheet; other sheets refer to them by name, or by the cells of this page. */
export function workingsSections(context: Context): readonly PageEntry[] {
  return [
    titleSection("workings", context, ""),
    metrics(context),
    pageTexts(context),
    points(context),
    indicatorsList(context),
    rolesList(context),
    canvasList(context),
    comingSteps(context),
    stepsList(context),
    lateStepsList(context),
    ...trendWorkings(context),
    highlights(context),
    silentPartners(),
    ...scorecardWorkings(context),
    links(),
  ];
}

/** The sheet with a place for each of its sections. */
export function workingsPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: 0, columns: WORKINGS_COLUMNS });
}

/** The sheet, made of its sections. */
export function workingsSheet(context: Context, sections = workingsSections(context)): SheetBlueprint {
  const page = workingsPage(sections);
  return {
    id: "workings",
    name: context.localize(SHEETS_HEADINGS_TEXTS).workings.name,
    tabColor: COLOURS.muted,
    visible: false,
    gridlines: true,
    columnWidths: [FIRST_WIDTH, ...Array.from({ length: WORKINGS_COLUMNS - 1 }, () => WIDTH)],
    rowHeights: page.rowHeights,
    ...page.content(),
    // LibreOffice prints hidden sheets that have a print area.
    print: printSettings(context),
    protect: true,
  };
}

/** The defined names of the figures and of the lists. */
export function workingsNames(
  context: Context,
  sections = workingsSections(context),
): readonly NameBlueprint[] {
  const page = workingsPage(sections);
  const named = namesOn("workings", context);
  return [
    ...(Object.keys(PAGE_CELLS) as PageCellId[]).map((id) => named(PAGE_CELLS[id], pageCell(page, id))),
    ...(Object.keys(DASHBOARD_CELLS) as MetricId[]).map((id) =>
      named(DASHBOARD_CELLS[id], metricCell(page, id)),
    ),
    ...(Object.keys(WORKINGS_BLOCKS) as ListId[]).map((id) =>
      named(WORKINGS_BLOCKS[id].name, listRows(page, id)),
    ),
    named(TREND_PERIODS.name, trendPeriodCells(page)),
    ...scorecardWorkingsNames(page, context),
  ];
}
