/** Raised whenever a sheet, a table column or a name changes its meaning. */
export const SCHEMA_VERSION = 1;

/** Defined names of the cells by which a workbook is known as ours and found again, the same in every language. */
export const WORKBOOK_MARKS = {
  /** a number, on Lists */
  schemaVersion: "EnsembleSchemaVersion",
  /** "en" or "fr", on Lists */
  language: "EnsembleLanguage",
  /** where the coordinator pins the report date, on Initiative; empty: today */
  pinnedReportDate: "EnsemblePinnedReportDate",
} as const;
