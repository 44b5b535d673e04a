import { DASHBOARD_BLOCKS, DASHBOARD_CELLS, PAGE_PLACES } from "../blueprint/dashboardRanges";
import { NAMES, profileName } from "../blueprint/names";
import { SHEET_CELLS } from "../blueprint/sheetRanges";
import type { WorkbookLocation } from "./goTo";

/** The cells that the pane's links lead to; their names are the same in every language. */
export const LOCATIONS = {
  initiativeName: { name: profileName("name") },
  dashboard: { name: PAGE_PLACES.title.name, formerName: DASHBOARD_CELLS.initiative },
  scorecard: { name: NAMES.scorecardIndicator },
  verdict: { name: SHEET_CELLS.verdict },
  disagreements: { name: SHEET_CELLS.disagreements },
  roles: { name: PAGE_PLACES.roles.name, formerName: DASHBOARD_BLOCKS.roles.name },
  indicatorCodes: { name: NAMES.indicatorCodes },
  indicators: { name: PAGE_PLACES.outcomes.name, formerName: DASHBOARD_BLOCKS.indicators.name },
  reports: { name: SHEET_CELLS.reportsLatest },
  canvas: { name: PAGE_PLACES.canvas.name, formerName: DASHBOARD_BLOCKS.canvas.name },
  late: { name: PAGE_PLACES.steps.name, formerName: DASHBOARD_BLOCKS.late.name },
  conditionGaps: { name: SHEET_CELLS.conditionGaps },
  indicatorGaps: { name: SHEET_CELLS.indicatorGapCodes },
} as const satisfies Readonly<Record<string, WorkbookLocation>>;
