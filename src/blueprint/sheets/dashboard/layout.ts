/** Where everything stands on the dashboard: a grid of twelve columns between two margins, zero-based rows. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import { COVERAGES } from "../../../catalogue/roles";
import { DASHBOARD_ROOM } from "../../dashboardRanges";
import { TRACKER_PERIODS } from "../../sheetRanges";
import type { Rect } from "../../types";

/** The first column of the grid; the margin stands before it. */
export const GRID = 1;
export const GRID_COLUMNS = 12;
const RIGHT_HALF = GRID + 6;
/** Beyond the right margin, off the printed page: the figures that formulas, chart and task pane read. */
export const BEHIND = GRID + GRID_COLUMNS + 1;

export const WIDTHS = [2, 14, 22, 28, 14, 14, 24, 16.5, 16.5, 11, 10, 12, 33, 1, 44, 16, 16, 16, 6, 6, 6];

export const ROWS = {
  title: 0,
  subtitle: 1,
  cardLabel: 3,
  cardNumber: 4,
  cardCaption: 5,
  verdict: 7,
  busiest: 8,
  worst: 9,
  missing: 10,
  watch: 11,
  bandTitle: 13,
  bandHeader: 14,
  bandFirst: 15,
  lateTitle: 25,
  lateHeader: 26,
  lateFirst: 27,
  coverageText: 34,
  indicatorsTitle: 36,
  indicatorsHeader: 37,
  indicatorsFirst: 38,
  chartsTitle: 51,
  charts: 52,
  chartsText: 63,
  reading: 65,
} as const;

const CHART_ROWS = ROWS.chartsText - ROWS.charts;

export const HEIGHTS = [
  { row: ROWS.title, height: 32 },
  { row: ROWS.subtitle, height: 18 },
  { row: 2, height: 6 },
  { row: ROWS.cardLabel, height: 20 },
  { row: ROWS.cardNumber, height: 30 },
  { row: ROWS.cardCaption, height: 32 },
  { row: 6, height: 8 },
  { row: ROWS.verdict, height: 32 },
  { row: ROWS.busiest, rows: 4, height: 19 },
  { row: 12, height: 8 },
  { row: ROWS.bandTitle, height: 24 },
  { row: ROWS.bandHeader, height: 32 },
  { row: ROWS.bandFirst, rows: DASHBOARD_ROOM.roles, height: 31 },
  { row: 24, height: 8 },
  { row: ROWS.lateTitle, height: 24 },
  { row: ROWS.lateHeader, height: 20 },
  { row: ROWS.lateFirst, rows: DASHBOARD_ROOM.late, height: 32 },
  { row: ROWS.coverageText, height: 22 },
  { row: 35, height: 8 },
  { row: ROWS.indicatorsTitle, height: 24 },
  { row: ROWS.indicatorsHeader, height: 32 },
  { row: ROWS.indicatorsFirst, rows: DASHBOARD_ROOM.indicators, height: 30 },
  { row: 50, height: 8 },
  { row: ROWS.chartsTitle, height: 24 },
  { row: ROWS.charts, rows: CHART_ROWS, height: 23 },
  { row: ROWS.chartsText, height: 32 },
  { row: 64, height: 8 },
  { row: ROWS.reading, height: 50 },
];

/** The blocks of rows that the task pane reads. */
export const BLOCKS = {
  roles: { row: ROWS.bandFirst, column: GRID, rows: DASHBOARD_ROOM.roles, columns: 6 },
  canvas: { row: ROWS.bandFirst, column: RIGHT_HALF, rows: DIMENSIONS.length, columns: 6 },
  indicators: {
    row: ROWS.indicatorsFirst,
    column: GRID,
    rows: DASHBOARD_ROOM.indicators,
    columns: GRID_COLUMNS,
  },
  late: { row: ROWS.lateFirst, column: GRID, rows: DASHBOARD_ROOM.late, columns: 8 },
} as const satisfies Readonly<Record<string, Rect>>;

/** Where the charts stand, and the sentence that says in words what each shows. */
export const CHARTS = {
  coverage: {
    place: {
      row: ROWS.lateTitle,
      column: GRID + BLOCKS.late.columns,
      rows: DASHBOARD_ROOM.late + 2,
      columns: GRID_COLUMNS - BLOCKS.late.columns,
    },
    text: { row: ROWS.coverageText, column: GRID + BLOCKS.late.columns, columns: 4 },
  },
  progress: {
    place: { row: ROWS.charts, column: GRID, rows: CHART_ROWS, columns: 6 },
    text: { row: ROWS.chartsText, column: GRID, columns: 6 },
  },
  trend: {
    place: { row: ROWS.charts, column: RIGHT_HALF, rows: CHART_ROWS, columns: 6 },
    text: { row: ROWS.chartsText, column: RIGHT_HALF, columns: 6 },
  },
} as const;

/**
 * Behind the page: named figures at the top, then what the rows and the charts read. Columns of progress and trend end
 * with one of height 0.
 */
export const FIGURES_FIRST = ROWS.cardLabel;
export const PROGRESS_SOURCE: Rect = {
  row: ROWS.indicatorsHeader,
  column: BEHIND + 1,
  rows: DASHBOARD_ROOM.indicators + 2,
  columns: 3,
};
export const TREND_SOURCE: Rect = {
  row: ROWS.chartsTitle,
  column: BEHIND + 1,
  rows: TRACKER_PERIODS + 2,
  columns: 3,
};
export const COVERAGE_SOURCE: Rect = {
  row: ROWS.reading,
  column: BEHIND + 1,
  rows: COVERAGES.length + 1,
  columns: 2,
};

export const PRINTED: Rect = { row: 0, column: 0, rows: ROWS.reading + 1, columns: BEHIND };
/** The second page begins with the indicators. */
export const PAGE_BREAK = ROWS.indicatorsTitle;
