import { NUMBER_FORMATS } from "../blueprint/cellFormats";

/** Whether a cell of the number format shows a day. */
function isDateFormat(format: string): boolean {
  return /[dy]/i.test(codesOf(format));
}

/** Whether it shows a day, a month, a time of day or a length of time. */
export function isDateOrTimeFormat(format: string): boolean {
  return /[dymhs]/i.test(codesOf(format)) || /\[[hms]+\]/i.test(format);
}

/** Whether it shows the number a hundred times larger, with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return codesOf(format).includes("%");
}

/**
 * The number format in which a cell holds and shows a figure or a day as it is, or null where its own does: in a cell of
 * text format a number becomes a text, and percent and dates make something else of it.
 */
export function fittingFormat(kind: "number" | "date", own: string): string | null {
  if (kind === "date") return isDateFormat(own) ? null : NUMBER_FORMATS.date;
  return own === "@" || isPercentFormat(own) || isDateOrTimeFormat(own) ? "General" : null;
}

/** The format without literal text (quoted, escaped, padding) and without colours and conditions. */
function codesOf(format: string): string {
  return format === "General" ? "" : format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
}
