/** Incremented when workbooks in use have to be upgraded; tests/fixtures/workbooks has a folder for each version. */
export const SCHEMA_VERSION = 3;
