/** The columns of the sheet with the workings of the dashboard: what its lists take, then the rows of tables that they show. */
export const WORKINGS_COLUMNS = 26;
/**
 * Next to each row of a list: the row of the table that it shows, 0 for none; steps have a column for each table.
 */
export const TABLE_ROW_COLUMN = WORKINGS_COLUMNS + 1;
