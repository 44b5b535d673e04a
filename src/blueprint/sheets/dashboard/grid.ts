/** The columns of the dashboard's pages, after a narrow margin. */
export const GRID = 1;
export const GRID_COLUMNS = 10;

/** Their places, from the left edge of the page; "name" and "trend" take the three columns up to "status" and its own. */
export const COLUMN = {
  name: 0,
  status: 2,
  baseline: 3,
  latest: 4,
  target: 5,
  change: 6,
  progress: 7,
  partners: 8,
  gap: 9,
} as const;

/** The trend takes three columns, what is listed beside it the other seven. */
export const LEFT_COLUMNS = 3;
export const RIGHT_COLUMNS = GRID_COLUMNS - LEFT_COLUMNS;

/** Characters of the default font, from column A. */
export const WIDTHS = [1.6, 17.1, 17.1, 17.1, 8.6, 8.6, 8.3, 8.6, 18, 9, 29.3];

/** Row heights in points. */
export const HEIGHTS = { section: 16, header: 15, line: 12, half: 12, end: 3, text: 13 } as const;
