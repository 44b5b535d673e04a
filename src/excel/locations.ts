import { DASHBOARD_BLOCKS, DASHBOARD_CELLS } from "../blueprint/dashboardRanges";
import { NAMES, profileName } from "../blueprint/names";
import { SHEET_CELLS } from "../blueprint/sheetRanges";
import type { WorkbookLocation } from "./goTo";

/** The cells that the pane's links lead to; their names are the same in every language. */
export const LOCATIONS = {
  initiativeName: { name: profileName("name") },
  dashboard: { name: DASHBOARD_CELLS.initiative },
  verdict: { name: SHEET_CELLS.verdict },
  disagreements: { name: SHEET_CELLS.disagreements },
  roles: { name: DASHBOARD_BLOCKS.roles.name },
  indicatorCodes: { name: NAMES.indicatorCodes },
  indicators: { name: DASHBOARD_BLOCKS.indicators.name },
  reports: { name: SHEET_CELLS.reportsLatest },
  canvas: { name: DASHBOARD_BLOCKS.canvas.name },
  late: { name: DASHBOARD_BLOCKS.late.name },
  conditionGaps: { name: SHEET_CELLS.conditionGaps },
  indicatorGaps: { name: SHEET_CELLS.indicatorGapCodes },
} as const satisfies Readonly<Record<string, WorkbookLocation>>;
