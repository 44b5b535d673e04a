/** What the chart of the dashboard does not draw: the only errors that a workbook shows on purpose, on a hidden sheet. */
import { LANGUAGES } from "../../src/languages";
import { SHEETS_HEADINGS_TEXTS } from "../../src/languages/texts/sheets/headings";
import { isCellError, type CellValue } from "../../src/spreadsheet/state";

/** Whether a cell of a sheet shows #N/A for a value that is not drawn. */
export function isNotDrawn(sheet: string, value: CellValue): boolean {
  const isWorkings = LANGUAGES.some((language) => SHEETS_HEADINGS_TEXTS[language].workings.name === sheet);
  return isWorkings && isCellError(value) && value.error === "#N/A";
}
