import { parseValue } from "numfmt";
import type { CellValue } from "../../spreadsheet/state";
import { errorNamed } from "./cellValues";
import { DAYS_FROM_1900_TO_1904 } from "../../spreadsheet/dateSystem";
import type { Culture } from "../../spreadsheet/numberFormat";

/** The content of a cell after a text was entered. */
export interface Entry {
  readonly formula?: string;
  readonly value: CellValue;
  /** the format that the cell gets if it has none of its own */
  readonly numberFormat?: string;
}

/**
 * A cheap test that excludes most texts before parsing: numbers, dates and times have a digit, are short, and have a
 * word before the digits only if it may be a month.
 */
const maybeNumber = /^(?=.{1,40}$)(?=.*\d)(?:[^\p{L}]|\p{L}{3,10}\.?[\s-]*\d)/u;

/**
 * Parses a text as Excel does when it is typed: numbers, percentages, dates, times, booleans, errors and formulas;
 * anything else is text. A leading apostrophe always makes it text.
 */
export function readEntry(text: string, culture: Culture): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith("=")) return { formula: text, value: "" };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const error = errorNamed(trimmed);
  if (error) return { value: error };
  const booleanIndex = culture.booleans.findIndex((word) => word === trimmed.toUpperCase());
  if (booleanIndex >= 0 || /^(true|false)$/i.test(trimmed))
    return { value: booleanIndex === 0 || /^true$/i.test(trimmed) };
  if (!maybeNumber.test(trimmed)) return { value: text };
  // A point is no separator in French; numfmt would read it as a thousands separator, and 12.5 as 125.
  if (culture.decimalSeparator === "," && /\d\.\d/.test(trimmed)) return { value: text };
  const parsed = parseValue(trimmed, { locale: culture.name });
  if (!parsed || typeof parsed.v !== "number") return { value: text };
  const isDay = culture.usesDates1904 && parsed.z !== undefined && /[yd]/.test(parsed.z);
  return {
    value: isDay ? parsed.v - DAYS_FROM_1900_TO_1904 : parsed.v,
    ...(parsed.z === undefined ? {} : { numberFormat: entryFormat(parsed.z, culture) }),
  };
}

/** The number format that Excel uses for a typed value instead of the typed format. */
function entryFormat(typed: string, culture: Culture): string {
  // A month with its year: "January 2016", "janv. 2016", "2016-01".
  if (/m/.test(typed) && /y/.test(typed) && !/[dhs]/.test(typed)) return "mmm-yy";
  return /y/.test(typed) && /d/.test(typed) ? culture.shortDate : typed;
}
