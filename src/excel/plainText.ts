/**
 * Excel reads a text that it is handed as if it were typed: "=1+1" becomes a formula, "007" the number 7,
 * "3-4" a date. A leading apostrophe makes it text; Excel does not keep the apostrophe as part of the value.
 */
export function plainText(text: string): string {
  return mayBeReadOtherwise(text) ? `'${text}` : text;
}

const TRUTH_VALUES = /^\s*(true|false|vrai|faux)\s*$/i;
/** Formula and error signs, an apostrophe that would be swallowed. */
const TELLING_START = /^\s*[=+\-@#']/;
/** No date or number that Excel knows, spelt out in words, is longer. */
const LONGEST_DATE = 40;

/** Generous on purpose: an apostrophe too many is harmless, one too few changes what a person wrote. */
function mayBeReadOtherwise(text: string): boolean {
  if (TELLING_START.test(text) || TRUTH_VALUES.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return text.length <= LONGEST_DATE || !/\p{L}{2}/u.test(text);
}
