/** The columns of the dashboard: a grid of twelve between two margins, then those that are not printed. */
/** The first column of the grid; the margin comes before it. */
export const GRID = 1;
export const GRID_COLUMNS = 12;
/** Beyond the right margin, off the printed page: what formulas, charts and the task pane read. */
export const HELPER_COLUMN = GRID + GRID_COLUMNS + 1;
export const HELPER_COLUMNS = 7;
/**
 * Next to each row of a list: the row of the table that it shows, 0 for none; late steps have a column for each table.
 */
export const TABLE_ROW_COLUMN = HELPER_COLUMN + 4;

/** Characters of the default font, from column A. */
export const WIDTHS = [2, 14, 22, 28, 14, 14, 24, 16.5, 16.5, 11, 10, 12, 33, 1, 44, 16, 16, 16, 6, 6, 6];
