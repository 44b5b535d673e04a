/** What stands before the decimals of a file's numbers. */
export type DecimalSign = "." | ",";

/** No number is written at greater length. */
const LONGEST_NUMBER = 60;
const SPACES = /[\s\u00a0\u202f\u2009]/g;

/** Digits alone, with a point or a comma among them: most numbers. */
const PLAIN = /^\d{1,50}(?:[.,]\d+)?$/;
const SHAPES: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i,
  ",": /^[-+]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?(e[-+]?\d+)?$/i,
};

/** The text of a number without its percent or currency sign, blanks and apostrophes; its minus sign a hyphen. */
function bareNumber(text: string): string {
  if (text.length > LONGEST_NUMBER) return "";
  const bare = text
    .replace(SPACES, "")
    .replace(/[’']/g, "")
    .replace(/^\u2212/, "-");
  const unsigned = bare.replace(/[%$€]$/, "").replace(/^([-+]?)[$€]/, "$1");
  const negative = /^\((.+)\)$/.exec(unsigned);
  return negative ? `-${negative[1]}` : unsigned;
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

/** What the numbers of some cells tell of their decimal sign; undefined where either would do ("1,234" alone). */
export function guessDecimals(cells: Iterable<string>): DecimalSign | undefined {
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const sign = signOf(bareNumber(cell));
    if (sign === ".") points += 1;
    if (sign === ",") commas += 1;
  }
  if (points === 0 && commas === 0) return undefined;
  return points >= commas ? "." : ",";
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
  // Three digits after the only sign: thousands as well as decimals, unless a zero or nothing stands before it.
  const isOpen = bare.length - last - 1 === 3 && /^[-+]?[1-9]\d{0,2}$/.test(bare.slice(0, last));
  return isOpen ? undefined : sign;
}

/** Whether some cells hold numbers that either sign would make another number of. */
export function hasOpenNumbers(cells: Iterable<string>): boolean {
  for (const cell of cells) {
    const bare = bareNumber(cell);
    if (/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return true;
  }
  return false;
}
