/** Words and codes that say that figures are counted in hundreds, thousands or millions, or for so many people. */

/** Each scale with the texts that name it; texts are in lower case, without accents. */
const SCALES: readonly (readonly [factor: number, names: RegExp])[] = [
  [10, /\bdizaines?\b/],
  [12, /\b(?:dozens?|douzaines?)\b/],
  [100, /\b(?:hundreds?|centaines?)\b/],
  [
    1_000,
    /\b(?:thousands?|milliers?|thous|ths|thnd|tsd|k ?(?:eur|usd|cad|gbp|chf))\b|^k$|(?:^|[^\d.,])'?000s?\b(?![ ,.]?000)|\bx ?1[ ,.]?000\b(?![ ,.]?000)|\b1000s\b|\b1[ ,.]000s?\b(?![ ,.]?000)|(?:^|[^a-z])k ?[$€£]|[$€£] ?k(?:$|[^a-z])|\(k\)|\b10(?:\^3\b|³)|^(?:en )?mille\b(?!-)|\bmille (?:personnes|dollars|euros|emplois|habitants)\b/,
  ],
  [100_000, /\blakhs?\b/],
  [
    1_000_000,
    /\b(?:millions?|mio|mln|mn|m ?(?:eur|usd|cad|gbp|chf)|(?:eur|usd|cad|gbp|chf) ?m)\b|\bx ?1[ ,.]?000[ ,.]?000\b|'?\b000[ ,.]?000s?\b|(?:^|[^a-z])mm? ?[$€£]|[$€£] ?mm?(?:$|[^a-z])|\b10(?:\^6\b|⁶)/,
  ],
  [10_000_000, /\bcrores?\b/],
  [1_000_000_000, /\b(?:milliards?|mds?|mrds?|bn)\b/],
];
/** Twelve digits in French, nine in English. */
const BILLIONS = /\bbillions?\b/;
/** "per 1,000 people", "pour mille", "/ 100 000": the base of a rate is no scale. */
const BASE_OF_RATE =
  /(\b(?:per|pour|par|sur|out of|for every)\s|\/\s?)(\d[\d ,.]*k?|hundred|thousand|million|cent|mille|millier)s?\b/g;
/** "Rounded to the nearest thousand" is no scale. */
const ROUNDING =
  /\bround(?:ed|ing)(?: \p{L}+)? to (?:(?:the|nearest|closest) )*(?:\d[\d ,.]*|\p{L}+)|\barrondi(?:e?s?|ssement) (?:au|a la|aux|a) (?:\d[\d ,.]*|\p{L}+)|\b(?:nearest|multiples? (?:of|de)) (?:\d[\d ,.]*|\p{L}+)|\b(?:au|a la|aux) \p{L}+ (?:pres|la plus proche|le plus proche)\b/gu;
const BASES: Readonly<Record<string, number>> = {
  ...{ hundred: 100, cent: 100, thousand: 1_000, mille: 1_000, millier: 1_000, million: 1_000_000 },
};
const SCALE_NOTE =
  /^[^\p{L}]*(?:(?:notes?|remarques?|nb|n\.b\.)\s*:?\s*)?(?:(?:all|the|tou(?:te)?s|les?)\s+)*(?:(?:figures?|values?|amounts?|numbers?|data|dollars?|chiffres|valeurs|montants|nombres|données)\s+)?(?:(?:are|is|sont|est|shown|expressed|exprimée?s)\s+)*(?:in|en)\s+(?!(?:19|20)\d\d\b)((?:[^\s,]+\s*){1,3})/iu;
/** Longer texts are notes. */
const MAX_LENGTH = 120;

/** What figures are counted in: a factor; NaN where a text names a scale that is unclear. */
export type Scale = number;

/** The scale that a caption, a unit or a title names; undefined for none. */
export function scaleIn(text: string): Scale | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = plainText(text).replace(BASE_OF_RATE, " ").replace(ROUNDING, " ");
  const found = SCALES.flatMap(([factor, names]) => (names.test(plain) ? [factor] : []));
  if (BILLIONS.test(plain) || found.length > 1) return NaN;
  return found[0];
}

/** The number to which a rate refers, such as 1000 of "per 1,000 people"; undefined for none. A year is none: "pour 2023", "2023/24". */
export function baseOfRate(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (text.includes("‰")) return 1_000;
  for (const [, before = "", base = ""] of plainText(text).matchAll(BASE_OF_RATE)) {
    const number = BASES[base] ?? Number(base.replace(/[ ,.]/g, "").replace("k", "000"));
    if (/^10+$/.test(String(number)) && (number > 10 || !before.startsWith("/"))) return number;
  }
  return undefined;
}

function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[\u00a0\u2009\u202f_]/g, " ");
}

/** Whether a note below a table says what its figures are counted in: "Amounts in thousands". */
export function isScaleNote(text: string): boolean {
  const scale = SCALE_NOTE.exec(text)?.[1];
  return scale !== undefined && scaleIn(scale) !== undefined;
}

/** Captions of columns that hold nothing but a factor, as statistical offices name them. */
const FACTOR_CAPTION =
  /^(?:unit ?mult(?:iplier)?\b.*|unit of multiplier|multiplicateur.*|multiplier|scalar ?(?:factor|id)|facteur scalaire|scale ?factor|facteur d echelle|scale|echelle|factor|facteur|power ?code.*|ordre de grandeur)$/;
/** Captions of columns that hold exponents of ten. */
const EXPONENT_CAPTION = /unit ?mult|scalar ?id|power ?code/;
const UNITS = /^(?:units?|unites?|ones|one|un|aucun|none|as is)$/;

/** Whether a column holds a factor, by its caption without accents and punctuation. */
export function isFactorCaption(caption: string): boolean {
  return FACTOR_CAPTION.test(caption.replace(/_/g, " "));
}

/**
 * The factor in a cell of a column of factors: a word, a code ("3" is thousands), a number ("1000"), or a code with its
 * word ("3: Thousands"). NaN where it is unclear, undefined for an empty cell.
 */
export function factorOf(cell: string, caption: string): Scale | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  const [, code = "", word = ""] = /^(\d+)?\s*[:–-]?\s*(.*)$/.exec(text) ?? [];
  const byWord =
    word === "" ? undefined : UNITS.test(word.toLowerCase().replace(/é/g, "e")) ? 1 : (scaleIn(word) ?? NaN);
  const byCode =
    code === "" ? undefined : factorOfCode(Number(code), EXPONENT_CAPTION.test(caption.replace(/_/g, " ")));
  if (byWord === undefined || byCode === undefined) return byWord ?? byCode ?? NaN;
  return byWord === byCode ? byWord : NaN;
}

function factorOfCode(code: number, isExponent: boolean): Scale {
  if (code === 0) return 1;
  if (isExponent) return code <= 12 ? 10 ** code : NaN;
  if (code === 1) return 1;
  if (/^10+$/.test(String(code))) return code;
  return [2, 3, 6, 9].includes(code) ? 10 ** code : NaN;
}

/** A figure times a factor, without the error of binary fractions. */
export function scaled(figure: number, factor: Scale): number {
  return Number((figure * factor).toPrecision(15));
}
