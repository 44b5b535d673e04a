import { bareNumber as withoutSigns } from "../numberText";
import { separateMark } from "./marks";
import { withoutCurrency } from "./units";

/** The decimal sign of a file's numbers. */
export type DecimalSign = "." | ",";

/** Digits with at most one point or comma, like most numbers. */
const PLAIN = /^\d{1,50}(?:[.,]\d+)?$/;
/** Three digits after the only separator: either thousands or decimals, unless preceded by zero or nothing. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const SHAPES: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/,
  ",": /^[-+]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?$/,
};
/** Numbers with an exponent have no thousands separators: a separator before it is the decimal one. */
const WITH_EXPONENT = /^[-+]?(?:\d+|\d*[.,]\d+)e[-+]?\d+$/i;

/**
 * The bare number of a text, where brackets mean a negative number and currencies are ignored.
 */
function bareNumber(text: string): string {
  const plain = withoutCurrency(text).trim();
  const inner = /^\((.+)\)\s*[%$]?$/.exec(plain);
  return inner ? `-${withoutSigns(inner[1]!)}` : withoutSigns(plain);
}

/** Whether a number is written as a percentage. */
export function isPercentage(text: string): boolean {
  return /%\)?\s*$/.test(text);
}

/**
 * The number in a text with the given decimal separator, or undefined if it is not a number. Thousands may be separated
 * by any space, apostrophes, or the other separator; "12 %" is 12, "(5)" is −5.
 */
export function readNumber(text: string, decimals: DecimalSign): number | undefined {
  const bare = PLAIN.test(text) ? text : bareNumber(text);
  const number = Number(toJsNumber(bare, decimals));
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : undefined;
}

/** A number in JavaScript notation; undefined if it is not a number. */
function toJsNumber(bare: string, decimals: DecimalSign): string | undefined {
  if (WITH_EXPONENT.test(bare)) return bare.replace(",", ".");
  if (!/\d/.test(bare) || !SHAPES[decimals].test(bare)) return undefined;
  return decimals === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
}

/** Whether a text is a number, with either decimal separator. */
export function isNumber(text: string): boolean {
  return readNumber(text, ".") !== undefined || readNumber(text, ",") !== undefined;
}

/** Whether a text is a number that may have a mark after it: "14.2 p". */
export function isMarkedNumber(text: string): boolean {
  return isNumber(text) || isNumber(separateMark(text).figure);
}

/** Whether a text is a range of numbers, such as ages: "0-14", "65+", "<5". */
export function isRange(text: string): boolean {
  const [, first, last] = /^\s*(\d{1,3})\s?[-–]\s?(\d{1,3})\s*$/.exec(text) ?? [];
  if (first !== undefined) return Number(first) < Number(last);
  return /^\s*(?:\d{1,3}\s?\+|[<>≤≥]\s?\d{1,3})\s*$/.test(text);
}

/** Guesses the decimal separator of cells; undefined if either is possible ("1,234" alone). */
export function guessDecimals(cells: Iterable<string>): DecimalSign | undefined {
  const { points, commas } = countDecimals(cells);
  if (points === 0 && commas === 0) return undefined;
  return points >= commas ? "." : ",";
}

/** Whether the decimal separator is ambiguous: either is possible, or both are used. */
export function areDecimalsAmbiguous(cells: Iterable<string>): boolean {
  const { points, commas, ambiguous } = countDecimals(cells);
  return points > 0 === commas > 0 && points + commas + ambiguous > 0;
}

/** Counts numbers with a definite decimal separator, and ambiguous ones. */
function countDecimals(cells: Iterable<string>): { points: number; commas: number; ambiguous: number } {
  const counts = { points: 0, commas: 0, ambiguous: 0 };
  for (const cell of cells) {
    const bare = bareNumber(/\d$/.test(cell) ? cell : separateMark(cell).figure);
    const separator = separatorOf(bare);
    if (separator === ".") counts.points += 1;
    else if (separator === ",") counts.commas += 1;
    else if (AMBIGUOUS.test(bare)) counts.ambiguous += 1;
  }
  return counts;
}

/** The decimal separator of a number, if it is definite. */
function separatorOf(bare: string): DecimalSign | undefined {
  if (!/^[-+]?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last < 0) return undefined;
  const separator = bare[last] as DecimalSign;
  const other = separator === "." ? "," : ".";
  const times = bare.split(separator).length - 1;
  if (bare.includes(other)) return times === 1 ? separator : other;
  if (times > 1) return other;
  return AMBIGUOUS.test(bare) ? undefined : separator;
}
