/** Where everything stands on the dashboard: a grid of twelve columns between two margins, zero-based rows. */
import { DIMENSIONS } from "../../../catalogue/canvas";
import { ROLES } from "../../../catalogue/roles";
import { DASHBOARD_ROOM } from "../../dashboardRanges";
import type { Box } from "../../types";

/** The first column of the grid; the margin stands before it. */
export const GRID = 1;
export const GRID_COLUMNS = 12;
const RIGHT_HALF = GRID + 6;
/** Beyond the right margin, off the printed page: the figures that formulas, chart and task pane read. */
export const BEHIND = GRID + GRID_COLUMNS + 1;

export const WIDTHS = [2, 14, 28, 32, 15, 15, 17, 16, 15, 15, 13, 13, 28, 2, 44, 16, 16, 16];

export const ROWS = {
  title: 0,
  subtitle: 1,
  cardLabel: 3,
  cardNumber: 4,
  cardCaption: 5,
  busiest: 7,
  missing: 8,
  bandTitle: 10,
  bandHeader: 11,
  bandFirst: 12,
  indicatorsTitle: 20,
  indicatorsHeader: 21,
  indicatorsFirst: 22,
  lateTitle: 35,
  lateHeader: 36,
  lateFirst: 37,
  reading: 44,
} as const;

export const HEIGHTS = [
  { row: ROWS.title, height: 32 },
  { row: ROWS.subtitle, height: 18 },
  { row: 2, height: 6 },
  { row: ROWS.cardLabel, height: 20 },
  { row: ROWS.cardNumber, height: 30 },
  { row: ROWS.cardCaption, height: 32 },
  { row: 6, height: 8 },
  { row: ROWS.busiest, rows: 2, height: 20 },
  { row: 9, height: 8 },
  { row: ROWS.bandTitle, height: 24 },
  { row: ROWS.bandHeader, height: 20 },
  { row: ROWS.bandFirst, rows: DIMENSIONS.length, height: 30 },
  { row: 19, height: 8 },
  { row: ROWS.indicatorsTitle, height: 24 },
  { row: ROWS.indicatorsHeader, height: 32 },
  { row: ROWS.indicatorsFirst, rows: DASHBOARD_ROOM.indicators, height: 30 },
  { row: 34, height: 8 },
  { row: ROWS.lateTitle, height: 24 },
  { row: ROWS.lateHeader, height: 20 },
  { row: ROWS.lateFirst, rows: DASHBOARD_ROOM.late, height: 30 },
  { row: 43, height: 8 },
  { row: ROWS.reading, height: 34 },
];

/** The blocks of rows that the task pane reads. */
export const BLOCKS = {
  roles: { row: ROWS.bandFirst, column: GRID, rows: ROLES.length, columns: 6 },
  canvas: { row: ROWS.bandFirst, column: RIGHT_HALF, rows: DIMENSIONS.length, columns: 6 },
  indicators: {
    row: ROWS.indicatorsFirst,
    column: GRID,
    rows: DASHBOARD_ROOM.indicators,
    columns: GRID_COLUMNS,
  },
  late: { row: ROWS.lateFirst, column: GRID, rows: DASHBOARD_ROOM.late, columns: 8 },
} as const satisfies Readonly<Record<string, Box>>;

export const CHART_PLACE: Box = {
  row: ROWS.lateTitle,
  column: GRID + BLOCKS.late.columns,
  rows: DASHBOARD_ROOM.late + 2,
  columns: GRID_COLUMNS - BLOCKS.late.columns,
};

/** Behind the page: named figures at the top, then what the indicators' rows and the chart read. */
export const FIGURES_FIRST = ROWS.cardLabel;
export const CHART_SOURCE: Box = {
  row: ROWS.indicatorsHeader,
  column: BEHIND + 1,
  rows: DASHBOARD_ROOM.indicators + 1,
  columns: 3,
};

export const PRINTED: Box = { row: 0, column: 0, rows: ROWS.reading + 1, columns: BEHIND };
