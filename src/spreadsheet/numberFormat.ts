import { format, isTextFormat } from "numfmt";
import type { CellValue } from "./state";
import { isCellError } from "./state";

/** A content language as far as the host writes and reads numbers and dates in it. */
export interface Culture {
  /** language tag: "fr-CA" */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  /** the format that a date gets when it is typed without one of its own */
  readonly shortDate: string;
  readonly booleans: readonly [whenTrue: string, whenFalse: string];
}

/** The culture of a content language; every French one is written as in Québec. */
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

/** What a cell shows: its value in its number format, in the words and separators of the content language. */
export function displayText(value: CellValue, numberFormat: string | undefined, culture: Culture): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return culture.booleans[value ? 0 : 1];
  return format(numberFormat ?? "General", value, { locale: culture.name, overflow: "###", throws: false });
}

/** Whether cells of this format keep whatever is entered as text. */
export function keepsText(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && isTextFormat(numberFormat);
}
