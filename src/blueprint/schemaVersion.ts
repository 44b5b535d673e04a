/** Raised when a workbook of an older version has to be read or mended otherwise. */
export const SCHEMA_VERSION = 1;
