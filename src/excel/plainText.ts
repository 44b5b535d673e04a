/**
 * Excel reads a text that it is given as if it were typed: "=1+1" becomes a formula, "007" the number 7,
 * "3-4" a date. A leading apostrophe makes it text; Excel does not keep the apostrophe as part of the value.
 */
export function plainText(text: string): string {
  return mayBeConverted(text) ? `'${text}` : text;
}

const TRUTH_VALUES = /^\s*(true|false|vrai|faux)\s*$/i;
/** The start of a formula or an error value, or an apostrophe that Excel would remove. */
const CONVERTED_START = /^\s*[=+\-@#']/;
/** The maximum length of a date or number in words that Excel recognises. */
const MAX_DATE_LENGTH = 40;

/** Generous on purpose: an unneeded apostrophe is harmless, a missing one changes what a person wrote. */
function mayBeConverted(text: string): boolean {
  if (CONVERTED_START.test(text) || TRUTH_VALUES.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return text.length <= MAX_DATE_LENGTH || !/\p{L}{2}/u.test(text);
}
