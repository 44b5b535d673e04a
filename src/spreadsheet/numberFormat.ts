import { format, isDateFormat, isTextFormat } from "numfmt";
import { DAYS_FROM_1900_TO_1904 } from "./dateSystem";
import type { CellValue } from "./state";
import { isCellError } from "./state";

/** How numbers and dates are written and read in a content language. */
export interface Culture {
  /** language tag: "fr-CA" */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  /** the default format of a typed date */
  readonly shortDate: string;
  readonly booleans: readonly [whenTrue: string, whenFalse: string];
  /** the workbook uses the 1904 date system, not the 1900 one */
  readonly usesDates1904?: boolean;
}

/** The culture of a content language; every French one uses the formats of Québec. */
export function cultureOf(contentLanguage: string): Culture {
  if (/^fr\b/i.test(contentLanguage)) {
    return {
      name: contentLanguage,
      decimalSeparator: ",",
      thousandsSeparator: "\u00a0",
      shortDate: "yyyy-mm-dd",
      booleans: ["VRAI", "FAUX"],
    };
  }
  return {
    name: contentLanguage,
    decimalSeparator: ".",
    thousandsSeparator: ",",
    shortDate: /^en-US$/i.test(contentLanguage) ? "m/d/yyyy" : "yyyy-mm-dd",
    booleans: ["TRUE", "FALSE"],
  };
}

/** The displayed text of a cell: its value in its number format, localized for the content language. */
export function displayText(value: CellValue, numberFormat: string | undefined, culture: Culture): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return culture.booleans[value ? 0 : 1];
  if (typeof value === "string" && !changesText(numberFormat)) return value;
  const isDay = typeof value === "number" && isDateFormat(numberFormat ?? "");
  const shown = culture.usesDates1904 && isDay ? value + DAYS_FROM_1900_TO_1904 : value;
  return format(numberFormat ?? "General", shown, { locale: culture.name, overflow: "###", throws: false });
}

/** Whether a number format may show a text as something else: only a fourth part, or one with "@", is for texts. */
function changesText(numberFormat = "General"): boolean {
  return numberFormat !== "@" && (numberFormat.includes("@") || numberFormat.split(";").length > 3);
}

/** Whether a number format shows a number as a day, rather than as a time or a number. */
export function isDayFormat(numberFormat: string | undefined): boolean {
  return isDateFormat(numberFormat ?? "") && /[yd]/i.test(numberFormat ?? "");
}

/** Whether a day's format shows the day, not only its month and year. */
export function showsDay(numberFormat: string | undefined): boolean {
  return /d/i.test(numberFormat ?? "");
}

/** Whether cells of this format store every entry as text. */
export function keepsText(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && isTextFormat(numberFormat);
}
