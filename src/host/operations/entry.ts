import { parseValue } from "numfmt";
import type { CellValue } from "../../spreadsheet/state";
import { errorNamed } from "./values";
import type { Culture } from "../../spreadsheet/numberFormat";

/** What Excel makes of a text that is entered into a cell. */
export interface Entry {
  readonly formula?: string;
  readonly value: CellValue;
  /** the format that the cell takes on when it has none of its own */
  readonly numberFormat?: string;
}

/**
 * What a number, a date or a time can look like: some digit, nothing long, and a word before the digits only where it
 * may be a month. Most texts are none of them, and reading them as one is what takes time.
 */
const maybeNumber = /^(?=.{1,40}$)(?=.*\d)(?:[^\p{L}]|\p{L}{3,10}\.?[\s-]*\d)/u;

/**
 * Reads a text as Excel reads it when it is typed: numbers, percentages, dates, times, truth values, errors and
 * formulas; anything else is text. A leading apostrophe makes it text whatever it looks like.
 */
export function readEntry(text: string, culture: Culture): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.length > 1 && text.startsWith("=")) return { formula: text, value: "" };
  const trimmed = text.trim();
  if (trimmed === "") return { value: text };
  const error = errorNamed(trimmed);
  if (error) return { value: error };
  const truth = culture.booleans.findIndex((word) => word === trimmed.toUpperCase());
  if (truth >= 0 || /^(true|false)$/i.test(trimmed)) return { value: truth === 0 || /^true$/i.test(trimmed) };
  if (!maybeNumber.test(trimmed)) return { value: text };
  // A point is no separator in French; numfmt would take it for one of thousands, and 12.5 for 125.
  if (culture.decimalSeparator === "," && /\d\.\d/.test(trimmed)) return { value: text };
  const parsed = parseValue(trimmed, { locale: culture.name });
  if (!parsed || typeof parsed.v !== "number") return { value: text };
  return {
    value: parsed.v,
    ...(parsed.z === undefined ? {} : { numberFormat: entryFormat(parsed.z, culture) }),
  };
}

/** The format that Excel gives a typed value, where it is another than the one the value was typed in. */
function entryFormat(typed: string, culture: Culture): string {
  if (typed === "yyyy-mm" || typed === "mmm yyyy") return "mmm-yy";
  return /y/.test(typed) && /d/.test(typed) ? culture.shortDate : typed;
}
