/** The columns of the scorecard, after a narrow margin: seven at the left, a gap, five at the right. */
export const GRID = 1;
export const LEFT_COLUMNS = 7;
const GAP_COLUMNS = 1;
export const RIGHT_COLUMNS = 5;
export const GRID_COLUMNS = LEFT_COLUMNS + GAP_COLUMNS + RIGHT_COLUMNS;

/** The width of a left section that stands beside a right one. */
export const LEFT_AND_GAP = LEFT_COLUMNS + GAP_COLUMNS;

/** Places from the left edge of the page, of the list of periods, and of the right half. */
export const TITLE = { name: 0, label: 10, choice: 11 } as const;
export const VERDICT = { status: 0, statusColumns: 2, text: 2 } as const;
export const PERIOD = { day: 0, actual: 1, path: 2, offPath: 3, change: 4, state: 5, partners: 6 } as const;
export const RIGHT = { label: 0, value: 1, second: 2, third: 3, end: 4 } as const;

/** Characters of the default font, from column A. */
export const WIDTHS = [1.6, 12.4, 8.2, 8.2, 8.2, 8.2, 18.2, 9, 1.5, 22.3, 8.2, 8.2, 8.2, 15.9];

/** Row heights in points. */
export const HEIGHTS = {
  title: 25,
  text: 14,
  verdict: 17,
  section: 16,
  header: 15,
  line: 13.2,
  note: 25,
} as const;
