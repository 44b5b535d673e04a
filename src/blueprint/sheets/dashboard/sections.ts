/** The dashboard's sections, from top to bottom: to add one, write it and add its entry here. */
import type { Context } from "../../context";
import { layOutPage, type Page, type PageEntry } from "../../pageLayout";
import { coverageChart, progressChart, trendChart } from "./charts";
import { damageLine } from "./damage";
import { GRID, GRID_COLUMNS } from "./grid";
import { kpiCards } from "./kpiCards";
import { indicatorsList } from "./indicatorsList";
import { canvasList, lateStepsList, rolesList } from "./lists";
import { readingNote, title } from "./notes";
import { summary } from "./summary";

const SPACE = { height: 8 } as const;

/** The sections of the dashboard. */
export function dashboardSections(context: Context): readonly PageEntry[] {
  return [
    title(context),
    damageLine(context),
    kpiCards(context),
    { ...summary(context), spaceAbove: SPACE },
    { sideBySide: [rolesList(context), canvasList(context)], spaceAbove: SPACE },
    { sideBySide: [lateStepsList(context), coverageChart(context)], spaceAbove: SPACE },
    { ...indicatorsList(context), spaceAbove: SPACE, startsPage: true },
    { sideBySide: [progressChart(context), trendChart(context)], spaceAbove: SPACE },
    { ...readingNote(context), spaceAbove: SPACE },
  ];
}

/** The dashboard with a place for each of its sections. */
export function dashboardPage(sections: readonly PageEntry[]): Page {
  return layOutPage(sections, { column: GRID, columns: GRID_COLUMNS });
}
