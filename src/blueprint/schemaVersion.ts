/** Raised when a workbook of an older version has to be upgraded; tests/fixtures/workbooks has a folder for each. */
export const SCHEMA_VERSION = 2;
