import { bareNumber as withoutSigns } from "../numberText";

/** The decimal sign of a file's numbers. */
export type DecimalSign = "." | ",";

/** Digits alone, with a point or a comma among them: most numbers. */
const PLAIN = /^\d{1,50}(?:[.,]\d+)?$/;
/** Three digits after the only sign: thousands as well as decimals, unless a zero or nothing stands before it. */
const OPEN = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const SHAPES: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/,
  ",": /^[-+]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?$/,
};
/** Programs that write an exponent set no thousands apart: the one sign before it stands before decimals. */
const WITH_EXPONENT = /^[-+]?(?:\d+|\d*[.,]\d+)e[-+]?\d+$/i;

/**
 * As of any text that is a number; besides, one in brackets is below zero, and which currency it is in does not
 * matter.
 */
function bareNumber(text: string): string {
  const plain = text.trim().replace("€", "$");
  const inner = /^\((.+)\)\s*[%$]?$/.exec(plain);
  return inner ? `-${withoutSigns(inner[1]!)}` : withoutSigns(plain);
}

/** Whether a number is written as a percentage. */
export function isPercentage(text: string): boolean {
  return /%\)?\s*$/.test(text);
}

/**
 * The number that a text stands for where decimals follow a given sign, or undefined when it is none. Thousands may
 * be set apart by blanks of any kind, apostrophes, or the other sign; "12 %" is 12, "(5)" is −5.
 */
export function readNumber(text: string, decimals: DecimalSign): number | undefined {
  const bare = PLAIN.test(text) ? text : bareNumber(text);
  const number = Number(asCode(bare, decimals));
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : undefined;
}

/** A number as programs write it; undefined for what is none. */
function asCode(bare: string, decimals: DecimalSign): string | undefined {
  if (WITH_EXPONENT.test(bare)) return bare.replace(",", ".");
  if (!/\d/.test(bare) || !SHAPES[decimals].test(bare)) return undefined;
  return decimals === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
}

/** Whether a text is a number, whichever sign stands before its decimals. */
export function isNumber(text: string): boolean {
  return readNumber(text, ".") !== undefined || readNumber(text, ",") !== undefined;
}

/** What the numbers of some cells tell of their decimal sign; undefined where either would do ("1,234" alone). */
export function guessDecimals(cells: Iterable<string>): DecimalSign | undefined {
  const { points, commas } = countDecimals(cells);
  if (points === 0 && commas === 0) return undefined;
  return points >= commas ? "." : ",";
}

/** Whether a person has to look: either sign would do, or some numbers are written with one and some with the other. */
export function areDecimalsOpen(cells: Iterable<string>): boolean {
  const { points, commas, open } = countDecimals(cells);
  return points > 0 === commas > 0 && points + commas + open > 0;
}

/** How many numbers leave no doubt of their decimal sign, and how many would be another number with the other. */
function countDecimals(cells: Iterable<string>): { points: number; commas: number; open: number } {
  const counts = { points: 0, commas: 0, open: 0 };
  for (const cell of cells) {
    const bare = bareNumber(cell);
    const sign = signOf(bare);
    if (sign === ".") counts.points += 1;
    else if (sign === ",") counts.commas += 1;
    else if (OPEN.test(bare)) counts.open += 1;
  }
  return counts;
}

/** The decimal sign that one number leaves no doubt of. */
function signOf(bare: string): DecimalSign | undefined {
  if (!/^[-+]?[\d.,]+$/.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last < 0) return undefined;
  const sign = bare[last] as DecimalSign;
  const other = sign === "." ? "," : ".";
  const times = bare.split(sign).length - 1;
  if (bare.includes(other)) return times === 1 ? sign : other;
  if (times > 1) return other;
  return OPEN.test(bare) ? undefined : sign;
}
