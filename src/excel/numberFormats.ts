import { NUMBER_FORMATS } from "../blueprint/cellFormats";

/** Whether a cell of the number format shows a day. */
function isDateFormat(format: string): boolean {
  return /[dy]/i.test(codesOf(format));
}

/** Whether a format shows a day, a month, a time of day or a duration. */
export function isDateOrTimeFormat(format: string): boolean {
  return /[dymhs]/i.test(codesOf(format)) || /\[[hms]+\]/i.test(format);
}

/** Whether a format shows percentages. */
export function isPercentFormat(format: string): boolean {
  return codesOf(format).includes("%");
}

/**
 * The number format to set so that a cell shows a number or day correctly, or null if its current format does: text
 * formats turn numbers into texts, percent and date formats show another value.
 */
export function fittingFormat(kind: "number" | "date", current: string): string | null {
  if (kind === "date") return isDateFormat(current) ? null : NUMBER_FORMATS.date;
  return current === "@" || isPercentFormat(current) || isDateOrTimeFormat(current) ? "General" : null;
}

/**
 * The number format of a cell after a value of a kind was written into it: the current one where it shows that value
 * correctly, or where the value is empty or of another kind than numbers and days.
 */
export function formatAfterEntry(kind: string, content: string | number | boolean, current: string): string {
  if (content === "" || (kind !== "number" && kind !== "date")) return current;
  return fittingFormat(kind, current) ?? current;
}

/** The format without literal text (quoted, escaped, padding) and without colours and conditions. */
function codesOf(format: string): string {
  return format === "General" ? "" : format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
}
