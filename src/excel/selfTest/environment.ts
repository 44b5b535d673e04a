/** The program that answered: nothing of the workbook, and nothing of the person. */
export interface ExcelEnvironment {
  /** "Excel" */
  readonly host: string;
  /** "PC", "Mac", "OfficeOnline" and others */
  readonly platform: string;
  readonly version: string;
  /** the highest version of ExcelApi that this Excel has */
  readonly excelApi: string;
  readonly displayLanguage: string;
  /** the language of numbers and dates */
  readonly contentLanguage: string;
}

/** The highest minor version of ExcelApi that is asked for. */
const HIGHEST_MINOR = 40;

/** The program that the pane runs in, as Office describes it. */
export function environmentOf(context: Office.Context): ExcelEnvironment {
  const { host, platform, version } = context.diagnostics;
  const minors = Array.from({ length: HIGHEST_MINOR }, (_, index) => index + 1);
  const highest = minors
    .filter((minor) => context.requirements.isSetSupported("ExcelApi", `1.${minor}`))
    .at(-1);
  return {
    host: String(host),
    platform: String(platform),
    version,
    excelApi: highest === undefined ? "" : `1.${highest}`,
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
  };
}
