/** How a text that should be a number was written. */
export type NumberText =
  /** with a decimal comma: "12,5", "1 234,5" */
  | { readonly writing: "decimalComma"; readonly number: number }
  /** as JSON would write it but between quotes: "12.5", "1,234.5", "12.5 %" */
  | { readonly writing: "quoted"; readonly number: number }
  /** "1,234": 1234 or 1.234 */
  | { readonly writing: "ambiguous" };

/** Longer texts are not parsed as numbers. */
const MAX_NUMBER_LENGTH = 60;
/**
 * A number whose thousands are separated by apostrophes or by one kind of space: groups of three digits, the first of
 * which may be shorter.
 */
const GROUPED = /^[-+]?\d{1,3}([ \u00a0\u2007\u2009\u202f’'])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/**
 * The text of a number without percent or dollar sign and thousands separators, and with a hyphen as minus sign. Other
 * spaces and symbols between digits stay: "12 5" is not a number.
 */
export function bareNumber(text: string): string {
  const plain = text.trim();
  if (plain.length > MAX_NUMBER_LENGTH) return "";
  const digits = plain
    .replace(/\s*[%$]$/, "")
    .replace("\u2212", "-")
    .replace(/^([-+]?)\s*\$?\s*/, "$1");
  return GROUPED.test(digits) ? digits.replace(/[^-+\d.,]/g, "") : digits;
}

/** The number that a text holds, or undefined if it is not a number. */
export function readNumberText(text: string): NumberText | undefined {
  const bare = bareNumber(text);
  if (/^[-+]?\d+(\.\d+)?$/.test(bare)) return { writing: "quoted", number: Number(bare) };
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(bare)) return { writing: "ambiguous" };
  if (/^[-+]?\d+,\d+$/.test(bare)) return { writing: "decimalComma", number: Number(bare.replace(",", ".")) };
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) {
    return { writing: "decimalComma", number: Number(bare.replaceAll(".", "").replace(",", ".")) };
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) {
    return { writing: "quoted", number: Number(bare.replaceAll(",", "")) };
  }
  return undefined;
}
