/** What stands before the decimals of a file's numbers. */
export type DecimalSign = "." | ",";

/** No number is written at greater length. */
const LONGEST_NUMBER = 60;
/** Thousands set apart by blanks of one kind or apostrophes: groups of three digits, the first of which may be shorter. */
const GROUPED = /^[-+]?\d{1,3}([\s’'])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Digits alone, with a point or a comma among them: most numbers. */
const PLAIN = /^\d{1,50}(?:[.,]\d+)?$/;
/** Three digits after the only sign: thousands as well as decimals, unless a zero or nothing stands before it. */
const OPEN = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const SHAPES: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i,
  ",": /^[-+]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?(e[-+]?\d+)?$/i,
};

/**
 * The text of a number without its percent or currency sign and what sets its thousands apart; its minus sign a
 * hyphen. Blanks among other digits stay: "12 5" is two numbers, and none that could be taken over.
 */
function bareNumber(text: string): string {
  if (text.length > LONGEST_NUMBER) return "";
  const inner = /^\s*\((.+)\)\s*([%$€]?)\s*$/.exec(text);
  const plain = withoutUnit(inner ? inner[1]! : text);
  const bare = GROUPED.test(plain) ? plain.replace(/[\s’']/g, "") : plain;
  return inner ? `-${bare}` : bare;
}

function withoutUnit(text: string): string {
  return text
    .trim()
    .replace(/\s*[%$€]$/, "")
    .replace(/^\u2212/, "-")
    .replace(/^([-+]?)\s*[$€]?\s*/, "$1");
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
  if (!/\d/.test(bare) || !SHAPES[decimals].test(bare)) return undefined;
  const plain = decimals === "." ? bare.replaceAll(",", "") : bare.replaceAll(".", "").replace(",", ".");
  const number = Number(plain);
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : undefined;
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
